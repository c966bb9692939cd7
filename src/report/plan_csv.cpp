#include "report/plan_csv.hpp"

#include "base/date.hpp"
#include "io/csv_writer.hpp"
#include "planning/leverage.hpp"
#include "planning/names.hpp"
#include "planning/plan_values.hpp"
#include "report/plan_columns.hpp"
#include "report/plan_view.hpp"

#include <algorithm>
#include <string_view>

namespace tappa::report {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

void add_heads(CsvWriter& csv, const Context& context, std::size_t metric_count) {
    for (const ReportText head : plan_csv_heads())
        csv.text(text_with(context, head, {context.input.document.currency}));
    for (std::size_t i = 0; i < metric_count; ++i) {
        const auto number = static_cast<std::int64_t>(i + 1);
        const std::string name = metric_count == 1
            ? text(context, ReportText::CsvMetricOnly)
            : text_with(
                context, ReportText::CsvMetric, {formatted_integer(number, context.language)}
            );
        csv.text(name);
        for (const ReportText head : plan_csv_metric_heads())
            csv.text(text_with(context, head, {name}));
    }
    csv.text(text(context, ReportText::XlsxId));
    csv.text(text(context, ReportText::CsvAsExported));
    csv.end_row();
}

void add_number(CsvWriter& csv, const std::optional<double>& number) {
    if (number)
        csv.number(*number);
    else
        csv.raw("");
}

void add_date(CsvWriter& csv, const std::optional<Date>& date) {
    csv.raw(date ? iso_from_date(*date) : "");
}

std::string missing_of(const Context& context, const PlanAction& action) {
    return counts_for_completeness(action) ? missing_text(context, missing_parts(action))
                                           : std::string();
}

void add_action(CsvWriter& csv, const Context& context, const ActionView& view) {
    const PlanAction& action = *view.action;
    csv.raw(view.priority ? std::to_string(view.number) : "");
    csv.text(action.title);
    csv.text(view.point ? name_of(view.point->quadrant, context.language) : "");
    csv.raw(view.priority ? formatted(view.priority->priority, 0, context.language) : "");
    csv.text(name_of(action.status, context.language));
    csv.text(action.owner_name);
    csv.text(action.owner_role);
    add_date(csv, action.start);
    add_date(csv, action.due);
    csv.number(action.effort_days);
    csv.number(action.duration_weeks);
    csv.raw(formatted_percent(action.confidence, 0, context.language));
    add_number(csv, action.cost_once);
    add_number(csv, action.cost_yearly);
    csv.text(sources_text(context, action));
    csv.text(prerequisites_text(context, action));
    csv.text(missing_of(context, action));
    csv.text(action.why);
    csv.text(action.notes);
    const std::optional<int> percent = percent_done(action);
    csv.raw(percent ? percent_text(*percent, context.language) : "");
    csv.text(reductions_text(context, action));
}

void add_metric(CsvWriter& csv, const Context& context, const PlanMetric& metric) {
    csv.text(metric.name);
    csv.text(metric.unit);
    add_number(csv, metric.baseline);
    add_number(csv, metric.target);
    csv.text(is_survey(metric.kind) ? name_of(metric.moment, context.language) : "");
    add_date(csv, metric.due);
}

} // namespace

std::string csv_from_plan(const ReportInput& input, Language language) {
    const Context context = context_of(input, language, {});
    const std::vector<ActionView> rows = ranked_actions(context);
    std::size_t metric_count = 0;
    for (const ActionView& row : rows)
        metric_count = std::max(metric_count, row.action->metrics.size());
    CsvWriter csv(language);
    add_heads(csv, context, metric_count);
    for (const ActionView& row : rows) {
        add_action(csv, context, row);
        for (const PlanMetric& metric : row.action->metrics)
            add_metric(csv, context, metric);
        const std::size_t empty =
            (metric_count - row.action->metrics.size()) * (1 + plan_csv_metric_heads().size());
        for (std::size_t i = 0; i < empty; ++i)
            csv.raw("");
        csv.text(row.action->id.text);
        csv.raw(export_mark(input.document.id, *row.action));
        csv.end_row();
    }
    return std::string(byte_order_mark) + csv.take();
}

std::string csv_from_plan(
    const Document& document,
    const Questionnaire& questionnaire,
    const Catalogue& catalogue,
    Language language
) {
    const Results results = score(questionnaire, document.assessment);
    const std::vector<ActionPriority> priorities =
        document_priorities(document, results, catalogue);
    return csv_from_plan({document, questionnaire, catalogue, results, priorities}, language);
}

} // namespace tappa::report
