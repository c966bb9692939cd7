#pragma once

#include "app/derived/derived.hpp"
#include "support/screens.hpp"

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>
#include <vector>

// The plan's screen with the sample on it: its table, and the action the panel shows.

namespace tappa::test {

inline Driver sample_plan(Language language = Language::En) {
    return sample_on(Screen::Plan, language);
}

// Wide enough for all columns of the table.
inline Driver wide_plan(Language language = Language::En, float width = 1440, float height = 900) {
    Driver driver({.language = language, .surface = {.width = width, .height = height}});
    open_sample(driver, Screen::Plan);
    return driver;
}

inline const Plan& plan_of(const Driver& driver) {
    return driver.state().document.plan;
}

inline const PlanAction& action_titled(const Driver& driver, const std::string& title) {
    for (const PlanAction& action : plan_of(driver).actions)
        if (action.title == title)
            return action;
    throw std::runtime_error("no action " + title);
}

// With more touchpoints than are analysed at once; the job waits.
inline void enlarge_journey(Driver& driver) {
    driver.jobs_wait = true;
    for (std::size_t i = 0; i <= most_touchpoints_at_once; ++i)
        driver.dispatch(actions::AddTouchpoint{JourneyStage::Use, "Far"});
    driver.frames();
}

inline std::vector<std::string> names_with_prefix(const Driver& driver, std::string_view prefix) {
    std::vector<std::string> names;
    for (const Node& node : driver.tree().nodes())
        if (node.key.rfind(prefix, 0) == 0)
            names.emplace_back(node.name);
    return names;
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
