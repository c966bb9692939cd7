#pragma once

#include "base/date.hpp"
#include "base/shared_list.hpp"
#include "model/catalogue.hpp"
#include "model/enums.hpp"
#include "model/ids.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
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
    std::string owner = {};              // who answers for the figure; may be empty
    std::string source = {};             // where it is read; may be empty
    bool operator==(const PlanMetric&) const = default;
};

// Where the size of an effect comes from: Tappa assumes it, or somebody of the team said it.
enum class EffectBasis { Assumed, Stated };

template <>
struct EnumIds<EffectBasis> {
    static constexpr std::array<std::string_view, 2> ids{"assumed", "stated"};
};

// How an action keeps customers: of those who now leave at the touchpoint, the part that goes on
// once it is done.
struct Reduction {
    TouchpointId touchpoint; // of any journey; each once in an action
    ShareRange share;
    EffectBasis basis = EffectBasis::Stated;
    bool operator==(const Reduction&) const = default;
};

// What somebody told of an action on a day. A change of its status is one too.
struct ActionUpdate {
    Date date;
    std::string author; // as people write it; may be empty
    std::string text;   // may be empty
    // The status before and after; nothing: it did not change.
    std::optional<ActionStatus> from = {};
    std::optional<ActionStatus> status = {};
    std::optional<int> percent = {}; // of the work that is done by then, 0–100
    bool operator==(const ActionUpdate&) const = default;
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
    std::vector<ActionUpdate> updates; // in the order in which they were entered
    std::vector<Reduction> reduces = {};
    bool operator==(const PlanAction&) const = default;
};

// What was looked at and decided against.
enum class DecisionKind { Proposal, Action, Finding };

template <>
struct EnumIds<DecisionKind> {
    static constexpr std::array<std::string_view, 3> ids{"proposal", "action", "finding"};
};

// Why, by whom and when. A proposal is one of those dropped, an action has the status of those
// dropped; a finding has only this.
struct PlanDecision {
    DecisionKind kind = DecisionKind::Proposal;
    // Of the catalogue's action, the plan's action or the finding (planning/finding_source.hpp).
    std::string id;
    std::string reason;       // may be empty
    std::string decided_by;   // may be empty
    std::optional<Date> date; // nothing: not known
    bool operator==(const PlanDecision&) const = default;
};

// What of a metric is signed: not its readings.
struct SignedMetric {
    std::string name;
    std::optional<double> baseline;
    std::optional<double> target;
    std::optional<Date> due;
    bool operator==(const SignedMetric&) const = default;
};

// What of an action is signed, as it was then.
struct SignedAction {
    PlanActionId id;
    std::string title;
    std::string owner_name;
    std::string owner_role;
    std::optional<Date> start;
    std::optional<Date> due;
    double effort_days = 5;
    std::vector<SignedMetric> metrics;
    bool operator==(const SignedAction&) const = default;
};

// That somebody agreed to the plan, and to what (domain: planning/sign_off.hpp).
struct SignOff {
    std::string name; // not blank
    std::string role; // may be empty
    Date date;
    SharedList<SignedAction> actions; // each id once
    bool operator==(const SignOff&) const = default;
};

// How the three parts of an action's value are weighed, how strongly effort counts against it, and
// whether it counts how likely the action is to help (domain: planning/priority.hpp).
struct PriorityWeights {
    double gap = 1.0;             // >= 0
    double pain = 1.0;            // >= 0
    double leverage = 1.0;        // >= 0
    double effort_exponent = 0.5; // α, 0–1
    bool ignores_confidence = false;
    bool operator==(const PriorityWeights&) const = default;
};

// How much an owner can do for the plan, and where to reach them.
struct OwnerCapacity {
    std::string name;                    // as the actions have it in owner_name; each once
    std::optional<double> days_per_week; // person-days; nothing: no limit of their own
    // As typed, so perhaps half of one (is_email below); may be empty.
    std::string email = {};
    bool operator==(const OwnerCapacity&) const = default;
};

// A day of a plan that is worked or free against its weekday and its country's holidays.
struct SpecialDay {
    Date date;
    bool is_worked = false; // else free
    std::string name;       // may be empty
    bool operator==(const SpecialDay&) const = default;
};

// A day by which something is to be reached.
struct Milestone {
    MilestoneId id;
    std::string name;
    Date date;
    bool operator==(const Milestone&) const = default;
};

// When the work begins and how much of it fits into a week (domain: planning/schedule.hpp).
struct PlanSchedule {
    std::optional<Date> start;           // nothing: the document's date
    std::string country;                 // a code of ISO 3166-1, whose holidays are free; may be ""
    std::optional<double> days_per_week; // person-days of all owners; nothing: no limit
    std::vector<OwnerCapacity> owners;
    std::vector<SpecialDay> special_days = {}; // each date once
    bool operator==(const PlanSchedule&) const = default;
};

struct Plan {
    SharedList<PlanAction> actions;
    std::vector<CatalogueActionId> dropped_proposals; // these do not come back
    std::vector<PlanDecision> decisions;              // each kind and id once
    PriorityWeights weights;
    PlanSchedule schedule;
    std::vector<Milestone> milestones; // in the order in which they were entered
    std::optional<SignOff> sign_off;
    bool operator==(const Plan&) const = default;
};

[[nodiscard]] const PlanAction* find_plan_action(const Plan&, const PlanActionId&);
// Whether mail can be sent to it, loosely: one @ between two texts, nothing blank nor what
// separates addresses in a list, a length that mail allows.
[[nodiscard]] bool is_email(std::string_view);
// Of the owner of that name; empty where none is known or what was typed is none.
[[nodiscard]] std::string_view email_of(const Plan&, std::string_view owner);
// By date; of one day in the order in which they were entered.
[[nodiscard]] std::vector<const Milestone*> milestones_by_date(const Plan&);
// Null where nobody gave any.
[[nodiscard]] const PlanDecision* find_decision(const Plan&, DecisionKind, std::string_view id);
// The places of the updates or readings, the newest first; of one day, the one entered last.
[[nodiscard]] std::vector<std::size_t> newest_first(const std::vector<ActionUpdate>&);
[[nodiscard]] std::vector<std::size_t> newest_first(const std::vector<MetricReading>&);

// How much of the work is done, 0–100: all of it once the action is, else what the newest update
// that gives a percent says. Nothing where none does.
[[nodiscard]] std::optional<int> percent_done(const PlanAction&);

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
