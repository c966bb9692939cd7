#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tappa {

// A day of the proleptic Gregorian calendar, years 1 to 9999.
struct Date {
    int year = 1970;
    int month = 1; // 1–12
    int day = 1;   // 1–31

    bool operator==(const Date&) const = default;
};

[[nodiscard]] bool operator<(const Date& a, const Date& b);
// "2026-11-21" (ISO 8601 calendar date), nothing else; nothing for a day that does not exist.
[[nodiscard]] std::optional<Date> date_from_iso(std::string_view text);
[[nodiscard]] std::string iso_from_date(Date date);
// Days since 1970-01-01, and back (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
[[nodiscard]] std::int64_t days_from_date(Date date);
[[nodiscard]] Date date_from_days(std::int64_t days);
// 0 Monday … 6 Sunday (ISO 8601).
[[nodiscard]] int weekday(Date date);

} // namespace tappa
