#pragma once

#include "base/date.hpp"
#include "model/plan.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tappa {

// Single days of a plan's calendar (planning/working_days.hpp numbers all of them).

// Monday to Friday, and no public holiday.
[[nodiscard]] bool is_usually_worked(std::string_view country, Date date);
// The same, unless the plan says otherwise of this day.
[[nodiscard]] bool is_worked(const PlanSchedule& schedule, Date date);
// The date itself where it is worked, else the nearest day that is; of two the later one. The date
// where no day within a year is worked.
[[nodiscard]] Date nearest_working_day(const PlanSchedule& schedule, Date date);
// So many working days later, or earlier. Stays within the calendar.
[[nodiscard]] Date moved_by_working_days(const PlanSchedule& schedule, Date date, int days);
// When work ends that begins on the date and takes so many working days; nothing beyond 9999.
[[nodiscard]] std::optional<Date> end_of_work(
    const PlanSchedule& schedule, Date start, std::int64_t working_days
);

// Public holidays that fall on Monday to Friday, of the years from the first to the last.
[[nodiscard]] std::vector<Date> weekday_holidays(
    std::string_view country, int first_year, int last_year
);

// What has to be listed so that all days from one to the other are worked, or free: those that are
// not so by themselves and not listed so yet. Nothing where they are more than a plan may list.
[[nodiscard]] std::optional<std::vector<Date>> days_to_list(
    const PlanSchedule& schedule, Date from, Date to, bool is_worked
);

// Special days that a person takes for one thing: of one kind and name, with nothing between them
// that would be worked (days off) or free (worked days).
struct SpecialDays {
    Date from;
    Date to;
    std::size_t days = 0;
    bool is_worked = false;
    std::string name;
    bool operator==(const SpecialDays&) const = default;
};
[[nodiscard]] std::vector<SpecialDays> special_days_together(const PlanSchedule& schedule);

} // namespace tappa
