#pragma once

#include "app/derived/derived.hpp"
#include "app/state.hpp"
#include "ui/kit/ui.hpp"

namespace tappa::ui {

// The five steps with where one stands, the assessments on this device, and ways to begin.
void home_ui(Ui& ui, const State& state, const Derived& derived);

} // namespace tappa::ui
