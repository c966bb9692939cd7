#pragma once

#include "app/state.hpp"
#include "ui/kit/ui.hpp"

namespace tappa::ui {

// The home screen's card of ways to begin; `primary` when there is nothing else to do.
void start_ui(Ui& ui, const State& state, bool primary);

} // namespace tappa::ui
