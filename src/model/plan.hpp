#pragma once

#include "base/date.hpp"
#include "base/shared_list.hpp"
#include "model/catalogue.hpp"
#include "model/enums.hpp"
#include "model/ids.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tappa {

// What an action answers to: a practice that it lifts, a gap, a pain point, a finding of the graph.
enum class SourceKind { Practice, Gap, Pain, Finding };

template <>
struct EnumIds<SourceKind> {
    static constexpr std::array<std::string_view, 4> ids{"practice", "gap", "pain", "finding"};
};

struct ActionSource {
    SourceKind kind = SourceKind::Gap;
    // Of the question, the capability or the pain point; of a finding, see
    // planning/finding_source.hpp.
    std::string id;
    bool operator==(const ActionSource&) const = default;
};

// What a metric read on a day.
struct MetricReading {
    Date date;
    std::optional<double> value; // in the metric's unit; nothing while it is being entered
    std::optional<int> answers;  // that it rests on, > 0
    bool operator==(const MetricReading&) const = default;
};

struct PlanMetric {
    MetricKind kind = MetricKind::Other;
    std::string name;
    std::string unit;
    Direction better = Direction::Up;
    std::optional<double> baseline;
    std::optional<double> target;
    Moment moment = Moment::Hot;
    std::optional<Date> due;
    std::vector<MetricReading> readings; // in any order
    bool operator==(const PlanMetric&) const = default;
};

struct PlanAction {
    PlanActionId id;
    CatalogueActionId catalogue_id; // empty when a person wrote it
    std::string title;
    std::string why;
    std::vector<ActionSource> sources; // at least one
    std::string owner_name;
    std::string owner_role;
    std::vector<PlanMetric> metrics;
    double effort_days = 5;    // person-days, > 0
    double duration_weeks = 4; // > 0
    double confidence = 0.8;   // 0–1: how sure that it will help
    // Money beside person-days, in the document's currency; nothing: not given.
    std::optional<double> cost_once;   // >= 0
    std::optional<double> cost_yearly; // >= 0
    ActionStatus status = ActionStatus::Agreed;
    std::vector<PlanActionId> prerequisites;
    std::optional<Date> start;
    std::optional<Date> due;
    std::string notes;
    bool operator==(const PlanAction&) const = default;
};

// How the three parts of an action's value are weighed and how strongly effort counts against
// it (domain: planning/priority.hpp).
struct PriorityWeights {
    double gap = 1.0;             // >= 0
    double pain = 1.0;            // >= 0
    double leverage = 1.0;        // >= 0
    double effort_exponent = 0.5; // α, 0–1
    bool operator==(const PriorityWeights&) const = default;
};

// How much an owner can do for the plan.
struct OwnerCapacity {
    std::string name;                    // as the actions have it in owner_name; each once
    std::optional<double> days_per_week; // person-days; nothing: no limit of their own
    bool operator==(const OwnerCapacity&) const = default;
};

// When the work begins and how much of it fits into a week (domain: planning/schedule.hpp).
struct PlanSchedule {
    std::optional<Date> start;           // nothing: the document's date
    std::string country;                 // a code of ISO 3166-1, whose holidays are free; may be ""
    std::optional<double> days_per_week; // person-days of all owners; nothing: no limit
    std::vector<OwnerCapacity> owners;
    bool operator==(const PlanSchedule&) const = default;
};

struct Plan {
    SharedList<PlanAction> actions;
    std::vector<CatalogueActionId> dropped_proposals; // these do not come back
    PriorityWeights weights;
    PlanSchedule schedule;
    bool operator==(const Plan&) const = default;
};

[[nodiscard]] const PlanAction* find_plan_action(const Plan&, const PlanActionId&);

// What the actions that are not dropped cost, of those where it was given.
struct PlanCost {
    std::optional<double> once; // nothing: no action says so
    std::optional<double> yearly;
    bool operator==(const PlanCost&) const = default;
};
[[nodiscard]] PlanCost plan_cost(const Plan&);

// What an action still needs before the plan is ready (text “method.completeness” of the report).
enum class MissingPart { Owner, Metric, Baseline, Target, Due };
[[nodiscard]] std::vector<MissingPart> missing_parts(const PlanAction&);
[[nodiscard]] bool counts_for_completeness(const PlanAction&); // neither proposed nor dropped

} // namespace tappa
