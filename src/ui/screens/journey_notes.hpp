#pragma once

#include "app/state.hpp"
#include "model/journey.hpp"
#include "ui/kit/ui.hpp"

namespace tappa::ui {

// What stands on a touchpoint, in its panel.
void pain_points_ui(
    Ui& ui, const State& state, const Journey& journey, const Touchpoint& touchpoint
);
// The key of the field for what goes wrong.
[[nodiscard]] std::string pain_title_key(const PainPointId& pain_point);
void opportunities_ui(
    Ui& ui, const State& state, const Journey& journey, const Touchpoint& touchpoint
);

} // namespace tappa::ui
