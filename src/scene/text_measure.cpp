#include "scene/text_measure.hpp"

#include "base/text.hpp"

#include <array>
#include <cstdint>

namespace tappa::scene {

namespace {

// Advance widths of Inter 4 in thousandths of the size, from its hmtx table: U+0020–U+007E, then
// U+00A0–U+00FF. `tests/scene/text_measure_test.cpp` checks sums against the font's own.
using Widths = std::array<std::uint16_t, 95 + 96>;

// clang-format off
constexpr Widths regular{
    281, 278, 403, 631, 638, 812, 639, 222, 362, 362, 500, 659, 280, 460, 276, 357,
    625, 464, 605, 636, 642, 608, 624, 571, 616, 624, 276, 280, 659, 659, 659, 507,
    936, 676, 651, 727, 719, 598, 587, 743, 740, 264, 543, 652, 562, 889, 753, 761,
    635, 761, 639, 638, 642, 741, 676, 949, 642, 665, 625, 362, 357, 362, 469, 452,
    497, 564, 621, 558, 621, 582, 361, 609, 591, 237, 237, 544, 237, 869, 585, 597,
    609, 609, 372, 523, 364, 581, 557, 812, 540, 557, 541, 362, 327, 362, 659, 281,
    278, 558, 631, 723, 548, 266, 551, 591, 915, 449, 540, 540, 460, 670, 449, 455,
    659, 420, 430, 497, 622, 599, 276, 267, 313, 449, 540, 884, 926, 949, 507, 676,
    676, 676, 676, 676, 676, 990, 727, 598, 598, 598, 598, 264, 264, 264, 264, 719,
    753, 761, 761, 761, 761, 761, 659, 761, 741, 741, 741, 741, 665, 631, 609, 564,
    564, 564, 564, 564, 564, 925, 558, 582, 582, 582, 582, 237, 237, 237, 237, 580,
    585, 597, 597, 597, 597, 597, 659, 597, 581, 581, 581, 581, 557, 609, 557};

constexpr Widths semi_bold{
    248, 309, 396, 643, 649, 844, 663, 213, 393, 393, 543, 673, 295, 466, 290, 379,
    667, 481, 621, 652, 666, 632, 648, 587, 646, 648, 290, 295, 673, 673, 673, 544,
    999, 724, 657, 744, 724, 608, 586, 755, 744, 275, 561, 677, 566, 906, 741, 775,
    643, 776, 651, 649, 660, 734, 724, 1007, 690, 705, 653, 393, 379, 393, 481, 468,
    497, 575, 630, 577, 630, 593, 377, 625, 613, 261, 261, 569, 261, 898, 610, 608,
    625, 625, 397, 549, 380, 608, 576, 837, 562, 576, 562, 393, 358, 393, 673, 248,
    309, 577, 658, 751, 564, 319, 579, 553, 915, 474, 597, 566, 466, 666, 526, 458,
    673, 423, 438, 497, 652, 606, 290, 339, 318, 473, 599, 881, 919, 960, 544, 724,
    724, 724, 724, 724, 724, 1017, 744, 608, 608, 608, 608, 275, 275, 275, 275, 724,
    741, 775, 775, 775, 775, 775, 673, 775, 734, 734, 734, 734, 705, 657, 646, 575,
    575, 575, 575, 575, 575, 917, 577, 593, 593, 593, 593, 261, 261, 261, 261, 593,
    610, 608, 608, 608, 608, 608, 673, 608, 608, 608, 608, 608, 576, 612, 576};
// clang-format on

struct NamedWidth {
    char32_t code_point;
    std::uint16_t regular;
    std::uint16_t semi_bold;
};

// Signs outside Latin-1 that our own texts use.
constexpr std::array<NamedWidth, 14> named{
    {{U'\u2013', 500, 500},
     {U'\u2014', 1000, 1000},
     {U'\u2018', 199, 228},
     {U'\u2019', 185, 214},
     {U'\u201C', 381, 408},
     {U'\u201D', 381, 407},
     {U'\u2022', 562, 496},
     {U'\u2026', 821, 806},
     {U'\u202F', 182, 164},
     {U'\u20AC', 665, 679},
     {U'\u2192', 955, 955},
     {U'\u2212', 659, 673},
     {U'\u2264', 659, 673},
     {U'\u2265', 659, 673}}};

bool is_combining(char32_t c) {
    return (c >= 0x300 && c <= 0x36F) || c == 0x200B || c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F);
}

// East Asian scripts and emoji are set a full em wide by the fonts that stand in for Inter.
bool is_wide(char32_t c) {
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF)
        || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFF00 && c <= 0xFF60) || c >= 0x1F300;
}

double thousandths(char32_t c, TextWeight weight) {
    const Widths& widths = weight == TextWeight::Regular ? regular : semi_bold;
    if (c >= 0x20 && c <= 0x7E)
        return widths[c - 0x20];
    if (c >= 0xA0 && c <= 0xFF)
        return widths[c - 0xA0 + 95];
    for (const NamedWidth& sign : named)
        if (sign.code_point == c)
            return weight == TextWeight::Regular ? sign.regular : sign.semi_bold;
    if (c < 0x20 || is_combining(c))
        return 0;
    return is_wide(c) ? 1100 : 640; // 640: about Inter's capital letters, so rather too wide
}

double width_in_inter(const void*, std::string_view text, double size, TextWeight weight) {
    double sum = 0;
    for (std::size_t at = 0; at < text.size();)
        sum += thousandths(next_code_point(text, at), weight);
    return sum * size / 1000.0;
}

// Length in bytes of the longest beginning of `text` that is no wider than `width`.
std::size_t length_that_fits(
    const TextMeasure& measure, std::string_view text, double size, TextWeight weight, double width
) {
    std::size_t low = 0;
    std::size_t high = code_point_count(text);
    while (low < high) {
        const std::size_t middle = (low + high + 1) / 2;
        if (measure.width(first_code_points(text, middle), size, weight) <= width)
            low = middle;
        else
            high = middle - 1;
    }
    return first_code_points(text, low).size();
}

} // namespace

TextMeasure inter_measure() {
    return {width_in_inter, nullptr};
}

std::string fitted(
    const TextMeasure& measure, std::string_view text, double size, TextWeight weight, double width
) {
    // A size computed to fit exactly may be off by the last digits of a double.
    if (measure.width(text, size, weight) <= width + 0.01)
        return std::string(text);
    constexpr std::string_view ellipsis = "\u2026";
    const double room = width - measure.width(ellipsis, size, weight);
    if (room < 0)
        return {};
    const std::size_t length = length_that_fits(measure, text, size, weight, room);
    return std::string(trimmed(text.substr(0, length))) + std::string(ellipsis);
}

std::vector<std::string> wrapped(
    const TextMeasure& measure,
    std::string_view text,
    double size,
    TextWeight weight,
    double width,
    std::size_t most_lines
) {
    std::vector<std::string> lines;
    std::string_view rest = trimmed(text);
    while (lines.size() + 1 < most_lines && measure.width(rest, size, weight) > width) {
        const std::size_t fits = length_that_fits(measure, rest, size, weight, width);
        // A space right after the part that fits is a fine place to break, too.
        const std::size_t space = rest.rfind(' ', fits);
        if (space == std::string_view::npos || space == 0)
            break;
        lines.emplace_back(trimmed(rest.substr(0, space)));
        rest = trimmed(rest.substr(space));
    }
    lines.push_back(fitted(measure, rest, size, weight, width));
    return lines;
}

} // namespace tappa::scene
