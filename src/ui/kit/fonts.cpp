#include "ui/kit/fonts.hpp"

#include <imgui.h>

#include <cstdint>

namespace tappa::ui {

namespace {

constexpr ImWchar box = 0x25A1;

std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t length) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < length && at + i < bytes.size(); ++i)
        value = (value << 8) | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

// (ascender − descender) / unitsPerEm from the tables "hhea" and "head" (OpenType specification),
// the measure by which ImGui's rasteriser scales.
float height_ratio(std::string_view font) {
    const std::size_t table_count = number_at(font, 4, 2);
    float height = 0;
    float units = 0;
    for (std::size_t i = 0; i < table_count; ++i) {
        const std::size_t entry = 12 + 16 * i;
        if (entry + 16 > font.size())
            break;
        const std::string_view tag = font.substr(entry, 4);
        const std::size_t offset = number_at(font, entry + 8, 4);
        if (tag == "hhea") {
            const auto ascender = static_cast<std::int16_t>(number_at(font, offset + 4, 2));
            const auto descender = static_cast<std::int16_t>(number_at(font, offset + 6, 2));
            height = static_cast<float>(ascender - descender);
        } else if (tag == "head") {
            units = static_cast<float>(number_at(font, offset + 18, 2));
        }
    }
    return height > 0 && units > 0 ? height / units : 1.0F;
}

ImFont* add(ImFontAtlas& atlas, std::string_view bytes) {
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    // The atlas only reads the bytes; its signature is older than const.
    void* data = const_cast<char*>(bytes.data());
    ImFont* font = atlas.AddFontFromMemoryTTF(data, static_cast<int>(bytes.size()), 0.0F, &config);
    // A question mark would read as the person's own.
    font->FallbackChar = box;
    return font;
}

} // namespace

Fonts add_fonts(
    ImFontAtlas& atlas, std::string_view regular, std::string_view semibold, std::string_view icons
) {
    Fonts fonts;
    fonts.regular = add(atlas, regular);
    fonts.semibold = add(atlas, semibold);
    fonts.icons = add(atlas, icons);
    fonts.text_ratio = height_ratio(regular);
    fonts.icon_ratio = height_ratio(icons);
    return fonts;
}

} // namespace tappa::ui
