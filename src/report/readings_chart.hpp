#pragma once

#include "planning/metric_outcome.hpp"
#include "scene/line_chart.hpp"

#include <optional>

namespace tappa::report {

// What a metric read over time, with the mean of the readings and its confidence sequence, the
// baseline and the target, for screen and report. Nothing while there are not two intervals.
[[nodiscard]] std::optional<scene::Scene>
readings_chart(const PlanMetric&, const MetricOutcome&, const scene::ChartStyle&);

} // namespace tappa::report
