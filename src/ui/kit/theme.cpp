#include "ui/kit/theme.hpp"

namespace tappa::ui {

namespace {

constexpr Colour rgb(std::uint32_t value) {
    return scene::colour_from_rgb(value);
}

} // namespace

const ThemeColours& light_theme() {
    static const ThemeColours theme{
        .palette = &scene::light_palette(),
        .page = rgb(0xF6F7F9),
        .surface = rgb(0xFFFFFF),
        .line = rgb(0xDFE3E8),
        .line_soft = rgb(0xEDF0F3),
        .ink = rgb(0x17202B),
        .ink_soft = rgb(0x4A5665),
        .ink_muted = rgb(0x5E6A78),
        .control = rgb(0x8A94A0),
        .accent = rgb(0x0B6E69),
        .accent_soft = rgb(0xDDF0EE),
        .accent_ink = rgb(0x085450),
        .on_accent = rgb(0xFFFFFF),
        .hover = rgb(0xF0F3F5),
        .focus = rgb(0x1D4F91),
        .shade = scene::with_alpha(rgb(0x17202B), 110),
        .tones =
            {{{rgb(0xEDF0F3), rgb(0x4A5665)},
              {rgb(0xDDF0EE), rgb(0x085450)},
              {rgb(0xE1F3E7), rgb(0x1B6B3A)},
              {rgb(0xFBE9E2), rgb(0xA93212)},
              {rgb(0xFFF3D6), rgb(0x7D5200)},
              {rgb(0xE4EDF9), rgb(0x1D4F91)}}},
    };
    return theme;
}

const ThemeColours& dark_theme() {
    static const ThemeColours theme{
        .palette = &scene::dark_palette(),
        .page = rgb(0x10161D),
        .surface = rgb(0x19212A),
        .line = rgb(0x33404D),
        .line_soft = rgb(0x27323D),
        .ink = rgb(0xEDF1F5),
        .ink_soft = rgb(0xBEC8D2),
        .ink_muted = rgb(0x9BA8B5),
        .control = rgb(0x71808F),
        .accent = rgb(0x4FB5AD),
        .accent_soft = rgb(0x173F3D),
        .accent_ink = rgb(0x9DDCD6),
        .on_accent = rgb(0x06211F),
        .hover = rgb(0x222C37),
        .focus = rgb(0x8DB8F5),
        .shade = scene::with_alpha(rgb(0x000000), 160),
        .tones =
            {{{rgb(0x2A3541), rgb(0xBEC8D2)},
              {rgb(0x173F3D), rgb(0x9DDCD6)},
              {rgb(0x173A26), rgb(0x8FD6A8)},
              {rgb(0x47251A), rgb(0xF5A88E)},
              {rgb(0x41320F), rgb(0xF0C669)},
              {rgb(0x1B3253), rgb(0xA5C8F7)}}},
        .dark = true,
    };
    return theme;
}

const ThemeColours& high_contrast_theme() {
    // Dark, as the palette its charts are drawn with.
    static const ThemeColours theme{
        .palette = &scene::high_contrast_palette(),
        .page = rgb(0x000000),
        .surface = rgb(0x000000),
        .line = rgb(0xFFFFFF),
        .line_soft = rgb(0x7A7A7A),
        .ink = rgb(0xFFFFFF),
        .ink_soft = rgb(0xFFFFFF),
        .ink_muted = rgb(0xE0E0E0),
        .control = rgb(0xFFFFFF),
        .accent = rgb(0x3DF2E4),
        .accent_soft = rgb(0x0E3B38),
        .accent_ink = rgb(0x9CFFF6),
        .on_accent = rgb(0x000000),
        .hover = rgb(0x2B2B2B),
        .focus = rgb(0xFFD45A),
        .shade = scene::with_alpha(rgb(0x000000), 200),
        .tones =
            {{{rgb(0x1C1C1C), rgb(0xFFFFFF)},
              {rgb(0x0E3B38), rgb(0x9CFFF6)},
              {rgb(0x0B3318), rgb(0x9DF7BE)},
              {rgb(0x45150A), rgb(0xFFB79E)},
              {rgb(0x3D2C00), rgb(0xFFE08A)},
              {rgb(0x0A2547), rgb(0xB5D6FF)}}},
        .dark = true,
    };
    return theme;
}

} // namespace tappa::ui
