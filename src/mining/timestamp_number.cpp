#include "mining/timestamp.hpp"

#include <cstddef>

namespace tappa {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// A plain number: its sign, the digits before the mark and those behind it.
struct Decimal {
    bool is_negative = false;
    std::string_view whole;
    std::string_view fraction;
};

std::optional<Decimal> decimal_from(std::string_view text) {
    Decimal decimal;
    decimal.is_negative = text.starts_with('-');
    if (decimal.is_negative)
        text.remove_prefix(1);
    std::size_t whole = 0;
    while (whole < text.size() && is_digit(text[whole]))
        ++whole;
    decimal.whole = text.substr(0, whole);
    text.remove_prefix(whole);
    if (!text.empty() && text[0] != '.' && text[0] != ',')
        return std::nullopt;
    if (!text.empty())
        decimal.fraction = text.substr(1);
    for (const char c : decimal.fraction)
        if (!is_digit(c))
            return std::nullopt;
    // 20 digits would not fit 64 bits.
    if (whole == 0 || whole > 19)
        return std::nullopt;
    return decimal;
}

std::uint64_t whole_of(const Decimal& decimal) {
    std::uint64_t value = 0;
    for (const char c : decimal.whole)
        value = value * 10 + static_cast<std::uint64_t>(c - '0');
    return value;
}

// The fraction times `scale`, a power of ten: as many digits count, the others are cut.
std::int64_t scaled_fraction(std::string_view digits, std::int64_t scale) {
    std::int64_t value = 0;
    for (std::size_t i = 0; i < digits.size() && scale > 1; ++i) {
        scale /= 10;
        value += scale * (digits[i] - '0');
    }
    return value;
}

std::optional<Ticks> ticks_from_days(const Decimal& decimal) {
    const std::uint64_t days = whole_of(decimal);
    constexpr std::uint64_t false_leap_day = 60;
    constexpr std::uint64_t after_year_9999 = 2'958'466;
    if (decimal.is_negative || days < 1 || days == false_leap_day || days >= after_year_9999)
        return std::nullopt;
    // Day 1 is 1900-01-01; from 61 on Excel is one day ahead.
    constexpr std::int64_t day_zero = -25'568; // 1899-12-31
    const std::int64_t date =
        day_zero + static_cast<std::int64_t>(days) - (days > false_leap_day ? 1 : 0);
    constexpr std::int64_t scale = 100'000'000'000; // times the ms of a day it still fits 64 bits
    const std::int64_t fraction = scaled_fraction(decimal.fraction, scale);
    const std::int64_t ms = (fraction * 86'400'000 + scale / 2) / scale;
    return date * ticks_per_day + ms * (ticks_per_second / 1'000);
}

std::optional<Ticks> ticks_from_count(const Decimal& decimal, std::uint64_t per_second) {
    constexpr std::int64_t first_second = -62'135'596'800; // 0001-01-01
    constexpr std::int64_t after_last = 253'402'300'800;   // 10000-01-01
    const std::uint64_t count = whole_of(decimal);
    const std::uint64_t seconds = count / per_second;
    const std::uint64_t rest = count % per_second;
    if (seconds >= static_cast<std::uint64_t>(after_last))
        return std::nullopt;
    const std::uint64_t rest_ticks = per_second <= 10'000'000 ? rest * (10'000'000 / per_second)
                                                              : rest / (per_second / 10'000'000);
    Ticks ticks = static_cast<Ticks>(seconds) * ticks_per_second + static_cast<Ticks>(rest_ticks);
    if (per_second < 10'000'000)
        ticks +=
            scaled_fraction(decimal.fraction, static_cast<std::int64_t>(10'000'000 / per_second));
    if (decimal.is_negative)
        ticks = -ticks;
    if (ticks < first_second * ticks_per_second)
        return std::nullopt;
    return ticks;
}

} // namespace

std::optional<NumberForm> likely_number_form(std::string_view text) {
    const std::optional<Decimal> decimal = decimal_from(text);
    if (!decimal)
        return std::nullopt;
    const std::uint64_t size = whole_of(*decimal);
    // Days of the years 1954 to 2119. Seconds, milliseconds… of the years 1973 to 5138.
    if (size >= 20'000 && size < 80'000 && !decimal->is_negative)
        return NumberForm::ExcelDays;
    if (size < 100'000'000'000U)
        return NumberForm::Seconds;
    if (size < 100'000'000'000'000U)
        return NumberForm::Milliseconds;
    if (size < 100'000'000'000'000'000U)
        return NumberForm::Microseconds;
    return NumberForm::Nanoseconds;
}

std::optional<ReadTime> time_from_number(std::string_view text, NumberForm form) {
    const std::optional<Decimal> decimal = decimal_from(text);
    if (!decimal)
        return std::nullopt;
    constexpr std::uint64_t per_second[] = {1, 1'000, 1'000'000, 1'000'000'000};
    const std::optional<Ticks> ticks = form == NumberForm::ExcelDays
        ? ticks_from_days(*decimal)
        : ticks_from_count(*decimal, per_second[static_cast<std::size_t>(form)]);
    if (!ticks)
        return std::nullopt;
    ReadTime time;
    time.ticks = *ticks;
    // A spreadsheet counts on the clock of its place, the others count from a moment in UTC.
    time.has_offset = form != NumberForm::ExcelDays;
    return time;
}

} // namespace tappa
