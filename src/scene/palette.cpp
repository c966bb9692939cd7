#include "scene/palette.hpp"

#include <algorithm>
#include <cmath>

namespace tappa::scene {

namespace {

constexpr Colour hex(std::uint32_t rgb) {
    return colour_from_rgb(rgb);
}

// The tokens of the design (ink, line, l1–l5…).
constexpr Palette light{
    .surface = hex(0xFFFFFF),
    .grid = hex(0xE4E8EC),
    .line = hex(0xC9D0D8),
    .ink = hex(0x17202B),
    .ink_soft = hex(0x4A5665),
    .ink_muted = hex(0x65717F),
    .accent = hex(0x0B6E69),
    .accent_fill = colour_from_rgb(0x0B6E69, 0x30),
    .target = hex(0x1D4F91),
    .baseline = hex(0x8A5A00),
    .empty = hex(0xEDF0F3),
    .alert = hex(0xB93815),
    .good = hex(0x1B6B3A),
    .levels = {hex(0xC7E3DF), hex(0x8CC7C0), hex(0x4FA69E), hex(0x1F7F78), hex(0x0A4F4B)},
    .on_levels = {hex(0x17202B), hex(0x17202B), hex(0x17202B), hex(0xFFFFFF), hex(0xFFFFFF)},
    .emotions = {hex(0xB93815), hex(0xD9793F), hex(0x7B8794), hex(0x5B8FCB), hex(0x1D4F91)},
    .flow = hex(0xCFD7DF),
    .flow_line = hex(0x7C8A99),
    .flow_dim = hex(0xE3E8ED),
    .before = hex(0x2A62AB),
    .after = hex(0x0B6E69),
    .back = hex(0x6B3FA0),
    .leaving = hex(0xD2603F),
    .leaving_fill = hex(0xFBE9E2),
    .band = hex(0xEEF1F4),
    .band_chosen = hex(0xE3EFEE),
    .star = hex(0x7D5200),
    .series =
        {hex(0x0B6E69),
         hex(0x1D4F91),
         hex(0x6B3FA0),
         hex(0x8A5A00),
         hex(0xA3305F),
         hex(0x40622B),
         hex(0x7A4528),
         hex(0x4A5665)},
    .on_series = hex(0xFFFFFF)};

constexpr Palette dark{
    .surface = hex(0x171F28),
    .grid = hex(0x2A343F),
    .line = hex(0x45525F),
    .ink = hex(0xE9EEF3),
    .ink_soft = hex(0xBAC5D0),
    .ink_muted = hex(0x98A5B3),
    .accent = hex(0x4FBDB3),
    .accent_fill = colour_from_rgb(0x4FBDB3, 0x38),
    .target = hex(0x86B4F2),
    .baseline = hex(0xE0B25A),
    .empty = hex(0x25303B),
    .alert = hex(0xF08A66),
    .good = hex(0x6CC893),
    .levels = {hex(0x1E4643), hex(0x246F69), hex(0x3A9B92), hex(0x6DC7BD), hex(0xB5ECE5)},
    .on_levels = {hex(0xE9EEF3), hex(0xFFFFFF), hex(0x0B1219), hex(0x0B1219), hex(0x0B1219)},
    .emotions = {hex(0xF0764B), hex(0xF2AE8A), hex(0xA3AFBC), hex(0x9CC3F0), hex(0x5C9DEB)},
    .flow = hex(0x3C4855),
    .flow_line = hex(0x8593A1),
    .flow_dim = hex(0x28323D),
    .before = hex(0x7FB0F0),
    .after = hex(0x4FBDB3),
    .back = hex(0xB79AE6),
    .leaving = hex(0xE8825E),
    .leaving_fill = hex(0x3A2721),
    .band = hex(0x1E2832),
    .band_chosen = hex(0x1D3536),
    .star = hex(0xE0B25A),
    .series =
        {hex(0x4FBDB3),
         hex(0x86B4F2),
         hex(0xC3A2F0),
         hex(0xE0B25A),
         hex(0xF08DB5),
         hex(0xA6CC85),
         hex(0xD9A07C),
         hex(0xA9B8C6)},
    .on_series = hex(0x0B1219)};

constexpr Palette high_contrast{
    .surface = hex(0x000000),
    .grid = hex(0x7A7A7A),
    .line = hex(0xFFFFFF),
    .ink = hex(0xFFFFFF),
    .ink_soft = hex(0xFFFFFF),
    .ink_muted = hex(0xE0E0E0),
    .accent = hex(0x3DF2E4),
    .accent_fill = colour_from_rgb(0x3DF2E4, 0x40),
    .target = hex(0x9CC8FF),
    .baseline = hex(0xFFD45A),
    .empty = hex(0x1C1C1C),
    .alert = hex(0xFF9A73),
    .good = hex(0x7DF0A8),
    .levels = {hex(0x0E3B38), hex(0x14605B), hex(0x2FA79D), hex(0x66DCD1), hex(0xC9FFF9)},
    .on_levels = {hex(0xFFFFFF), hex(0xFFFFFF), hex(0x000000), hex(0x000000), hex(0x000000)},
    .emotions = {hex(0xFF7A45), hex(0xFFBE9C), hex(0xD0D0D0), hex(0xA9D2FF), hex(0x4FA3FF)},
    .flow = hex(0x4A4A4A),
    .flow_line = hex(0xFFFFFF),
    .flow_dim = hex(0x303030),
    .before = hex(0x9CC8FF),
    .after = hex(0x3DF2E4),
    .back = hex(0xD9B8FF),
    .leaving = hex(0xFF9A73),
    .leaving_fill = hex(0x331A10),
    .band = hex(0x161616),
    .band_chosen = hex(0x0E2F2D),
    .star = hex(0xFFD45A),
    .series =
        {hex(0x3DF2E4),
         hex(0x9CC8FF),
         hex(0xD9B8FF),
         hex(0xFFD45A),
         hex(0xFF9CC8),
         hex(0xB8F08A),
         hex(0xFFB98A),
         hex(0xD0D0D0)},
    .on_series = hex(0x000000)};

} // namespace

const Palette& light_palette() {
    return light;
}

const Palette& dark_palette() {
    return dark;
}

const Palette& high_contrast_palette() {
    return high_contrast;
}

int level_index(double score) {
    if (!(score > 1)) // also for NaN
        return 0;
    return static_cast<int>(std::lround(std::min(score, 5.0))) - 1;
}

int emotion_index(double emotion) {
    if (std::isnan(emotion))
        return 2;
    return static_cast<int>(std::lround(std::clamp(emotion, -2.0, 2.0))) + 2;
}

} // namespace tappa::scene
