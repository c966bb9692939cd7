#pragma once

#include "app/state.hpp"
#include "ui/kit/ui.hpp"

namespace tappa::ui {

// The seven stages with their touchpoints as cards that can be opened and dragged; on a phone
// one stage and a selector.
void journey_board_ui(Ui& ui, const State& state);

// The stage a phone shows: of the open touchpoint, else the one chosen, else the first that has
// touchpoints.
[[nodiscard]] JourneyStage stage_in_view(const State& state);

} // namespace tappa::ui
