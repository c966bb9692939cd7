#pragma once

#include "model/journey.hpp"

#include <cstddef>
#include <optional>

namespace tappa {

struct Change;

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
// A copy after it, with its pain points and opportunities, linked to the same quotes. Nothing when
// it is gone or there is no room for more.
std::optional<TouchpointId> duplicate_touchpoint(Change&, const TouchpointId&);

} // namespace tappa
