#pragma once

#include "app/derived.hpp"
#include "app/state.hpp"
#include "ui/kit/ui.hpp"

namespace tappa::ui {

// Scores, targets, gaps and weights per capability; targets and weights can be changed here.
void capabilities_card_ui(Ui& ui, const State& state, const Derived& derived);
// Scores per journey stage beside the emotion customers have there, and the weakest of both.
void journey_stages_card_ui(Ui& ui, const State& state, const Derived& derived);

} // namespace tappa::ui
