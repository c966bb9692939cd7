#pragma once

#include "model/catalogue.hpp"
#include "model/plan.hpp"
#include "planning/priority.hpp"

#include <vector>

namespace tappa {

// An open action, and how often it is in the best choice when weights and efforts vary.
struct BudgetedAction {
    PlanActionId action;
    double days = 0;
    double benefit = 0; // V · confidence
    bool chosen = false;
    double share = 0; // of the samples, 0–1
    [[nodiscard]] bool is_sure() const { return chosen && share >= 0.95; }
    bool operator==(const BudgetedAction&) const = default;
};

// What a number of person-days buys (text “method.budget” of the names): of the open actions those
// that together bring most,
//   Σ V · confidence, with V as priority has it,
// take no more than the days, and stand with all their open prerequisites. Where the plan says how
// many person-days a week all owners have, the days last so many weeks, and no owner gets more than
// fits into theirs. What stands in or behind a circle of prerequisites is never chosen.
struct PlanBudget {
    double days = 0;
    std::vector<BudgetedAction> actions; // in order of rank
    double used_days = 0;
    double benefit = 0;
    bool optimal = true; // false: the search was stopped
    double bound = 0;    // nothing brings more
    bool operator==(const PlanBudget&) const = default;
};

inline constexpr int budget_samples = 1'000;

// `by_rank`: the plan's open actions in order of rank. In each sample the weights are drawn as for
// the stability of ranks, and each effort from the triangle of its range (effort_range.hpp); always
// the same ones.
[[nodiscard]] PlanBudget plan_budget(
    const Plan&, const Catalogue&, const std::vector<ActionPriority>& by_rank, double days
);

} // namespace tappa
