#pragma once

#include "app/derived/derived.hpp"
#include "app/state.hpp"

#include <vector>

// The actions as the plan's screen lists them. The pointers live until the document changes.

namespace tappa {

// One line of the plan: an action with what is computed of it.
struct PlanRow {
    const PlanAction* action = nullptr;
    const ActionPriority* priority = nullptr; // null for actions that have none: no longer open
    const MatrixPoint* place = nullptr;       // likewise
};

// All of them, by priority; at the end those without one, dropped ones last, in the plan's order.
[[nodiscard]] std::vector<PlanRow> plan_rows(const State&, const Derived&);
// Those of them that fit the session's filter.
[[nodiscard]] std::vector<PlanRow> filtered_rows(const State&, const Derived&);
// The same in the session's order. What an action lacks of what they
// are sorted by puts it at the end, whichever way round.
[[nodiscard]] std::vector<PlanRow> listed_rows(const State&, const Derived&);

// The metric that counts for completeness: named, with most of baseline and target known.
[[nodiscard]] const PlanMetric* leading_metric(const PlanAction&);
// Every owner's name in the plan once, in alphabetical order.
[[nodiscard]] std::vector<std::string> owners_in(const Plan&);

} // namespace tappa
