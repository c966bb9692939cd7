#include "mining/time_zone.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace tappa;

namespace {

// Rome in 2026: summer time from 29 March 01:00 UTC to 25 October 01:00 UTC.
TimeZone rome() {
    return {
        3600,
        {{time_from_text("2026-03-29T01:00:00Z")->ticks, 7200},
         {time_from_text("2026-10-25T01:00:00Z")->ticks, 3600}}};
}

std::string utc(const TimeZone& zone, std::string_view local) {
    return std::string(iso_from_ticks(utc_from_local(zone, time_from_text(local)->ticks)).view());
}

} // namespace

TEST_CASE("a clock without changes is ahead by its offset") {
    CHECK(utc({}, "2026-05-13T09:05") == "2026-05-13T09:05:00Z");
    CHECK(utc({-5 * 3600, {}}, "2026-05-13T09:05") == "2026-05-13T14:05:00Z");
}

TEST_CASE("summer time begins and ends") {
    CHECK(utc(rome(), "2026-01-10T12:00") == "2026-01-10T11:00:00Z");
    CHECK(utc(rome(), "2026-03-29T01:59:59") == "2026-03-29T00:59:59Z");
    CHECK(utc(rome(), "2026-03-29T03:00") == "2026-03-29T01:00:00Z");
    CHECK(utc(rome(), "2026-07-10T12:00") == "2026-07-10T10:00:00Z");
    CHECK(utc(rome(), "2026-10-25T03:00") == "2026-10-25T02:00:00Z");
}

TEST_CASE("an hour left out is counted as before, one that comes twice as the first") {
    CHECK(utc(rome(), "2026-03-29T02:30") == "2026-03-29T01:30:00Z");
    CHECK(utc(rome(), "2026-10-25T02:30") == "2026-10-25T00:30:00Z");
}

TEST_CASE("a moment is of the day that its place has") {
    const auto day = [](const TimeZone& zone, std::string_view moment) {
        return iso_from_date(local_day(zone, time_from_text(moment)->ticks));
    };
    CHECK(day({}, "2026-02-28T23:21:00Z") == "2026-02-28");
    CHECK(day(rome(), "2026-02-28T23:21:00Z") == "2026-03-01");
    CHECK(day(rome(), "2026-07-01T21:59:00Z") == "2026-07-01");
    CHECK(day(rome(), "2026-07-01T22:00:00Z") == "2026-07-02");
    CHECK(day({-5 * 3600, {}}, "1970-01-01T03:00:00Z") == "1969-12-31");
}
