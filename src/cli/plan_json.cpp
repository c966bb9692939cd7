#include "cli/plan_json.hpp"

#include "base/date.hpp"
#include "cli/json_parts.hpp"
#include "cli/plan_follow_json.hpp"
#include "cli/plan_metrics_json.hpp"
#include "planning/milestones.hpp"
#include "planning/stability.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tappa::cli {

namespace {

constexpr std::array<std::string_view, 5> missing_ids{
    "owner", "metric", "baseline", "target", "due"};

// An action as the list has it: what is computed of it is there while it is open.
struct ListedAction {
    const PlanAction* action = nullptr;
    const ActionPriority* priority = nullptr; // null when done; so are the next two
    const MatrixPoint* point = nullptr;
    const RankStability* stability = nullptr;
    const PlannedDates* planned = nullptr; // null where it is not scheduled
};

// Open ones by rank, then those done, by id.
std::vector<ListedAction> listed_actions(
    const Plan& plan,
    const Derived& derived,
    const std::vector<RankStability>& stability,
    const Schedule& schedule
) {
    std::unordered_map<PlanActionId, const PlannedDates*> planned;
    for (std::size_t i = 0; i < plan.actions.size(); ++i)
        if (schedule.actions[i])
            planned.emplace(plan.actions[i].id, &*schedule.actions[i]);
    std::vector<ListedAction> listed;
    for (std::size_t i = 0; i < derived.priorities().size(); ++i) {
        const ActionPriority& priority = derived.priorities()[i];
        if (const PlanAction* const action = find_plan_action(plan, PlanActionId(priority.id)))
            listed.push_back(
                {action, &priority, &derived.matrix().points[i], &stability[i], planned[action->id]}
            );
    }
    const auto open = static_cast<std::ptrdiff_t>(listed.size());
    for (const PlanAction& action : plan.actions)
        if (action.status == ActionStatus::Done)
            listed.push_back({&action});
    std::sort(listed.begin() + open, listed.end(), [](const auto& a, const auto& b) {
        return a.action->id < b.action->id;
    });
    return listed;
}

void sources_member(JsonWriter& json, const std::vector<ActionSource>& sources) {
    json.key("sources");
    json.begin_array();
    for (const ActionSource& source : sources) {
        json.begin_object();
        json.member("kind", enum_id(source.kind));
        json.member("id", source.id);
        json.end_object();
    }
    json.end_array();
}

void reductions_member(JsonWriter& json, const std::vector<Reduction>& reductions) {
    json.key("reduces");
    json.begin_array();
    for (const Reduction& reduction : reductions) {
        json.begin_object();
        json.member("touchpoint", reduction.touchpoint.text);
        json.member("low", reduction.share.low);
        json.member("high", reduction.share.high);
        json.member("basis", enum_id(reduction.basis));
        json.end_object();
    }
    json.end_array();
}

void missing_member(
    JsonWriter& json, std::string_view name, const std::vector<MissingPart>& missing
) {
    json.key(name);
    json.begin_array();
    for (const MissingPart part : missing)
        json.value(missing_ids[static_cast<std::size_t>(part)]);
    json.end_array();
}

void terms_member(JsonWriter& json, const ListedAction& listed) {
    const auto scaled = [&](PriorityPart ActionPriority::*part) {
        return listed.priority ? std::optional<double>((listed.priority->*part).scaled)
                               : std::nullopt;
    };
    json.key("terms");
    json.begin_object();
    member_or_null(json, "gap", scaled(&ActionPriority::gap));
    member_or_null(json, "pain", scaled(&ActionPriority::pain));
    member_or_null(json, "leverage", scaled(&ActionPriority::leverage));
    json.member("confidence", listed.action->confidence);
    json.member("effort", listed.action->effort_days);
    json.end_object();
}

void stability_member(JsonWriter& json, const RankStability* stability) {
    json.key("stability");
    if (!stability) {
        json.null();
        return;
    }
    json.begin_object();
    json.member("top3", stability->top3);
    json.member("top5", stability->top5);
    json.member("top10", stability->top10);
    json.end_object();
}

void owner_member(JsonWriter& json, const Plan& plan, const PlanAction& action) {
    json.key("owner");
    if (action.owner_name.empty() && action.owner_role.empty()) {
        json.null();
        return;
    }
    json.begin_object();
    text_or_null(json, "name", action.owner_name);
    text_or_null(json, "role", action.owner_role);
    text_or_null(json, "email", std::string(email_of(plan, action.owner_name)));
    json.end_object();
}

void action_object(JsonWriter& json, const Plan& plan, const ListedAction& listed) {
    const PlanAction& action = *listed.action;
    const ActionPriority* const priority = listed.priority;
    json.begin_object();
    member_or_null(json, "rank", priority ? std::optional<int>(priority->rank) : std::nullopt);
    json.member("id", action.id.text);
    json.member("title", action.title);
    member_or_null(
        json, "priority", priority ? std::optional<double>(priority->priority) : std::nullopt
    );
    terms_member(json, listed);
    stability_member(json, listed.stability);
    const MatrixPoint* const point = listed.point;
    member_or_null(
        json,
        "class",
        point ? std::optional<std::string_view>(enum_id(point->quadrant)) : std::nullopt
    );
    json.member("status", enum_id(action.status));
    owner_member(json, plan, action);
    action_metrics_member(json, action);
    date_or_null(json, "start", action.start);
    date_or_null(json, "due", action.due);
    const PlannedDates* const planned = listed.planned;
    date_or_null(json, "planned_start", planned ? std::optional(planned->start) : std::nullopt);
    date_or_null(json, "planned_end", planned ? std::optional(planned->end) : std::nullopt);
    json.member("critical", planned && planned->critical);
    sources_member(json, action.sources);
    missing_member(
        json,
        "missing",
        counts_for_completeness(action) ? missing_parts(action) : std::vector<MissingPart>()
    );
    text_or_null(json, "catalogue_id", action.catalogue_id.text);
    json.member("duration_weeks", action.duration_weeks);
    ids_member(json, "prerequisites", action.prerequisites);
    member_or_null(json, "cost_once", action.cost_once);
    member_or_null(json, "cost_yearly", action.cost_yearly);
    updates_member(json, action);
    member_or_null(json, "percent_done", percent_done(action));
    reductions_member(json, action.reduces);
    json.end_object();
}

void weights_member(JsonWriter& json, const PriorityWeights& weights) {
    json.key("weights");
    json.begin_object();
    json.member("gap", weights.gap);
    json.member("pain", weights.pain);
    json.member("leverage", weights.leverage);
    json.member("effort_exponent", weights.effort_exponent);
    json.member("ignores_confidence", weights.ignores_confidence);
    json.end_object();
}

void completeness_members(JsonWriter& json, const Completeness& completeness) {
    json.member("ready", completeness.ready);
    json.member("complete", completeness.ready_count);
    json.member("incomplete", completeness.unready_count);
    json.key("missing");
    json.begin_array();
    for (const ActionCompleteness& action : completeness.actions)
        if (!action.missing.empty()) {
            json.begin_object();
            json.member("action", action.action.text);
            missing_member(json, "parts", action.missing);
            json.end_object();
        }
    json.end_array();
    json.key("cycles");
    json.begin_array();
    for (const PrerequisiteCycle& cycle : completeness.cycles) {
        json.begin_array();
        for (const PlanActionId& id : cycle)
            json.value(id.text);
        json.end_array();
    }
    json.end_array();
}

void calendar_members(JsonWriter& json, const Plan& plan, const Schedule& schedule) {
    json.key("special_days");
    json.begin_array();
    for (const SpecialDay& day : plan.schedule.special_days) {
        json.begin_object();
        json.member("date", iso_from_date(day.date));
        json.member("is_worked", day.is_worked);
        text_or_null(json, "name", day.name);
        json.end_object();
    }
    json.end_array();
    json.key("milestones");
    json.begin_array();
    for (const Milestone* const milestone : milestones_by_date(plan)) {
        json.begin_object();
        json.member("id", milestone->id.text);
        json.member("name", milestone->name);
        json.member("date", iso_from_date(milestone->date));
        const MilestoneStanding standing = milestone_standing(plan, schedule, *milestone);
        json.member("actions_due", static_cast<double>(standing.due));
        json.member("actions_late", static_cast<double>(standing.late));
        json.end_object();
    }
    json.end_array();
}

void schedule_member(JsonWriter& json, const Schedule& schedule) {
    json.key("schedule");
    json.begin_object();
    date_or_null(json, "start", schedule.start);
    date_or_null(json, "end", schedule.end);
    ids_member(json, "critical_path", schedule.critical_path);
    json.end_object();
}

void cost_member(JsonWriter& json, const Document& document) {
    const PlanCost cost = plan_cost(document.plan);
    json.key("cost");
    json.begin_object();
    json.member("currency", document.currency);
    member_or_null(json, "once", cost.once);
    member_or_null(json, "yearly", cost.yearly);
    json.end_object();
}

void proposal_object(
    JsonWriter& json, const Proposal& proposal, const Catalogue& catalogue, Language language
) {
    const CatalogueAction* const action = find_action(catalogue, proposal.action);
    json.begin_object();
    json.member("catalogue_id", proposal.action.text);
    json.member("title", action ? action->title.in(language) : proposal.action.text);
    sources_member(json, proposal.sources);
    json.member("effort_days", proposal.priority.effort_days);
    json.member("priority", proposal.priority.priority);
    ids_member(json, "prerequisites_outside_plan", proposal.prerequisites_outside_plan);
    json.end_object();
}

void lifting_actions_member(
    JsonWriter& json, std::string_view name, const std::vector<LiftingAction>& actions
) {
    json.key(name);
    json.begin_array();
    for (const LiftingAction& lifting : actions) {
        json.begin_object();
        json.member("catalogue_id", lifting.action.text);
        ids_member(json, "practices", lifting.practices);
        json.member("prepares", lifting.prepares);
        json.end_object();
    }
    json.end_array();
}

void next_stage_member(
    JsonWriter& json, const Derived& derived, const std::optional<double>& day_rate
) {
    const WayToNextStage& way = derived.way_to_next_stage();
    json.key("next_stage");
    json.begin_object();
    member_or_null(json, "stage", derived.results().stage.next_stage);
    lifting_actions_member(json, "in_plan", way.in_plan);
    lifting_actions_member(json, "proposed", way.proposed);
    json.member("effort_days", way.effort_days);
    member_or_null(
        json, "cost", day_rate ? std::optional<double>(*day_rate * way.effort_days) : std::nullopt
    );
    json.member("optimal", way.optimal);
    json.member("bound", way.bound);
    ids_member(json, "not_lifted", way.not_lifted);
    json.end_object();
}

} // namespace

