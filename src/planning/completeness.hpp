#pragma once

#include "model/plan.hpp"

#include <vector>

namespace tappa {

struct ActionCompleteness {
    PlanActionId action;
    std::vector<MissingPart> missing; // empty: ready
    bool operator==(const ActionCompleteness&) const = default;
};

// Actions of which each waits for the next, and the last for the first.
using PrerequisiteCycle = std::vector<PlanActionId>;

// Whether the plan can be handed over (text “method.completeness” of the report).
struct Completeness {
    std::vector<ActionCompleteness> actions; // those that count, in the plan's order
    int ready_count = 0;
    int unready_count = 0;
    std::vector<PrerequisiteCycle> cycles;
    // Of those that are not dropped, in the plan's order: what they say cannot all be meant. It
    // keeps no plan from being ready.
    std::vector<PlanActionId> contradictory;
    // At least one action counts, none of them misses a part, and no prerequisites run in a circle.
    bool ready = false;
    bool operator==(const Completeness&) const = default;
};

[[nodiscard]] Completeness plan_completeness(const Plan&);
// The first of those that count and miss a part; null where none does.
[[nodiscard]] const ActionCompleteness* first_unready(const Completeness&);

[[nodiscard]] bool is_due_before_start(const PlanAction&);
// Whether its target is no better than the baseline, or one of both is off the metric's scale
// (planning/metric_outcome.hpp).
[[nodiscard]] bool is_contradictory_metric(const PlanMetric&);
// Whether it is due before its start, or has such a metric.
[[nodiscard]] bool is_contradictory(const PlanAction&);

// Circles among the prerequisites of actions that are not dropped, each with its members in order
// and starting at the one that stands first in the plan. No two share a member: where circles
// cross, the others show once this one is broken. Prerequisites that nothing has are left alone.
[[nodiscard]] std::vector<PrerequisiteCycle> prerequisite_cycles(const Plan&);

} // namespace tappa
