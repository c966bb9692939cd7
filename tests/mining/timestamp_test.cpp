#include "mining/timestamp.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace tappa;

namespace {

// UTC where there is an offset, else the local clock; "-" for what cannot be read.
std::string read(std::string_view text) {
    const std::optional<ReadTime> time = time_from_text(text);
    return time ? std::string(iso_from_ticks(time->ticks).view()) : "-";
}

std::string number(std::string_view text, NumberForm form) {
    const std::optional<ReadTime> time = time_from_number(text, form);
    return time ? std::string(iso_from_ticks(time->ticks).view()) : "-";
}

} // namespace

TEST_CASE("ISO 8601 is read in its extended and its basic form") {
    CHECK(read("2026-05-13T09:05:00") == "2026-05-13T09:05:00Z");
    CHECK(read("2026-05-13 09:05") == "2026-05-13T09:05:00Z");
    CHECK(read("2026-05-13") == "2026-05-13T00:00:00Z");
    CHECK(read("20260513T090500") == "2026-05-13T09:05:00Z");
    CHECK(read("20260513090500") == "2026-05-13T09:05:00Z");
    CHECK(read("20260513") == "2026-05-13T00:00:00Z");
    CHECK(read("2026/05/13 09:05:00") == "2026-05-13T09:05:00Z");
    CHECK(read("0001-01-01T00:00:00") == "0001-01-01T00:00:00Z");
    CHECK(read("9999-12-31T23:59:59") == "9999-12-31T23:59:59Z");
}

TEST_CASE("fractions of a second count to seven digits") {
    CHECK(read("2026-05-13T09:05:00.5") == "2026-05-13T09:05:00.5000000Z");
    CHECK(read("2026-05-13T09:05:00,123456") == "2026-05-13T09:05:00.1234560Z");
    CHECK(read("2026-05-13T09:05:00.1234567") == "2026-05-13T09:05:00.1234567Z");
    CHECK(read("2026-05-13T09:05:00.123456789") == "2026-05-13T09:05:00.1234567Z");
    CHECK(read("1969-12-31T23:59:59.9") == "1969-12-31T23:59:59.9000000Z");
}

TEST_CASE("an offset makes the moment UTC") {
    CHECK(read("2026-05-13T09:05:00Z") == "2026-05-13T09:05:00Z");
    CHECK(read("2026-05-13T09:05:00+02:00") == "2026-05-13T07:05:00Z");
    CHECK(read("2026-05-13T09:05:00-0930") == "2026-05-13T18:35:00Z");
    CHECK(read("2026-05-13 09:05:00+02") == "2026-05-13T07:05:00Z");
    CHECK(read("2026-05-13 09:05:00 UTC") == "2026-05-13T09:05:00Z");
    CHECK(read("2026-05-13T09:05+02:00[Europe/Rome]") == "2026-05-13T07:05:00Z");
    CHECK(read("2026-01-01T00:30:00+01:00") == "2025-12-31T23:30:00Z");
    CHECK(time_from_text("2026-05-13T09:05:00Z")->has_offset);
    CHECK_FALSE(time_from_text("2026-05-13T09:05:00")->has_offset);
}

TEST_CASE("European forms are read with strokes, points and hyphens") {
    CHECK(read("13/05/2026 09:05") == "2026-05-13T09:05:00Z");
    CHECK(read("13.05.2026 09.05.30") == "2026-05-13T09:05:30Z");
    CHECK(read("13-05-2026") == "2026-05-13T00:00:00Z");
    CHECK(read("3/5/2026 9:05") == "2026-05-03T09:05:00Z");
    CHECK(read("13/05/2026, 09:05:30") == "2026-05-13T09:05:30Z");
    CHECK(read("13/05/26 09:05") == "2026-05-13T09:05:00Z");
    CHECK(read("05/13/2026 12:05 AM") == "2026-05-13T00:05:00Z");
    CHECK(read("05/13/2026 1:05:30 pm") == "2026-05-13T13:05:30Z");
}

TEST_CASE("a date says which of its parts is the day, or leaves it open") {
    CHECK(time_from_text("2026-05-03")->order == DateOrder::YearFirst);
    CHECK(time_from_text("13/05/2026")->order == DateOrder::DayFirst);
    CHECK(time_from_text("05/13/2026")->order == DateOrder::MonthFirst);
    const ReadTime open = *time_from_text("03/04/2026");
    CHECK(open.order == DateOrder::Either);
    CHECK(
        iso_from_ticks(open.ticks + open.days_if_month_first * ticks_per_day).view()
        == "2026-03-04T00:00:00Z"
    );
    // 30 February would not exist, so the 30 is no month and February no day.
    CHECK(time_from_text("02/30/2026") == std::nullopt);
    CHECK(time_from_text("30/04/2026")->order == DateOrder::DayFirst);
}

