#pragma once

#include "app/field_edit.hpp"
#include "app/state.hpp"
#include "app/undo_policy.hpp"
#include "base/types.hpp"

#include <cstddef>
#include <string>

// The metrics of an action of the plan; `index` is a metric's place in its list.

namespace tappa {

struct Change;

namespace actions {

struct AddPlanMetric {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    PlanActionId action;
};
// A name that only repeats the kind, and the direction, follow the kind; what people wrote stays.
struct SetPlanMetricKind {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    PlanActionId action;
    std::size_t index = 0;
    MetricKind kind = MetricKind::Other;
};
struct EditPlanMetric {
    static constexpr UndoPolicy undo = UndoPolicy::Merge;
    PlanActionId action;
    std::size_t index = 0;
    FieldEdit<
        &PlanMetric::name,
        &PlanMetric::unit,
        &PlanMetric::better,
        &PlanMetric::baseline,
        &PlanMetric::target,
        &PlanMetric::moment,
        &PlanMetric::due>
        edit;

    [[nodiscard]] std::string merge_key() const {
        return key_of_edit("metric/" + action.text, std::to_string(index), edit);
    }
};
struct RemovePlanMetric {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    PlanActionId action;
    std::size_t index = 0;
};

using PlanMetrics = Types<AddPlanMetric, SetPlanMetricKind, EditPlanMetric, RemovePlanMetric>;

} // namespace actions

void apply(Change& change, const actions::AddPlanMetric& action);
void apply(Change& change, const actions::SetPlanMetricKind& action);
void apply(Change& change, const actions::EditPlanMetric& action);
void apply(Change& change, const actions::RemovePlanMetric& action);

} // namespace tappa
