#include "planning/working_days.hpp"

#include "planning/holidays.hpp"

#include <algorithm>
#include <cstddef>

namespace tappa {

namespace {

constexpr int last_year = 9999;
constexpr int saturday = 5;

} // namespace

WorkingDays::WorkingDays(
    std::string_view country, Date first, const std::vector<SpecialDay>& special_days
)
    : m_country(country), m_first(days_from_date(first)), m_next_year(first.year) {
    for (const SpecialDay& day : special_days)
        m_special.emplace_back(days_from_date(day.date), day.is_worked);
    std::sort(m_special.begin(), m_special.end());
}

bool WorkingDays::add_year() {
    if (m_next_year > last_year)
        return false;
    const std::vector<Date> holidays = public_holidays(m_country, m_next_year);
    auto holiday = holidays.begin();
    const std::int64_t begin = days_from_date({m_next_year, 1, 1});
    auto special = std::lower_bound(m_special.begin(), m_special.end(), std::pair(begin, false));
    const std::int64_t end = days_from_date({m_next_year, 12, 31});
    int on = weekday({m_next_year, 1, 1});
    for (std::int64_t day = begin; day <= end; ++day, on = (on + 1) % 7) {
        while (holiday != holidays.end() && days_from_date(*holiday) < day)
            ++holiday;
        const bool is_holiday = holiday != holidays.end() && days_from_date(*holiday) == day;
        bool is_worked = on < saturday && !is_holiday;
        for (; special != m_special.end() && special->first == day; ++special)
            is_worked = special->second;
        if (is_worked && day >= m_first)
            m_days.push_back(static_cast<std::int32_t>(day));
    }
    ++m_next_year;
    return true;
}

std::optional<DayNumber> WorkingDays::number_of(Date date) {
    const std::int64_t day = days_from_date(date);
    while (m_days.empty() || m_days.back() < day)
        if (!add_year())
            return std::nullopt;
    const auto at = std::lower_bound(m_days.begin(), m_days.end(), day);
    return static_cast<DayNumber>(at - m_days.begin());
}

std::optional<Date> WorkingDays::date_of(DayNumber number) {
    while (m_days.size() <= number)
        if (!add_year())
            return std::nullopt;
    return date_from_days(m_days[static_cast<std::size_t>(number)]);
}

} // namespace tappa
