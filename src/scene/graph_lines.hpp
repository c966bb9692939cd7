#pragma once

#include "graph/layout.hpp"
#include "scene/scene.hpp"

#include <vector>

namespace tappa::scene {

[[nodiscard]] std::vector<Point> line_of(const LinkRoute&);

// Who leaves below a card, by the share.
void add_taper(Scene&, const Leaving&, Colour);
// From the card down the gutter on its left to the lane of all who leave.
void add_way_out(Scene&, const GraphLayout&, const Leaving&, Colour);

} // namespace tappa::scene
