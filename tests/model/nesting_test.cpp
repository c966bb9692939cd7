#include "model/nesting.hpp"

#include <doctest/doctest.h>

using namespace tappa;

namespace {

Shared<Journey> journey(const char* id, std::vector<std::pair<const char*, const char*>> links) {
    Journey made;
    made.id = JourneyId(id);
    for (const auto& [touchpoint, opens] : links) {
        Touchpoint each;
        each.id = TouchpointId(touchpoint);
        each.opens = JourneyId(opens);
        made.touchpoints.push_back(each);
    }
    return made;
}

} // namespace

TEST_CASE("a journey knows the touchpoints that open it, in the order of the document") {
    const Journeys journeys{
        journey("a", {{"a1", "b"}, {"a2", ""}, {"a3", "gone"}}),
        journey("b", {{"b1", "a"}}),
        journey("c", {{"c1", "b"}})};
    const auto openers = openers_of(journeys);
    REQUIRE(openers.size() == 3);
    REQUIRE(openers[0].size() == 1);
    CHECK(openers[0][0].touchpoint->id.text == "b1");
    CHECK(openers[0][0].journey->id.text == "b");
    REQUIRE(openers[1].size() == 2);
    CHECK(openers[1][0].touchpoint->id.text == "a1");
    CHECK(openers[1][1].touchpoint->id.text == "c1");
    CHECK(openers[2].empty());
    CHECK(find_journey(journeys, JourneyId("b")) == &*journeys[1]);
    CHECK(find_journey(journeys, JourneyId("gone")) == nullptr);
}
