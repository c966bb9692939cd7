#pragma once

#include "model/journey.hpp"

#include <cstddef>
#include <vector>

namespace tappa {

struct Change;
struct State;

// The last one has none after it: itself.
[[nodiscard]] JourneyStage stage_after(JourneyStage stage);
// The stage that shows where there is room for one: the one chosen or opened last, else the first
// that has touchpoints.
[[nodiscard]] JourneyStage stage_in_view(const State&);

// Where in the list the `index`-th touchpoint of a stage stands, or, past the last, the place
// after it; the end of the list for a stage without touchpoints.
[[nodiscard]] std::size_t place_in_stage(const Journey&, JourneyStage, std::size_t index);
[[nodiscard]] std::size_t index_of(const Journey&, const TouchpointId&);

// Those of the ids that the journey has.
[[nodiscard]] TouchpointIds ids_in(const Journey&, const TouchpointIds&);

// Together, in the order they have, to the `index`-th place of a stage, counted without them.
void move_touchpoints(Journey&, const TouchpointIds&, JourneyStage, std::size_t index);
// It must be in the journey.
void move_touchpoint(Journey&, const TouchpointId&, JourneyStage, std::size_t index);
// Says why and returns false where the journey has no room for so many more.
[[nodiscard]] bool has_room(
    Change&,
    const Journey&,
    std::size_t touchpoints,
    std::size_t pain_points = 0,
    std::size_t opportunities = 0
);
// A copy after each of a journey, with its pain points and opportunities, linked to the same
// quotes; the copies. All of them or, said why, none.
std::vector<TouchpointId> duplicate_touchpoints(Change&, const std::vector<TouchpointId>&);

} // namespace tappa
