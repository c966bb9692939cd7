#include "planning/conformance_words.hpp"
#include "planning/finding_words.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace tappa;

namespace {

// “Ask” in both, “Call” in the second only, “Write” in the first only; one way of each kind.
Conformance compared(bool is_drawn_counted, bool is_counted) {
    Conformance found;
    found.touchpoints = {
        {"ask", "Ask", 0, 0},
        {"write", "Write", 1, std::nullopt},
        {"call", "Call", std::nullopt, 1}};
    found.drawn = {ComparedShares{1, 0.5, 0.25}, ComparedShares{0.4, 0, 1}, std::nullopt};
    found.measured = {ComparedShares{0.5, 0.25, 0.75}, std::nullopt, ComparedShares{0.3, 0, 1}};
    found.ways = {
        {0, 0, 0.5, 0.25, 25.0, FindingInterval{0.13, 0.375}, 1},
        {0, 0, 0.5, 0.25, {}, {}, 1},
        {compared_start, 0, 0.5, std::nullopt, {}, {}, 0},
        {0, compared_goal, std::nullopt, 0.25, {}, {}, 1}};
    found.is_counted = is_counted;
    found.is_drawn_counted = is_drawn_counted;
    return found;
}

std::string said(const Conformance& found, DeviationKind kind, std::size_t place, Language in) {
    return deviation_sentence({kind, place, 1}, found, in);
}

const std::vector<std::pair<DeviationKind, std::size_t>> all_kinds{
    {DeviationKind::WayDiffers, 0},
    {DeviationKind::WayDiffers, 1},
    {DeviationKind::NotSeen, 2},
    {DeviationKind::NotDrawn, 3},
    {DeviationKind::ReachDiffers, 0},
    {DeviationKind::LeaveDiffers, 0},
    {DeviationKind::ConversionDiffers, 0},
    {DeviationKind::TouchpointNotSeen, 1},
    {DeviationKind::TouchpointNotDrawn, 2}};

} // namespace

TEST_CASE("of a drawing and a measured journey each sentence says which number is which") {
    const Conformance found = compared(false, true);
    const auto says = [&](DeviationKind kind, std::size_t place) {
        return said(found, kind, place, Language::En);
    };
    CHECK(
        says(DeviationKind::WayDiffers, 0)
        == "Of those at “Ask”, 50% go on to “Ask” as drawn, 25% as counted (13% to 38%)."
    );
    CHECK(
        says(DeviationKind::WayDiffers, 1)
        == "Of those at “Ask”, 50% go on to “Ask” as drawn, 25% as measured."
    );
    CHECK(says(DeviationKind::LeaveDiffers, 0) == "At “Ask”, 50% leave as drawn, 25% as measured.");
    CHECK(
        says(DeviationKind::TouchpointNotDrawn, 2)
        == "“Call” is not drawn, though 30% of measured customers come there."
    );
}

TEST_CASE("of two journeys of one kind no sentence calls one of them drawn or measured") {
    for (const bool both : {false, true}) {
        const Conformance found = compared(both, both);
        for (const auto& [kind, place] : all_kinds) {
            const std::string english = said(found, kind, place, Language::En);
            CAPTURE(english);
            CHECK(english.find("drawn") == std::string::npos);
            CHECK(english.find("counted") == std::string::npos);
            CHECK(english.find("measured") == std::string::npos);
            CHECK(english.find("here") != std::string::npos);
            const std::string italian = said(found, kind, place, Language::It);
            CAPTURE(italian);
            CHECK(italian.find("disegn") == std::string::npos);
            CHECK(italian.find("misur") == std::string::npos);
            CHECK((italian.find("qui") != std::string::npos || italian.find("Qui") == 0));
        }
        CHECK(
            said(found, DeviationKind::WayDiffers, 0, Language::En)
            == "Of those at “Ask”, 50% go on to “Ask” here, 25% there (13% to 38%)."
        );
        Conformance counted = found;
        counted.ways[0].difference = FindingInterval{-0.421, -0.078};
        CHECK(
            said(counted, DeviationKind::WayDiffers, 0, Language::En)
            == "Of those at “Ask”, 50% go on to “Ask” here, 25% there. With 95% confidence −42.1 to "
               "−7.8 percentage points lie between them."
        );
    }
}

TEST_CASE("it says which journey is held against which, by name") {
    const auto held = [](const Conformance& found) {
        return held_sentence(found, "Shown", "Other", Language::En);
    };
    Conformance found = compared(false, true);
    CHECK(held(found) == "“Shown”, as drawn, against “Other”, as measured.");
    found.is_swapped = true;
    CHECK(held(found) == "“Other”, as drawn, against “Shown”, as measured.");
    CHECK(
        held(compared(true, true))
        == "“Shown” (here) against “Other” (there): customers were counted in both."
    );
    CHECK(
        held(compared(false, false))
        == "“Shown” (here) against “Other” (there): nobody counted customers in either, so this "
           "compares two drawings."
    );
}

TEST_CASE("a name that quotes has inner quotation marks where it is quoted itself") {
    CHECK(
        quoted_name("“No fees”, yet duty applies", Language::En) == "“‘No fees’, yet duty applies”"
    );
    CHECK(quoted_name("«Zero spese» e bollo", Language::It) == "«“Zero spese” e bollo»");
    CHECK(quoted_name("Ask", Language::It) == "«Ask»");
}
