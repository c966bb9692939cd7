#pragma once

#include "ui/kit/ui.hpp"

namespace tappa::ui {

// The assessments of this device, and what can still be brought back.
void recent_ui(Ui& ui, const State& state);
// The same as a whole, for the settings: how they are stored, all of them downloaded or deleted.
void storage_ui(Ui& ui, const State& state);

} // namespace tappa::ui
