#pragma once

#include "scene/chart.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tappa::scene {

struct HeatMapRow {
    std::string label;
    std::vector<std::optional<double>> cells; // as many as columns; nothing: no number
    std::vector<bool> unanswered = {}; // of those without a number: only an answer is missing
};

struct HeatMapInput {
    std::vector<std::string> columns;
    std::vector<HeatMapRow> rows;
    std::string row_name;   // heads the table's first column
    std::string missing;    // what a cell says that there is nothing to ask about: "—"
    std::string unanswered; // what a cell says that only lacks an answer: "?"
    std::string alternative;
};

// Cells coloured by level, each with its number. As tall as its rows need; the style's height
// is not used.
[[nodiscard]] Scene heat_map(const HeatMapInput&, const ChartStyle&);

} // namespace tappa::scene
