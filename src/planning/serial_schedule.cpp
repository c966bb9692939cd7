#include "planning/serial_schedule.hpp"

#include "planning/tolerance.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <limits>
#include <queue>
#include <unordered_map>
#include <utility>

namespace tappa {

namespace {

DayNumber whole_days(double days) {
    return static_cast<DayNumber>(std::max(1.0, std::ceil(days - tolerance * std::max(1.0, days))));
}

// How much is asked of a capacity, day by day, in stretches of equal load. The last one has no end
// and no load.
class Load {
public:
    explicit Load(double capacity) : m_capacity(capacity) {}

    void add(const TaskDays& days, double rate) {
        const std::size_t begin = split(days.first);
        const std::size_t end = split(days.end());
        for (std::size_t i = begin; i < end; ++i)
            m_stretches[i].load += rate;
    }

    // Where the last stretch ends that has no room for the rate within these days, or nothing.
    [[nodiscard]] std::optional<DayNumber> blocked_until(const TaskDays& days, double rate) const {
        std::optional<DayNumber> until;
        for (std::size_t i = stretch_of(days.first);
             i < m_stretches.size() && m_stretches[i].begin < days.end();
             ++i)
            if (exceeds(m_stretches[i].load + rate, m_capacity) && i + 1 < m_stretches.size())
                until = m_stretches[i + 1].begin;
        return until;
    }

private:
    struct Stretch {
        DayNumber begin;
        double load;
    };

    [[nodiscard]] std::size_t stretch_of(DayNumber day) const {
        const auto after = std::upper_bound(
            m_stretches.begin(),
            m_stretches.end(),
            day,
            [](DayNumber one, const Stretch& stretch) { return one < stretch.begin; }
        );
        return static_cast<std::size_t>(after - m_stretches.begin()) - 1;
    }
    // The stretch that begins at this day, from now on at least.
    std::size_t split(DayNumber day) {
        const std::size_t i = stretch_of(day);
        if (m_stretches[i].begin == day)
            return i;
        m_stretches.insert(
            std::next(m_stretches.begin(), static_cast<std::ptrdiff_t>(i + 1)),
            {day, m_stretches[i].load}
        );
        return i + 1;
    }

    double m_capacity;
    std::vector<Stretch> m_stretches{{0, 0.0}};
};

// Actions that are not dropped and stand neither in nor behind a circle of prerequisites, each
// after all it needs (Kahn 1962). By place in the plan.
std::vector<std::size_t> actions_in_order(const Plan& plan) {
    const std::size_t count = plan.actions.size();
    std::unordered_map<PlanActionId, std::size_t> places;
    for (std::size_t i = 0; i < count; ++i)
        if (plan.actions[i].status != ActionStatus::Dropped)
            places.emplace(plan.actions[i].id, i);
    std::vector<std::vector<std::size_t>> needed_by(count);
    std::vector<std::size_t> missing(count);
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < count; ++i) {
        if (plan.actions[i].status == ActionStatus::Dropped)
            continue;
        for (const PlanActionId& id : plan.actions[i].prerequisites)
            if (const auto place = places.find(id); place != places.end()) {
                needed_by[place->second].push_back(i);
                ++missing[i];
            }
        if (missing[i] == 0)
            order.push_back(i);
    }
    for (std::size_t k = 0; k < order.size(); ++k)
        for (const std::size_t dependent : needed_by[order[k]])
            if (--missing[dependent] == 0)
                order.push_back(dependent);
    return order;
}

// Those of the tasks that are wanted: again and again the one that comes first, of those whose
// wanted prerequisites all stand. `rank` says what comes first, with a number for each task.
std::vector<std::size_t> ordered(
    const std::vector<ScheduleTask>& tasks,
    const std::vector<bool>& wanted,
    const std::vector<std::size_t>& rank
) {
    std::vector<std::vector<std::size_t>> needed_by(tasks.size());
    std::vector<std::size_t> missing(tasks.size());
    for (std::size_t i = 0; i < tasks.size(); ++i)
        for (const std::size_t need : tasks[i].needs)
            if (wanted[i] && wanted[need]) {
                ++missing[i];
                needed_by[need].push_back(i);
            }
    using Ranked = std::pair<std::size_t, std::size_t>; // and its task
    std::priority_queue<Ranked, std::vector<Ranked>, std::greater<>> ready;
    for (std::size_t i = 0; i < tasks.size(); ++i)
        if (wanted[i] && missing[i] == 0)
            ready.emplace(rank[i], i);
    std::vector<std::size_t> order;
    while (!ready.empty()) {
        const std::size_t task = ready.top().second;
        ready.pop();
        order.push_back(task);
        for (const std::size_t dependent : needed_by[task])
            if (--missing[dependent] == 0)
                ready.emplace(rank[dependent], dependent);
    }
    return order;
}

// Tasks with an entered start, then the others. Tasks are in order of rank.
std::vector<std::size_t> generation_order(const std::vector<ScheduleTask>& tasks) {
    std::vector<std::size_t> order;
    std::vector<bool> free(tasks.size());
    std::vector<std::size_t> rank(tasks.size());
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        rank[i] = i;
        free[i] = !tasks[i].kept_from;
        if (!free[i])
            order.push_back(i);
    }
    const std::vector<std::size_t> others = ordered(tasks, free, rank);
    order.insert(order.end(), others.begin(), others.end());
    return order;
}

