#pragma once

#include "app/state.hpp"
#include "ui/kit/ui.hpp"

namespace tappa::ui {

// After another program's file has become journeys: what was decided, and what was not kept.
void adoption_ui(Ui& ui, const State& state);

} // namespace tappa::ui
