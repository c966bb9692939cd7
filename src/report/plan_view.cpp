#include "report/plan_view.hpp"

#include "base/money.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "planning/decisions.hpp"
#include "planning/finding_source.hpp"
#include "planning/reductions.hpp"

#include <algorithm>
#include <unordered_set>

namespace tappa::report {

std::string source_text(const Context& context, const ActionSource& source) {
    if (source.kind == SourceKind::Practice)
        return text_with(
            context, ReportText::PlanSourcePractice, {question_text(context, QuestionId(source.id))}
        );
    if (source.kind == SourceKind::Gap)
        return text_with(
            context, ReportText::PlanSourceGap, {capability_name(context, CapabilityId(source.id))}
        );
    if (source.kind == SourceKind::Finding)
        return text_with(
            context,
            ReportText::PlanSourceFinding,
            {finding_title(source.id, context.input.document.journeys, context.language)}
        );
    for (const Journey& journey : context.input.document.journeys)
        if (const PainPoint* pain = find_pain_point(journey, PainPointId(source.id)))
            return text_with(context, ReportText::PlanSourcePain, {pain->title});
    return text(context, ReportText::PlanSourceLost);
}

std::vector<ActionView> open_actions(const Context& context) {
    std::vector<ActionView> views;
    for (std::size_t i = 0; i < context.input.priorities.size(); ++i) {
        const ActionPriority& priority = context.input.priorities[i];
        const PlanAction* action =
            find_plan_action(context.input.document.plan, PlanActionId(priority.id));
        if (action) // the matrix has a point for each priority, in the same order
            views.push_back(
                {static_cast<int>(views.size()) + 1, action, &priority, &context.matrix.points[i]}
            );
    }
    return views;
}

std::vector<ActionView> ranked_actions(const Context& context) {
    std::vector<ActionView> views = open_actions(context);
    for (const PlanAction& action : context.input.document.plan->actions)
        if (action.status == ActionStatus::Done)
            views.push_back({static_cast<int>(views.size()) + 1, &action, nullptr, nullptr});
    return views;
}

std::vector<const ActionView*> behind_what_they_need(const std::vector<ActionView>& views) {
    std::unordered_set<PlanActionId> waiting;
    for (const ActionView& view : views)
        waiting.insert(view.action->id);
    std::vector<const ActionView*> left;
    for (const ActionView& view : views)
        left.push_back(&view);
    std::vector<const ActionView*> ordered;
    while (!left.empty()) {
        const auto is_free = [&](const ActionView* view) {
            const auto& needed = view->action->prerequisites;
            return std::none_of(needed.begin(), needed.end(), [&](const PlanActionId& id) {
                return waiting.count(id) > 0;
            });
        };
        auto next = std::find_if(left.begin(), left.end(), is_free);
        if (next == left.end())
            next = left.begin();
        waiting.erase((*next)->action->id);
        ordered.push_back(*next);
        left.erase(next);
    }
    return ordered;
}

std::unordered_map<PlanActionId, const PlannedDates*> planned_by_id(
    const Plan& plan, const Schedule& schedule
) {
    std::unordered_map<PlanActionId, const PlannedDates*> planned;
    for (std::size_t i = 0; i < plan.actions.size(); ++i)
        if (schedule.actions[i])
            planned.emplace(plan.actions[i].id, &*schedule.actions[i]);
    return planned;
}

std::string task_description(const Context& context, const PlanAction& action) {
    std::vector<std::string> lines;
    if (!action.why.empty())
        lines.push_back(action.why);
    for (const PlanMetric& metric : action.metrics)
        lines.push_back(metric_change(metric, context.language));
    if (!action.notes.empty())
        lines.push_back(action.notes);
    return joined(lines, "\n");
}

std::string costs_text(const Context& context, const PlanAction& action) {
    std::vector<std::string> parts;
    const auto add = [&](ReportText pattern, const std::optional<double>& amount) {
        if (amount)
            parts.push_back(text_with(
                context,
                pattern,
                {formatted_money(*amount, context.input.document.currency, context.language)}
            ));
    };
    add(ReportText::PlanCostOnce, action.cost_once);
    add(ReportText::PlanCostYearly, action.cost_yearly);
    return list_text(parts);
}

std::string metric_change(const PlanMetric& metric, Language language) {
    // A percent sign stands at each number, other units once behind both.
    const bool percent = trimmed(metric.unit) == "%";
    const std::string unit = percent || metric.unit.empty() ? std::string() : " " + metric.unit;
    const auto end = [&](double value) {
        return formatted_short(value, 2, language) + (percent ? "%" : "");
    };
    const std::string name =
        metric.name.empty() ? std::string(name_of(metric.kind, language)) : metric.name;
    if (metric.baseline && metric.target)
        return tappa::text_with(
                   ReportText::PlanMetricChange,
                   language,
                   {name, end(*metric.baseline), end(*metric.target)}
               )
            + unit;
    if (metric.baseline)
        return tappa::text_with(
            ReportText::PlanMetricNoTarget, language, {name, end(*metric.baseline) + unit}
        );
    if (metric.target)
        return tappa::text_with(
            ReportText::PlanMetricNoBaseline, language, {name, end(*metric.target) + unit}
        );
    return tappa::text_with(ReportText::PlanMetricNoEnds, language, {name});
}

std::string action_title(const Context& context, const PlanActionId& id) {
    const PlanAction* action = find_plan_action(context.input.document.plan, id);
    return action ? action->title : id.text;
}

std::string missing_text(const Context& context, const std::vector<MissingPart>& parts) {
    std::vector<std::string> names;
    for (const MissingPart part : parts)
        names.push_back(name_in(context, part));
    return list_text(names);
}

std::string sources_text(const Context& context, const PlanAction& action) {
    std::vector<std::string> parts;
    for (const ActionSource& source : action.sources)
        parts.push_back(source_text(context, source));
    return titles_text(parts);
}

std::string percent_text(int percent, Language language) {
    return formatted_percent(percent / 100.0, 0, language);
}

std::string reductions_text(const Context& context, const PlanAction& action) {
    std::vector<std::string> parts;
    for (const Reduction& reduction : action.reduces) {
        const Touchpoint* const touchpoint =
            find_touchpoint(context.input.document.journeys, reduction.touchpoint);
        const std::string low = formatted_short(100 * reduction.share.low, 1, context.language);
        const std::string high = formatted_short(100 * reduction.share.high, 1, context.language);
        parts.push_back(text_with(
            context,
            ReportText::PlanKeepsPart,
            {touchpoint ? touchpoint->name : reduction.touchpoint.text,
             low == high ? low : low + "–" + high,
             name_in(context, reduction.basis)}
        ));
    }
    return titles_text(parts);
}

std::string prerequisites_text(const Context& context, const PlanAction& action) {
    std::vector<std::string> titles;
    for (const PlanActionId& id : action.prerequisites)
        titles.push_back(action_title(context, id));
    return titles_text(titles);
}

std::string none_open_text(const Context& context) {
    const SharedList<PlanAction>& actions = context.input.document.plan->actions;
    const bool is_any_done = std::any_of(actions.begin(), actions.end(), [](const auto& action) {
        return action.status == ActionStatus::Done;
    });
    if (actions.empty())
        return text(context, ReportText::PlanEmpty);
    return text(context, is_any_done ? ReportText::PlanNoneOpen : ReportText::PlanAllDropped);
}

std::string milestone_name(const Context& context, const Milestone& milestone) {
    const std::string_view name = trimmed(milestone.name);
    return name.empty() ? text(context, ReportText::MilestonesName) : std::string(name);
}

std::string decision_text(const Context& context, const PlanDecision& decision) {
    const Document& document = context.input.document;
    return decision_title(
        decision, document.plan, context.input.catalogue, document.journeys, context.language
    );
}

bool is_survey(MetricKind kind) {
    return kind == MetricKind::Nps || kind == MetricKind::Csat || kind == MetricKind::Ces
        || kind == MetricKind::Cxi;
}

} // namespace tappa::report
