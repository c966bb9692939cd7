#include "report/plan_xlsx.hpp"

#include "io/xlsx_writer.hpp"
#include "planning/decisions.hpp"
#include "planning/names.hpp"
#include "planning/outcome_words.hpp"
#include "planning/plan_entries.hpp"
#include "planning/plan_values.hpp"
#include "report/plan_entry_columns.hpp"
#include "report/plan_view.hpp"

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace tappa::report {

namespace {

using PlannedActions = std::unordered_map<PlanActionId, const PlannedDates*>;

PlannedActions planned_actions(const Plan& plan, const Schedule& schedule) {
    PlannedActions planned;
    for (std::size_t i = 0; i < plan.actions.size(); ++i)
        if (schedule.actions[i])
            planned.emplace(plan.actions[i].id, &*schedule.actions[i]);
    return planned;
}

const PlannedDates* dates_of(const PlannedActions& planned, const PlanAction& action) {
    const auto found = planned.find(action.id);
    return found != planned.end() ? found->second : nullptr;
}

XlsxSheet sheet_with(
    const Context& context, ReportText name, std::initializer_list<ReportText> heads
) {
    XlsxSheet sheet(text(context, name));
    std::vector<std::string> titles;
    for (const ReportText head : heads)
        titles.push_back(text_with(context, head, {context.input.document.currency}));
    sheet.head(titles);
    return sheet;
}

std::optional<double> maybe(bool known, double value) {
    return known ? std::optional(value) : std::nullopt;
}

XlsxSheet plan_sheet(const Context& context, const PlannedActions& planned) {
    XlsxSheet sheet = sheet_with(
        context,
        ReportText::XlsxPlan,
        {ReportText::CsvRank,      ReportText::PlanAction,       ReportText::PlanType,
         ReportText::PlanPriority, ReportText::CsvStatus,        ReportText::PlanOwner,
         ReportText::CsvOwnerRole, ReportText::CsvOwnerEmail,    ReportText::CsvStart,
         ReportText::PlanDue,      ReportText::XlsxPlannedStart, ReportText::XlsxPlannedEnd,
         ReportText::CsvEffort,    ReportText::CsvDuration,      ReportText::CsvConfidence,
         ReportText::CsvCostOnce,  ReportText::CsvCostYearly,    ReportText::CsvAddresses,
         ReportText::CsvDependsOn, ReportText::CsvMissing,       ReportText::CsvWhy,
         ReportText::CsvNotes,     ReportText::CsvProgress,      ReportText::CsvKeeps,
         ReportText::XlsxId,       ReportText::CsvAsExported}
    );
    constexpr std::size_t status_column = 4;
    std::vector<std::string> statuses;
    for (const ActionStatus status : all_of<ActionStatus>())
        statuses.push_back(name_in(context, status));
    sheet.choices(status_column, statuses);
    for (const ActionView& view : ranked_actions(context)) {
        const PlanAction& action = *view.action;
        const PlannedDates* const dates = dates_of(planned, action);
        sheet.number(maybe(view.priority, view.number));
        sheet.text(action.title);
        sheet.text(view.point ? name_of(view.point->quadrant, context.language) : "");
        sheet.number(view.priority ? std::optional(view.priority->priority) : std::nullopt);
        sheet.text(name_in(context, action.status));
        sheet.text(action.owner_name);
        sheet.text(action.owner_role);
        sheet.text(email_of(context.input.document.plan, action.owner_name));
        sheet.date(action.start);
        sheet.date(action.due);
        sheet.date(dates ? std::optional(dates->start) : std::nullopt);
        sheet.date(dates ? std::optional(dates->end) : std::nullopt);
        sheet.number(action.effort_days);
        sheet.number(action.duration_weeks);
        sheet.share(action.confidence);
        sheet.number(action.cost_once);
        sheet.number(action.cost_yearly);
        sheet.text(sources_text(context, action));
        sheet.text(prerequisites_text(context, action));
        sheet.text(
            counts_for_completeness(action) ? missing_text(context, missing_parts(action)) : ""
        );
        sheet.text(action.why);
        sheet.text(action.notes);
        const std::optional<int> percent = percent_done(action);
        sheet.share(percent ? std::optional(*percent / 100.0) : std::nullopt);
        sheet.text(reductions_text(context, action));
        sheet.text(action.id.text);
        sheet.text(export_mark(context.input.document.id, action));
        sheet.end_row();
    }
    return sheet;
}

XlsxSheet metrics_sheet(const Context& context) {
    XlsxSheet sheet = sheet_with(
        context,
        ReportText::XlsxMetrics,
        {ReportText::CsvMetricOnly,
         ReportText::XlsxKind,
         ReportText::XlsxUnit,
         ReportText::XlsxBetter,
         ReportText::XlsxBaseline,
         ReportText::ReadingsTarget,
         ReportText::XlsxSurveyed,
         ReportText::XlsxNextMeasurement,
         ReportText::RegisterOwner,
         ReportText::RegisterSource,
         ReportText::XlsxVerdict,
         ReportText::PlanAction,
         ReportText::XlsxId}
    );
    for (const ActionView& view : ranked_actions(context))
        for (const PlanMetric& metric : view.action->metrics) {
            sheet.text(metric.name);
            sheet.text(name_in(context, metric.kind));
            sheet.text(metric.unit);
            sheet.text(name_in(context, metric.better));
            sheet.number(metric.baseline);
            sheet.number(metric.target);
            sheet.text(is_survey(metric.kind) ? name_in(context, metric.moment) : "");
            sheet.date(metric.due);
            sheet.text(metric.owner);
            sheet.text(metric.source);
            sheet.text(verdict_sentence(
                metric, metric_outcome(metric, view.action->start), context.language
            ));
            sheet.text(view.action->title);
            sheet.text(view.action->id.text);
            sheet.end_row();
        }
    return sheet;
}

XlsxSheet entries_sheet(const Context& context, ReportText name, EntrySheet kind) {
    XlsxSheet sheet(text(context, name));
    std::vector<std::string> titles;
    for (const EntryHead& head : entry_heads(kind))
        titles.push_back(text(context, head.text));
    sheet.head(titles);
    return sheet;
}

XlsxSheet readings_sheet(const Context& context) {
    XlsxSheet sheet = entries_sheet(context, ReportText::XlsxReadings, EntrySheet::Readings);
    const auto add = [&](const PlanAction& action, std::size_t place) {
        const PlanMetric& metric = action.metrics[place];
        const std::string list = reading_list(action.id, place);
        for (std::size_t i = 0; i < metric.readings.size(); ++i) {
            const MetricReading& reading = metric.readings[i];
            sheet.text(metric.name);
            sheet.date(reading.date);
            sheet.number(reading.value);
            sheet.text(metric.unit);
            sheet.number(maybe(reading.answers.has_value(), reading.answers.value_or(0)));
            sheet.text(action.title);
            sheet.text(action.id.text);
            sheet.text(entry_mark(context.input.document.id, list, i, entry_values(reading)));
            sheet.end_row();
        }
    };
    for (const ActionView& view : ranked_actions(context))
        for (std::size_t place = 0; place < view.action->metrics.size(); ++place)
            add(*view.action, place);
    return sheet;
}

XlsxSheet updates_sheet(const Context& context) {
    XlsxSheet sheet = entries_sheet(context, ReportText::XlsxUpdates, EntrySheet::Updates);
    const auto add = [&](const PlanAction& action) {
        const std::string list = update_list(action.id);
        for (const std::size_t place : newest_first(action.updates)) {
            const ActionUpdate& update = action.updates[place];
            sheet.text(action.title);
            sheet.date(update.date);
            sheet.text(update.status ? name_in(context, *update.status) : "");
            sheet.number(maybe(update.percent.has_value(), update.percent.value_or(0)));
            sheet.text(update.text);
            sheet.text(update.author);
            sheet.text(action.id.text);
            sheet.text(entry_mark(context.input.document.id, list, place, entry_values(update)));
            sheet.end_row();
        }
    };
    for (const ActionView& view : ranked_actions(context))
        add(*view.action);
    for (const PlanAction& action : context.input.document.plan->actions)
        if (action.status == ActionStatus::Dropped)
            add(action);
    return sheet;
}

XlsxSheet decisions_sheet(const Context& context) {
    XlsxSheet sheet = sheet_with(
        context,
        ReportText::XlsxDecisions,
        {ReportText::DecisionsWhat,
         ReportText::XlsxKind,
         ReportText::DecisionsReason,
         ReportText::DecisionsBy,
         ReportText::DecisionsDate,
         ReportText::XlsxId}
    );
    for (const PlanDecision& decision : decisions_against(context.input.document.plan)) {
        sheet.text(decision_text(context, decision));
        sheet.text(name_in(context, decision.kind));
        sheet.text(decision.reason);
        sheet.text(decision.decided_by);
        sheet.date(decision.date);
        sheet.text(decision.id);
        sheet.end_row();
    }
    return sheet;
}

XlsxSheet gaps_sheet(const Context& context) {
    XlsxSheet sheet = sheet_with(
        context,
        ReportText::XlsxGaps,
        {ReportText::ScoresCapability,
         ReportText::ScoresScore,
         ReportText::StageNow,
         ReportText::ScoresTarget,
         ReportText::ScoresGap,
         ReportText::XlsxGapWeight}
    );
    for (const Gap& gap : context.input.results.gaps) {
        sheet.text(capability_name(context, gap.capability));
        sheet.number(gap.score);
        sheet.number(gap.current);
        sheet.number(maybe(gap.target.has_value(), gap.target.value_or(0)));
        sheet.number(gap.gap);
        sheet.number(maybe(gap.score.has_value(), gap.weight));
        sheet.end_row();
    }
    return sheet;
}

void add_action(
    XlsxSheet& sheet, const Context& context, const PlanAction& action, const PlannedDates& dates
) {
    sheet.text(action.title);
    sheet.text(action.owner_name);
    sheet.date(dates.start);
    sheet.date(dates.end);
    sheet.number(static_cast<double>(dates.working_days));
    sheet.number(static_cast<double>(dates.slack_days));
    sheet.text(dates.critical ? text(context, ReportText::XlsxYes) : "");
    sheet.text(prerequisites_text(context, action));
    sheet.text(text(context, ReportText::XlsxAction));
    sheet.text(action.id.text);
    sheet.end_row();
}

void add_milestone(XlsxSheet& sheet, const Context& context, const Milestone& milestone) {
    sheet.text(milestone_name(context, milestone));
    sheet.text("");
    sheet.date(milestone.date);
    sheet.date(milestone.date);
    sheet.number(std::nullopt);
    sheet.number(std::nullopt);
    sheet.text("");
    sheet.text("");
    sheet.text(text(context, ReportText::XlsxMilestone));
    sheet.text(milestone.id.text);
    sheet.end_row();
}

// Actions and milestones in order of their days.
XlsxSheet roadmap_sheet(const Context& context, const PlannedActions& planned) {
    XlsxSheet sheet = sheet_with(
        context,
        ReportText::XlsxRoadmap,
        {ReportText::PlanAction,
         ReportText::PlanOwner,
         ReportText::XlsxPlannedStart,
         ReportText::XlsxPlannedEnd,
         ReportText::XlsxWorkingDays,
         ReportText::XlsxSlack,
         ReportText::XlsxCritical,
         ReportText::CsvDependsOn,
         ReportText::XlsxKind,
         ReportText::XlsxId}
    );
    struct Row {
        Date date;
        const PlanAction* action = nullptr; // null: a milestone
        const PlannedDates* dates = nullptr;
        const Milestone* milestone = nullptr;
    };
    std::vector<Row> rows;
    for (const ActionView& view : ranked_actions(context))
        if (const PlannedDates* const dates = dates_of(planned, *view.action))
            rows.push_back({dates->start, view.action, dates, nullptr});
    for (const Milestone* const milestone : milestones_by_date(context.input.document.plan))
        rows.push_back({milestone->date, nullptr, nullptr, milestone});
    std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
        return a.date < b.date;
    });
    for (const Row& row : rows) {
        if (row.action)
            add_action(sheet, context, *row.action, *row.dates);
        else
            add_milestone(sheet, context, *row.milestone);
    }
    return sheet;
}

} // namespace

std::string xlsx_from_plan(const ReportInput& input, const Schedule& schedule, Language language) {
    const Context context = context_of(input, language, {});
    const PlannedActions planned = planned_actions(input.document.plan, schedule);
    return xlsx_from_sheets(
        {plan_sheet(context, planned),
         metrics_sheet(context),
         readings_sheet(context),
         gaps_sheet(context),
         roadmap_sheet(context, planned),
         updates_sheet(context),
         decisions_sheet(context)}
    );
}

} // namespace tappa::report
