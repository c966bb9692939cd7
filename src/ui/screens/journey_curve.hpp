#pragma once

#include "app/derived/derived.hpp"
#include "app/state.hpp"
#include "ui/kit/ui.hpp"

namespace tappa::ui {

// The emotion of each stage as a curve, with its lowest moment.
void journey_curve_ui(Ui& ui, const State& state, const Derived& derived);

} // namespace tappa::ui
