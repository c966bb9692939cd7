#pragma once

#include "app/field_edit.hpp"
#include "app/state.hpp"
#include "app/undo_policy.hpp"
#include "base/types.hpp"

#include <cstddef>
#include <string>

// The metrics of an action of the plan and what they read; `index` is a metric's place in its
// list, `reading` a reading's.

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
        &PlanMetric::due,
        &PlanMetric::owner,
        &PlanMetric::source>
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

struct AddMetricReading { // of today
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    PlanActionId action;
    std::size_t index = 0;
};
struct EditMetricReading {
    static constexpr UndoPolicy undo = UndoPolicy::Merge;
    PlanActionId action;
    std::size_t index = 0;
    std::size_t reading = 0;
    FieldEdit<&MetricReading::date, &MetricReading::value, &MetricReading::answers> edit;

    [[nodiscard]] std::string merge_key() const {
        const std::string place = std::to_string(index) + "/" + std::to_string(reading);
        return key_of_edit("reading/" + action.text, place, edit);
    }
};
// Its field is left: says what was recorded.
struct LeaveMetricReading {
    static constexpr UndoPolicy undo = UndoPolicy::None;
    PlanActionId action;
    std::size_t index = 0;
    std::size_t reading = 0;
};
struct RemoveMetricReading {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    PlanActionId action;
    std::size_t index = 0;
    std::size_t reading = 0;
};

using PlanMetrics = Types<
    AddPlanMetric,
    SetPlanMetricKind,
    EditPlanMetric,
    RemovePlanMetric,
    AddMetricReading,
    EditMetricReading,
    LeaveMetricReading,
    RemoveMetricReading>;

} // namespace actions

void apply(Change& change, const actions::AddPlanMetric& action);
void apply(Change& change, const actions::SetPlanMetricKind& action);
void apply(Change& change, const actions::EditPlanMetric& action);
void apply(Change& change, const actions::RemovePlanMetric& action);
void apply(Change& change, const actions::AddMetricReading& action);
void apply(Change& change, const actions::EditMetricReading& action);
void apply(Change& change, const actions::LeaveMetricReading& action);
void apply(Change& change, const actions::RemoveMetricReading& action);

} // namespace tappa
