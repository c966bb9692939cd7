#include "base/date.hpp"

#include <doctest/doctest.h>

using namespace tappa;

TEST_CASE("dates read and write as ISO 8601") {
    CHECK(date_from_iso("2026-11-21") == Date{2026, 11, 21});
    CHECK(iso_from_date({2026, 1, 9}) == "2026-01-09");
    CHECK(date_from_iso("2024-02-29") == Date{2024, 2, 29});
    for (const char* wrong :
         {"",
          "2026-11-2",
          "2026-13-01",
          "2026-00-10",
          "2026-02-29",
          "1900-02-29",
          "2026-04-31",
          "0000-01-01",
          "2026/11/21",
          "2026-11-21T",
          "abcd-ef-gh"}) {
        INFO(wrong);
        CHECK_FALSE(date_from_iso(wrong));
    }
}

TEST_CASE("days count from the epoch and back") {
    CHECK(days_from_date({1970, 1, 1}) == 0);
    CHECK(days_from_date({2000, 3, 1}) == 11017); // Hinnant's own example
    CHECK(days_from_date({1969, 12, 31}) == -1);
    for (std::int64_t day = -800000; day < 800000; day += 97)
        CHECK(days_from_date(date_from_days(day)) == day);
}

TEST_CASE("weekdays follow ISO 8601") {
    CHECK(weekday({1970, 1, 1}) == 3);   // Thursday
    CHECK(weekday({2026, 11, 21}) == 5); // Saturday
    CHECK(weekday({1969, 12, 29}) == 0); // Monday
    CHECK(Date{2026, 1, 31} < Date{2026, 2, 1});
}
