#pragma once

#include "model/catalogue.hpp"
#include "model/journey.hpp"
#include "model/plan.hpp"

#include <optional>
#include <vector>

namespace tappa {

// The part of those who leave that an action is assumed to keep where nobody has said more: at best
// the tenth that leverage counts with (graph/absorption.hpp), at worst half of it.
inline constexpr ShareRange assumed_share{0.05, 0.1};

// What a touchpoint of any journey is; null where none has it.
[[nodiscard]] const Touchpoint* find_touchpoint(const Journeys&, const TouchpointId&);
// Whether some of the customers are known to leave there, and some to go on.
[[nodiscard]] bool is_left_by_some(const Touchpoint&);

// The share to begin with where an action is said to keep customers.
[[nodiscard]] ShareRange usual_reduction(const CatalogueAction*);

// What an action of the catalogue that plainly works against leaving may keep at the touchpoints of
// the pain points it answers to, where some leave: assumed.
[[nodiscard]] std::vector<Reduction>
reductions_of_pains(const CatalogueAction&, const std::vector<ActionSource>&, const Journeys&);

// Adds that the action keeps customers there, as assumed, unless it says something of that
// touchpoint already or nobody is known to leave.
void assume_reduction(PlanAction&, const TouchpointId&, ShareRange, const Journeys&);

} // namespace tappa
