#pragma once

#include "app/state.hpp"
#include "model/journey.hpp"
#include "ui/kit/ui.hpp"

namespace tappa::ui {

// One touchpoint as a card: pressed, it opens in the panel; dragged, it moves.
void touchpoint_card_ui(
    Ui& ui, const State& state, const Journey& journey, const Touchpoint& touchpoint
);

} // namespace tappa::ui
