#pragma once

#include "app/derived.hpp"
#include "app/state.hpp"
#include "ui/kit/ui.hpp"

namespace tappa::ui {

// The stage and why, the average and its bounds, the radar with targets, scores per capability
// and journey stage. Every number opens "How is this computed?".
void insights_ui(Ui& ui, const State& state, const Derived& derived);

} // namespace tappa::ui
