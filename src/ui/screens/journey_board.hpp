#pragma once

#include "app/derived/derived.hpp"
#include "app/state.hpp"
#include "ui/kit/ui.hpp"
#include "ui/screens/journey_search.hpp"

namespace tappa::ui {

// The seven stages with their touchpoints as cards that can be opened and dragged, and the emotion
// curve between their heads and their cards. Where there is no room for seven columns: one stage,
// and all seven to choose from.
void journey_board_ui(
    Ui& ui, const State& state, const Derived& derived, const JourneySearch& search
);

// Whether all seven columns stand beside each other in the current area.
[[nodiscard]] bool shows_all_stages(const Ui& ui);

} // namespace tappa::ui
