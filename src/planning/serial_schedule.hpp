#pragma once

#include "model/plan.hpp"
#include "planning/priority.hpp"
#include "planning/working_days.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace tappa {

// An action to be scheduled. Days are numbers of working days.
struct ScheduleTask {
    std::size_t place = 0; // in plan.actions
    double effort_days = 0;
    double duration_weeks = 0;
    std::optional<std::size_t> owner;   // in ScheduleProblem::owner_per_day
    std::optional<DayNumber> kept_from; // the day its entered start falls on, or the next one
    std::vector<std::size_t> needs;     // places in ScheduleProblem::tasks
    bool operator==(const ScheduleTask&) const = default;
};

// What serial generation works on: the actions that are proposed, agreed or in progress and stand
// neither in nor behind a circle of prerequisites, be it through one that is done. What is done
// counts as finished before, and prerequisites that are dropped are none.
struct ScheduleProblem {
    std::vector<ScheduleTask> tasks;
    std::vector<std::size_t> order;       // how they are generated
    std::vector<std::size_t> topological; // each after all it needs
    DayNumber first_day = 0;              // no task without an entered start begins before
    std::optional<double> per_day;        // person-days of all owners together; nothing: no limit
    std::vector<double> owner_per_day;
    bool operator==(const ScheduleProblem&) const = default;
};

// Where a task came to stand.
struct TaskDays {
    DayNumber first = 0;
    DayNumber count = 0; // at least 1
    [[nodiscard]] DayNumber end() const { return first + count; }
    bool operator==(const TaskDays&) const = default;
};

// The first day that the schedule of this plan may speak of: its start, or an entered one before.
[[nodiscard]] Date first_date_of(const Plan&, Date document_date);

// `by_rank`: the plan's open actions in order of rank. `calendar` begins at first_date_of.
[[nodiscard]] ScheduleProblem
schedule_problem(const Plan&, const std::vector<ActionPriority>& by_rank, Date document_date, WorkingDays&);

// Whether each action, in the plan's order, stands in or behind a circle of prerequisites.
[[nodiscard]] std::vector<bool> stands_with_circle(const Plan&);

// How many working days a task takes: ceil(5 · duration), and more where its effort, spread evenly,
// would exceed in a day what all owners together or its own can do.
[[nodiscard]] DayNumber working_days_of(const ScheduleTask&, const ScheduleProblem&);

// Serial schedule generation (Kelley 1963; Kolisch 1996): entered starts are kept, then each task
// in the problem's order begins on the earliest day that keeps precedence and capacity. One for
// each task. `problem.tasks` may have other efforts and durations than when it was made.
[[nodiscard]] std::vector<TaskDays> serial_schedule(const ScheduleProblem& problem);

// The same for the entered starts alone, in place of each that asks for more than there is beside
// those before it the earliest later day that fits. They are taken in the problem's order, each
// after what it needs, those of `begun` first; what waits for one that moves begins after its end.
// Of the others, none moves to a day before `earliest`.
// One for each task; nothing where no start is entered.
[[nodiscard]] std::vector<std::optional<DayNumber>> fitting_starts(
    const ScheduleProblem& problem, const std::vector<bool>& begun, DayNumber earliest
);

} // namespace tappa
