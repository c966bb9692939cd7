#pragma once

#include "app/derived/derived.hpp"
#include "app/state.hpp"
#include "ui/kit/ui.hpp"

namespace tappa::ui {

// The screens, at the left.
void navigation_ui(Ui& ui, const State& state, const Derived& derived, Region region);
// Four of them and *More* on a phone, along the bottom.
void bottom_bar_ui(Ui& ui, const State& state, Region region);

} // namespace tappa::ui
