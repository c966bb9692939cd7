#pragma once

#include "scene/pieces.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tappa::scene {

// All of a text in lines of the given width: broken at spaces and line feeds, and a word that is
// wider than a line within the word. Nothing is left out. A line is wider than asked for only where
// one letter is.
[[nodiscard]] std::vector<std::string> whole_lines(
    const TextMeasure&, std::string_view text, double size, TextWeight, double width
);

inline constexpr double line_step = 1.3; // from one baseline to the next, of the size

// Draws all of a text in lines from `top` on, and returns where it ends.
double
add_text_block(Scene&, const TextMeasure&, Point top_left, double width, std::string_view text, const TextStyle&);

// Everything of a scene, shrunk or enlarged around its corner, which goes to `corner`.
void add_scaled(Scene& to, const Scene& drawing, Point corner, double scale);

} // namespace tappa::scene
