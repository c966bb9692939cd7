#pragma once

#include "scene/chart.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tappa::scene {

struct HeatMapRow {
    std::string label;
    std::vector<std::optional<double>> cells; // as many as columns; nothing: an empty cell
};

struct HeatMapInput {
    std::vector<std::string> columns;
    std::vector<HeatMapRow> rows;
    std::string row_name; // heads the table's first column
    std::string missing;  // what an empty cell says: "—"
    std::string alternative;
};

// Cells coloured by level, each with its number. As tall as its rows need; the style's height
// is not used.
[[nodiscard]] Scene heat_map(const HeatMapInput&, const ChartStyle&);

} // namespace tappa::scene
