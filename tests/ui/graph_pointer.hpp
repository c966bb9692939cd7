#pragma once

#include "graph_screen.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

// The pointer on a page with the picture of the graph: where things are, pressing them, and ways
// pulled from one card to another.

namespace tappa::test {

struct Place {
    float x = 0;
    float y = 0;
};

inline Place middle_of(const Driver& driver, const std::string& key) {
    CAPTURE(key);
    const Node* const node = node_with_key(driver, key);
    REQUIRE(node);
    const auto box = driver.on_page(*node);
    REQUIRE(box);
    return {box->x + box->width / 2, box->y + box->height / 2};
}

inline void move(Driver& driver, Place to) {
    driver.interface().point(ui::PointerMove{to.x, to.y});
    driver.frames(2);
}

inline void press(Driver& driver, bool down) {
    driver.interface().point(ui::PointerButton{0, down});
    driver.frames(2);
}

// Begins to pull a way out of a card, whose handle shows while the pointer is on it, or of Start.
inline void begin_way(Driver& driver, const std::string& from) {
    move(driver, middle_of(driver, from));
    driver.frames(2);
    const std::string handle = from == "end/start" ? from : "pull/" + from;
    move(driver, middle_of(driver, handle));
    driver.frames(2);
    press(driver, true);
    const Place begin = middle_of(driver, handle);
    move(driver, {begin.x + 20, begin.y});
    driver.frames(2);
}

// What a way can end at may be there only now.
inline void end_way(Driver& driver, Place to) {
    move(driver, to);
    move(driver, to);
    press(driver, false);
    driver.frames(4);
}

inline TouchpointId id_of(const Driver& driver, std::string_view name) {
    for (const Touchpoint& touchpoint : journey(driver).touchpoints)
        if (touchpoint.name == name)
            return touchpoint.id;
    return {};
}

} // namespace tappa::test
