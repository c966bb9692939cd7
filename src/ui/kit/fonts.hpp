#pragma once

#include <string_view>

struct ImFont;
struct ImFontAtlas;

namespace tappa::ui {

// The three fonts of the interface. Glyphs are rasterised on demand, at the size they are drawn.
struct Fonts {
    ImFont* regular = nullptr;
    ImFont* semibold = nullptr;
    ImFont* icons = nullptr;
    // ImGui's font size is the height from ascender to descender; style sheets count the em.
    // ImGui size = em × this.
    float text_ratio = 1;
    float icon_ratio = 1;
};

// The bytes are sfnt files (TrueType or CFF outlines) and must outlive the atlas.
[[nodiscard]] Fonts add_fonts(
    ImFontAtlas& atlas, std::string_view regular, std::string_view semibold, std::string_view icons
);

} // namespace tappa::ui
