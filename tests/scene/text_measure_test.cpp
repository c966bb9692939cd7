#include "scene/text_measure.hpp"

#include <doctest/doctest.h>

using namespace tappa::scene;

// Sums of advance widths from Inter 4's hmtx table (2816 units per em), at a size of 16.
TEST_CASE("widths are those of Inter") {
    const TextMeasure measure = inter_measure();
    CHECK(measure.width("Customer", 16) == doctest::Approx(73.84).epsilon(0.005));
    CHECK(
        measure.width("Customer", 16, TextWeight::SemiBold) == doctest::Approx(76.41).epsilon(0.005)
    );
    CHECK(measure.width("Qualità più 1,5 — 34 %", 16) == doctest::Approx(169.36).epsilon(0.005));
    CHECK(
        measure.width("−2 → +2 … ≥", 16, TextWeight::SemiBold)
        == doctest::Approx(96.23).epsilon(0.005)
    );
}

TEST_CASE("width grows with the size and is nothing for no text") {
    const TextMeasure measure = inter_measure();
    CHECK(measure.width("", 16) == 0);
    CHECK(measure.width("a", 32) == doctest::Approx(2 * measure.width("a", 16)));
}

TEST_CASE("unknown signs are taken rather too wide than too narrow") {
    const TextMeasure measure = inter_measure();
    CHECK(measure.width("\u6F22", 10) >= 10);                      // Chinese
    CHECK(measure.width("\u0416", 10) >= 6);                       // Cyrillic
    CHECK(measure.width("e\u0301", 10) == measure.width("e", 10)); // a combining accent
    CHECK(measure.width("\xFF\xFE", 10) > 0);                      // not UTF-8 at all
}

TEST_CASE("a text too long is cut with an ellipsis and then fits") {
    const TextMeasure measure = inter_measure();
    const std::string text = "Channel consistency";
    CHECK(fitted(measure, text, 12, TextWeight::Regular, 1000) == text);
    for (const double width : {20.0, 40.0, 80.0, 100.0}) {
        const std::string cut = fitted(measure, text, 12, TextWeight::Regular, width);
        INFO(cut);
        CHECK(measure.width(cut, 12) <= width);
        CHECK(cut.size() >= 3);
        CHECK(cut.substr(cut.size() - 3) == "\u2026");
    }
    CHECK(fitted(measure, text, 12, TextWeight::Regular, 2).empty());
}

TEST_CASE("cutting never splits a character") {
    const TextMeasure measure = inter_measure();
    const std::string text = "àèìòùàèìòùàèìòù";
    for (double width = 10; width < 90; width += 3) {
        const std::string cut = fitted(measure, text, 12, TextWeight::Regular, width);
        CHECK((cut.size() - 3) % 2 == 0); // two bytes a letter, three for the ellipsis
    }
}

TEST_CASE("lines break at spaces and the last one is cut") {
    const TextMeasure measure = inter_measure();
    const std::string text = "Speed, convenience and self-service";
    CHECK(
        wrapped(measure, text, 12, TextWeight::Regular, 500, 2) == std::vector<std::string>{text}
    );
    const auto two = wrapped(measure, text, 12, TextWeight::Regular, 130, 2);
    REQUIRE(two.size() == 2);
    CHECK(two[0] == "Speed, convenience");
    CHECK(two[1] == "and self-service");
    const auto cut = wrapped(measure, text, 12, TextWeight::Regular, 80, 2);
    REQUIRE(cut.size() == 2);
    CHECK(measure.width(cut[1], 12) <= 80);
    CHECK(wrapped(measure, "", 12, TextWeight::Regular, 80, 2).size() == 1);
    CHECK(wrapped(measure, "Unbreakable", 12, TextWeight::Regular, 30, 3).size() == 1);
}
