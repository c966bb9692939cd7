#pragma once

#include "base/language.hpp"
#include "planning/metric_outcome.hpp"

#include <string>
#include <vector>

// What metric_outcome found, in sentences for screen, report and command line.

namespace tappa {

// "61%", "3.9 out of 7": a percent sign stands at the number, other units behind it.
[[nodiscard]] std::string value_with_unit(double value, const std::string& unit, Language);

// How many answers or weeks the change needs, or why nobody can say.
[[nodiscard]] std::vector<std::string> needed_sentences(
    const PlanMetric&, const MetricOutcome&, Language
);

// "Better than the baseline: sure. The target is reached: sure."; empty without readings.
[[nodiscard]] std::string verdict_sentence(const PlanMetric&, const MetricOutcome&, Language);

// What the verdict rests on: mean and interval, answers, readings that do not count.
[[nodiscard]] std::vector<std::string> evidence_sentences(
    const PlanMetric&, const MetricOutcome&, Language
);

} // namespace tappa
