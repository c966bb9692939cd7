#pragma once

#include "scene/touchpoint_graph.hpp"

namespace tappa::scene {

// How a card stands to the chosen one.
enum class CardRole { Plain, Chosen, Before, After, Dimmed };

// Around what is chosen, this far beyond its box, whose corners have this radius.
inline constexpr double halo = 4;
void add_halo(Scene&, const LayoutBox&, double radius, const Palette&);

void add_card(Scene&, const LayoutBox&, const GraphCard&, GraphTone, CardRole, const ChartStyle&);

// A face that smiles or frowns, filled where the emotion is strong.
inline constexpr double face_radius = 6;
void add_face(Scene&, Point middle, double emotion, Colour, Colour ground);
// Of a moment of truth.
void add_star(Scene&, Point middle, const Palette&);

// `share` of `over` upon `ground`.
[[nodiscard]] Colour mixed(Colour ground, Colour over, double share);

} // namespace tappa::scene
