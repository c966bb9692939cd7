#pragma once

#include "app/derived/derived.hpp"
#include "app/state.hpp"
#include "ui/kit/ui.hpp"
#include "ui/screens/graph_lists.hpp"
#include "ui/screens/graph_picture.hpp"
#include "ui/screens/graph_variants.hpp"

namespace tappa::ui {

// What the screen keeps between frames; each says why.
struct GraphViews {
    GraphPictureView picture;
    GraphVariantsView variants;
    GraphLists lists;
};

// The touchpoint graph: what customers do along the journey, what follows from it, and the way of
// what follows into the plan.
void graph_ui(Ui& ui, const State& state, const Derived& derived, GraphViews& views);

} // namespace tappa::ui
