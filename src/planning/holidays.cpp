#include "planning/holidays.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>

namespace tappa {

namespace {

enum class Kind {
    Fixed,      // month, day
    Easter,     // day: so many days after Easter Sunday
    NthWeekday, // month, day: which `weekday` of the month, counted from 1; −1 is the last one
    KingsDay,   // 27 April, the day before where that is a Sunday (since 2014)
    BrigidsDay  // 1 February where that is a Friday, else the first Monday of the month
};

struct Rule {
    Kind kind;
    int month;
    int day;
    int weekday = 0; // 0 Monday
    int since = 1;
    int until = 9999;
};

constexpr Rule fixed(int month, int day) {
    return {Kind::Fixed, month, day};
}
constexpr Rule once(int year, int month, int day) {
    return {Kind::Fixed, month, day, 0, year, year};
}
constexpr Rule after_easter(int days) {
    return {Kind::Easter, 0, days};
}
constexpr Rule nth_weekday(int nth, int weekday, int month, int since = 1, int until = 9999) {
    return {Kind::NthWeekday, month, nth, weekday, since, until};
}

constexpr int good_friday = -2;
constexpr int easter_monday = 1;
constexpr int ascension = 39;
constexpr int whit_monday = 50;
constexpr int corpus_christi = 60;
constexpr int monday = 0;
constexpr int thursday = 3;
constexpr int friday = 4;
constexpr int saturday = 5;
constexpr int sunday = 6;
constexpr int last = -1;

constexpr std::array austria{
    fixed(1, 1),
    fixed(1, 6),
    after_easter(easter_monday),
    fixed(5, 1),
    after_easter(ascension),
    after_easter(whit_monday),
    after_easter(corpus_christi),
    fixed(8, 15),
    fixed(10, 26),
    fixed(11, 1),
    fixed(12, 8),
    fixed(12, 25),
    fixed(12, 26)};
constexpr std::array belgium{
    fixed(1, 1),
    after_easter(easter_monday),
    fixed(5, 1),
    after_easter(ascension),
    after_easter(whit_monday),
    fixed(7, 21),
    fixed(8, 15),
    fixed(11, 1),
    fixed(11, 11),
    fixed(12, 25)};
constexpr std::array switzerland{fixed(1, 1), after_easter(ascension), fixed(8, 1), fixed(12, 25)};
constexpr std::array germany{
    fixed(1, 1),
    after_easter(good_friday),
    after_easter(easter_monday),
    fixed(5, 1),
    after_easter(ascension),
    after_easter(whit_monday),
    fixed(10, 3),
    fixed(12, 25),
    fixed(12, 26)};
constexpr std::array spain{
    fixed(1, 1),
    fixed(1, 6),
    after_easter(good_friday),
    fixed(5, 1),
    fixed(8, 15),
    fixed(10, 12),
    fixed(11, 1),
    fixed(12, 6),
    fixed(12, 8),
    fixed(12, 25)};
constexpr std::array france{
    fixed(1, 1),
    after_easter(easter_monday),
    fixed(5, 1),
    fixed(5, 8),
    after_easter(ascension),
    after_easter(whit_monday),
    fixed(7, 14),
    fixed(8, 15),
    fixed(11, 1),
    fixed(11, 11),
    fixed(12, 25)};
// Early May moved to VE Day in 2020, the spring holiday to the jubilee in 2022.
constexpr std::array england{
    fixed(1, 1),
    after_easter(good_friday),
    after_easter(easter_monday),
    nth_weekday(1, monday, 5, 1, 2019),
    once(2020, 5, 8),
    nth_weekday(1, monday, 5, 2021),
    nth_weekday(last, monday, 5, 1, 2021),
    once(2022, 6, 2),
    once(2022, 6, 3),
    nth_weekday(last, monday, 5, 2023),
    once(2022, 9, 19),
    once(2023, 5, 8),
    nth_weekday(last, monday, 8),
    fixed(12, 25),
    fixed(12, 26)};
constexpr std::array ireland{
    fixed(1, 1),
    Rule{Kind::BrigidsDay, 2, 1, 0, 2023, 9999},
    fixed(3, 17),
    once(2022, 3, 18),
    after_easter(easter_monday),
    nth_weekday(1, monday, 5),
    nth_weekday(1, monday, 6),
    nth_weekday(1, monday, 8),
    nth_weekday(last, monday, 10),
    fixed(12, 25),
    fixed(12, 26)};
constexpr std::array italy{
    fixed(1, 1),
    fixed(1, 6),
    after_easter(0),
    after_easter(easter_monday),
    fixed(4, 25),
    fixed(5, 1),
    fixed(6, 2),
    fixed(8, 15),
    Rule{Kind::Fixed, 10, 4, 0, 2026, 9999},
    fixed(11, 1),
    fixed(12, 8),
    fixed(12, 25),
    fixed(12, 26)};
constexpr std::array netherlands{
    fixed(1, 1),
    after_easter(easter_monday),
    Rule{Kind::KingsDay, 4, 27},
    after_easter(ascension),
    after_easter(whit_monday),
    fixed(12, 25),
    fixed(12, 26)};
constexpr std::array portugal{
    fixed(1, 1),
    after_easter(good_friday),
    fixed(4, 25),
    fixed(5, 1),
    after_easter(corpus_christi),
    fixed(6, 10),
    fixed(8, 15),
    fixed(10, 5),
    fixed(11, 1),
    fixed(12, 1),
    fixed(12, 8),
    fixed(12, 25)};
constexpr std::array united_states{
    fixed(1, 1),
    nth_weekday(3, monday, 1),
    nth_weekday(3, monday, 2),
    nth_weekday(last, monday, 5),
    Rule{Kind::Fixed, 6, 19, 0, 2021, 9999},
    fixed(7, 4),
    nth_weekday(1, monday, 9),
    nth_weekday(2, monday, 10),
    fixed(11, 11),
    nth_weekday(4, thursday, 11),
    fixed(12, 25)};

// What is free where a holiday falls on a weekend.
enum class Instead { Nothing, NextFreeWeekday, NearestWeekday };

struct Country {
    std::string_view code;
    std::span<const Rule> rules;
    Instead instead = Instead::Nothing;
};

constexpr std::array<Country, 13> countries{
    {{"AT", austria},
     {"BE", belgium},
     {"CH", switzerland},
     {"DE", germany},
     {"ES", spain},
     {"FR", france},
     {"GB", england, Instead::NextFreeWeekday},
     {"IE", ireland, Instead::NextFreeWeekday},
     {"IT", italy},
     {"NL", netherlands},
     {"PT", portugal},
     {"UK", england, Instead::NextFreeWeekday},
     {"US", united_states, Instead::NearestWeekday}}};

const Country* country_of(std::string_view code) {
    const auto found =
        std::find_if(countries.begin(), countries.end(), [&](const Country& country) {
            return country.code == code;
        });
    return found == countries.end() ? nullptr : &*found;
}

std::int64_t first_in_month(int year, int month, int day_of_week) {
    const Date first{year, month, 1};
    return days_from_date(first) + (day_of_week - weekday(first) + 7) % 7;
}

std::int64_t last_in_month(int year, int month, int day_of_week) {
    const Date last_day{year, month, 31}; // asked of months with 31 days only
    return days_from_date(last_day) - (weekday(last_day) - day_of_week + 7) % 7;
}

std::int64_t day_of(const Rule& rule, int year) {
    switch (rule.kind) {
    case Kind::Fixed:
        break;
    case Kind::Easter:
        return days_from_date(easter_sunday(year)) + rule.day;
    case Kind::NthWeekday:
        if (rule.day == last)
            return last_in_month(year, rule.month, rule.weekday);
        return first_in_month(year, rule.month, rule.weekday) + 7 * (rule.day - 1);
    case Kind::KingsDay: {
        const Date day{year, rule.month, rule.day};
        return days_from_date(day) - (weekday(day) == sunday ? 1 : 0);
    }
    case Kind::BrigidsDay: {
        const Date day{year, rule.month, rule.day};
        return weekday(day) == friday ? days_from_date(day)
                                      : first_in_month(year, rule.month, monday);
    }
    }
    return days_from_date({year, rule.month, rule.day});
}

int weekday_of(std::int64_t day) {
    return weekday(date_from_days(day));
}

bool has(const std::vector<std::int64_t>& days, std::int64_t day) {
    return std::find(days.begin(), days.end(), day) != days.end();
}

// Adds what is free instead of those days that fall on a weekend.
void add_days_instead(std::vector<std::int64_t>& days, Instead instead) {
    if (instead == Instead::Nothing)
        return;
    const std::vector<std::int64_t> holidays = days;
    for (const std::int64_t day : holidays) {
        const int on = weekday_of(day);
        if (on < saturday)
            continue;
        std::int64_t free = day + (on == saturday ? 2 : 1);
        if (instead == Instead::NearestWeekday)
            free = on == saturday ? day - 1 : day + 1;
        else
            while (has(days, free))
                ++free;
        days.push_back(free);
    }
}

std::vector<std::int64_t> days_of(const Country& country, int year) {
    std::vector<std::int64_t> days;
    for (const Rule& rule : country.rules)
        if (rule.since <= year && year <= rule.until)
            days.push_back(day_of(rule, year));
    std::sort(days.begin(), days.end());
    add_days_instead(days, country.instead);
    return days;
}

} // namespace

Date easter_sunday(int year) {
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int d = b / 4;
    const int e = b % 4;
    const int f = (b + 8) / 25;
    const int g = (b - f + 1) / 3;
    const int h = (19 * a + b - d - g + 15) % 30;
    const int i = c / 4;
    const int k = c % 4;
    const int l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int p = h + l - 7 * m + 114;
    return {year, p / 31, p % 31 + 1};
}

bool knows_holidays_of(std::string_view country) {
    return country_of(country) != nullptr;
}

std::vector<Date> public_holidays(std::string_view code, int year) {
    const Country* const country = country_of(code);
    if (!country)
        return {};
    std::vector<std::int64_t> days = days_of(*country, year);
    // New Year's Day of the year after may be kept on the last Friday of this one.
    if (country->instead == Instead::NearestWeekday && year < 9999) {
        const std::vector<std::int64_t> later = days_of(*country, year + 1);
        days.insert(days.end(), later.begin(), later.end());
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    std::vector<Date> dates;
    for (const std::int64_t day : days)
        if (const Date date = date_from_days(day); date.year == year)
            dates.push_back(date);
    return dates;
}

} // namespace tappa
