#pragma once

#include "base/date.hpp"
#include "base/language.hpp"
#include "model/enums.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace tappa {

// The public holidays that hold in all of a country, computed from the rules of its law as they
// are since 2020, one-off days included; those of single regions, cantons and towns are left out.
//  - AT, BE, CH, DE, ES, FR, IE, IT, NL, PT, US; GB (also as UK) stands for England and Wales.
//  - CH: the four days that are free in every canton. DE: the nine that are free in every state.
//  - GB and IE: where a holiday falls on a weekend, the next weekday that is none is free instead.
//    US, federal holidays: Friday for a Saturday, Monday for a Sunday.
//  - IT: 4 October from 2026 on (law 151 of 8 October 2025).
// tests/planning/holidays_test.cpp holds published dates of several years.

// What a holiday is called (assets/texts/names). Days of one name in several countries have one
// value, those that only share it have their own.
enum class Holiday {
    NewYearsDay,
    Epiphany,
    GoodFriday,
    EasterSunday,
    EasterMonday,
    Ascension,
    WhitMonday,
    CorpusChristi,
    Assumption,
    AllSaints,
    ImmaculateConception,
    ChristmasDay,
    StStephensDay,
    SecondChristmasDay,
    BoxingDay,
    LabourDay,
    ArmisticeDay,
    Austria,
    Belgium,
    Switzerland,
    GermanUnity,
    Spain,
    SpanishConstitution,
    Victory1945,
    France,
    EarlyMay,
    Spring,
    Summer,
    PlatinumJubilee,
    FuneralOfElizabeth,
    CoronationOfCharles,
    StBrigidsDay,
    StPatricksDay,
    Remembrance,
    May,
    June,
    August,
    October,
    LiberationOfItaly,
    ItalianRepublic,
    StFrancis,
    KingsDay,
    PortugueseFreedom,
    Portugal,
    PortugueseRepublic,
    PortugueseIndependence,
    MartinLutherKing,
    Washington,
    MemorialDay,
    Juneteenth,
    IndependenceDay,
    UsLaborDay,
    ColumbusDay,
    VeteransDay,
    Thanksgiving
};
template <>
struct EnumIds<Holiday> {
    static constexpr std::array<std::string_view, 55> ids{
        "new-years-day",
        "epiphany",
        "good-friday",
        "easter-sunday",
        "easter-monday",
        "ascension",
        "whit-monday",
        "corpus-christi",
        "assumption",
        "all-saints",
        "immaculate-conception",
        "christmas-day",
        "st-stephens-day",
        "second-christmas-day",
        "boxing-day",
        "labour-day",
        "armistice-day",
        "austria",
        "belgium",
        "switzerland",
        "german-unity",
        "spain",
        "spanish-constitution",
        "victory-1945",
        "france",
        "early-may",
        "spring",
        "summer",
        "platinum-jubilee",
        "funeral-of-elizabeth",
        "coronation-of-charles",
        "st-brigids-day",
        "st-patricks-day",
        "remembrance",
        "may",
        "june",
        "august",
        "october",
        "liberation-of-italy",
        "italian-republic",
        "st-francis",
        "kings-day",
        "portuguese-freedom",
        "portugal",
        "portuguese-republic",
        "portuguese-independence",
        "martin-luther-king",
        "washington",
        "memorial-day",
        "juneteenth",
        "independence-day",
        "us-labor-day",
        "columbus-day",
        "veterans-day",
        "thanksgiving"};
};

// A holiday on its day, or the day that is free instead.
struct NamedHoliday {
    Date date;
    Holiday holiday = Holiday::NewYearsDay;
    bool is_instead = false;
    bool operator==(const NamedHoliday&) const = default;
};

[[nodiscard]] bool knows_holidays_of(std::string_view country);
// Those of one year in order, also where they fall on a weekend; none for a country not known.
[[nodiscard]] std::vector<Date> public_holidays(std::string_view country, int year);
// The same with their names; several may fall on one day.
[[nodiscard]] std::vector<NamedHoliday> named_holidays(std::string_view country, int year);
// "Liberation Day", "Christmas Day (in lieu)"; empty where the day is none.
[[nodiscard]] std::string holiday_name(std::string_view country, Date date, Language language);
// Easter Sunday in the Gregorian calendar (Meeus, Astronomical Algorithms, 1991, chapter 8).
[[nodiscard]] Date easter_sunday(int year);

} // namespace tappa
