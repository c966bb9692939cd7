#pragma once

#include "scene/colour.hpp"

#include <array>

namespace tappa::scene {

// The colours a drawing is made of. The caller chooses one, so that the same chart serves the
// light, dark and high-contrast themes and paper.
struct Palette {
    Colour surface;     // what the drawing lies on; also the rim around points
    Colour grid;        // faint guides
    Colour line;        // axes and borders
    Colour ink;         // main text
    Colour ink_soft;    // labels
    Colour ink_muted;   // captions, missing values
    Colour accent;      // the measured value
    Colour accent_fill; // its translucent area
    Colour target;      // where one wants to be (always dashed or a marker, never colour alone)
    Colour baseline;    // an earlier measurement
    Colour empty;       // the ground of a bar, a cell without value
    Colour alert;       // annotation of a low point
    Colour good;        // annotation of a good one
    // Maturity levels 1–5 as one sequential scale, and a text colour readable on each.
    std::array<Colour, 5> levels;
    std::array<Colour, 5> on_levels;
    // Emotions −2 … +2 as one diverging scale, vermilion to blue: the pair that stays apart for
    // red-green and blue-yellow colour blindness alike (Okabe and Ito, "Color Universal Design").
    std::array<Colour, 5> emotions;
    // Of a journey's graph.
    Colour flow;         // customers who go on
    Colour flow_line;    // its edge, and all of it where few go
    Colour flow_dim;     // what does not pass the chosen touchpoint
    Colour before;       // on their way to it
    Colour after;        // after it
    Colour back;         // to an earlier touchpoint (always dashed)
    Colour leaving;      // out of the journey
    Colour leaving_fill; // where those are added up
    Colour band;         // the ground of a stage
    Colour band_chosen;  // of the stage of the chosen touchpoint
    Colour star;         // a moment of truth
    // Things that only differ, as owners do; never colour alone. Beyond eight they come again.
    std::array<Colour, 8> series;
    Colour on_series; // text on any of them

    bool operator==(const Palette&) const = default;
};

[[nodiscard]] const Palette& light_palette();
[[nodiscard]] const Palette& dark_palette();
[[nodiscard]] const Palette& high_contrast_palette();

// Index 0–4 of the scale for a score (1–5, rounded) or an emotion (−2 … +2, rounded); values
// outside are drawn as the nearest end.
[[nodiscard]] int level_index(double score);
[[nodiscard]] int emotion_index(double emotion);

} // namespace tappa::scene
