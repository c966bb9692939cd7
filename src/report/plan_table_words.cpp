// What an edited plan changes, in words.

#include "base/date_text.hpp"
#include "base/money.hpp"
#include "base/number.hpp"
#include "report/plan_columns.hpp"
#include "report/plan_table.hpp"
#include "report/plan_view.hpp"

#include <unordered_map>

namespace tappa::report {

namespace {

std::string number_words(const std::optional<double>& number, Language language) {
    return number ? formatted_exact(*number, 0, language) : std::string();
}

std::string date_words(const std::optional<Date>& date, Language language) {
    return date ? formatted_date_short(*date, language) : std::string();
}

std::string money_words(
    const std::optional<double>& amount, std::string_view currency, Language language
) {
    return amount ? formatted_money(*amount, currency, language) : std::string();
}

// With the titles of actions that only the file has.
std::string titles_of(
    const Context& context, const PlanChanges& changes, const std::vector<PlanActionId>& ids
) {
    std::unordered_map<PlanActionId, const PlanAction*> added;
    for (const AddedAction& action : changes.added)
        added.emplace(action.action.id, &action.action);
    std::vector<std::string> titles;
    for (const PlanActionId& id : ids) {
        const auto found = added.find(id);
        titles.push_back(found != added.end() ? found->second->title : action_title(context, id));
    }
    return titles_text(titles);
}

std::string value_words(
    const Context& context, const PlanChanges& changes, const PlanAction& action, PlanField field
) {
    const Language language = context.language;
    const std::string& currency = context.input.document.currency;
    switch (field) {
    case PlanField::Title:
        return action.title;
    case PlanField::Status:
        return name_in(context, action.status);
    case PlanField::OwnerName:
        return action.owner_name;
    case PlanField::OwnerRole:
        return action.owner_role;
    case PlanField::Start:
        return date_words(action.start, language);
    case PlanField::Due:
        return date_words(action.due, language);
    case PlanField::Effort:
        return number_words(action.effort_days, language);
    case PlanField::Duration:
        return number_words(action.duration_weeks, language);
    case PlanField::Confidence:
        return formatted_exact(action.confidence, 2, language) + "%";
    case PlanField::CostOnce:
        return money_words(action.cost_once, currency, language);
    case PlanField::CostYearly:
        return money_words(action.cost_yearly, currency, language);
    case PlanField::Sources:
        return sources_text(context, action);
    case PlanField::Prerequisites:
        return titles_of(context, changes, action.prerequisites);
    case PlanField::Why:
        return action.why;
    case PlanField::Notes:
        return action.notes;
    default:
        return {};
    }
}

std::string value_words(const Context& context, const PlanMetric& metric, PlanField field) {
    switch (field) {
    case PlanField::MetricName:
        return metric.name;
    case PlanField::MetricKind:
        return name_in(context, metric.kind);
    case PlanField::MetricUnit:
        return metric.unit;
    case PlanField::MetricBetter:
        return name_in(context, metric.better);
    case PlanField::MetricBaseline:
        return number_words(metric.baseline, context.language);
    case PlanField::MetricTarget:
        return number_words(metric.target, context.language);
    case PlanField::MetricMoment:
        return name_in(context, metric.moment);
    case PlanField::MetricDue:
        return date_words(metric.due, context.language);
    default:
        return {};
    }
}

// With what goes with it: its readings are in no table.
std::string lost_metric(const Context& context, const PlanMetric& metric) {
    const std::string change = metric_change(context, metric);
    if (metric.readings.empty())
        return change;
    const auto count = static_cast<std::int64_t>(metric.readings.size());
    return text_with(
        context,
        ReportText::PlanFileWithReadings,
        {change, formatted_integer(count, context.language)}
    );
}

ChangeWords words_of(
    const Context& context,
    const PlanChanges& changes,
    const ChangedAction& changed,
    const PlanChange& change
) {
    const PlanAction* const plan = find_plan_action(context.input.document.plan, changed.id);
    if (!plan)
        return {};
    const std::string& currency = context.input.document.currency;
    if (!is_of_metric(change.field))
        return {
            plan_field_name(change.field, context.language, currency),
            value_words(context, changes, *plan, change.field),
            value_words(context, changes, changed.file, change.field)};
    if (change.kind == ChangeKind::NewMetric)
        return {
            plan_field_name(change.field, context.language, currency),
            {},
            metric_change(context, change.file_metric)};
    if (change.metric >= plan->metrics.size())
        return {};
    const PlanMetric& metric = plan->metrics[change.metric];
    const auto number =
        plan->metrics.size() > 1 ? std::optional(change.metric) : std::optional<std::size_t>();
    if (change.kind == ChangeKind::NoMetric)
        return {
            plan_field_name(change.field, context.language, currency, number),
            lost_metric(context, metric),
            {}};
    return {
        plan_field_name(change.field, context.language, currency, number),
        value_words(context, metric, change.field),
        value_words(context, change.file_metric, change.field)};
}

} // namespace

std::string problem_sentence(const PlanTableProblem& problem, Language language) {
    const std::string row = formatted_integer(static_cast<std::int64_t>(problem.row), language);
    if (problem.column.empty())
        return tappa::text_with(ReportText::PlanFileRow, language, {row, problem.message});
    return tappa::text_with(
        ReportText::PlanFilePlace, language, {row, problem.column, problem.message}
    );
}

std::vector<std::vector<ChangeWords>> change_words(
    const ReportInput& input, const PlanChanges& changes, Language language
) {
    const Context context = context_of(input, language, {});
    std::vector<std::vector<ChangeWords>> words;
    for (const ChangedAction& changed : changes.changed) {
        words.emplace_back();
        for (const PlanChange& change : changed.changes)
            words.back().push_back(words_of(context, changes, changed, change));
    }
    return words;
}

} // namespace tappa::report
