#pragma once

#include "app/derived/derived.hpp"
#include "app/state.hpp"
#include "ui/kit/ui.hpp"
#include "ui/screens/journey_curve.hpp"

#include <optional>

namespace tappa::ui {

// The lanes that show, below the touchpoints: what customers think and want, what they say, and
// below the line of visibility what they do not see. Each column under that of its stage; or those
// of one stage, where only that shows.
void journey_lanes_ui(
    Ui& ui, const State& state, const Derived& derived, const ColumnPlaces& places
);
void journey_lanes_ui(Ui& ui, const State& state, const Derived& derived, JourneyStage shown);

// A button that shows and hides the choice of lanes and curves. True: it is open.
[[nodiscard]] bool lanes_button_ui(Ui& ui, bool tight);
void lanes_choice_ui(Ui& ui, const State& state, const Derived& derived);

} // namespace tappa::ui