std::string json_from_plan_view(
    const Document& document,
    const Catalogue& catalogue,
    const Derived& derived,
    const Schedule& schedule,
    const Outlook& outlook,
    Language language
) {
    const std::vector<RankStability>& stability = derived.stability();
    const std::vector<ListedAction> actions =
        listed_actions(document.plan, derived, stability, schedule);
    JsonWriter json(JsonLayout::Indented);
    json.begin_object();
    document_members(json, document);
    json.key("actions");
    json.begin_array();
    for (const ListedAction& action : actions)
        action_object(json, document.plan, action);
    json.end_array();
    schedule_member(json, schedule);
    calendar_members(json, document.plan, schedule);
    completeness_members(json, derived.completeness());
    std::vector<const PlanAction*> of_metrics;
    for (const ListedAction& listed : actions)
        of_metrics.push_back(listed.action);
    metrics_member(json, of_metrics);
    weights_member(json, document.plan->weights);
    cost_member(json, document);
    json.key("proposals");
    json.begin_array();
    for (const Proposal& proposal : derived.proposals())
        proposal_object(json, proposal, catalogue, language);
    json.end_array();
    next_stage_member(json, derived, outlook.day_rate);
    decisions_member(json, document, catalogue, language);
    sign_off_member(json, document.plan);
    outlook_members(json, document, outlook, language);
    json.end_object();
    return json.take();
}

} // namespace tappa::cli
