#pragma once

#include "support/screens.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

// The plan's screen with the sample on it: its table, and the action the panel shows.

namespace tappa::test {

inline Driver sample_plan(Language language = Language::En) {
    return sample_on(Screen::Plan, language);
}

inline const Plan& plan_of(const Driver& driver) {
    return driver.state().document.plan;
}

inline std::vector<std::string> titles_in_table(const Driver& driver) {
    std::vector<std::string> titles;
    const auto& nodes = driver.tree().nodes();
    for (const Node& node : nodes)
        if (node.role == Role::Button && node.key == "open")
            titles.push_back(node.name);
    return titles;
}

} // namespace tappa::test
