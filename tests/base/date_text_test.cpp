#include "base/date_text.hpp"

#include <doctest/doctest.h>

using namespace tappa;

namespace {

struct Read {
    const char* text;
    std::optional<Date> italian;
    std::optional<Date> english;
};

} // namespace

TEST_CASE("dates take the form of the language") {
    CHECK(formatted_date({2026, 11, 21}, Language::It) == "21 novembre 2026");
    CHECK(formatted_date({2026, 11, 1}, Language::En) == "1 November 2026");
    CHECK(formatted_date_short({2026, 5, 21}, Language::It) == "21 mag 2026");
    CHECK(formatted_date({26, 5, 1}, Language::En) == "1 May 0026");
}

TEST_CASE("every day that is written is read as the same day, in both languages") {
    for (std::int64_t number = days_from_date({1, 1, 1}); number <= days_from_date({9999, 12, 31});
         number += 7) {
        const Date day = date_from_days(number);
        for (const Language language : all_languages) {
            INFO(iso_from_date(day));
            REQUIRE(date_from_text(formatted_date(day, language), language) == day);
            REQUIRE(date_from_text(formatted_date_short(day, language), language) == day);
            REQUIRE(date_from_text(iso_from_date(day), language) == day);
        }
    }
}

TEST_CASE("dates are read as people type them") {
    const Date day{2026, 11, 21};
    const Date third_of_april{2026, 4, 3};
    const std::optional<Date> none;
    const Read cases[] = {
        {"21/11/2026", day, day},
        {" 21.11.2026 ", day, day},
        {"21-11-26", day, day},
        {"21 11 26", day, day},
        {"2026/11/21", day, day},
        {"2026-11-21", day, day},
        {"11/21/2026", none, day},
        {"3/4/2026", third_of_april, none}, // April or March: English does not say
        {"03/04/26", third_of_april, none},
        {"4/4/2026", Date{2026, 4, 4}, Date{2026, 4, 4}},
        {"3 apr 26", third_of_april, third_of_april},
        {"3 APRILE 2026", third_of_april, third_of_april},
        {"3 April 2026", third_of_april, third_of_april},
        {"April 3, 2026", third_of_april, third_of_april},
        {"apr. 3 2026", third_of_april, third_of_april},
        {"3 Sept 2026", Date{2026, 9, 3}, Date{2026, 9, 3}},
        {"2026 Nov 21", day, day},
        {"1/1/00", Date{2000, 1, 1}, Date{2000, 1, 1}},
        {"1\u00B0 gennaio 2027", Date{2027, 1, 1}, Date{2027, 1, 1}},
        {"1\u00BA gen 27", Date{2027, 1, 1}, Date{2027, 1, 1}},
        {"3rd April 2026", third_of_april, third_of_april},
        {"April 3rd, 2026", third_of_april, third_of_april},
        {"21\u00A0nov\u202F2026", day, day},
        {"21\u201311\u20132026", day, day},
        {"2026\u221211\u221221", day, day},
        {"29/2/2024", Date{2024, 2, 29}, Date{2024, 2, 29}},
    };
    for (const Read& read : cases) {
        INFO(read.text);
        CHECK(date_from_text(read.text, Language::It) == read.italian);
        CHECK(date_from_text(read.text, Language::En) == read.english);
    }
}

TEST_CASE("what is not one day is refused") {
    for (const char* text :
         {"",
          "21",
          "21/11",
          "nov 2026",
          "21/11/202",
          "21/11/20260",
          "21/11/6",
          "29/2/2026",
          "31/4/2026",
          "0/1/2026",
          "1/0/2026",
          "2026-13-01",
          "0000-01-01",
          "2026-111-1",
          "99999999999999999999/1/2026",
          "21 no 2026",
          "21 novembrx 2026",
          "nov nov 2026",
          "21 nov nov",
          "21 nov 2026 10",
          "21:11:2026",
          "21\u201411\u20142026",
          "\u00B021 nov 2026",
          "21stx nov 2026",
          "st 21 2026",
          "tomorrow"})
        for (const Language language : all_languages) {
            INFO(text);
            CHECK_FALSE(date_from_text(text, language));
        }
}
