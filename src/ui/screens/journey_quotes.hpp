#pragma once

#include "app/journey/quote_actions.hpp"
#include "app/state.hpp"
#include "ui/kit/ui.hpp"
#include "ui/screens/journey_search.hpp"

namespace tappa::ui {

// What customers said at a touchpoint, or of a pain point: edited, linked and unlinked here.
// `level`: of its heading.
void quotes_ui(
    Ui& ui, const State& state, const Journey& journey, const QuotePlace& place, int level
);

// All quotes of the journey, those linked to nothing too, folded away until somebody wants them.
// While somebody looks for something, those that say it.
void all_quotes_ui(Ui& ui, const State& state, const JourneySearch& search);

} // namespace tappa::ui
