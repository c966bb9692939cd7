#pragma once

#include "app/derived/derived.hpp"
#include "app/state.hpp"
#include "ui/kit/ui.hpp"

namespace tappa::ui {

// The plan: what is in it by priority, what it lacks, and what Tappa proposes to add.
void plan_ui(Ui& ui, const State& state, const Derived& derived);
// Every field of the action that is open, beside the plan.
void plan_panel_ui(Ui& ui, const State& state, const Derived& derived);

} // namespace tappa::ui
