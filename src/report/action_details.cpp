#include "base/number.hpp"
#include "base/text.hpp"
#include "planning/outcome_words.hpp"
#include "report/plan_view.hpp"
#include "report/readings_chart.hpp"

#include <algorithm>

namespace tappa::report {

namespace {

std::string owner_text(const Context& context, const PlanAction& action) {
    if (action.owner_name.empty() && action.owner_role.empty())
        return {};
    if (action.owner_name.empty())
        return text(context, ReportText::PlanOwnerMissing) + ", "
            + text_with(context, ReportText::PlanRoleUsual, {action.owner_role});
    std::vector<std::string> parts{action.owner_name};
    for (const std::string_view more :
         {std::string_view(action.owner_role),
          email_of(context.input.document.plan, action.owner_name)})
        if (!more.empty())
            parts.emplace_back(more);
    return list_text(parts);
}

std::string schedule_text(const Context& context, const PlanAction& action) {
    std::vector<std::string> parts{
        name_in(context, action.status),
        text_with(
            context,
            ReportText::PlanEffortLine,
            {formatted_short(action.effort_days, 1, context.language)}
        ),
        text_amount(ReportText::PlanDuration, context.language, action.duration_weeks, 1)};
    if (const auto percent = percent_done(action); percent && action.status != ActionStatus::Done)
        parts.push_back(text_with(
            context, ReportText::PlanPercentDone, {percent_text(*percent, context.language)}
        ));
    if (action.start)
        parts.push_back(
            text_with(context, ReportText::PlanStart, {date_text(context, action.start)})
        );
    if (action.due)
        parts.push_back(
            text_with(context, ReportText::PlanDueLine, {date_text(context, action.due)})
        );
    return list_text(parts);
}

void add_metrics(Blocks& blocks, const Context& context, const PlanAction& action) {
    if (action.metrics.empty())
        return;
    add_heading(blocks, 3, text(context, ReportText::PlanMetrics));
    List list;
    for (const PlanMetric& metric : action.metrics) {
        std::string line = metric_change(metric, context.language);
        if (is_survey(metric.kind))
            line = text_with(
                context,
                metric.moment == Moment::Hot ? ReportText::PlanMetricHot
                                             : ReportText::PlanMetricCold,
                {line}
            );
        if (metric.due)
            line += ", "
                + text_with(context, ReportText::PlanMetricDue, {date_text(context, metric.due)});
        list.items.push_back(plain(std::move(line)));
    }
    blocks.push_back(std::move(list));
}

Table readings_table(const Context& context, const PlanMetric& metric) {
    Table table{
        text(context, ReportText::ReadingsCaption),
        true,
        {{text(context, ReportText::ReadingsDate), Align::Start},
         {text(context, ReportText::ReadingsValue), Align::End},
         {text(context, ReportText::ReadingsAnswers), Align::End}},
        {}};
    std::vector<MetricReading> readings = metric.readings;
    std::stable_sort(readings.begin(), readings.end(), [](const auto& a, const auto& b) {
        return a.date < b.date;
    });
    const std::string unknown = text(context, ReportText::CommonUnknown);
    for (const MetricReading& reading : readings)
        table.rows.push_back(
            {date_text(context, reading.date),
             reading.value ? value_with_unit(*reading.value, metric.unit, context.language)
                           : unknown,
             reading.answers ? formatted_integer(*reading.answers, context.language) : unknown}
        );
    return table;
}

// The verdict on each metric that was read.
void add_outcomes(Blocks& blocks, const Context& context, const PlanAction& action) {
    for (const PlanMetric& metric : action.metrics) {
        if (metric.readings.empty())
            continue;
        const MetricOutcome outcome = metric_outcome(metric, action.start);
        add_heading(blocks, 3, text_with(context, ReportText::ReadingsTitle, {metric.name}));
        add_paragraph(blocks, verdict_sentence(metric, outcome, context.language));
        add_paragraph(blocks, joined(evidence_sentences(metric, outcome, context.language), " "));
        add_paragraph(blocks, joined(needed_sentences(metric, outcome, context.language), " "));
        blocks.push_back(readings_table(context, metric));
        if (auto scene = readings_chart(metric, outcome, chart_style(context, 600)))
            blocks.push_back(Figure{
                text_with(context, ReportText::ReadingsTitle, {metric.name}),
                text(context, ReportText::ReadingsAlternative),
                *std::move(scene)});
    }
}

// What people told of it, and what became of its status; the newest first.
void add_updates(Blocks& blocks, const Context& context, const PlanAction& action) {
    if (action.updates.empty())
        return;
    const bool has_percent =
        std::any_of(action.updates.begin(), action.updates.end(), [](const ActionUpdate& update) {
            return update.percent.has_value();
        });
    Table table{
        text(context, ReportText::UpdatesCaption),
        true,
        {{text(context, ReportText::ReadingsDate), Align::Start},
         {text(context, ReportText::UpdatesStatus), Align::Start}},
        {}};
    if (has_percent)
        table.columns.push_back({text(context, ReportText::UpdatesPercent), Align::End});
    for (const ReportText head : {ReportText::UpdatesText, ReportText::UpdatesAuthor})
        table.columns.push_back({text(context, head), Align::Start});
    for (const std::size_t place : newest_first(action.updates)) {
        const ActionUpdate& update = action.updates[place];
        auto& row = table.rows.emplace_back();
        row.push_back(date_text(context, update.date));
        row.push_back(update.status ? name_in(context, *update.status) : std::string());
        if (has_percent)
            row.push_back(
                update.percent ? formatted_integer(*update.percent, context.language)
                               : std::string()
            );
        row.push_back(update.text);
        row.push_back(update.author);
    }
    blocks.push_back(std::move(table));
}

void add_first_steps(Blocks& blocks, const Context& context, const PlanAction& action) {
    const CatalogueAction* known = action.catalogue_id.empty()
        ? nullptr
        : find_action(context.input.catalogue, action.catalogue_id);
    if (!known || known->first_steps.empty())
        return;
    add_heading(blocks, 3, text(context, ReportText::PlanFirstSteps));
    List list{true, {}};
    for (const LocalText& step : known->first_steps)
        list.items.push_back(plain(step.in(context.language)));
    blocks.push_back(std::move(list));
}

void add_action(Blocks& blocks, const Context& context, const ActionView& view) {
    const PlanAction& action = *view.action;
    add_heading(blocks, 2, formatted_integer(view.number, context.language) + ". " + action.title);
    add_labelled(blocks, context, ReportText::PlanWhy, action.why);
    add_labelled(blocks, context, ReportText::PlanAnswersTo, sources_text(context, action));
    add_labelled(blocks, context, ReportText::PlanOwnerLine, owner_text(context, action));
    add_labelled(blocks, context, ReportText::PlanStatus, schedule_text(context, action));
    add_labelled(blocks, context, ReportText::PlanCostLine, costs_text(context, action));
    add_labelled(blocks, context, ReportText::PlanKeeps, reductions_text(context, action));
    add_labelled(blocks, context, ReportText::PlanNeedsFirst, prerequisites_text(context, action));
    if (counts_for_completeness(action)) {
        const std::string missing = missing_text(context, missing_parts(action));
        if (!missing.empty())
            add_paragraph(blocks, text_with(context, ReportText::PlanMissingLine, {missing}));
    }
    add_metrics(blocks, context, action);
    add_outcomes(blocks, context, action);
    add_updates(blocks, context, action);
    add_first_steps(blocks, context, action);
    add_labelled(blocks, context, ReportText::PlanNotes, action.notes);
}

} // namespace

void add_action_details(Blocks& blocks, const Context& context) {
    add_section_heading(blocks, context, Section::ActionDetails);
    const std::vector<ActionView> views = ranked_actions(context);
    if (views.empty())
        add_paragraph(blocks, none_open_text(context));
    for (const ActionView& view : views)
        add_action(blocks, context, view);
}

} // namespace tappa::report
