#include "mining/time_column.hpp"

#include <doctest/doctest.h>

using namespace tappa;

TEST_CASE("most texts decide how a column's times are written") {
    CHECK(time_format_of({"2026-05-13", "13/05/2026", "46155"}).number == std::nullopt);
    CHECK(time_format_of({"1778663100", "1778663101"}).number == NumberForm::Seconds);
    CHECK(time_format_of({"1778663100123", "", " "}).number == NumberForm::Milliseconds);
    CHECK(time_format_of({"46155,5", "46156"}).number == NumberForm::ExcelDays);
    CHECK(time_format_of({"20260513", "20260514"}).number == std::nullopt);
    CHECK(time_format_of({"2026-05-13", "1778663100"}).number == std::nullopt);
}

TEST_CASE("the confidence is the share that is read") {
    CHECK(time_format_of({"2026-05-13", "soon", "", "2026-05-14", "later"}).confidence == 0.5);
    CHECK(time_format_of({}).confidence == 0);
    CHECK(time_format_of({"soon"}).confidence == 0);
    CHECK(time_format_of({"0", "1", "1778663100"}).confidence == 1);
}

TEST_CASE("a column of dates holds no numbers, one of numbers may hold dates") {
    CHECK_FALSE(time_from("46155", TimeFormat{}));
    CHECK(time_from("2026-05-13", TimeFormat{NumberForm::ExcelDays, 1}));
    CHECK(time_from("5", TimeFormat{NumberForm::Seconds, 1})->ticks == 5 * ticks_per_second);
}
