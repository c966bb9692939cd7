#include "graph/builders.hpp"
#include "graph/conformance.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace tappa;
using namespace tappa::test;

namespace {

Conformance compared(const JourneyGraph& drawn, const JourneyGraph& measured) {
    return conformance_of(
        drawn,
        absorption_of(drawn, GraphArcs(drawn)),
        measured,
        absorption_of(measured, GraphArcs(measured))
    );
}

const ComparedWay* way_of(
    const Conformance& found, const std::string& from, const std::string& to
) {
    const auto is = [&](std::size_t place, const std::string& name) {
        return place == compared_start ? name == "S"
            : place == compared_goal   ? name == "G"
                                       : found.touchpoints[place].name == name;
    };
    for (const ComparedWay& way : found.ways)
        if (is(way.from, from) && is(way.to, to))
            return &way;
    return nullptr;
}

std::size_t count_of(const Conformance& found, DeviationKind kind) {
    return static_cast<std::size_t>(std::count_if(
        found.deviations.begin(),
        found.deviations.end(),
        [&](const Deviation& deviation) { return deviation.kind == kind; }
    ));
}

} // namespace

TEST_CASE("a journey held against itself fits in full and differs nowhere") {
    Random random(41);
    for (int round = 0; round < 100; ++round) {
        const JourneyGraph graph = random_graph(random);
        const Conformance found = compared(graph, graph);
        CHECK(found.matched == graph.touchpoints.size());
        CHECK(found.deviations.empty());
        if (found.fit)
            CHECK(*found.fit == 1);
    }
}

TEST_CASE("of two journeys the one whose customers were counted is the measured one") {
    const JourneyGraph drawn = graph_of({{"S", "A", 1}, {"A", "B", 1}, {"B", "G", 1}});
    const JourneyGraph counted = graph_of({{"S", "A", 90}, {"A", "G", 60}, {"A", "E", 30}});
    const Absorption drawn_flow = absorption_of(drawn, GraphArcs(drawn));
    const Absorption counted_flow = absorption_of(counted, GraphArcs(counted));
    const auto held = [&](bool drawn_first, bool is_drawn_counted, bool is_counted) {
        const ComparedSide a{drawn, drawn_flow, is_drawn_counted};
        const ComparedSide b{counted, counted_flow, is_counted};
        return drawn_first ? comparison_of(a, b) : comparison_of(b, a);
    };
    const Conformance found = held(true, false, true);
    CHECK_FALSE(found.is_swapped);
    CHECK(found.is_counted);
    CHECK_FALSE(are_alike(found));
    CHECK(count_of(found, DeviationKind::TouchpointNotSeen) == 1); // B
    CHECK(count_of(found, DeviationKind::TouchpointNotDrawn) == 0);
    // Whichever is given first.
    Conformance swapped = held(false, false, true);
    CHECK(swapped.is_swapped);
    swapped.is_swapped = false;
    CHECK(swapped == found);
    // Where both or neither were counted, the first is held against the second.
    for (const bool both : {false, true}) {
        const Conformance alike = held(false, both, both);
        CHECK_FALSE(alike.is_swapped);
        CHECK(are_alike(alike));
        CHECK(alike.is_counted == both);
        CHECK(count_of(alike, DeviationKind::TouchpointNotDrawn) == 1);
    }
}

TEST_CASE("the fit is the share of measured steps whose way is drawn") {
    const JourneyGraph drawn = graph_of({{"S", "A", 1}, {"A", "B", 1}, {"B", "G", 1}});
    // 100 start at A; 60 go to B, 20 straight to the goal, 20 leave; of B's 60, 30 reach the goal.
    const JourneyGraph measured = graph_of(
        {{"S", "A", 100},
         {"A", "B", 60},
         {"A", "G", 20},
         {"A", "E", 20},
         {"B", "G", 30},
         {"B", "E", 30}}
    );
    const Conformance found = compared(drawn, measured);
    REQUIRE(found.fit);
    CHECK(*found.fit == doctest::Approx(190.0 / 210));
    CHECK(found.is_counted);
    const ComparedWay* const skipped = way_of(found, "A", "G");
    REQUIRE(skipped);
    CHECK_FALSE(skipped->drawn);
    CHECK(*skipped->measured == doctest::Approx(0.2));
    CHECK(skipped->steps == doctest::Approx(0.2));
    const ComparedWay* const usual = way_of(found, "A", "B");
    REQUIRE(usual);
    CHECK(*usual->drawn == 1);
    CHECK(*usual->measured == doctest::Approx(0.6));
    REQUIRE(usual->interval);
    CHECK(usual->interval->low == doctest::Approx(0.502).epsilon(0.01));
    CHECK(usual->interval->high == doctest::Approx(0.691).epsilon(0.01));
    CHECK(count_of(found, DeviationKind::NotDrawn) == 1);
    CHECK(count_of(found, DeviationKind::WayDiffers) == 2);
    CHECK(count_of(found, DeviationKind::LeaveDiffers) == 2);
    // What matters most comes first.
    for (std::size_t i = 1; i < found.deviations.size(); ++i)
        CHECK(found.deviations[i - 1].weight >= found.deviations[i].weight);
}

