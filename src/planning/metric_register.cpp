#include "planning/metric_register.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace tappa {

namespace {

// All but the readings.
auto identity(const PlanMetric& metric) {
    return std::tie(
        metric.name,
        metric.kind,
        metric.unit,
        metric.better,
        metric.baseline,
        metric.target,
        metric.moment,
        metric.due,
        metric.owner,
        metric.source
    );
}

struct ByIdentity {
    bool operator()(const PlanMetric* a, const PlanMetric* b) const {
        return identity(*a) < identity(*b);
    }
};

auto order_of(const MetricReading& reading) {
    return std::tie(reading.date, reading.value, reading.answers);
}

// Those of all uses, each once, by date; where all have the same, as they stand there.
std::vector<MetricReading> readings_of(const std::vector<MetricUse>& uses) {
    const auto of = [](const MetricUse& use) -> const std::vector<MetricReading>& {
        return use.action->metrics[use.place].readings;
    };
    std::vector<MetricReading> all = of(uses.front());
    const std::size_t of_first = all.size();
    for (const MetricUse& use : uses)
        if (of(use) != of(uses.front()))
            all.insert(all.end(), of(use).begin(), of(use).end());
    if (all.size() == of_first)
        return all;
    std::stable_sort(all.begin(), all.end(), [](const MetricReading& a, const MetricReading& b) {
        return order_of(a) < order_of(b);
    });
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

} // namespace

std::vector<RegisteredMetric> metric_register(const std::vector<const PlanAction*>& actions) {
    std::vector<RegisteredMetric> metrics;
    std::map<const PlanMetric*, std::size_t, ByIdentity> places;
    for (const PlanAction* const action : actions)
        for (std::size_t i = 0; i < action->metrics.size(); ++i) {
            const PlanMetric& metric = action->metrics[i];
            const auto [known, is_new] = places.emplace(&metric, metrics.size());
            if (is_new)
                metrics.push_back({metric, {}});
            metrics[known->second].uses.push_back({action, i});
        }
    for (RegisteredMetric& one : metrics)
        one.metric.readings = readings_of(one.uses);
    return metrics;
}

const MetricReading* latest_reading(const PlanMetric& metric) {
    for (const std::size_t place : newest_first(metric.readings))
        if (metric.readings[place].value)
            return &metric.readings[place];
    return nullptr;
}

} // namespace tappa
