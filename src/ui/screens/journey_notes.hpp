#pragma once

#include "app/state.hpp"
#include "model/journey.hpp"
#include "ui/kit/ui.hpp"

namespace tappa::ui {

// What stands on a touchpoint, in its panel.
void pain_points_ui(
    Ui& ui, const State& state, const Journey& journey, const Touchpoint& touchpoint
);
void opportunities_ui(
    Ui& ui, const State& state, const Journey& journey, const Touchpoint& touchpoint
);

} // namespace tappa::ui
