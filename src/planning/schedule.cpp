#include "planning/schedule.hpp"

#include "planning/completeness.hpp"
#include "planning/serial_schedule.hpp"

#include <algorithm>
#include <cstddef>
#include <unordered_map>
#include <unordered_set>

namespace tappa {

namespace {

// The critical path method (Kelley and Walker 1959): the earliest and the latest that each task can
// end by precedence alone.
struct CriticalPath {
    std::vector<DayNumber> earliest_end;
    std::vector<DayNumber> latest_end;
    std::vector<std::size_t> chain; // tasks

    [[nodiscard]] DayNumber slack(std::size_t task) const {
        return latest_end[task] - earliest_end[task];
    }
};

CriticalPath critical_path_of(
    const ScheduleProblem& problem, const std::vector<TaskDays>& planned
) {
    const std::size_t count = problem.tasks.size();
    CriticalPath path;
    path.earliest_end.resize(count);
    DayNumber end = 0;
    for (const std::size_t i : problem.topological) {
        DayNumber start = 0;
        for (const std::size_t need : problem.tasks[i].needs)
            start = std::max(start, path.earliest_end[need]);
        path.earliest_end[i] = start + planned[i].count;
        end = std::max(end, path.earliest_end[i]);
    }
    path.latest_end.assign(count, end);
    for (auto at = problem.topological.rbegin(); at != problem.topological.rend(); ++at)
        for (const std::size_t need : problem.tasks[*at].needs)
            path.latest_end[need] =
                std::min(path.latest_end[need], path.latest_end[*at] - planned[*at].count);
    // Tasks are in order of rank, so the first that ends last, and the first that ends right
    // before, are those that rank first.
    const auto ends_at = [&](std::size_t task, DayNumber day) {
        return path.earliest_end[task] == day && path.slack(task) == 0;
    };
    for (std::size_t i = 0; i < count && path.chain.empty(); ++i)
        if (ends_at(i, end))
            path.chain.push_back(i);
    while (!path.chain.empty()) {
        const std::size_t last = path.chain.back();
        const DayNumber start = path.earliest_end[last] - planned[last].count;
        std::vector<std::size_t> needs = problem.tasks[last].needs;
        std::sort(needs.begin(), needs.end());
        const auto before = std::find_if(needs.begin(), needs.end(), [&](std::size_t need) {
            return ends_at(need, start);
        });
        if (before == needs.end())
            break;
        path.chain.push_back(*before);
    }
    std::reverse(path.chain.begin(), path.chain.end());
    return path;
}

} // namespace

Schedule plan_schedule(
    const Plan& plan, const std::vector<ActionPriority>& by_rank, Date document_date
) {
    WorkingDays calendar(plan.schedule, first_date_of(plan, document_date));
    const ScheduleProblem problem = schedule_problem(plan, by_rank, document_date, calendar);
    const std::vector<TaskDays> planned = serial_schedule(problem);
    const CriticalPath path = critical_path_of(problem, planned);
    Schedule schedule;
    schedule.actions.resize(plan.actions.size());
    for (std::size_t i = 0; i < problem.tasks.size(); ++i) {
        const std::optional<Date> first = calendar.date_of(planned[i].first);
        const std::optional<Date> last = calendar.date_of(planned[i].end() - 1);
        if (!first || !last)
            continue;
        const std::size_t place = problem.tasks[i].place;
        const Date start = plan.actions[place].start.value_or(*first);
        schedule.actions[place] = PlannedDates{
            start,
            *last,
            static_cast<std::int64_t>(planned[i].count),
            static_cast<std::int64_t>(path.slack(i)),
            path.slack(i) == 0};
        if (!schedule.start || start < *schedule.start)
            schedule.start = start;
        if (!schedule.end || *schedule.end < *last)
            schedule.end = *last;
    }
    for (const std::size_t task : path.chain)
        schedule.critical_path.push_back(plan.actions[problem.tasks[task].place].id);
    return schedule;
}

std::vector<EnteredStart> starts_that_fit(
    const Plan& plan, const std::vector<ActionPriority>& by_rank, Date document_date, Date today
) {
    const Date first = first_date_of(plan, document_date);
    WorkingDays calendar(plan.schedule, first);
    const ScheduleProblem problem = schedule_problem(plan, by_rank, document_date, calendar);
    const DayNumber earliest = calendar.number_of(std::max(first, today)).value_or(0);
    std::vector<bool> begun;
    for (const ScheduleTask& task : problem.tasks)
        begun.push_back(plan.actions[task.place].status == ActionStatus::InProgress);
    const std::vector<std::optional<DayNumber>> starts = fitting_starts(problem, begun, earliest);
    std::vector<EnteredStart> changed;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        if (!starts[i] || starts[i] == problem.tasks[i].kept_from)
            continue;
        if (const std::optional<Date> date = calendar.date_of(*starts[i]))
            changed.push_back({plan.actions[problem.tasks[i].place].id, *date});
    }
    return changed;
}

std::vector<UnscheduledAction> unscheduled_actions(const Plan& plan, const Schedule& schedule) {
    std::unordered_map<PlanActionId, std::size_t> without_dates;
    std::vector<UnscheduledAction> unscheduled;
    for (std::size_t i = 0; i < plan.actions.size(); ++i) {
        const PlanAction& action = plan.actions[i];
        if (!is_open_action(action) || schedule.actions[i])
            continue;
        without_dates.emplace(action.id, i);
        unscheduled.push_back({action.id, WhyUnscheduled::BeyondCalendar});
    }
    if (unscheduled.empty())
        return unscheduled;
    const std::vector<bool> with_circle = stands_with_circle(plan);
    std::unordered_set<PlanActionId> in_circle;
    for (const PrerequisiteCycle& cycle : prerequisite_cycles(plan))
        in_circle.insert(cycle.begin(), cycle.end());
    for (UnscheduledAction& one : unscheduled) {
        const std::size_t place = without_dates.at(one.action);
        const auto& needs = plan.actions[place].prerequisites;
        if (in_circle.count(one.action) > 0)
            one.why = WhyUnscheduled::InCircle;
        else if (with_circle[place] || std::any_of(needs.begin(), needs.end(), [&](const auto& id) {
                     return without_dates.count(id) > 0;
                 }))
            one.why = WhyUnscheduled::Waiting;
    }
    return unscheduled;
}

std::vector<SuggestedDates> suggested_dates(const Plan& plan, const Schedule& schedule) {
    std::vector<SuggestedDates> suggested;
    for (std::size_t i = 0; i < plan.actions.size(); ++i)
        if (const auto& dates = schedule.actions[i]; dates && !plan.actions[i].start)
            suggested.push_back({plan.actions[i].id, dates->start, dates->end});
    return suggested;
}

bool begin_too_early(const Plan& plan, const std::vector<SuggestedDates>& suggested, Date today) {
    return !plan.schedule.start
        && std::any_of(suggested.begin(), suggested.end(), [&](const SuggestedDates& dates) {
               return dates.start < today;
           });
}

} // namespace tappa
