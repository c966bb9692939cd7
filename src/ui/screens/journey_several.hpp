#pragma once

#include "app/state.hpp"
#include "ui/kit/ui.hpp"

// Several touchpoints selected at once, and what is done with them together.

namespace tappa::ui {

[[nodiscard]] bool is_selected(const State&, const TouchpointId&);
// Begins to select with this one, adds it, or takes it out again.
void toggle_selected(Ui&, const State&, const TouchpointId&);

// The button that begins and ends selecting.
void select_several_ui(Ui&, const State&);
// How many are selected, and what can be done with them; nothing while none are being selected.
void selected_touchpoints_ui(Ui&, const State&);

} // namespace tappa::ui
