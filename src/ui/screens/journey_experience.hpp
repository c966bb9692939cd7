#pragma once

#include "app/state.hpp"
#include "ui/kit/ui.hpp"

namespace tappa::ui {

// Of the touchpoint that is open: the emotion to reach, how personas feel, what customers think,
// say and want, and what happens backstage.
void experience_ui(Ui& ui, const State& state, const Touchpoint& touchpoint);

// The personas that the journey on screen is not of, among its own fields.
void other_personas_ui(Ui& ui, const State& state);

} // namespace tappa::ui
