#include "base/number.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>

using namespace tappa;

TEST_CASE("numbers take the form of the language") {
    CHECK(formatted(2.55, 2, Language::En) == "2.55");
    CHECK(formatted(2.55, 2, Language::It) == "2,55");
    CHECK(formatted(-0.3, 1, Language::En) == "\u22120.3");
    CHECK(formatted(-0.04, 1, Language::En) == "0.0");
    CHECK(formatted(1234567.5, 1, Language::En) == "1,234,567.5");
    CHECK(formatted(1234567.5, 1, Language::It) == "1.234.567,5");
    CHECK(formatted_integer(999, Language::En) == "999");
    CHECK(formatted_integer(1000, Language::En) == "1,000");
    CHECK(formatted_integer(9999, Language::En) == "9,999");
    CHECK(formatted_integer(9999, Language::It) == "9999");
    CHECK(formatted_integer(10000, Language::It) == "10.000");
    CHECK(formatted_short(8.0, 2, Language::It) == "8");
    CHECK(formatted_short(2.50, 2, Language::It) == "2,5");
    CHECK(formatted_signed(1.0, 0, Language::En) == "+1");
    CHECK(formatted_signed(0.0, 0, Language::En) == "0");
    CHECK(formatted_percent(0.343, 0, Language::En) == "34%");
    CHECK(formatted_percent(0.343, 1, Language::It) == "34,3%");
}

TEST_CASE("a share that is neither none nor all is not called so") {
    CHECK(formatted_whole_percent(0, Language::En) == "0%");
    CHECK(formatted_whole_percent(0.0025, Language::En) == "0.25%");
    CHECK(formatted_whole_percent(0.006, Language::En) == "1%");
    CHECK(formatted_whole_percent(0.97, Language::It) == "97%");
    CHECK(formatted_whole_percent(0.994, Language::En) == "99%");
    CHECK(formatted_whole_percent(0.9975, Language::It) == "99,75%");
    CHECK(formatted_whole_percent(1, Language::En) == "100%");
}

// Written without it wherever that takes little: the digits are the same.
TEST_CASE("digits are those of the C library") {
    std::mt19937_64 random(7);
    const auto check = [](double value) {
        CAPTURE(value);
        char expected[400];
        for (const int decimals : {0, 1, 2, 3, 4}) {
            std::snprintf(expected, sizeof expected, "%.*f", decimals, value);
            // Below five digits nothing is grouped in Italian.
            std::string with_comma = expected;
            std::replace(with_comma.begin(), with_comma.end(), '.', ',');
            REQUIRE(formatted(value, decimals, Language::It) == with_comma);
        }
        std::string shortest;
        for (int digits = 15; digits <= 17; ++digits) {
            std::snprintf(expected, sizeof expected, "%.*g", digits, value);
            shortest = expected;
            if (std::strtod(expected, nullptr) == value)
                break;
        }
        REQUIRE(exact_text(value) == shortest);
    };
    for (int i = 0; i < 20'000; ++i) {
        const double hundredths = static_cast<double>(random() % 1'000'000) / 100;
        check(hundredths);
        check(
            std::ldexp(static_cast<double>(random() >> 11U), -41 - static_cast<int>(random() % 40))
        );
        check(static_cast<double>(random() % 80'000) / 8); // halves, to be rounded to even
    }
    for (const double value : {0.0, 0.5, 1.5, 2.5, 0.125, 0.375, 999.5, 0.05, 1e-7, 1e-300, 5e-324})
        check(value);
    CHECK(exact_text(-0.0) == "-0");
    CHECK(exact_text(-1234.56) == "-1234.56");
    CHECK(exact_text(1e15) == "1e+15");
    CHECK(exact_text(999999999999.99) == "999999999999.99");
    CHECK(formatted(1e22, 1, Language::En) == "10,000,000,000,000,000,000,000.0");
}

TEST_CASE("exact text reads back as the same number") {
    for (const double value : {0.1, 1.0 / 3.0, 1e-300, 123456789.125})
        CHECK(number_from_exact_text(exact_text(value)) == value);
    for (const char* wrong : {"", "x", "1,5", "1.5 ", "inf", "nan"}) {
        INFO(wrong);
        CHECK_FALSE(number_from_exact_text(wrong));
    }
}

TEST_CASE("exact digits have neither exponent nor sign") {
    CHECK(exact_digits(-12.5, 0) == "12.5");
    CHECK(exact_digits(1e12, 0) == "1000000000000");
    CHECK(exact_digits(1.5e-7, 0) == "0.00000015");
    CHECK(exact_digits(0.07, 2) == "7");
    CHECK(exact_digits(0.0701, 2) == "7.01");
    CHECK(exact_digits(0.5, 2) == "50");
    CHECK(exact_digits(1, 2) == "100");
    CHECK(exact_digits(100, -2) == "1");
    CHECK(exact_digits(3, -2) == "0.03");
    CHECK(exact_digits(0, 2) == "0");
    CHECK(formatted_exact(-12345.678, 0, Language::It) == "\u221212.345,678");
}
