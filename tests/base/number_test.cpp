#include "base/number.hpp"

#include <doctest/doctest.h>

using namespace tappa;

TEST_CASE("numbers take the form of the language") {
    CHECK(formatted(2.55, 2, Language::En) == "2.55");
    CHECK(formatted(2.55, 2, Language::It) == "2,55");
    CHECK(formatted(-0.3, 1, Language::En) == "\u22120.3");
    CHECK(formatted(-0.04, 1, Language::En) == "0.0");
    CHECK(formatted(1234567.5, 1, Language::En) == "1,234,567.5");
    CHECK(formatted(1234567.5, 1, Language::It) == "1.234.567,5");
    CHECK(formatted_integer(9999, Language::En) == "9999");
    CHECK(formatted_integer(10000, Language::It) == "10.000");
    CHECK(formatted_short(8.0, 2, Language::It) == "8");
    CHECK(formatted_short(2.50, 2, Language::It) == "2,5");
    CHECK(formatted_signed(1.0, 0, Language::En) == "+1");
    CHECK(formatted_signed(0.0, 0, Language::En) == "0");
    CHECK(formatted_percent(0.343, 0, Language::En) == "34\u00A0%");
    CHECK(formatted_percent(0.343, 1, Language::It) == "34,3%");
}

TEST_CASE("dates take the form of the language") {
    CHECK(formatted_date({2026, 11, 21}, Language::It) == "21 novembre 2026");
    CHECK(formatted_date({2026, 11, 1}, Language::En) == "1 November 2026");
    CHECK(formatted_date_short({2026, 5, 21}, Language::It) == "21 mag 2026");
}

TEST_CASE("numbers are read as people type them") {
    CHECK(number_from_text(" 5,1 ") == 5.1);
    CHECK(number_from_text("-3.25") == -3.25);
    CHECK(number_from_text("\u22122") == -2.0);
    CHECK(number_from_text("+12 000") == 12000.0);
    for (const char* wrong :
         {"", " ", "a", "1.2.3", "1-2", "--1", ".", "12%", "1e5", "inf", "nan"}) {
        INFO(wrong);
        CHECK_FALSE(number_from_text(wrong));
    }
    CHECK_FALSE(number_from_text(std::string(400, '9')));
}

TEST_CASE("exact text reads back as the same number") {
    for (const double value : {0.1, 1.0 / 3.0, 1e-300, 123456789.125})
        CHECK(std::stod(exact_text(value)) == value);
}
