#pragma once

#include "app/action.hpp"
#include "app/derived/derived.hpp"
#include "app/state.hpp"
#include "ui/kit/ui.hpp"

#include <array>
#include <string>
#include <string_view>

namespace tappa::ui {

// home_first.cpp: somebody who has nothing here yet: three ways to begin beside an example.
void home_first_ui(Ui& ui, const State& state);

// What the example shows. It is the sample that opens from it, so that it promises nothing else:
// tests/ui/home_example_test.cpp compares the two.
struct ExampleAction {
    Text title;
    std::string_view owner;
    Date due;
    int priority = 0;
};
struct Example {
    int stage = 0;
    int blocking = 0;               // key practices that hold back the next stage
    std::array<double, 7> emotions; // in the order of JourneyStage
    std::array<ExampleAction, 3> actions;
};
[[nodiscard]] const Example& home_example();
// home_example.cpp
void home_example_ui(Ui& ui, const State& state);

// What the ways to begin say of the questionnaires that are shipped: they arrive after the first
// screen, and nothing there shall move when they do. tests/ui/home_first_test.cpp compares the two.
struct ShippedSize {
    std::string_view questionnaire_id;
    int questions = 0;
    int minutes = 0;
};
[[nodiscard]] const std::array<ShippedSize, 2>& shipped_sizes();

// home_next.cpp: the one thing to do next, with a document open or to be opened again.
void home_next_ui(Ui& ui, const State& state, const Derived& derived);
// The menu with what can be begun anew.
inline constexpr std::string_view home_new_key = "new-menu-button";

// home_needs.cpp: what else waits for somebody. Without a document open, only backups.
void home_needs_ui(Ui& ui, const State& state, const Derived& derived);
// home_standing.cpp: the figures and the five steps with where one stands.
void home_figures_ui(Ui& ui, const State& state, const Derived& derived);
void home_steps_ui(Ui& ui, const State& state, const Derived& derived);

} // namespace tappa::ui
