#pragma once

// The graph's screen of the sample.

#include "support/screens.hpp"

namespace tappa::test {

inline Driver graph_of_sample(Language language = Language::En, float width = 1440) {
    Driver driver({.language = language, .surface = {.width = width, .height = 900}});
    open_sample(driver, Screen::Graph);
    return driver;
}

inline const Journey& journey(const Driver& driver) {
    return driver.state().document.journeys.front();
}

} // namespace tappa::test
