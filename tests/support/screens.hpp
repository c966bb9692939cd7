#pragma once

#include "support/driver.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

// What tests of screens begin with: the sample open on a screen, and what is there by its key.

namespace tappa::test {

using ui::Node;
using ui::Role;

inline void open_sample(Driver& driver, Screen screen) {
    driver.dispatch(actions::ExploreSample{});
    driver.frames();
    driver.dispatch(actions::GoTo{screen});
    driver.frames();
}

inline Driver sample_on(Screen screen, Language language = Language::En) {
    Driver driver({.language = language});
    open_sample(driver, screen);
    return driver;
}

// The first of that key, wherever it is.
inline const Node* node_with_key(const Driver& driver, std::string_view key) {
    for (const Node& node : driver.tree().nodes())
        if (node.key == key)
            return &node;
    return nullptr;
}

// The region that scrolls under the header.
inline const Node& main_of(const Driver& driver) {
    for (const Node& node : driver.tree().nodes())
        if (node.role == Role::Main)
            return node;
    throw std::runtime_error("no main region");
}

inline std::string focused_key(const Driver& driver) {
    const Node* node = driver.tree().find(driver.focused());
    return node ? node->key : std::string();
}

inline std::size_t count_with_key(const Driver& driver, std::string_view key) {
    const auto& nodes = driver.tree().nodes();
    return static_cast<std::size_t>(std::count_if(nodes.begin(), nodes.end(), [&](const Node& n) {
        return n.key == key;
    }));
}

inline bool holds(const std::vector<std::string>& all, const std::string& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

} // namespace tappa::test
