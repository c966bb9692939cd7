#pragma once

#include "model/catalogue.hpp"
#include "model/plan.hpp"

namespace tappa {

// Between which efforts a planned action may turn out to lie, around the one entered: in the
// proportions that its catalogue action has, else from 0.5 to 1.7 times, which is near what most
// of the catalogue's actions have (the medians are 0.53 and 1.67).
[[nodiscard]] Effort effort_range(const PlanAction&, const Catalogue&);

} // namespace tappa
