#include "base/number.hpp"
#include "report/plan_view.hpp"
#include "scene/impact_effort_matrix.hpp"

namespace tappa::report {

namespace {

// What is missing shows in place of the value only where the plan asks for it.
std::string or_missing(
    const std::string& value, const PlanAction& action, const Word& missing, const Context& context
) {
    if (!value.empty())
        return value;
    return counts_for_completeness(action) ? missing.text() : context.texts.common.unknown.text();
}

std::string metrics_text(const Context& context, const PlanAction& action) {
    std::vector<std::string> parts;
    for (const PlanMetric& metric : action.metrics)
        if (!metric.name.empty())
            parts.push_back(metric_change(context, metric));
    return titles_text(parts);
}

std::vector<std::string> row_of(const Context& context, const ActionView& view) {
    const PlanTexts& texts = context.texts.plan;
    const PlanAction& action = *view.action;
    const std::string due = action.due ? date_text(context, action.due) : std::string();
    return {
        formatted_integer(view.number, context.language) + ". " + action.title,
        or_missing(action.owner_name, action, texts.owner_missing, context),
        or_missing(metrics_text(context, action), action, texts.metric_missing, context),
        or_missing(due, action, texts.due_missing, context),
        formatted_short(action.effort_days, 1, context.language),
        name_of(context.texts.common.quadrants, view.point->quadrant),
        formatted(view.priority->priority, 0, context.language)};
}

void add_counts(Blocks& blocks, const Context& context, const std::vector<ActionView>& views) {
    const PlanTexts& texts = context.texts.plan;
    double effort = 0;
    for (const ActionView& view : views)
        effort += view.action->effort_days;
    const Completeness& completeness = context.completeness;
    const std::string verdict = completeness.ready
        ? texts.ready.text()
        : filled(
            texts.draft,
            {formatted_integer(completeness.ready_count, context.language),
             formatted_integer(
                 completeness.ready_count + completeness.unready_count, context.language
             )}
        );
    add_paragraph(blocks, verdict, ParagraphStyle::Lead);
    add_paragraph(
        blocks,
        list_text(
            {counted(texts.actions, static_cast<std::int64_t>(views.size()), context.language),
             filled(texts.effort_total, {formatted_short(effort, 1, context.language)})}
        ) + "."
    );
}

void add_table(Blocks& blocks, const Context& context, const std::vector<ActionView>& views) {
    const PlanTexts& texts = context.texts.plan;
    Table table{
        texts.table.text(),
        true,
        {{texts.action.text(), Align::Start, 3.4},
         {texts.owner.text(), Align::Start, 1.5},
         {texts.metric.text(), Align::Start, 2.4},
         {texts.due.text(), Align::Start, 1.3},
         {texts.effort.text(), Align::End, 1},
         {texts.type.text(), Align::Start, 1.2},
         {texts.priority.text(), Align::End, 1}},
        {}};
    for (const ActionView& view : views)
        table.rows.push_back(row_of(context, view));
    blocks.push_back(std::move(table));
}

void add_matrix(Blocks& blocks, const Context& context, const std::vector<ActionView>& views) {
    const PlanTexts& texts = context.texts.plan;
    const auto& quadrants = context.texts.common.quadrants;
    scene::ImpactEffortInput input;
    input.effort_split = context.matrix.effort_split_days;
    input.impact_split = context.matrix.impact_split;
    input.quick_wins = name_of(quadrants, Quadrant::QuickWin);
    input.strategic = name_of(quadrants, Quadrant::Strategic);
    input.fill_ins = name_of(quadrants, Quadrant::FillIn);
    input.reconsider = name_of(quadrants, Quadrant::Reconsider);
    input.effort_name = texts.effort_axis.text();
    input.impact_name = texts.impact.text();
    input.mark_name = texts.number.text();
    input.title_name = texts.action.text();
    input.class_name = texts.type.text();
    std::string classes;
    for (const ActionView& view : views) {
        const std::string mark = formatted_integer(view.number, context.language);
        input.points.push_back(
            {mark, view.action->title, view.point->effort_days, view.point->impact}
        );
        classes +=
            (classes.empty() ? "" : "; ") + mark + " " + name_of(quadrants, view.point->quadrant);
    }
    input.alternative = filled(texts.matrix_alternative, {classes + "."});
    blocks.push_back(Figure{
        texts.matrix.text(),
        input.alternative,
        scene::impact_effort_matrix(input, chart_style(context, 600))});
}

} // namespace

void add_plan(Blocks& blocks, const Context& context) {
    add_section_heading(blocks, context, Section::Plan);
    const std::vector<ActionView> views = ranked_actions(context);
    if (views.empty()) {
        add_paragraph(blocks, context.texts.plan.empty.text());
        return;
    }
    add_counts(blocks, context, views);
    add_table(blocks, context, views);
    add_matrix(blocks, context, views);
}

} // namespace tappa::report