// What all and each owner are asked for, while one task after the other gets its place.
class Loads {
public:
    explicit Loads(const ScheduleProblem& problem) {
        if (problem.per_day)
            m_overall.emplace(*problem.per_day);
        for (const double capacity : problem.owner_per_day)
            m_owners.emplace_back(capacity);
    }

    // The first day from `days.first` on that has room for the task.
    [[nodiscard]] DayNumber first_fit(const ScheduleTask& task, TaskDays days) const {
        const double rate = rate_of(task, days);
        std::optional<DayNumber> blocked;
        do {
            blocked = m_overall ? m_overall->blocked_until(days, rate) : std::nullopt;
            if (!blocked && task.owner)
                blocked = m_owners[*task.owner].blocked_until(days, rate);
            days.first = blocked.value_or(days.first);
        } while (blocked);
        return days.first;
    }
    void add(const ScheduleTask& task, const TaskDays& days) {
        const double rate = rate_of(task, days);
        if (m_overall)
            m_overall->add(days, rate);
        if (task.owner)
            m_owners[*task.owner].add(days, rate);
    }

private:
    [[nodiscard]] static double rate_of(const ScheduleTask& task, const TaskDays& days) {
        return task.effort_days / static_cast<double>(days.count);
    }

    std::optional<Load> m_overall;
    std::vector<Load> m_owners;
};

// Owners' names with a limit of their own, and where it stands.
std::unordered_map<std::string, std::size_t> limited_owners(
    const PlanSchedule& schedule, std::vector<double>& per_day
) {
    std::unordered_map<std::string, std::size_t> places;
    for (const OwnerCapacity& owner : schedule.owners)
        if (!owner.name.empty() && owner.days_per_week
            && places.emplace(owner.name, per_day.size()).second)
            per_day.push_back(*owner.days_per_week / days_in_week);
    return places;
}

} // namespace

Date first_date_of(const Plan& plan, Date document_date) {
    Date first = plan.schedule.start.value_or(document_date);
    for (const PlanAction& action : plan.actions)
        if (is_open_action(action) && action.start && *action.start < first)
            first = *action.start;
    return first;
}

