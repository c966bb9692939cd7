#pragma once

#include "scene/palette.hpp"

#include <array>

namespace tappa::ui {

using scene::Colour;

// How important or how good a thing is, for chips, notices and numbers. Never colour alone: the
// words say it too.
enum class Tone { Neutral, Accent, Good, Bad, Warning, Info };

struct ToneColours {
    Colour ground;
    Colour ink;
};

// The design tokens. Charts take the scene palette of the same theme.
struct ThemeColours {
    const scene::Palette* palette = nullptr;
    Colour page;                      // behind the cards
    Colour surface;                   // cards, header, navigation
    Colour line;                      // borders of cards and controls
    Colour line_soft;                 // rules inside cards, empty bars
    Colour ink;                       // text
    Colour ink_soft;                  // secondary text
    Colour ink_muted;                 // captions; still 4.5:1 on page and surface
    Colour control;                   // border of fields: 3:1 on surface
    Colour accent;                    // the one accent
    Colour accent_soft;               // its ground
    Colour accent_ink;                // text on accent_soft
    Colour on_accent;                 // text on accent
    Colour hover;                     // ground of what the pointer is over
    Colour focus;                     // the ring
    Colour shade;                     // over the page, behind a dialog
    std::array<ToneColours, 6> tones; // in the order of Tone
    bool dark = false;

    [[nodiscard]] const ToneColours& tone(Tone tone) const {
        return tones[static_cast<std::size_t>(tone)];
    }
};

[[nodiscard]] const ThemeColours& light_theme();
[[nodiscard]] const ThemeColours& dark_theme();
[[nodiscard]] const ThemeColours& high_contrast_theme();

} // namespace tappa::ui
