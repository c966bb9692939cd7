#pragma once

#include "model/plan.hpp"

#include <cstddef>
#include <vector>

namespace tappa {

// Where an action has a metric: its place in the action's list.
struct MetricUse {
    const PlanAction* action = nullptr;
    std::size_t place = 0;
    bool operator==(const MetricUse&) const = default;
};

// A metric with all actions that are to move it. Metrics that differ in nothing but what they read
// are one: it has the readings of all, each once, by date.
struct RegisteredMetric {
    PlanMetric metric;
    std::vector<MetricUse> uses; // one or more, in the order of the actions
};

// In the order in which the actions have them. The pointers are those given.
[[nodiscard]] std::vector<RegisteredMetric> metric_register(
    const std::vector<const PlanAction*>& actions
);
// With a value; null where nothing was read. Of one day, the last in the list.
[[nodiscard]] const MetricReading* latest_reading(const PlanMetric&);

} // namespace tappa
