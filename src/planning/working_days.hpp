#pragma once

#include "base/date.hpp"
#include "model/plan.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tappa {

// Of a working day. Plans at the limits of the format would go beyond the 32 bits that a size has
// in wasm.
using DayNumber = std::uint64_t;

inline constexpr double days_in_week = 5; // without holidays

// Monday to Friday without a country's public holidays and without a plan's own days off, with the
// days that it lists as worked, numbered from 0 on. Years are added as they are asked for, up to
// 9999.
class WorkingDays {
public:
    // 0 is the first working day on or after `first`. A country whose holidays are not known has
    // none (planning/holidays.hpp).
    WorkingDays(
        std::string_view country, Date first, const std::vector<SpecialDay>& special_days = {}
    );
    WorkingDays(const PlanSchedule& schedule, Date first)
        : WorkingDays(schedule.country, first, schedule.special_days) {}

    // The number of the first working day on or after the date, which is not before `first`.
    // Nothing where the calendar ends before that.
    [[nodiscard]] std::optional<DayNumber> number_of(Date date);
    // Nothing beyond the last day of 9999.
    [[nodiscard]] std::optional<Date> date_of(DayNumber number);

private:
    [[nodiscard]] bool add_year(); // false at the end of the calendar

    std::string m_country;
    std::int64_t m_first;
    int m_next_year;
    std::vector<std::pair<std::int64_t, bool>> m_special; // whether worked, in order of days
    std::vector<std::int32_t> m_days;                     // since 1970-01-01
};

} // namespace tappa
