#pragma once

#include "scene/chart.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tappa::scene {

struct BarRow {
    std::string label;
    std::optional<double> value; // nothing: `missing` in place of a bar
    std::optional<double> target;
};

enum class BarColour { ByLevel, Accent };

struct HorizontalBarsInput {
    std::vector<BarRow> rows;
    double lowest = 0; // where bars begin
    double highest = 5;
    int decimals = 1;
    BarColour colour = BarColour::ByLevel;
    std::string row_name; // heads the table's first column
    std::string value_name;
    std::string target_name; // left out, with the legend, when no row has a target
    std::string missing;
    std::string alternative;
};

// A row per value: label, bar on its ground, a marker at the target, the number. As tall as its
// rows need; the style's height is not used.
[[nodiscard]] Scene horizontal_bars(const HorizontalBarsInput&, const ChartStyle&);

} // namespace tappa::scene
