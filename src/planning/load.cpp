#include "planning/load.hpp"

#include "planning/tolerance.hpp"
#include "planning/working_days.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

namespace tappa {

namespace {

// By how much the load of a day differs from that of the day before.
using Changes = std::map<DayNumber, double>;

struct Owner {
    std::string name;
    Changes changes;
    std::optional<double> days_per_week;
};

// Working days from the first to the one after the last, of equal load.
struct Stretch {
    DayNumber begin = 0;
    DayNumber end = 0;
    double load = 0; // person-days a day
};

std::vector<Stretch> stretches_of(const Changes& changes) {
    std::vector<Stretch> stretches;
    double load = 0;
    DayNumber begin = 0;
    for (const auto& [day, change] : changes) {
        if (load > tolerance)
            stretches.push_back({begin, day, load});
        load += change;
        begin = day;
    }
    return stretches;
}

std::vector<Owner> owners_of(const Plan& plan, const Schedule& schedule, WorkingDays& calendar) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < plan.actions.size(); ++i)
        if (schedule.actions[i])
            places.push_back(i);
    std::stable_sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
        return schedule.actions[a]->start < schedule.actions[b]->start;
    });
    std::unordered_map<std::string, std::optional<double>> capacities;
    for (const OwnerCapacity& owner : plan.schedule.owners)
        capacities.emplace(owner.name, owner.days_per_week);
    std::vector<Owner> owners;
    std::unordered_map<std::string, std::size_t> owner_at;
    Owner all{"", {}, plan.schedule.days_per_week};
    for (const std::size_t place : places) {
        const PlanAction& action = plan.actions[place];
        const PlannedDates& dates = *schedule.actions[place];
        const DayNumber first = calendar.number_of(dates.start).value_or(0);
        const auto count = static_cast<DayNumber>(dates.working_days);
        const double rate = action.effort_days / static_cast<double>(count);
        const auto add = [&](Owner& owner) {
            owner.changes[first] += rate;
            owner.changes[first + count] -= rate;
        };
        add(all);
        if (action.owner_name.empty())
            continue;
        const auto [at, is_new] = owner_at.emplace(action.owner_name, owners.size());
        if (is_new) {
            const auto capacity = capacities.find(action.owner_name);
            owners.push_back(
                {action.owner_name,
                 {},
                 capacity != capacities.end() ? capacity->second : std::nullopt}
            );
        }
        add(owners[at->second]);
    }
    if (all.days_per_week)
        owners.push_back(std::move(all));
    return owners;
}

std::vector<Date> periods_of(const Schedule& schedule, LoadPeriods kind) {
    std::vector<Date> periods;
    if (!schedule.start || !schedule.end)
        return periods;
    const Date start = *schedule.start;
    Date date = kind == LoadPeriods::Weeks ? date_from_days(days_from_date(start) - weekday(start))
                                           : Date{start.year, start.month, 1};
    while (!(*schedule.end < date)) {
        if (periods.size() == most_load_periods)
            return {};
        periods.push_back(date);
        date = next_period(date, kind);
    }
    return periods;
}

// The first working day of each period, and the one after the last.
std::vector<DayNumber> bounds_of(
    const std::vector<Date>& periods,
    const Schedule& schedule,
    LoadPeriods kind,
    WorkingDays& calendar
) {
    std::vector<DayNumber> bounds;
    for (const Date& date : periods)
        bounds.push_back(
            calendar.number_of(date < *schedule.start ? *schedule.start : date).value_or(0)
        );
    if (periods.empty())
        return bounds;
    // At the end of the calendar there is no day after.
    const DayNumber last = calendar.number_of(*schedule.end).value_or(0) + 1;
    bounds.push_back(calendar.number_of(next_period(periods.back(), kind)).value_or(last));
    return bounds;
}

std::vector<PeriodLoad> by_period(
    const std::vector<Stretch>& stretches,
    const std::vector<DayNumber>& bounds,
    std::optional<double> per_day
) {
    std::vector<PeriodLoad> periods(bounds.empty() ? 0 : bounds.size() - 1);
    if (per_day)
        for (std::size_t i = 0; i < periods.size(); ++i)
            periods[i].room = *per_day * static_cast<double>(bounds[i + 1] - bounds[i]);
    std::size_t at = 0;
    for (const Stretch& stretch : stretches) {
        while (at + 1 < periods.size() && bounds[at + 1] <= stretch.begin)
            ++at;
        for (std::size_t i = at; i < periods.size() && bounds[i] < stretch.end; ++i) {
            const DayNumber begin = std::max(stretch.begin, bounds[i]);
            const DayNumber end = std::min(stretch.end, bounds[i + 1]);
            const double days = end > begin ? static_cast<double>(end - begin) : 0;
            periods[i].days += days * stretch.load;
            if (per_day && exceeds(stretch.load, *per_day))
                periods[i].above += days * (stretch.load - *per_day);
        }
    }
    return periods;
}

void add_overloads(
    PlanLoad& load, const Owner& owner, const std::vector<Stretch>& stretches, WorkingDays& calendar
) {
    if (!owner.days_per_week)
        return;
    const double per_day = *owner.days_per_week / days_in_week;
    std::optional<DayNumber> ended; // the last one, where nothing lies between
    for (const Stretch& stretch : stretches) {
        if (!exceeds(stretch.load, per_day))
            continue;
        const std::optional<Date> from = calendar.date_of(stretch.begin);
        const std::optional<Date> to = calendar.date_of(stretch.end - 1);
        if (!from || !to)
            continue;
        const double a_week = stretch.load * days_in_week;
        if (ended == stretch.begin) {
            load.overloads.back().to = *to;
            load.overloads.back().most_per_week =
                std::max(load.overloads.back().most_per_week, a_week);
        } else {
            load.overloads.push_back({owner.name, *from, *to, a_week, *owner.days_per_week});
        }
        ended = stretch.end;
    }
}

} // namespace

Date next_period(Date first, LoadPeriods kind) {
    if (kind == LoadPeriods::Weeks)
        return date_from_days(days_from_date(first) + 7);
    return first.month == 12 ? Date{first.year + 1, 1, 1} : Date{first.year, first.month + 1, 1};
}

PlanLoad plan_load(const Plan& plan, const Schedule& schedule, LoadPeriods kind) {
    PlanLoad load;
    if (!schedule.start)
        return load;
    WorkingDays calendar(plan.schedule, *schedule.start);
    load.periods = periods_of(schedule, kind);
    const std::vector<DayNumber> bounds = bounds_of(load.periods, schedule, kind, calendar);
    for (Owner& owner : owners_of(plan, schedule, calendar)) {
        const std::vector<Stretch> stretches = stretches_of(owner.changes);
        std::optional<double> per_day;
        if (owner.days_per_week)
            per_day = *owner.days_per_week / days_in_week;
        load.owners.push_back(
            {owner.name, owner.days_per_week, by_period(stretches, bounds, per_day)}
        );
        add_overloads(load, owner, stretches, calendar);
    }
    return load;
}

} // namespace tappa
