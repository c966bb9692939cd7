#pragma once

#include "base/date.hpp"

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

[[nodiscard]] bool knows_holidays_of(std::string_view country);
// Those of one year in order, also where they fall on a weekend; none for a country not known.
[[nodiscard]] std::vector<Date> public_holidays(std::string_view country, int year);
// Easter Sunday in the Gregorian calendar (Meeus, Astronomical Algorithms, 1991, chapter 8).
[[nodiscard]] Date easter_sunday(int year);

} // namespace tappa