ScheduleProblem schedule_problem(
    const Plan& plan,
    const std::vector<ActionPriority>& by_rank,
    Date document_date,
    WorkingDays& calendar
) {
    ScheduleProblem problem;
    const PlanSchedule& schedule = plan.schedule;
    // Beyond the calendar's end there is no date for anything.
    constexpr DayNumber never = std::numeric_limits<DayNumber>::max() / 4;
    problem.first_day = calendar.number_of(schedule.start.value_or(document_date)).value_or(never);
    if (schedule.days_per_week)
        problem.per_day = *schedule.days_per_week / days_in_week;
    const auto owners = limited_owners(schedule, problem.owner_per_day);
    std::vector<std::size_t> in_order = actions_in_order(plan);
    std::erase_if(in_order, [&](std::size_t place) {
        return !is_open_action(plan.actions[place]);
    });
    std::unordered_map<std::string_view, int> ranks;
    for (const ActionPriority& priority : by_rank)
        ranks.emplace(priority.id, priority.rank);
    std::vector<std::size_t> places = in_order;
    std::sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
        return ranks[plan.actions[a].id.text] < ranks[plan.actions[b].id.text];
    });
    std::unordered_map<PlanActionId, std::size_t> task_of;
    for (const std::size_t place : places) {
        const PlanAction& action = plan.actions[place];
        task_of.emplace(action.id, problem.tasks.size());
        ScheduleTask& task = problem.tasks.emplace_back();
        task.place = place;
        task.effort_days = action.effort_days;
        task.duration_weeks = action.duration_weeks;
        if (const auto owner = owners.find(action.owner_name); owner != owners.end())
            task.owner = owner->second;
        if (action.start)
            task.kept_from = calendar.number_of(*action.start).value_or(never);
    }
    for (ScheduleTask& task : problem.tasks)
        for (const PlanActionId& id : plan.actions[task.place].prerequisites)
            if (const auto need = task_of.find(id); need != task_of.end())
                task.needs.push_back(need->second);
    for (const std::size_t place : in_order)
        problem.topological.push_back(task_of.at(plan.actions[place].id));
    problem.order = generation_order(problem.tasks);
    return problem;
}

std::vector<bool> stands_with_circle(const Plan& plan) {
    std::vector<bool> stands(plan.actions.size());
    for (std::size_t i = 0; i < stands.size(); ++i)
        stands[i] = plan.actions[i].status != ActionStatus::Dropped;
    for (const std::size_t place : actions_in_order(plan))
        stands[place] = false;
    return stands;
}

DayNumber working_days_of(const ScheduleTask& task, const ScheduleProblem& problem) {
    const DayNumber days = whole_days(days_in_week * task.duration_weeks);
    double allowed = problem.per_day.value_or(std::numeric_limits<double>::infinity());
    if (task.owner)
        allowed = std::min(allowed, problem.owner_per_day[*task.owner]);
    if (!exceeds(task.effort_days / static_cast<double>(days), allowed))
        return days;
    return std::max(days, whole_days(task.effort_days / allowed));
}

std::vector<TaskDays> serial_schedule(const ScheduleProblem& problem) {
    std::vector<TaskDays> planned(problem.tasks.size());
    Loads loads(problem);
    for (const std::size_t i : problem.order) {
        const ScheduleTask& task = problem.tasks[i];
        TaskDays& days = planned[i];
        days.count = working_days_of(task, problem);
        days.first = task.kept_from.value_or(problem.first_day);
        if (!task.kept_from) {
            for (const std::size_t need : task.needs)
                days.first = std::max(days.first, planned[need].end());
            days.first = loads.first_fit(task, days);
        }
        loads.add(task, days);
    }
    return planned;
}

std::vector<std::optional<DayNumber>> fitting_starts(
    const ScheduleProblem& problem, const std::vector<bool>& begun, DayNumber earliest
) {
    const std::size_t count = problem.tasks.size();
    std::vector<bool> entered(count);
    std::vector<std::size_t> rank(count);
    for (std::size_t i = 0; i < count; ++i) {
        entered[i] = problem.tasks[i].kept_from.has_value();
        rank[i] = begun[i] ? i : count + i;
    }
    std::vector<std::optional<DayNumber>> starts(count);
    std::vector<std::optional<DayNumber>> moved_ends(count);
    Loads loads(problem);
    for (const std::size_t i : ordered(problem.tasks, entered, rank)) {
        const ScheduleTask& task = problem.tasks[i];
        TaskDays days{*task.kept_from, working_days_of(task, problem)};
        for (const std::size_t need : task.needs)
            days.first = std::max(days.first, moved_ends[need].value_or(0));
        days.first = loads.first_fit(task, days);
        if (days.first != *task.kept_from && days.first < earliest && !begun[i]) {
            days.first = earliest;
            days.first = loads.first_fit(task, days);
        }
        loads.add(task, days);
        starts[i] = days.first;
        if (days.first != *task.kept_from)
            moved_ends[i] = days.end();
    }
    return starts;
}

} // namespace tappa
