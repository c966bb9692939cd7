#pragma once

#include "app/state.hpp"
#include "planning/matrix.hpp"
#include "planning/priority.hpp"

#include <string>
#include <vector>

// The actions as the plan's screen lists them: what Derived keeps (app/derived/derived.hpp) is made
// here. The pointers live until the plan or its priorities change.

namespace tappa {

// One line of the plan: an action with what is computed of it.
struct PlanRow {
    const PlanAction* action = nullptr;
    const ActionPriority* priority = nullptr; // null for actions that have none: no longer open
    const MatrixPoint* place = nullptr;       // likewise
};

// All of them, by priority; at the end those without one, dropped ones last, in the plan's order.
[[nodiscard]] std::vector<PlanRow>
rows_of_plan(const Plan&, const std::vector<ActionPriority>&, const ImpactEffortMatrix&);
// Those of them that fit the filter.
[[nodiscard]] std::vector<PlanRow> fitting_rows(std::vector<PlanRow> rows, const PlanFilter&);
// The same in another order. What an action lacks of what they are sorted by puts it at the end,
// whichever way round.
[[nodiscard]] std::vector<PlanRow> sorted_rows(std::vector<PlanRow> rows, const PlanSort&);

[[nodiscard]] inline bool are_same(const PlanFilter& a, const PlanFilter& b) {
    return a == b;
}
[[nodiscard]] inline bool are_same(const PlanSort& a, const PlanSort& b) {
    return a == b;
}

// The metric that counts for completeness: named, with most of baseline and target known.
[[nodiscard]] const PlanMetric* leading_metric(const PlanAction&);
// Every owner's name in the plan once, in alphabetical order.
[[nodiscard]] std::vector<std::string> owners_in(const Plan&);

} // namespace tappa
