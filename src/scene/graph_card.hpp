#pragma once

#include "scene/touchpoint_graph.hpp"

namespace tappa::scene {

// How a card stands to the chosen one.
enum class CardRole { Plain, Chosen, Before, After, Dimmed };

void add_card(Scene&, const LayoutBox&, const GraphCard&, GraphTone, CardRole, const ChartStyle&);

// `share` of `over` upon `ground`.
[[nodiscard]] Colour mixed(Colour ground, Colour over, double share);

} // namespace tappa::scene
