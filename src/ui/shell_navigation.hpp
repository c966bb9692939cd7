#pragma once

#include "app/derived/derived.hpp"
#include "app/state.hpp"
#include "ui/kit/ui.hpp"

namespace tappa::ui {

// As a rail it has the icons above the words, and no more than both need.
enum class NavigationShape { Full, Rail };

// The screens, at the left.
void navigation_ui(
    Ui& ui, const State& state, const Derived& derived, Region region, NavigationShape shape
);
// Four of them and *More* on a phone, along the bottom.
void bottom_bar_ui(Ui& ui, const State& state, Region region);

} // namespace tappa::ui
