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

inline ui::Bounds card_middle(const Driver& driver, const std::string& id) {
    const auto bounds = driver.on_page(*card(driver, id));
    REQUIRE(bounds.has_value());
    return {bounds->x + bounds->width / 2, bounds->y + bounds->height / 2, 0, 0};
}

// Takes hold of one card and moves the pointer over the other, without letting go.
inline void begin_drag(Driver& driver, const std::string& from, const std::string& to) {
    const ui::Bounds start = card_middle(driver, from);
    const ui::Bounds end = card_middle(driver, to);
    driver.interface().point(ui::PointerMove{start.x, start.y});
    driver.frames(1);
    driver.interface().point(ui::PointerButton{0, true});
    driver.frames(1);
    for (const float share : {0.2F, 0.6F, 1.0F}) {
        driver.interface().point(ui::PointerMove{
            start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share});
        driver.frames(1);
    }
}

inline void let_go(Driver& driver) {
    driver.interface().point(ui::PointerButton{0, false});
    driver.frames();
}

} // namespace tappa::test
