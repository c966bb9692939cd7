#pragma once

#include "app/state.hpp"
#include "ui/kit/ui.hpp"

namespace tappa::ui {

// On which paper, and as what, the map of the journey on screen is written.
void map_export_ui(Ui& ui, const State& state);

} // namespace tappa::ui
