#include "planning/holidays.hpp"
#include "planning/working_days.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace tappa;

namespace {

// As "01-06", those that fall on Monday to Friday.
std::string weekdays_of(std::string_view country, int year) {
    std::string days;
    for (const Date& date : public_holidays(country, year))
        if (weekday(date) < 5)
            days += (days.empty() ? "" : " ") + iso_from_date(date).substr(5);
    return days;
}

} // namespace

TEST_CASE("Easter Sunday falls on the dates that churches publish") {
    for (const char* date :
         {"1961-04-02",
          "2000-04-23",
          "2008-03-23",
          "2011-04-24",
          "2019-04-21",
          "2020-04-12",
          "2021-04-04",
          "2022-04-17",
          "2023-04-09",
          "2024-03-31",
          "2025-04-20",
          "2026-04-05",
          "2027-03-28",
          "2028-04-16",
          "2029-04-01",
          "2030-04-21",
          "2038-04-25",
          "2285-03-22"}) {
        INFO(date);
        CHECK(iso_from_date(easter_sunday(date_from_iso(date)->year)) == date);
    }
}

TEST_CASE("public holidays on weekdays are those that governments publish") {
    struct Published {
        const char* country;
        int year;
        const char* days;
    };
    const Published all[] = {
        {"IT", 2024, "01-01 04-01 04-25 05-01 08-15 11-01 12-25 12-26"},
        {"IT", 2025, "01-01 01-06 04-21 04-25 05-01 06-02 08-15 12-08 12-25 12-26"},
        {"IT", 2026, "01-01 01-06 04-06 05-01 06-02 12-08 12-25"},
        {"IT", 2027, "01-01 01-06 03-29 06-02 10-04 11-01 12-08"},
        {"DE", 2025, "01-01 04-18 04-21 05-01 05-29 06-09 10-03 12-25 12-26"},
        {"DE", 2026, "01-01 04-03 04-06 05-01 05-14 05-25 12-25"},
        {"FR", 2025, "01-01 04-21 05-01 05-08 05-29 06-09 07-14 08-15 11-11 12-25"},
        {"FR", 2026, "01-01 04-06 05-01 05-08 05-14 05-25 07-14 11-11 12-25"},
        {"ES", 2025, "01-01 01-06 04-18 05-01 08-15 12-08 12-25"},
        {"ES", 2026, "01-01 01-06 04-03 05-01 10-12 12-08 12-25"},
        {"GB", 2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28"},
        {"GB", 2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27"},
        {"GB", 2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"},
        {"GB", 2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"},
        {"GB", 2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"},
        {"UK", 2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"},
        {"AT", 2026, "01-01 01-06 04-06 05-01 05-14 05-25 06-04 10-26 12-08 12-25"},
        {"CH", 2025, "01-01 05-29 08-01 12-25"},
        {"NL", 2025, "01-01 04-21 05-29 06-09 12-25 12-26"}, // the King's on Saturday 26 April
        {"NL", 2026, "01-01 04-06 04-27 05-14 05-25 12-25"},
        {"BE", 2026, "01-01 04-06 05-01 05-14 05-25 07-21 11-11 12-25"},
        {"PT", 2026, "01-01 04-03 05-01 06-04 06-10 10-05 12-01 12-08 12-25"},
        {"IE", 2022, "01-03 03-17 03-18 04-18 05-02 06-06 08-01 10-31 12-26 12-27"},
        {"IE", 2024, "01-01 02-05 03-18 04-01 05-06 06-03 08-05 10-28 12-25 12-26"},
        {"IE", 2026, "01-01 02-02 03-17 04-06 05-04 06-01 08-03 10-26 12-25 12-28"},
        {"US", 2020, "01-01 01-20 02-17 05-25 07-03 09-07 10-12 11-11 11-26 12-25"},
        {"US", 2021, "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31"},
        {"US", 2023, "01-02 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25"},
        {"US", 2026, "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25"},
    };
    for (const Published& one : all) {
        INFO(one.country << " " << one.year);
        CHECK(knows_holidays_of(one.country));
        CHECK(weekdays_of(one.country, one.year) == one.days);
    }
}

TEST_CASE("special days come when they were brought in, and Ireland's Brigid keeps her Friday") {
    CHECK(weekdays_of("IE", 2030).find("02-01") != std::string::npos);
    CHECK(weekdays_of("IE", 2022).find("02-") == std::string::npos);
    CHECK(weekdays_of("IT", 2021).find("10-04") == std::string::npos);
    CHECK(weekdays_of("US", 2020).find("06-19") == std::string::npos);
}

TEST_CASE("an unknown country has no holidays") {
    CHECK_FALSE(knows_holidays_of("XX"));
    CHECK_FALSE(knows_holidays_of(""));
    CHECK(public_holidays("XX", 2026).empty());
}

TEST_CASE("holidays of the first and the last year of the calendar exist") {
    for (const char* country : {"IT", "US", "GB"})
        for (const int year : {1, 9999})
            for (const Date& date : public_holidays(country, year))
                CHECK(date.year == year);
}

TEST_CASE("working days are numbered without weekends and holidays") {
    // Christmas 2026 is a Friday, New Year's Day a Friday, Epiphany a Wednesday.
    WorkingDays days("IT", {2026, 12, 24});
    const char* const dates[] = {
        "2026-12-24",
        "2026-12-28",
        "2026-12-29",
        "2026-12-30",
        "2026-12-31",
        "2027-01-04",
        "2027-01-05",
        "2027-01-07",
        "2027-01-08",
        "2027-01-11"};
    for (std::size_t i = 0; i < std::size(dates); ++i) {
        INFO(i);
        CHECK(iso_from_date(days.date_of(i).value()) == dates[i]);
        CHECK(days.number_of(*date_from_iso(dates[i])) == i);
    }
    CHECK(days.number_of({2026, 12, 25}) == 1);
    CHECK(days.number_of({2027, 1, 9}) == 9);
    CHECK(iso_from_date(WorkingDays("", {2026, 12, 25}).date_of(0).value()) == "2026-12-25");
    CHECK(iso_from_date(WorkingDays("IT", {2026, 12, 25}).date_of(0).value()) == "2026-12-28");
}

TEST_CASE("the calendar ends with the year 9999") {
    WorkingDays days("", {9999, 12, 30}); // a Thursday
    CHECK(days.number_of({9999, 12, 31}) == 1);
    CHECK_FALSE(days.date_of(2));
    WorkingDays weekend("", {9999, 12, 31});
    CHECK_FALSE(weekend.date_of(1));
}
