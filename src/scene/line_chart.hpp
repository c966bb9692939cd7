#pragma once

#include "scene/chart.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tappa::scene {

struct ChartLine {
    std::string name; // at its end
    Colour colour;
    std::vector<std::optional<double>> values; // for each place along x; nothing: a gap
    // Between which most samples lie; as long as `values`, or empty.
    std::vector<double> low;
    std::vector<double> high;
};

struct ChartTick {
    double at = 0;
    std::string label;
};

struct LineChartInput {
    std::vector<double> x; // in order
    std::vector<ChartLine> lines;
    std::vector<ChartTick> x_ticks;
    std::vector<ChartTick> y_ticks; // the first and the last are the ends
    std::optional<double> marked_x;
    std::string marked_name; // above it
    SceneTable table;
    std::string alternative;
};

// Values over days or months, with the band in which most samples lie.
[[nodiscard]] Scene line_chart(const LineChartInput&, const ChartStyle&);

} // namespace tappa::scene
