#pragma once

#include "app/derived/derived.hpp"
#include "app/state.hpp"
#include "ui/kit/ui.hpp"

namespace tappa::ui {

// How wide each column of the board is, and the room between two. CSS pixels.
struct ColumnPlaces {
    float width = 0;
    float gap = 0;
};

// The emotion of each stage as a curve, with its lowest moment: as a lane of the board, each point
// in the middle of its column.
void journey_curve_lane_ui(
    Ui& ui, const State& state, const Derived& derived, const ColumnPlaces& places
);
// The same as a card of its own, where not all columns show.
void journey_curve_ui(Ui& ui, const State& state, const Derived& derived);

} // namespace tappa::ui
