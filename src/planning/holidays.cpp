#include "planning/holidays.hpp"

#include "planning/names.hpp"
#include "texts/names.gen.hpp"
#include "texts/texts.hpp"

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
    Holiday name;
    int weekday = 0; // 0 Monday
    int since = 1;
    int until = 9999;
};

constexpr Rule fixed(int month, int day, Holiday name) {
    return {Kind::Fixed, month, day, name};
}
constexpr Rule once(int year, int month, int day, Holiday name) {
    return {Kind::Fixed, month, day, name, 0, year, year};
}
constexpr Rule after_easter(int days, Holiday name) {
    return {Kind::Easter, 0, days, name};
}
constexpr Rule nth_weekday(
    int nth, int weekday, int month, Holiday name, int since = 1, int until = 9999
) {
    return {Kind::NthWeekday, month, nth, name, weekday, since, until};
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
    fixed(1, 1, Holiday::NewYearsDay),
    fixed(1, 6, Holiday::Epiphany),
    after_easter(easter_monday, Holiday::EasterMonday),
    fixed(5, 1, Holiday::LabourDay),
    after_easter(ascension, Holiday::Ascension),
    after_easter(whit_monday, Holiday::WhitMonday),
    after_easter(corpus_christi, Holiday::CorpusChristi),
    fixed(8, 15, Holiday::Assumption),
    fixed(10, 26, Holiday::Austria),
    fixed(11, 1, Holiday::AllSaints),
    fixed(12, 8, Holiday::ImmaculateConception),
    fixed(12, 25, Holiday::ChristmasDay),
    fixed(12, 26, Holiday::StStephensDay)};
constexpr std::array belgium{
    fixed(1, 1, Holiday::NewYearsDay),
    after_easter(easter_monday, Holiday::EasterMonday),
    fixed(5, 1, Holiday::LabourDay),
    after_easter(ascension, Holiday::Ascension),
    after_easter(whit_monday, Holiday::WhitMonday),
    fixed(7, 21, Holiday::Belgium),
    fixed(8, 15, Holiday::Assumption),
    fixed(11, 1, Holiday::AllSaints),
    fixed(11, 11, Holiday::ArmisticeDay),
    fixed(12, 25, Holiday::ChristmasDay)};
constexpr std::array switzerland{
    fixed(1, 1, Holiday::NewYearsDay),
    after_easter(ascension, Holiday::Ascension),
    fixed(8, 1, Holiday::Switzerland),
    fixed(12, 25, Holiday::ChristmasDay)};
constexpr std::array germany{
    fixed(1, 1, Holiday::NewYearsDay),
    after_easter(good_friday, Holiday::GoodFriday),
    after_easter(easter_monday, Holiday::EasterMonday),
    fixed(5, 1, Holiday::LabourDay),
    after_easter(ascension, Holiday::Ascension),
    after_easter(whit_monday, Holiday::WhitMonday),
    fixed(10, 3, Holiday::GermanUnity),
    fixed(12, 25, Holiday::ChristmasDay),
    fixed(12, 26, Holiday::SecondChristmasDay)};
constexpr std::array spain{
    fixed(1, 1, Holiday::NewYearsDay),
    fixed(1, 6, Holiday::Epiphany),
    after_easter(good_friday, Holiday::GoodFriday),
    fixed(5, 1, Holiday::LabourDay),
    fixed(8, 15, Holiday::Assumption),
    fixed(10, 12, Holiday::Spain),
    fixed(11, 1, Holiday::AllSaints),
    fixed(12, 6, Holiday::SpanishConstitution),
    fixed(12, 8, Holiday::ImmaculateConception),
    fixed(12, 25, Holiday::ChristmasDay)};
constexpr std::array france{
    fixed(1, 1, Holiday::NewYearsDay),
    after_easter(easter_monday, Holiday::EasterMonday),
    fixed(5, 1, Holiday::LabourDay),
    fixed(5, 8, Holiday::Victory1945),
    after_easter(ascension, Holiday::Ascension),
    after_easter(whit_monday, Holiday::WhitMonday),
    fixed(7, 14, Holiday::France),
    fixed(8, 15, Holiday::Assumption),
    fixed(11, 1, Holiday::AllSaints),
    fixed(11, 11, Holiday::ArmisticeDay),
    fixed(12, 25, Holiday::ChristmasDay)};
