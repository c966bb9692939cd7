#include "planning/calendar_days.hpp"

#include "io/limits.hpp"
#include "planning/holidays.hpp"
#include "planning/working_days.hpp"

#include <algorithm>

namespace tappa {

namespace {

constexpr int saturday = 5;
constexpr std::int64_t most_days_between = 14; // that a weekend and holidays can be

std::int64_t first_day() {
    return days_from_date({1, 1, 1});
}
std::int64_t last_day() {
    return days_from_date({9999, 12, 31});
}

bool is_holiday(std::string_view country, Date date) {
    const std::vector<Date> holidays = public_holidays(country, date.year);
    return std::find(holidays.begin(), holidays.end(), date) != holidays.end();
}

const SpecialDay* listed(const PlanSchedule& schedule, Date date) {
    const auto found = std::find_if(
        schedule.special_days.begin(),
        schedule.special_days.end(),
        [&](const SpecialDay& day) { return day.date == date; }
    );
    return found == schedule.special_days.end() ? nullptr : &*found;
}

// Whether all days strictly between are of the other kind by themselves or listed.
bool goes_on(const PlanSchedule& schedule, const SpecialDay& before, const SpecialDay& after) {
    if (before.is_worked != after.is_worked || before.name != after.name)
        return false;
    const std::int64_t from = days_from_date(before.date) + 1;
    const std::int64_t to = days_from_date(after.date);
    if (to - from > (before.is_worked ? 0 : most_days_between))
        return false;
    for (std::int64_t day = from; day < to; ++day)
        if (is_worked(schedule, date_from_days(day)))
            return false;
    return true;
}

} // namespace

bool is_usually_worked(std::string_view country, Date date) {
    return weekday(date) < saturday && !is_holiday(country, date);
}

bool is_worked(const PlanSchedule& schedule, Date date) {
    if (const SpecialDay* const day = listed(schedule, date))
        return day->is_worked;
    return is_usually_worked(schedule.country, date);
}

Date nearest_working_day(const PlanSchedule& schedule, Date date) {
    constexpr std::int64_t a_year = 366;
    const std::int64_t at = days_from_date(date);
    for (std::int64_t away = 0; away <= a_year; ++away)
        for (const std::int64_t day : {at + away, at - away})
            if (day >= first_day() && day <= last_day() && is_worked(schedule, date_from_days(day)))
                return date_from_days(day);
    return date;
}

Date moved_by_working_days(const PlanSchedule& schedule, Date date, int days) {
    const std::int64_t step = days < 0 ? -1 : 1;
    std::int64_t day = days_from_date(date);
    for (int left = days < 0 ? -days : days; left > 0;) {
        if (day + step < first_day() || day + step > last_day())
            break;
        day += step;
        if (is_worked(schedule, date_from_days(day)))
            --left;
    }
    return date_from_days(day);
}

std::optional<Date> end_of_work(
    const PlanSchedule& schedule, Date start, std::int64_t working_days
) {
    WorkingDays calendar(schedule, start);
    return calendar.date_of(static_cast<DayNumber>(std::max<std::int64_t>(working_days, 1) - 1));
}

std::vector<Date> weekday_holidays(std::string_view country, int first_year, int last_year) {
    std::vector<Date> holidays;
    for (int year = first_year; year <= last_year; ++year)
        for (const Date date : public_holidays(country, year))
            if (weekday(date) < saturday)
                holidays.push_back(date);
    return holidays;
}

std::optional<std::vector<Date>> days_to_list(
    const PlanSchedule& schedule, Date from, Date to, bool is_worked_then
) {
    std::vector<Date> dates;
    const std::int64_t last = days_from_date(to);
    // A weekend is free by itself: twice as many days, and some, hold more than may be listed.
    if (last - days_from_date(from) > 4 * static_cast<std::int64_t>(limits::special_days))
        return std::nullopt;
    for (std::int64_t day = days_from_date(from); day <= last; ++day)
        if (const Date date = date_from_days(day); is_worked(schedule, date) != is_worked_then)
            dates.push_back(date);
    const auto is_new = [&](Date date) { return !listed(schedule, date); };
    const auto added = std::count_if(dates.begin(), dates.end(), is_new);
    if (schedule.special_days.size() + static_cast<std::size_t>(added) > limits::special_days)
        return std::nullopt;
    return dates;
}

std::vector<SpecialDays> special_days_together(const PlanSchedule& schedule) {
    std::vector<SpecialDay> days = schedule.special_days;
    std::sort(days.begin(), days.end(), [](const SpecialDay& a, const SpecialDay& b) {
        return a.date < b.date;
    });
    std::vector<SpecialDays> together;
    for (std::size_t i = 0; i < days.size(); ++i) {
        if (i > 0 && goes_on(schedule, days[i - 1], days[i])) {
            together.back().to = days[i].date;
            ++together.back().days;
        } else {
            together.push_back({days[i].date, days[i].date, 1, days[i].is_worked, days[i].name});
        }
    }
    return together;
}

} // namespace tappa
