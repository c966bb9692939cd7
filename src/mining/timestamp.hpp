#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace tappa {

// A moment in steps of 100 ns since 1970-01-01T00:00:00Z, which is as fine as the logs of .NET and
// holds the years 1 to 9999. Further digits of a fraction are cut.
using Ticks = std::int64_t;
inline constexpr Ticks ticks_per_second = 10'000'000;
inline constexpr Ticks ticks_per_day = 86'400 * ticks_per_second;

// A moment of 1970 is often a time that was empty before somebody made it 0, one of before that a
// spreadsheet's, and one from 2100 on a stand-in for "no end". Events of such times count, but say
// nothing of when customers came.
inline constexpr Ticks year_1971 = 365 * ticks_per_day;
inline constexpr Ticks year_2100 = 47'482 * ticks_per_day;
[[nodiscard]] constexpr bool is_plausible(Ticks ticks) {
    return ticks >= year_1971 && ticks < year_2100;
}

// What a written date says of the order of its parts. Either: both the day and the month may
// stand first, as in 03/04/2026.
enum class DateOrder : std::uint8_t { YearFirst, DayFirst, MonthFirst, Either };

struct ReadTime {
    Ticks ticks = 0;         // without an offset the clock of a place not known yet
    bool has_offset = false; // true: ticks are UTC
    DateOrder order = DateOrder::YearFirst;
    // Where the order is Either, ticks are those with the day first; with the month first it is so
    // many days later.
    std::int32_t days_if_month_first = 0;
};

// A moment written as a date, with or without a time of day: ISO 8601 (extended, or the basic form
// with 8 digits for the day), the same with strokes, points or a blank, and the European forms
// 13/05/2026, 13.05.2026, 13-05-2026 with times as 9:05, 09:05:00 or 09.05.00; also with am and pm,
// Z, UTC, GMT, an offset, and a zone's name in brackets behind it, as Java writes it. Two digits
// are a year from 1969 to 2068 (POSIX). Nothing for what does not exist, such as 31 February.
[[nodiscard]] std::optional<ReadTime> time_from_text(std::string_view text);

// What a bare number counts.
enum class NumberForm : std::uint8_t {
    Seconds,
    Milliseconds,
    Microseconds,
    Nanoseconds,
    ExcelDays
};

// The form a number most likely has, by its size; nothing for what is not a number.
[[nodiscard]] std::optional<NumberForm> likely_number_form(std::string_view text);
// A number with a point or comma for decimals. Excel counts days from 1900 and has a 29 February
// 1900 (60), which is refused; its fractions of a day are rounded to milliseconds, for they are
// written with fewer digits than that takes. Nothing outside the years 1 to 9999.
[[nodiscard]] std::optional<ReadTime> time_from_number(std::string_view text, NumberForm form);

// "2026-05-13T09:05:00Z", with a fraction only where there is one.
struct WrittenTime {
    char text[32];
    [[nodiscard]] std::string_view view() const { return text; }
};
[[nodiscard]] WrittenTime iso_from_ticks(Ticks ticks);

} // namespace tappa
