#include "planning/kept_customers.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace tappa;

namespace {

// Touchpoint "<name>-1" that a fifth leave, then "<name>-2" and the goal.
Journey way(const std::string& name) {
    Journey journey;
    journey.id = JourneyId(name);
    for (const char* const number : {"-1", "-2"}) {
        Touchpoint touchpoint;
        touchpoint.id = TouchpointId(name + number);
        journey.touchpoints.push_back(touchpoint);
    }
    journey.touchpoints.edit(0).abandonment = 0.2;
    journey.transitions.push_back({TouchpointId(name + "-1"), TouchpointId(name + "-2"), {}, {}, {}}
    );
    return journey;
}

} // namespace

TEST_CASE("nothing is known of the conversion of a journey whose counts do not match") {
    PlanAction action;
    for (const char* const touchpoint : {"counted-1", "drawn-1"})
        action.reduces.push_back({TouchpointId(touchpoint), {0.5, 0.5}, EffectBasis::Stated});
    Journey counted = way("counted");
    counted.transitions.edit(0).count = 600; // of 750 who come
    const auto found = [&](double customers) {
        counted.entries = {{TouchpointId("counted-1"), customers, {}}};
        return kept_conversions(
            {&action}, {Shared<Journey>(counted), Shared<Journey>(way("drawn"))}
        );
    };
    const KeptConversions unknown = found(1000);
    CHECK(unknown.uneven == std::vector<JourneyId>{JourneyId("counted")});
    REQUIRE(unknown.journeys.size() == 1);
    CHECK(unknown.journeys[0].journey.text == "drawn");
    CHECK(unknown.journeys[0].high == doctest::Approx(0.9));
    CHECK(unknown.counts.all == 1);
    const KeptConversions known = found(750);
    CHECK(known.uneven.empty());
    REQUIRE(known.journeys.size() == 2);
    CHECK(known.journeys[0].journey.text == "counted");
    CHECK(known.journeys[0].today == doctest::Approx(0.8));
    CHECK(known.counts.all == 2);
}
