#include "ui/screens/report_columns.hpp"

#include "scene/text_measure.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <variant>

namespace tappa::ui {

namespace {

constexpr float cell_padding = 16; // of the kit's tables, both sides
constexpr float header_text = 12;

// In a narrow table a single very long word may break after all.
constexpr float most_for_a_word = 180;

float longest_word(std::string_view text, float size, scene::TextWeight weight) {
    const scene::TextMeasure measure = scene::inter_measure();
    double widest = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
        widest = std::max(widest, measure.width(text.substr(at, end - at), size, weight));
        at = end + 1;
    }
    return static_cast<float>(widest);
}

std::vector<float> least_widths(const report::Table& table) {
    std::vector<float> least;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        float widest =
            longest_word(table.columns[i].title, header_text, scene::TextWeight::SemiBold);
        for (const auto& row : table.rows)
            if (i < row.size())
                widest =
                    std::max(widest, longest_word(row[i], cell_text, scene::TextWeight::Regular));
        // The table of widths may be 2 % off, and the kit rounds sizes of text to whole pixels.
        least.push_back(std::min(widest * 1.07F, most_for_a_word) + cell_padding + 1);
    }
    return least;
}

} // namespace

LeastWidths least_widths_of(const report::Report& tree) {
    LeastWidths all(tree.blocks.size());
    for (std::size_t i = 0; i < tree.blocks.size(); ++i)
        if (const auto* table = std::get_if<report::Table>(&tree.blocks[i]))
            all[i] = least_widths(*table);
    return all;
}

std::vector<float> column_widths(
    const std::vector<report::Column>& columns, const std::vector<float>& least, float room
) {
    const float needed = std::accumulate(least.begin(), least.end(), 0.0F);
    if (needed >= room)
        return least; // too narrow for all: each gets its part of what there is
    std::vector<float> widths(columns.size(), 0.0F);
    std::vector<bool> settled(columns.size(), false);
    // A column raised to its least takes from the others, which may then fall below theirs.
    for (bool again = true; again;) {
        again = false;
        float left = room;
        double weights = 0;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (settled[i])
                left -= widths[i];
            else
                weights += columns[i].weight;
        }
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (settled[i])
                continue;
            widths[i] = weights > 0 ? left * static_cast<float>(columns[i].weight / weights) : 0;
            if (widths[i] < least[i]) {
                widths[i] = least[i];
                settled[i] = again = true;
            }
        }
    }
    return widths;
}

} // namespace tappa::ui
