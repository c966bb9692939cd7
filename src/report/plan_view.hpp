#pragma once

#include "report/context.hpp"

#include <string>
#include <vector>

namespace tappa::report {

// The plan's actions as the plan and the details both show them: in order of rank, numbered.
struct ActionView {
    int number = 0;
    const PlanAction* action = nullptr;
    const ActionPriority* priority = nullptr;
    const MatrixPoint* point = nullptr;
};

[[nodiscard]] std::vector<ActionView> ranked_actions(const Context&);
// "5.1 → 6 points", with "?" for an end that is not known.
[[nodiscard]] std::string metric_change(const Context&, const PlanMetric&);
[[nodiscard]] std::string action_title(const Context&, const PlanActionId&);
[[nodiscard]] std::string missing_text(const Context&, const std::vector<MissingPart>&);
// What the action answers to: gaps and pain points, by name.
[[nodiscard]] std::string sources_text(const Context&, const PlanAction&);
[[nodiscard]] std::string prerequisites_text(const Context&, const PlanAction&);
// Only what customers are asked is surveyed at a moment.
[[nodiscard]] bool is_survey(MetricKind kind);

} // namespace tappa::report