TEST_CASE("a share within the interval of few customers is no deviation") {
    const JourneyGraph drawn = graph_of({{"S", "A", 2}, {"A", "G", 1}, {"A", "E", 1}});
    const JourneyGraph few = graph_of({{"S", "A", 10}, {"A", "G", 4}, {"A", "E", 6}});
    CHECK(count_of(compared(drawn, few), DeviationKind::WayDiffers) == 0);
    const JourneyGraph many = graph_of({{"S", "A", 10'000}, {"A", "G", 4'000}, {"A", "E", 6'000}});
    CHECK(count_of(compared(drawn, many), DeviationKind::WayDiffers) == 1);
}

// Newcombe's own example (Statistics in Medicine 17, 1998, table II, method 10): 56 of 70 and 48 of
// 80 are apart by 0.0524 to 0.3339.
TEST_CASE("what two counts may be apart by chance is what their difference tells") {
    const FindingInterval apart = share_difference({48, 80}, {56, 70});
    CHECK(apart.low == doctest::Approx(0.0524315).epsilon(1e-6));
    CHECK(apart.high == doctest::Approx(0.3338727).epsilon(1e-6));
    const JourneyGraph few = graph_of({{"S", "A", 10}, {"A", "G", 5}, {"A", "E", 5}});
    const JourneyGraph many = graph_of({{"S", "A", 1000}, {"A", "G", 500}, {"A", "E", 500}});
    const JourneyGraph other = graph_of({{"S", "A", 1000}, {"A", "G", 400}, {"A", "E", 600}});
    const auto held = [&](const JourneyGraph& first, bool is_counted) {
        return comparison_of(
            {first, absorption_of(first, GraphArcs(first)), is_counted},
            {other, absorption_of(other, GraphArcs(other)), true}
        );
    };
    // A drawn half is beyond the interval of 400 in 1,000; half of ten customers need not be.
    CHECK(count_of(held(few, false), DeviationKind::WayDiffers) == 1);
    CHECK(count_of(held(few, false), DeviationKind::LeaveDiffers) == 1);
    const Conformance chance = held(few, true);
    CHECK(chance.deviations.empty());
    const ComparedWay* const way = way_of(chance, "A", "G");
    REQUIRE((way && way->difference));
    CHECK(way->difference->low == doctest::Approx(-0.3651013).epsilon(1e-6));
    CHECK(way->difference->high == doctest::Approx(0.1651888).epsilon(1e-6));
    const Conformance real = held(many, true);
    CHECK(count_of(real, DeviationKind::WayDiffers) == 1);
    CHECK(count_of(real, DeviationKind::LeaveDiffers) == 1);
    CHECK(count_of(real, DeviationKind::ConversionDiffers) == 1);
    CHECK_FALSE(way_of(held(many, false), "A", "G")->difference);
}

TEST_CASE("touchpoints are matched by name, whatever the case and the spaces, each once") {
    JourneyGraph drawn = staged({0, 1, 2, 3}, {{4, 0, 1.0, 1}});
    drawn.touchpoints[0].name = "Account  page";
    drawn.touchpoints[1].name = "Check";
    drawn.touchpoints[2].name = "check ";
    drawn.touchpoints[3].name = "Drawn only";
    JourneyGraph measured = staged({2, 1, std::nullopt, 0}, {{4, 3, 1.0, 1}});
    measured.touchpoints[0].name = "CHECK";
    measured.touchpoints[1].name = "check";
    measured.touchpoints[2].name = "Measured only";
    measured.touchpoints[3].name = " account page";
    for (std::size_t node = 0; node < 4; ++node)
        measured.touchpoints[node].id = "m" + std::to_string(node);
    const Conformance found = compared(drawn, measured);
    CHECK(found.matched == 3);
    REQUIRE(found.touchpoints.size() == 5);
    CHECK(found.touchpoints[0].measured == 3);
    CHECK(found.touchpoints[1].measured == 1); // of the same stage
    CHECK(found.touchpoints[2].measured == 0);
    CHECK_FALSE(found.touchpoints[3].measured);
    CHECK_FALSE(found.touchpoints[4].drawn);
    CHECK(found.touchpoints[4].measured == 2);
}

TEST_CASE("touchpoints that only one of the two has are told once, not by each of their ways") {
    const JourneyGraph drawn = graph_of({{"S", "A", 1}, {"A", "B", 1}, {"B", "G", 1}});
    const JourneyGraph measured = graph_of({{"S", "A", 50}, {"A", "C", 50}, {"C", "G", 50}});
    const Conformance found = compared(drawn, measured);
    CHECK(count_of(found, DeviationKind::TouchpointNotSeen) == 1);
    CHECK(count_of(found, DeviationKind::TouchpointNotDrawn) == 1);
    CHECK(count_of(found, DeviationKind::NotSeen) == 0);
    CHECK(count_of(found, DeviationKind::NotDrawn) == 0);
    CHECK(*found.fit == doctest::Approx(1.0 / 3));
}

TEST_CASE(
    "graphs of nothing, traps and graphs without Start are compared without a number that is none"
) {
    Random random(42);
    const std::vector<JourneyGraph> odd{
        graph_of({}),
        graph_of({{"A", "G", 1}}),
        graph_of({{"S", "A", 1}, {"A", "A", 1}}),
        graph_of({{"S", "G", 1}})};
    for (int round = 0; round < 60; ++round) {
        const JourneyGraph graph = random_graph(random);
        for (const JourneyGraph& other : odd)
            for (const Conformance& found : {compared(graph, other), compared(other, graph)}) {
                if (found.fit)
                    CHECK((*found.fit >= 0 && *found.fit <= 1));
                for (const Deviation& deviation : found.deviations)
                    CHECK(std::isfinite(deviation.weight));
            }
    }
}
