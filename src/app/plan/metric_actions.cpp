#include "app/plan/metric_actions.hpp"

#include "app/navigation/toasts.hpp"
#include "app/plan/change_plan_action.hpp"
#include "base/date_text.hpp"
#include "planning/outcome_words.hpp"

#include <iterator>
#include <utility>

namespace tappa {

namespace {

// Fewer is better of what customers wait for, and of customers who leave.
Direction usual_direction(MetricKind kind) {
    switch (kind) {
    case MetricKind::Churn:
    case MetricKind::FirstResponse:
    case MetricKind::Handling:
    case MetricKind::Resolution:
        return Direction::Down;
    default:
        return Direction::Up;
    }
}

template <typename Edit>
void change_metric(Change& change, const PlanActionId& id, std::size_t index, Edit edit) {
    change_plan_action(change, id, [&](PlanAction& planned) {
        if (index < planned.metrics.size())
            edit(planned.metrics[index]);
    });
}

} // namespace

void apply(Change& change, const actions::AddPlanMetric& action) {
    change_plan_action(change, action.action, [&](PlanAction& planned) {
        if (!takes_another(change, planned.metrics.size(), limits::per_action))
            return;
        PlanMetric metric;
        metric.name = text(Text::PlanNewMetric, change.document().language);
        planned.metrics.push_back(std::move(metric));
    });
}

void apply(Change& change, const actions::SetPlanMetricKind& action) {
    const Language language = change.document().language;
    change_metric(change, action.action, action.index, [&](PlanMetric& metric) {
        const bool repeats = metric.name.empty() || metric.name == name_of(metric.kind, language)
            || metric.name == text(Text::PlanNewMetric, language);
        if (repeats && action.kind != MetricKind::Other) {
            metric.name = name_of(action.kind, language);
            metric.better = usual_direction(action.kind);
        }
        metric.kind = action.kind;
    });
}

void apply(Change& change, const actions::EditPlanMetric& action) {
    change_metric(change, action.action, action.index, [&](PlanMetric& metric) {
        set_field(metric, action.edit);
    });
}

void apply(Change& change, const actions::RemovePlanMetric& action) {
    change_plan_action(change, action.action, [&](PlanAction& planned) {
        if (action.index < planned.metrics.size())
            planned.metrics.erase(
                std::next(planned.metrics.begin(), static_cast<std::ptrdiff_t>(action.index))
            );
    });
}

void apply(Change& change, const actions::AddMetricReading& action) {
    const Date today = change.session().today;
    change_metric(change, action.action, action.index, [&](PlanMetric& metric) {
        if (!takes_another(
                change, metric.readings.size(), limits::readings, Text::PlanReadingsFull
            ))
            return;
        metric.readings.push_back({today, std::nullopt, std::nullopt});
        change.offer_undo(Text::ToastReadingAdded, {formatted_date(today, change.language())});
    });
}

void apply(Change& change, const actions::EditMetricReading& action) {
    change_metric(change, action.action, action.index, [&](PlanMetric& metric) {
        if (action.reading >= metric.readings.size())
            return;
        MetricReading& reading = metric.readings[action.reading];
        const Date before = reading.date;
        set_field(reading, action.edit);
        if (!is_day(reading.date))
            reading.date = before;
    });
}

void apply(Change& change, const actions::LeaveMetricReading& action) {
    const PlanAction* const planned = find_plan_action(change.document().plan, action.action);
    if (!planned || action.index >= planned->metrics.size())
        return;
    const PlanMetric& metric = planned->metrics[action.index];
    if (action.reading >= metric.readings.size() || !metric.readings[action.reading].value)
        return;
    const MetricReading& reading = metric.readings[action.reading];
    const Language language = change.language();
    std::string said = text_with(
        Text::ToastReadingRecorded,
        language,
        {formatted_date(reading.date, language),
         value_with_unit(*reading.value, metric.unit, language)}
    );
    change.announce(said);
    add_toast(change.session(), Toast::Kind::Done, std::move(said), "reading");
}

void apply(Change& change, const actions::RemoveMetricReading& action) {
    change_metric(change, action.action, action.index, [&](PlanMetric& metric) {
        if (action.reading >= metric.readings.size())
            return;
        const auto place = static_cast<std::ptrdiff_t>(action.reading);
        const Date date = metric.readings[action.reading].date;
        metric.readings.erase(std::next(metric.readings.begin(), place));
        change.offer_undo(Text::ToastReadingDeleted, {formatted_date(date, change.language())});
    });
}

} // namespace tappa
