#include "base/money.hpp"

#include <doctest/doctest.h>

using namespace tappa;

TEST_CASE("writes money as each language does, whole amounts without decimals") {
    CHECK(formatted_money(12500, "EUR", Language::En) == "EUR\u00a012,500");
    CHECK(formatted_money(12500, "EUR", Language::It) == "12.500\u00a0EUR");
    CHECK(formatted_money(0.5, "CHF", Language::En) == "CHF\u00a00.50");
    CHECK(formatted_money(1999.9, "GBP", Language::It) == "1999,90\u00a0GBP");
    CHECK(formatted_money(0, "EUR", Language::En) == "EUR\u00a00");
    CHECK(formatted_money(99.999, "EUR", Language::En) == "EUR\u00a0100");
}

TEST_CASE("a currency is three capital letters") {
    CHECK(is_currency("EUR"));
    for (const char* code : {"", "EU", "EURO", "eur", "E1R", "€UR"}) {
        INFO(code);
        CHECK_FALSE(is_currency(code));
    }
}