// Early May moved to VE Day in 2020, the spring holiday to the jubilee in 2022.
constexpr std::array england{
    fixed(1, 1, Holiday::NewYearsDay),
    after_easter(good_friday, Holiday::GoodFriday),
    after_easter(easter_monday, Holiday::EasterMonday),
    nth_weekday(1, monday, 5, Holiday::EarlyMay, 1, 2019),
    once(2020, 5, 8, Holiday::EarlyMay),
    nth_weekday(1, monday, 5, Holiday::EarlyMay, 2021),
    nth_weekday(last, monday, 5, Holiday::Spring, 1, 2021),
    once(2022, 6, 2, Holiday::Spring),
    once(2022, 6, 3, Holiday::PlatinumJubilee),
    nth_weekday(last, monday, 5, Holiday::Spring, 2023),
    once(2022, 9, 19, Holiday::FuneralOfElizabeth),
    once(2023, 5, 8, Holiday::CoronationOfCharles),
    nth_weekday(last, monday, 8, Holiday::Summer),
    fixed(12, 25, Holiday::ChristmasDay),
    fixed(12, 26, Holiday::BoxingDay)};
constexpr std::array ireland{
    fixed(1, 1, Holiday::NewYearsDay),
    Rule{Kind::BrigidsDay, 2, 1, Holiday::StBrigidsDay, 0, 2023, 9999},
    fixed(3, 17, Holiday::StPatricksDay),
    once(2022, 3, 18, Holiday::Remembrance),
    after_easter(easter_monday, Holiday::EasterMonday),
    nth_weekday(1, monday, 5, Holiday::May),
    nth_weekday(1, monday, 6, Holiday::June),
    nth_weekday(1, monday, 8, Holiday::August),
    nth_weekday(last, monday, 10, Holiday::October),
    fixed(12, 25, Holiday::ChristmasDay),
    fixed(12, 26, Holiday::StStephensDay)};
constexpr std::array italy{
    fixed(1, 1, Holiday::NewYearsDay),
    fixed(1, 6, Holiday::Epiphany),
    after_easter(0, Holiday::EasterSunday),
    after_easter(easter_monday, Holiday::EasterMonday),
    fixed(4, 25, Holiday::LiberationOfItaly),
    fixed(5, 1, Holiday::LabourDay),
    fixed(6, 2, Holiday::ItalianRepublic),
    fixed(8, 15, Holiday::Assumption),
    Rule{Kind::Fixed, 10, 4, Holiday::StFrancis, 0, 2026, 9999},
    fixed(11, 1, Holiday::AllSaints),
    fixed(12, 8, Holiday::ImmaculateConception),
    fixed(12, 25, Holiday::ChristmasDay),
    fixed(12, 26, Holiday::StStephensDay)};
constexpr std::array netherlands{
    fixed(1, 1, Holiday::NewYearsDay),
    after_easter(easter_monday, Holiday::EasterMonday),
    Rule{Kind::KingsDay, 4, 27, Holiday::KingsDay},
    after_easter(ascension, Holiday::Ascension),
    after_easter(whit_monday, Holiday::WhitMonday),
    fixed(12, 25, Holiday::ChristmasDay),
    fixed(12, 26, Holiday::SecondChristmasDay)};
constexpr std::array portugal{
    fixed(1, 1, Holiday::NewYearsDay),
    after_easter(good_friday, Holiday::GoodFriday),
    fixed(4, 25, Holiday::PortugueseFreedom),
    fixed(5, 1, Holiday::LabourDay),
    after_easter(corpus_christi, Holiday::CorpusChristi),
    fixed(6, 10, Holiday::Portugal),
    fixed(8, 15, Holiday::Assumption),
    fixed(10, 5, Holiday::PortugueseRepublic),
    fixed(11, 1, Holiday::AllSaints),
    fixed(12, 1, Holiday::PortugueseIndependence),
    fixed(12, 8, Holiday::ImmaculateConception),
    fixed(12, 25, Holiday::ChristmasDay)};
