#pragma once

#include "app/state.hpp"
#include "model/journey.hpp"
#include "ui/kit/ui.hpp"
#include "ui/screens/journey_search.hpp"

#include <unordered_map>
#include <vector>

namespace tappa::ui {

// What stands on a touchpoint, worst pain point first.
struct CardNotes {
    std::vector<const PainPoint*> pain_points;
    std::vector<const Opportunity*> opportunities;
};
using NotesByTouchpoint = std::unordered_map<TouchpointId, CardNotes>;

// For all cards at once, so that drawing them takes time in proportion to their number.
[[nodiscard]] NotesByTouchpoint card_notes(const Journey& journey);

// One touchpoint as a card: pressed, it opens in the panel; dragged, it moves.
void touchpoint_card_ui(
    Ui& ui,
    const State& state,
    const Touchpoint& touchpoint,
    const NotesByTouchpoint& notes,
    const JourneySearch& search
);

} // namespace tappa::ui
