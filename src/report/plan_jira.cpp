#include "report/plan_jira.hpp"

#include "base/date.hpp"
#include "io/csv_writer.hpp"
#include "report/plan_view.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string_view>

namespace tappa::report {

namespace {

constexpr std::array<std::string_view, 10> heads{
    "Summary",
    "Issue Type",
    "Description",
    "Priority",
    "Assignee",
    "Start Date",
    "Due Date",
    "Labels",
    "Original Estimate",
    "External ID"};

// By fifths of 100.
std::string_view jira_priority(double priority) {
    constexpr std::array<std::string_view, 5> names{"Lowest", "Low", "Medium", "High", "Highest"};
    const double fifth = std::clamp(std::floor(priority / 20), 0.0, 4.0);
    return names[static_cast<std::size_t>(fifth)];
}

std::string date_text(const std::optional<Date>& date) {
    return date ? iso_from_date(*date) : std::string();
}

void add_task(
    CsvWriter& csv, const Context& context, const ActionView& view, const PlannedDates* planned
) {
    constexpr double seconds_in_day = 8 * 60 * 60;
    const PlanAction& action = *view.action;
    csv.text(action.title);
    csv.raw("Task");
    csv.text(task_description(context, action));
    csv.raw(view.priority ? jira_priority(view.priority->priority) : "");
    csv.text(action.owner_name);
    csv.raw(date_text(planned ? planned->start : action.start));
    csv.raw(date_text(action.due || !planned ? action.due : planned->end));
    std::string labels = "tappa " + std::string(enum_id(action.status));
    if (view.point)
        labels += " " + std::string(enum_id(view.point->quadrant));
    csv.raw(labels);
    csv.raw(std::to_string(std::llround(action.effort_days * seconds_in_day)));
    csv.raw(action.id.text);
    csv.end_row();
}

// Jira has no milestones: a task that is due on the day, with a label to find them all by.
void add_milestone(CsvWriter& csv, const Context& context, const Milestone& milestone) {
    csv.text(milestone_name(context, milestone));
    csv.raw("Task");
    for (std::size_t empty = 0; empty < 4; ++empty) // description, priority, assignee, start
        csv.raw("");
    csv.raw(date_text(milestone.date));
    csv.raw("tappa milestone");
    csv.raw(""); // estimate
    csv.raw("milestone." + milestone.id.text);
    csv.end_row();
}

} // namespace

std::string jira_from_plan(const ReportInput& input, const Schedule& schedule, Language language) {
    const Context context = context_of(input, language, {});
    const auto planned = planned_by_id(input.document.plan, schedule);
    CsvWriter csv(Language::En);
    for (const std::string_view head : heads)
        csv.raw(head);
    csv.end_row();
    for (const ActionView& view : ranked_actions(context)) {
        const auto dates = planned.find(view.action->id);
        add_task(csv, context, view, dates != planned.end() ? dates->second : nullptr);
    }
    for (const Milestone* const milestone : milestones_by_date(input.document.plan))
        add_milestone(csv, context, *milestone);
    return csv.take();
}

} // namespace tappa::report