constexpr std::array united_states{
    fixed(1, 1, Holiday::NewYearsDay),
    nth_weekday(3, monday, 1, Holiday::MartinLutherKing),
    nth_weekday(3, monday, 2, Holiday::Washington),
    nth_weekday(last, monday, 5, Holiday::MemorialDay),
    Rule{Kind::Fixed, 6, 19, Holiday::Juneteenth, 0, 2021, 9999},
    fixed(7, 4, Holiday::IndependenceDay),
    nth_weekday(1, monday, 9, Holiday::UsLaborDay),
    nth_weekday(2, monday, 10, Holiday::ColumbusDay),
    fixed(11, 11, Holiday::VeteransDay),
    nth_weekday(4, thursday, 11, Holiday::Thanksgiving),
    fixed(12, 25, Holiday::ChristmasDay)};

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

struct NamedDay {
    std::int64_t day = 0;
    Holiday name = Holiday::NewYearsDay;
    bool is_instead = false;
};

bool has(const std::vector<NamedDay>& days, std::int64_t day) {
    return std::any_of(days.begin(), days.end(), [&](const NamedDay& one) {
        return one.day == day;
    });
}

// Adds what is free instead of those days that fall on a weekend.
void add_days_instead(std::vector<NamedDay>& days, Instead instead) {
    if (instead == Instead::Nothing)
        return;
    const std::vector<NamedDay> holidays = days;
    for (const NamedDay& holiday : holidays) {
        const int on = weekday_of(holiday.day);
        if (on < saturday)
            continue;
        std::int64_t free = holiday.day + (on == saturday ? 2 : 1);
        if (instead == Instead::NearestWeekday)
            free = on == saturday ? holiday.day - 1 : holiday.day + 1;
        else
            while (has(days, free))
                ++free;
        days.push_back({free, holiday.name, true});
    }
}

bool is_before(const NamedDay& a, const NamedDay& b) {
    return a.day < b.day;
}

std::vector<NamedDay> days_of(const Country& country, int year) {
    std::vector<NamedDay> days;
    for (const Rule& rule : country.rules)
        if (rule.since <= year && year <= rule.until)
            days.push_back({day_of(rule, year), rule.name, false});
    std::stable_sort(days.begin(), days.end(), is_before);
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

std::vector<NamedHoliday> named_holidays(std::string_view code, int year) {
    const Country* const country = country_of(code);
    if (!country)
        return {};
    std::vector<NamedDay> days = days_of(*country, year);
    // New Year's Day of the year after may be kept on the last Friday of this one.
    if (country->instead == Instead::NearestWeekday && year < 9999) {
        const std::vector<NamedDay> later = days_of(*country, year + 1);
        days.insert(days.end(), later.begin(), later.end());
    }
    std::stable_sort(days.begin(), days.end(), is_before);
    std::vector<NamedHoliday> named;
    for (const NamedDay& day : days)
        if (const Date date = date_from_days(day.day); date.year == year)
            named.push_back({date, day.name, day.is_instead});
    return named;
}

std::vector<Date> public_holidays(std::string_view code, int year) {
    std::vector<Date> dates;
    for (const NamedHoliday& named : named_holidays(code, year))
        if (dates.empty() || dates.back() != named.date)
            dates.push_back(named.date);
    return dates;
}

std::string holiday_name(std::string_view country, Date date, Language language) {
    std::string names;
    for (const NamedHoliday& named : named_holidays(country, date.year)) {
        if (named.date != date)
            continue;
        std::string name(name_of(named.holiday, language));
        if (named.is_instead)
            name = text_with(NameText::HolidayInLieu, language, {name});
        names =
            names.empty() ? name : text_with(NameText::HolidayTogether, language, {names, name});
    }
    return names;
}

} // namespace tappa
