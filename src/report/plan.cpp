#include "base/money.hpp"
#include "base/number.hpp"
#include "planning/calendar_days.hpp"
#include "planning/decisions.hpp"
#include "planning/holidays.hpp"
#include "planning/metric_register.hpp"
#include "planning/milestones.hpp"
#include "planning/names.hpp"
#include "planning/outcome_words.hpp"
#include "planning/sign_off_words.hpp"
#include "report/plan_view.hpp"
#include "scene/impact_effort_matrix.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <unordered_map>
#include <utility>

namespace tappa::report {

namespace {

// What is missing shows in place of the value only where the plan asks for it.
std::string or_missing(
    const std::string& value, const PlanAction& action, ReportText missing, const Context& context
) {
    if (!value.empty())
        return value;
    return counts_for_completeness(action) ? text(context, missing)
                                           : text(context, ReportText::CommonUnknown);
}

std::string metrics_text(const Context& context, const PlanAction& action) {
    std::vector<std::string> parts;
    for (const PlanMetric& metric : action.metrics)
        if (!metric.name.empty())
            parts.push_back(metric_change(metric, context.language));
    return titles_text(parts);
}

std::vector<std::string> row_of(const Context& context, const ActionView& view) {
    const PlanAction& action = *view.action;
    const std::string due = action.due ? date_text(context, action.due) : std::string();
    return {
        formatted_integer(view.number, context.language) + ". " + action.title,
        or_missing(action.owner_name, action, ReportText::PlanOwnerMissing, context),
        or_missing(metrics_text(context, action), action, ReportText::PlanMetricMissing, context),
        or_missing(due, action, ReportText::PlanDueMissing, context),
        formatted_short(action.effort_days, 1, context.language),
        view.point ? name_in(context, view.point->quadrant)
                   : text(context, ReportText::CommonUnknown),
        view.priority ? formatted(view.priority->priority, 0, context.language)
                      : text(context, ReportText::CommonUnknown)};
}

void add_counts(Blocks& blocks, const Context& context, const std::vector<ActionView>& views) {
    double effort = 0;
    for (const ActionView& view : views)
        effort += view.action->effort_days;
    const Completeness& completeness = context.completeness;
    const int agreed = completeness.ready_count + completeness.unready_count;
    std::string verdict = text(context, ReportText::PlanReady);
    if (agreed == 0)
        verdict = text(context, ReportText::PlanDraftNoneAgreed);
    else if (!completeness.ready)
        verdict = text_count(
            context,
            ReportText::PlanDraft,
            completeness.ready_count,
            {formatted_integer(agreed, context.language)}
        );
    add_paragraph(blocks, verdict, ParagraphStyle::Lead);
    std::vector<std::string> totals{
        text_count(context, ReportText::PlanActions, static_cast<std::int64_t>(views.size())),
        text_with(
            context, ReportText::PlanEffortTotal, {formatted_short(effort, 1, context.language)}
        )};
    const PlanCost cost = plan_cost(context.input.document.plan);
    const auto add_cost = [&](ReportText pattern, const std::optional<double>& amount) {
        if (amount)
            totals.push_back(text_with(
                context,
                pattern,
                {formatted_money(*amount, context.input.document.currency, context.language)}
            ));
    };
    add_cost(ReportText::PlanCostOnceTotal, cost.once);
    add_cost(ReportText::PlanCostYearlyTotal, cost.yearly);
    add_paragraph(blocks, list_text(totals) + ".");
}

void add_table(Blocks& blocks, const Context& context, const std::vector<ActionView>& views) {
    Table table{
        text(context, ReportText::PlanTable),
        true,
        {{text(context, ReportText::PlanAction), Align::Start},
         {text(context, ReportText::PlanOwner), Align::Start},
         {text(context, ReportText::PlanMetric), Align::Start},
         {text(context, ReportText::PlanDue), Align::Start},
         {text(context, ReportText::PlanEffort), Align::End},
         {text(context, ReportText::PlanType), Align::Start},
         {text(context, ReportText::PlanPriority), Align::End}},
        {}};
    for (const ActionView& view : views)
        table.rows.push_back(row_of(context, view));
    blocks.push_back(std::move(table));
}

void add_matrix(Blocks& blocks, const Context& context, const std::vector<ActionView>& views) {
    scene::ImpactEffortInput input;
    input.effort_split = context.matrix.effort_split_days;
    input.impact_split = context.matrix.impact_split;
    input.quick_wins = name_in(context, Quadrant::QuickWin);
    input.strategic = name_in(context, Quadrant::Strategic);
    input.fill_ins = name_in(context, Quadrant::FillIn);
    input.reconsider = name_in(context, Quadrant::Reconsider);
    input.effort_name = text(context, ReportText::PlanEffortAxis);
    input.impact_name = text(context, ReportText::PlanImpact);
    input.mark_name = text(context, ReportText::PlanNumber);
    input.title_name = text(context, ReportText::PlanAction);
    input.class_name = text(context, ReportText::PlanType);
    std::string classes;
    for (const ActionView& view : views) {
        const std::string mark = formatted_integer(view.number, context.language);
        input.points.push_back(
            {mark, view.action->title, view.point->effort_days, view.point->impact}
        );
        classes +=
            (classes.empty() ? "" : "; ") + mark + " " + name_in(context, view.point->quadrant);
    }
    input.alternative = text_with(context, ReportText::PlanMatrixAlternative, {classes + "."});
    blocks.push_back(Figure{
        text(context, ReportText::PlanMatrix),
        input.alternative,
        scene::impact_effort_matrix(input, chart_style(context, 600))});
}

// What no row has anything in; the first column stays.
void drop_empty_columns(Table& table) {
    for (std::size_t place = table.columns.size(); place-- > 1;) {
        const auto at = static_cast<std::ptrdiff_t>(place);
        if (!std::all_of(table.rows.begin(), table.rows.end(), [&](const auto& row) {
                return row[place].empty();
            }))
            continue;
        table.columns.erase(table.columns.begin() + at);
        for (auto& row : table.rows)
            row.erase(row.begin() + at);
    }
}

std::string latest_text(const Context& context, const PlanMetric& metric) {
    const MetricReading* const reading = latest_reading(metric);
    if (!reading)
        return {};
    return text_with(
        context,
        ReportText::RegisterLatestOn,
        {value_with_unit(*reading->value, metric.unit, context.language),
         date_text(context, reading->date)}
    );
}

// Every metric once, with the actions that are to move it, by number.
void add_register(Blocks& blocks, const Context& context, const std::vector<ActionView>& views) {
    std::vector<const PlanAction*> actions;
    std::unordered_map<const PlanAction*, int> numbers;
    for (const ActionView& view : views) {
        actions.push_back(view.action);
        numbers.emplace(view.action, view.number);
    }
    Table table{
        text(context, ReportText::RegisterTitle),
        true,
        {{text(context, ReportText::CsvMetricOnly), Align::Start},
         {text(context, ReportText::XlsxBaseline), Align::End},
         {text(context, ReportText::ReadingsTarget), Align::End},
         {text(context, ReportText::XlsxSurveyed), Align::Start},
         {text(context, ReportText::RegisterOwner), Align::Start},
         {text(context, ReportText::RegisterSource), Align::Start},
         {text(context, ReportText::RegisterLatest), Align::Start},
         {text(context, ReportText::RegisterActions), Align::Start}},
        {}};
    for (const RegisteredMetric& one : metric_register(actions)) {
        const PlanMetric& metric = one.metric;
        const auto value = [&](const std::optional<double>& end) {
            return end ? value_with_unit(*end, metric.unit, context.language) : std::string();
        };
        std::vector<std::string> moved;
        for (const MetricUse& use : one.uses)
            moved.push_back(formatted_integer(numbers.at(use.action), context.language));
        table.rows.push_back(
            {metric.name.empty() ? name_in(context, metric.kind) : metric.name,
             value(metric.baseline),
             value(metric.target),
             is_survey(metric.kind) ? name_in(context, metric.moment) : std::string(),
             metric.owner,
             metric.source,
             latest_text(context, metric),
             list_text(moved)}
        );
    }
    if (table.rows.empty())
        return;
    drop_empty_columns(table);
    for (std::vector<std::string>& row : table.rows)
        std::replace(
            row.begin(), row.end(), std::string(), text(context, ReportText::CommonUnknown)
        );
    blocks.push_back(std::move(table));
}

// Who signed the plan, and what is no longer as it was signed.
void add_sign_off(Blocks& blocks, const Context& context) {
    const Plan& plan = context.input.document.plan;
    if (!plan.sign_off)
        return;
    const ChangesSinceSigned changes = changes_since(*plan.sign_off, plan);
    add_paragraph(
        blocks,
        signed_sentence(*plan.sign_off, context.language) + " "
            + changes_sentence(changes, context.language)
    );
    if (changes.empty())
        return;
    Table table{
        text(context, ReportText::SignOffTable),
        true,
        {{text(context, ReportText::PlanAction), Align::Start},
         {text(context, ReportText::SignOffChange), Align::Start}},
        {}};
    for (ChangeLine& line : change_lines(changes, context.language))
        table.rows.push_back({std::move(line.title), std::move(line.what)});
    blocks.push_back(std::move(table));
}

void add_milestones(Blocks& blocks, const Context& context, const Schedule& schedule) {
    const Plan& plan = context.input.document.plan;
    if (plan.milestones.empty())
        return;
    Table table{
        text(context, ReportText::MilestonesTitle),
        true,
        {{text(context, ReportText::MilestonesName), Align::Start},
         {text(context, ReportText::MilestonesDate), Align::Start},
         {text(context, ReportText::MilestonesLate), Align::Start}},
        {}};
    for (const Milestone* const milestone : milestones_by_date(plan))
        table.rows.push_back(
            {milestone_name(context, *milestone),
             date_text(context, milestone->date),
             milestone_sentence(milestone_standing(plan, schedule, *milestone), context.language)}
        );
    blocks.push_back(std::move(table));
}

// Public holidays that are free, on weekdays from the plan's first day to its last.
void add_holidays(Blocks& blocks, const Context& context, const Schedule& schedule) {
    constexpr int most_years = 3; // a paragraph, not a calendar
    const PlanSchedule& calendar = context.input.document.plan->schedule;
    if (!schedule.start || !schedule.end)
        return;
    const int last_year = std::min(schedule.end->year, schedule.start->year + most_years - 1);
    std::vector<std::string> parts;
    for (const Date date : weekday_holidays(calendar.country, schedule.start->year, last_year))
        if (!(date < *schedule.start) && !(*schedule.end < date) && !is_worked(calendar, date))
            parts.push_back(text_with(
                context,
                ReportText::CalendarNamed,
                {date_text(context, date), holiday_name(calendar.country, date, context.language)}
            ));
    if (parts.empty())
        return;
    const bool all = schedule.end->year <= last_year;
    add_paragraph(
        blocks,
        text_with(
            context,
            all ? ReportText::CalendarHolidays : ReportText::CalendarHolidaysUntil,
            {titles_text(parts), std::to_string(last_year)}
        )
    );
}

// Days that differ from the usual ones: those that are free, or those that are worked.
void add_special_days(
    Blocks& blocks, const Context& context, const std::vector<SpecialDays>& all, bool worked
) {
    std::vector<std::string> parts;
    for (const SpecialDays& days : all) {
        if (days.is_worked != worked)
            continue;
        std::string part = date_text(context, days.from);
        if (days.from != days.to)
            part =
                text_with(context, ReportText::CalendarRange, {part, date_text(context, days.to)});
        if (!days.name.empty())
            part = text_with(context, ReportText::CalendarNamed, {part, days.name});
        parts.push_back(std::move(part));
    }
    if (!parts.empty())
        add_paragraph(
            blocks,
            text_with(
                context,
                worked ? ReportText::CalendarWorked : ReportText::CalendarFree,
                {titles_text(parts)}
            )
        );
}

void add_calendar(Blocks& blocks, const Context& context, const Schedule& schedule) {
    add_holidays(blocks, context, schedule);
    const std::vector<SpecialDays> days =
        special_days_together(context.input.document.plan->schedule);
    for (const bool worked : {false, true})
        add_special_days(blocks, context, days, worked);
}

// Planned dates, where milestones or holidays need them; nothing else here does.
Schedule schedule_where_shown(const Context& context) {
    const Document& document = context.input.document;
    if (document.plan->milestones.empty() && document.plan->schedule.country.empty())
        return {};
    return plan_schedule(document.plan, context.input.priorities, document.date);
}

// What is not to be done, and why.
void add_decisions(Blocks& blocks, const Context& context) {
    const std::vector<PlanDecision> decisions = decisions_against(context.input.document.plan);
    if (decisions.empty())
        return;
    Table table{
        text(context, ReportText::DecisionsTitle),
        true,
        {{text(context, ReportText::DecisionsWhat), Align::Start},
         {text(context, ReportText::XlsxKind), Align::Start},
         {text(context, ReportText::DecisionsReason), Align::Start},
         {text(context, ReportText::DecisionsBy), Align::Start},
         {text(context, ReportText::DecisionsDate), Align::Start}},
        {}};
    for (const PlanDecision& decision : decisions)
        table.rows.push_back(
            {decision_text(context, decision),
             name_in(context, decision.kind),
             decision.reason,
             decision.decided_by,
             decision.date ? date_text(context, decision.date) : std::string()}
        );
    blocks.push_back(std::move(table));
}

} // namespace

void add_plan(Blocks& blocks, const Context& context) {
    add_section_heading(blocks, context, Section::Plan);
    const std::vector<ActionView> views = ranked_actions(context);
    if (views.empty())
        add_paragraph(blocks, none_open_text(context));
    else
        add_counts(blocks, context, views);
    add_sign_off(blocks, context);
    if (!views.empty())
        add_table(blocks, context, views);
    const std::vector<ActionView> open = open_actions(context);
    if (!open.empty())
        add_matrix(blocks, context, open);
    add_register(blocks, context, views);
    add_kept_conversion(blocks, context);
    const Schedule schedule = schedule_where_shown(context);
    add_milestones(blocks, context, schedule);
    add_calendar(blocks, context, schedule);
    add_decisions(blocks, context);
}

} // namespace tappa::report
