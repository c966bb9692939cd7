#include "base/number.hpp"
#include "base/number_text.hpp"
#include "base/random.hpp"
#include "io/json_value.hpp"
#include "support/files.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <cstring>

using namespace tappa;

namespace {

// Values as documents hold them: whole ones, money, shares, and any bits at all.
double random_value(SplitMix64& random) {
    const double sign = random.next() % 2 == 0 ? 1 : -1;
    switch (random.next() % 5) {
    case 0:
        return sign * static_cast<double>(random.next() % 2'000'000);
    case 1:
        return sign * static_cast<double>(random.next() % 100'000'000) / 100;
    case 2:
        return static_cast<double>(random.next() % 1'000'000'007) / 1'000'000'007.0;
    case 3:
        return sign
            * std::ldexp(1.0 + static_cast<double>(random.next() % (1 << 20)) / (1 << 20), 39);
    default: {
        const std::uint64_t bits = random.next();
        double value = 0;
        std::memcpy(&value, &bits, sizeof value);
        const double size = std::fabs(value);
        return size > 1e-200 && size < 1e200 ? value : 0.1;
    }
    }
}

} // namespace

TEST_CASE("numbers are read as people type them, by the table the page's reader keeps too") {
    JsonValue table = json_value_from_checked(test::file_bytes("tests/data/numbers.json"));
    JsonValue* cases = find_member(table, "read");
    REQUIRE(cases);
    REQUIRE(cases->items.size() > 100);
    for (JsonValue& row : cases->items) {
        const Language language = language_from_locale(find_member(row, "language")->text);
        const std::string& text = find_member(row, "text")->text;
        const std::string& value = find_member(row, "value")->text;
        CAPTURE(language_code(language));
        CAPTURE(text);
        CHECK(number_from_text(text, language) == number_from_exact_text(value));
    }
}

TEST_CASE("what is written is read as the same number, in both languages") {
    SplitMix64 random(1);
    for (int i = 0; i < 20'000; ++i) {
        const double value = random_value(random);
        for (const Language language : all_languages) {
            CAPTURE(exact_text(value));
            CAPTURE(language_code(language));
            REQUIRE(number_from_text(typed_number(value, 0, language), language) == value);
            REQUIRE(number_from_text(formatted_exact(value, 0, language), language) == value);
            REQUIRE(number_from_text(typed_number(value, 2, language), language, -2) == value);
            for (int decimals = 0; decimals < 5; ++decimals) {
                const std::string text = formatted(value, decimals, language);
                const auto read = number_from_text(text, language);
                CAPTURE(text);
                REQUIRE(read);
                REQUIRE(formatted(*read, decimals, language) == text);
                const std::string shorter = formatted_short(value, decimals, language);
                REQUIRE(number_from_text(shorter, language) == read);
            }
        }
    }
}

TEST_CASE("a share is written in percent with the digits it has") {
    CHECK(typed_number(0.07, 2, Language::En) == "7");
    CHECK(typed_number(0.123456, 2, Language::It) == "12,3456");
    CHECK(number_from_text("7", Language::En, -2) == 0.07);
    CHECK(typed_number(-2.5, 0, Language::It) == "\u22122,5");
    CHECK(typed_number(18000, 0, Language::It) == "18000");
}