TEST_CASE("what does not exist, or is no time, is not read") {
    for (const char* text :
         {"",
          " ",
          "yesterday",
          "2026-02-31",
          "31/02/2026",
          "2026-02-29",
          "2026-13-01",
          "2026-00-10",
          "2026-05-00",
          "0000-01-01",
          "2026-05-13T24:00:00",
          "2026-05-13T09:60",
          "2026-05-13T09:05:60",
          "2026-05-13T",
          "2026-05-13T09",
          "2026-05-13T9:5",
          "2026-05-13 09:05:00.",
          "2026-05-13x",
          "2026-05-13T09:05:00+2",
          "2026-05-13T09:05:00+24:00",
          "2026-05-13T09:05:00+02:60",
          "2026-05-13T09:05:00 CEST",
          "13/05/2026 13:05 pm",
          "13/05/2026 0:05 am",
          "2026-05/13",
          "13/05",
          "2026",
          "45000",
          "1747127100",
          "13/05/026",
          "2026-05-13T09:05:00Z[",
          "5/2026",
          "2026-05-13T09:05:00Z Z",
          "99999999999999999999",
          "2026-005-13"}) {
        INFO(text);
        CHECK(read(text) == "-");
    }
    CHECK(read("2024-02-29") == "2024-02-29T00:00:00Z");
    CHECK(read("2000-02-29") == "2000-02-29T00:00:00Z");
    CHECK(read("1900-02-29") == "-");
}

TEST_CASE("numbers count seconds and their parts since 1970") {
    CHECK(number("0", NumberForm::Seconds) == "1970-01-01T00:00:00Z");
    CHECK(number("1778663100", NumberForm::Seconds) == "2026-05-13T09:05:00Z");
    CHECK(number("1778663100.25", NumberForm::Seconds) == "2026-05-13T09:05:00.2500000Z");
    CHECK(number("1778663100,25", NumberForm::Seconds) == "2026-05-13T09:05:00.2500000Z");
    CHECK(number("-1", NumberForm::Seconds) == "1969-12-31T23:59:59Z");
    CHECK(number("1778663100123", NumberForm::Milliseconds) == "2026-05-13T09:05:00.1230000Z");
    CHECK(number("1778663100123456", NumberForm::Microseconds) == "2026-05-13T09:05:00.1234560Z");
    CHECK(number("1778663100123456789", NumberForm::Nanoseconds) == "2026-05-13T09:05:00.1234567Z");
    CHECK(number("253402300799", NumberForm::Seconds) == "9999-12-31T23:59:59Z");
    for (const char* text :
         {"253402300800", "-62135596801", "1e9", "", "-", "1.2.3", "0x10", "18446744073709551616"})
        CHECK(number(text, NumberForm::Seconds) == "-");
}

TEST_CASE("numbers count Excel's days from 1900, whose 29 February never was") {
    CHECK(number("1", NumberForm::ExcelDays) == "1900-01-01T00:00:00Z");
    CHECK(number("59", NumberForm::ExcelDays) == "1900-02-28T00:00:00Z");
    CHECK(number("60", NumberForm::ExcelDays) == "-");
    CHECK(number("61", NumberForm::ExcelDays) == "1900-03-01T00:00:00Z");
    CHECK(number("46155", NumberForm::ExcelDays) == "2026-05-13T00:00:00Z");
    CHECK(number("46155.5", NumberForm::ExcelDays) == "2026-05-13T12:00:00Z");
    CHECK(number("46155,378472222", NumberForm::ExcelDays) == "2026-05-13T09:05:00Z");
    CHECK(number("46155.99999999999", NumberForm::ExcelDays) == "2026-05-14T00:00:00Z");
    CHECK(number("2958465", NumberForm::ExcelDays) == "9999-12-31T00:00:00Z");
    CHECK(number("2958466", NumberForm::ExcelDays) == "-");
    CHECK(number("0", NumberForm::ExcelDays) == "-");
    CHECK_FALSE(time_from_number("46155", NumberForm::ExcelDays)->has_offset);
}

TEST_CASE("the size of a number tells its form") {
    CHECK(likely_number_form("46155.5") == NumberForm::ExcelDays);
    CHECK(likely_number_form("1778663100") == NumberForm::Seconds);
    CHECK(likely_number_form("1778663100123") == NumberForm::Milliseconds);
    CHECK(likely_number_form("1778663100123456") == NumberForm::Microseconds);
    CHECK(likely_number_form("1778663100123456789") == NumberForm::Nanoseconds);
    CHECK(likely_number_form("soon") == std::nullopt);
}
