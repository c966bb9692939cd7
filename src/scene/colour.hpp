#pragma once

#include <cstdint>

namespace tappa::scene {

// An sRGB colour; alpha 0 is "nothing is drawn".
struct Colour {
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;
    std::uint8_t a = 0;

    bool operator==(const Colour&) const = default;
    [[nodiscard]] constexpr bool visible() const { return a != 0; }
};

inline constexpr Colour no_colour{};

// From the form used in style sheets: colour_from_rgb(0x0B6E69).
[[nodiscard]] constexpr Colour colour_from_rgb(std::uint32_t rgb, std::uint8_t alpha = 255) {
    return {
        static_cast<std::uint8_t>((rgb >> 16) & 0xFF),
        static_cast<std::uint8_t>((rgb >> 8) & 0xFF),
        static_cast<std::uint8_t>(rgb & 0xFF),
        alpha};
}

[[nodiscard]] constexpr Colour with_alpha(Colour colour, std::uint8_t alpha) {
    return {colour.r, colour.g, colour.b, alpha};
}

} // namespace tappa::scene
