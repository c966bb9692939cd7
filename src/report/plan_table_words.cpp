// What an edited plan changes, in words.

#include "base/date_text.hpp"
#include "base/money.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
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

std::string row_words(std::size_t row, Language language) {
    return formatted_integer(static_cast<std::int64_t>(row), language);
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

// With what comes or goes with it.
std::string whole_metric(const Context& context, const PlanMetric& metric) {
    const std::string change = metric_change(metric, context.language);
    if (metric.readings.empty())
        return change;
    const auto count = static_cast<std::int64_t>(metric.readings.size());
    return text_with(
        context,
        ReportText::PlanFileWithReadings,
        {change, formatted_integer(count, context.language)}
    );
}

// "3 March 2026: 42 (120 answers)".
std::string entry_words(const Context& context, const MetricReading& reading) {
    const Language language = context.language;
    const std::string date = date_words(reading.date, language);
    const std::string words = reading.value
        ? text_with(
            context, ReportText::PlanFileReadingValue, {date, number_words(reading.value, language)}
        )
        : text_with(context, ReportText::PlanFileReadingOpen, {date});
    return reading.answers ? text_count(
               ReportText::PlanFileReadingAnswers,
               language,
               static_cast<std::int64_t>(*reading.answers),
               {words}
           )
                           : words;
}

// "3 March 2026 · In progress · The first branch has it · A. Bianchi".
std::string entry_words(const Context& context, const ActionUpdate& update) {
    std::vector<std::string> parts{date_words(update.date, context.language)};
    if (update.status)
        parts.push_back(name_in(context, *update.status));
    if (update.percent)
        parts.push_back(percent_text(*update.percent, context.language));
    for (const std::string& part : {update.text, update.author})
        if (!part.empty())
            parts.push_back(part);
    return joined(parts, " · ");
}

// The first of many; a dialog has no room for hundreds.
template <typename Entry>
std::string lost_words(
    const Context& context, const std::vector<Entry>& list, const std::vector<std::size_t>& places
) {
    constexpr std::size_t most = 5;
    std::vector<std::string> words;
    for (const std::size_t place : places)
        if (place < list.size() && words.size() < most)
            words.push_back(entry_words(context, list[place]));
    if (places.size() > most)
        words.emplace_back("…");
    return joined(words, "; ");
}

template <typename Entry>
ChangeWords entry_change(
    const Context& context,
    const PlanChange& change,
    const std::string& name,
    const std::vector<Entry>& list,
    const std::optional<Entry>& file
) {
    const bool is_known = change.entry && *change.entry < list.size();
    return {
        text_with(
            context,
            ReportText::PlanFileAtRow,
            {name, change.at.sheet, row_words(change.at.row, context.language)}
        ),
        is_known ? entry_words(context, list[*change.entry]) : std::string(),
        file ? entry_words(context, *file) : std::string()};
}

ChangeWords entry_change_words(
    const Context& context, const PlanAction& plan, const PlanChange& change
) {
    if (change.kind == ChangeKind::LostUpdates)
        return {
            text(context, ReportText::PlanFileUpdatesLost),
            lost_words(context, plan.updates, change.lost),
            {}};
    if (change.kind == ChangeKind::Update)
        return entry_change(
            context,
            change,
            text(context, ReportText::PlanFileUpdate),
            plan.updates,
            change.file_update
        );
    if (change.metric >= plan.metrics.size())
        return {};
    const PlanMetric& metric = plan.metrics[change.metric];
    if (change.kind == ChangeKind::LostReadings)
        return {
            text_with(context, ReportText::PlanFileReadingsLost, {metric.name}),
            lost_words(context, metric.readings, change.lost),
            {}};
    return entry_change(
        context,
        change,
        text_with(context, ReportText::PlanFileReading, {metric.name}),
        metric.readings,
        change.file_reading
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
    if (is_of_entries(change.kind))
        return entry_change_words(context, *plan, change);
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
            whole_metric(context, change.file_metric)};
    if (change.metric >= plan->metrics.size())
        return {};
    const PlanMetric& metric = plan->metrics[change.metric];
    const auto number =
        plan->metrics.size() > 1 ? std::optional(change.metric) : std::optional<std::size_t>();
    if (change.kind == ChangeKind::NoMetric)
        return {
            plan_field_name(change.field, context.language, currency, number),
            whole_metric(context, metric),
            {}};
    return {
        plan_field_name(change.field, context.language, currency, number),
        value_words(context, metric, change.field),
        value_words(context, change.file_metric, change.field)};
}

} // namespace

std::string problem_sentence(const PlanTableProblem& problem, Language language) {
    const std::string row = row_words(problem.row, language);
    const bool is_of_row = problem.column.empty();
    if (problem.sheet.empty())
        return is_of_row
            ? tappa::text_with(ReportText::PlanFileRow, language, {row, problem.message})
            : tappa::text_with(
                ReportText::PlanFilePlace, language, {row, problem.column, problem.message}
            );
    return is_of_row ? tappa::text_with(
               ReportText::PlanFileSheetRow, language, {problem.sheet, row, problem.message}
           )
                     : tappa::text_with(
                         ReportText::PlanFileSheetPlace,
                         language,
                         {problem.sheet, row, problem.column, problem.message}
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
