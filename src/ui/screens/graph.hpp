#pragma once

#include "app/derived/derived.hpp"
#include "app/state.hpp"
#include "ui/kit/ui.hpp"
#include "ui/screens/graph_lists.hpp"
#include "ui/screens/graph_picture.hpp"
#include "ui/screens/graph_variants.hpp"

namespace tappa::ui {

// What is chosen, as long as its card stands in the column beside the picture.
struct GraphBeside {
    TouchpointId selected;
    WayEnds way;
    PathIds path;
    bool operator==(const GraphBeside&) const = default;
};

// What the screen keeps between frames; each says why.
struct GraphViews {
    GraphPictureView picture;
    GraphVariantsView variants;
    GraphLists lists;
    GraphBeside beside; // another choice shows from the column's top
};

// The key of the heading over what follows from the graph.
inline constexpr std::string_view findings_key = "graph-findings";

// The touchpoint graph: what customers do along the journey, what follows from it, and the way of
// what follows into the plan.
void graph_ui(Ui& ui, const State& state, const Derived& derived, GraphViews& views);

// The bar at the foot of the page, which asks what if. Height 0: that stands in the page.
[[nodiscard]] float graph_foot_height(const Ui& ui, const State& state, const Derived& derived);
void graph_foot_ui(
    Ui& ui, const State& state, const Derived& derived, GraphViews& views, const Region& region
);

// On a card D begins to draw a way and Escape ends it. From within, and from the picture, Escape
// closes the card of what is chosen; there Delete removes the chosen way. `focused`: the key of the
// node that has the focus.
[[nodiscard]] std::optional<Action> graph_key(
    const State& state, std::string_view focused, std::string_view key, bool alt
);

} // namespace tappa::ui
