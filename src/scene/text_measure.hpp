#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tappa::scene {

enum class TextWeight { Regular, SemiBold };

// How wide a text is. A function and what it needs to know; `inter_measure()` needs nothing.
struct TextMeasure {
    double (*function
    )(const void* context, std::string_view text, double size, TextWeight weight) = nullptr;
    const void* context = nullptr;

    [[nodiscard]] double width(
        std::string_view text, double size, TextWeight weight = TextWeight::Regular
    ) const {
        return function(context, text, size, weight);
    }
};

// Widths from a table of Inter's advance widths, without kerning: within 2 % of what a browser
// sets, and the same on every machine, so that a layout is too.
[[nodiscard]] TextMeasure inter_measure();

// The text, or as much of it as fits with "…" at the end; empty when not even that fits.
[[nodiscard]] std::string fitted(
    const TextMeasure&, std::string_view text, double size, TextWeight, double width
);

// The text broken at spaces into at most `most_lines` lines of the given width, the last one
// fitted. Always at least one line.
[[nodiscard]] std::vector<std::string> wrapped(
    const TextMeasure&,
    std::string_view text,
    double size,
    TextWeight,
    double width,
    std::size_t most_lines
);

} // namespace tappa::scene
