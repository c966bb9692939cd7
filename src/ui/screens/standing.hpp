#pragma once

#include "ui/kit/ui.hpp"

namespace tappa::ui {

// Says, while it lasts, that the open document belongs to another tab, and offers to work here.
void standing_ui(Ui& ui, const State& state);

} // namespace tappa::ui
