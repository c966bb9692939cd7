#pragma once

#include "support/screens.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

// The journey's screen with the sample on it: touchpoints, their cards and the panel at the side.

namespace tappa::test {

inline const Journey& journey(const Driver& driver) {
    return driver.state().document.journeys.at(0);
}

inline const Touchpoint& touchpoint(const Driver& driver, const std::string& id) {
    const Touchpoint* found = find_touchpoint(journey(driver), TouchpointId(id));
    REQUIRE_MESSAGE(found != nullptr, id);
    return *found;
}

inline std::vector<std::string> ids_in(const Driver& driver, JourneyStage stage) {
    std::vector<std::string> ids;
    for (const Touchpoint* found : touchpoints_of(journey(driver), stage))
        ids.push_back(found->id.text);
    return ids;
}

inline const Node* card(const Driver& driver, const std::string& id) {
    return node_with_key(driver, "touchpoint/" + id);
}

// What a card is called: its name says all that is drawn on it.
inline std::string called(const Driver& driver, const std::string& id) {
    const Node* node = card(driver, id);
    REQUIRE_MESSAGE(node != nullptr, id << "\n" << driver.outline());
    return node->name;
}

inline void open_sample_journey(Driver& driver) {
    open_sample(driver, Screen::Journey);
    REQUIRE(driver.state().session.screen == Screen::Journey);
}

inline void open_panel(Driver& driver, const std::string& id) {
    driver.click(called(driver, id));
    REQUIRE(driver.state().session.touchpoint.text == id);
}

} // namespace tappa::test
