#include "base/shared.hpp"
#include "planning/measured_journey.hpp"

#include <doctest/doctest.h>

using namespace tappa;

namespace {

// A chain of touchpoints with these names.
Journey chain(const std::string& id, const std::vector<std::string>& names, bool counted) {
    Journey journey;
    journey.id = JourneyId(id);
    std::vector<Transition> transitions;
    for (const std::string& name : names) {
        Touchpoint touchpoint;
        touchpoint.id = TouchpointId(id + "-" + name);
        touchpoint.name = name;
        if (!journey.touchpoints.empty()) {
            const auto count = counted ? std::optional<double>(100) : std::nullopt;
            transitions.push_back(
                {journey.touchpoints[journey.touchpoints.size() - 1].id,
                 touchpoint.id,
                 count,
                 {},
                 {}}
            );
        }
        journey.touchpoints.push_back(touchpoint);
    }
    journey.transitions = transitions;
    return journey;
}

std::string held_against(const Journeys& journeys) {
    const Journey* const found = MeasuredJourneys(journeys).like(journeys.front());
    return found ? found->id.text : std::string();
}

} // namespace

TEST_CASE("a drawn journey is held against the counted one with most touchpoints of its names") {
    const Journey drawn = chain("drawn", {"Search", "Quote", "Sign"}, false);
    const Journey two = chain("two", {"search", " QUOTE ", "Call"}, true);
    const Journey three = chain("three", {"Search", "Quote", "Sign", "Call"}, true);
    const Journey again = chain("again", {"Search", "Quote", "Sign"}, true);
    CHECK(held_against({drawn, two}) == "two");
    CHECK(held_against({drawn, two, three, again}) == "three");
    CHECK(held_against({drawn, again, three}) == "again");
}

TEST_CASE("without a counted journey of the same touchpoints there is nothing to compare with") {
    const Journey drawn = chain("drawn", {"Search", "Quote", "Sign"}, false);
    CHECK(held_against({drawn}).empty());
    CHECK(held_against({drawn, chain("other", {"Search", "Quote", "Sign"}, false)}).empty());
    CHECK(held_against({drawn, chain("one", {"Search", "Call"}, true)}).empty());
    // Of a journey that is counted itself, or has no ways, nothing was drawn.
    const Journey counted = chain("counted", {"Search", "Quote", "Sign"}, true);
    CHECK(held_against({counted, counted}).empty());
    Journey unconnected = drawn;
    unconnected.transitions = {};
    CHECK(held_against({unconnected, counted}).empty());
}

TEST_CASE("customers counted where they start or reach the goal are counted too") {
    Journey journey = chain("j", {"Search", "Quote"}, false);
    CHECK_FALSE(is_counted(journey));
    journey.goals = {{TouchpointId("j-Quote"), 20.0, {}}};
    CHECK(is_counted(journey));
    journey.goals = {{TouchpointId("j-Quote"), {}, 0.5}};
    CHECK_FALSE(is_counted(journey));
    journey.entries = {{TouchpointId("j-Search"), 0.0, {}}};
    CHECK(is_counted(journey));
}
