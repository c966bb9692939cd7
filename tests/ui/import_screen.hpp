#pragma once

#include "support/files.hpp"
#include "support/screens.hpp"

#include <doctest/doctest.h>

// The import with the sample log in it, at one of its steps.

namespace tappa::test {

inline Driver at_columns(Language language = Language::En) {
    Driver driver({.language = language});
    driver.dispatch(actions::NewDocument{language, {}, "doc-1", {2026, 11, 29}});
    driver.dispatch(actions::TrySampleLog{});
    driver.frames();
    return driver;
}

inline Driver at_activities() {
    Driver driver = at_columns();
    driver.click("Next: activities");
    driver.frames();
    return driver;
}

inline Driver at_result() {
    Driver driver = at_activities();
    driver.click("Read the file");
    driver.frames();
    return driver;
}

} // namespace tappa::test
