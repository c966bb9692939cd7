#pragma once

#include "planning/schedule.hpp"
#include "report/context.hpp"

#include <string>
#include <unordered_map>
#include <vector>

namespace tappa::report {

// The plan's actions as the plan and the details both show them, numbered: open ones in order of
// rank, then those done, which have neither priority nor place.
struct ActionView {
    int number = 0;
    const PlanAction* action = nullptr;
    const ActionPriority* priority = nullptr; // null when done
    const MatrixPoint* point = nullptr;       // likewise
};

[[nodiscard]] std::vector<ActionView> ranked_actions(const Context&);
[[nodiscard]] std::vector<ActionView> open_actions(const Context&);
// Each behind what it depends on, else in their order; what waits for itself is put as it comes.
[[nodiscard]] std::vector<const ActionView*> behind_what_they_need(const std::vector<ActionView>&);
// Of those that have planned dates.
[[nodiscard]] std::unordered_map<PlanActionId, const PlannedDates*>
planned_by_id(const Plan&, const Schedule&);
// For programs that have one text for a task: why, metrics, notes, a line each.
[[nodiscard]] std::string task_description(const Context&, const PlanAction&);
// Why there are no open actions: there is none at all, they were dropped, or they are done.
[[nodiscard]] std::string none_open_text(const Context&);
// "CES: 5.1 → 6 points"; of an end that is not known, that it is missing. Without a name by its
// kind.
[[nodiscard]] std::string metric_change(const PlanMetric&, Language);
[[nodiscard]] std::string action_title(const Context&, const PlanActionId&);
[[nodiscard]] std::string missing_text(const Context&, const std::vector<MissingPart>&);
// "EUR 12,000 one-off, EUR 900 a year"; empty where no cost is given.
[[nodiscard]] std::string costs_text(const Context&, const PlanAction&);
// "gap to the target in Strategy".
[[nodiscard]] std::string source_text(const Context&, const ActionSource&);
// What the action answers to: practices, gaps and pain points, by name.
[[nodiscard]] std::string sources_text(const Context&, const PlanAction&);
// "50%".
[[nodiscard]] std::string percent_text(int percent, Language);
// Where it keeps customers: "Identity check: 15–30% (stated)".
[[nodiscard]] std::string reductions_text(const Context&, const PlanAction&);
[[nodiscard]] std::string prerequisites_text(const Context&, const PlanAction&);
// What the plan does to conversion (kept_conversion.cpp): nothing where no open action keeps
// customers.
void add_kept_conversion(Blocks&, const Context&);
[[nodiscard]] bool keeps_customers(const Plan&);
// Never empty.
[[nodiscard]] std::string milestone_name(const Context&, const Milestone&);
// What was decided against, by name.
[[nodiscard]] std::string decision_text(const Context&, const PlanDecision&);
// Only what customers are asked is surveyed at a moment.
[[nodiscard]] bool is_survey(MetricKind kind);

} // namespace tappa::report
