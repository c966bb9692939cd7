#pragma once

#include "scene/time_axis.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace tappa::scene {

// How much somebody is asked for in a week or a month, and how much of it is too much.
struct LoadBar {
    double amount = 0; // >= 0
    double above = 0;  // of it
    // What fits into it; nothing: no limit.
    std::optional<double> room = {};
};

struct LoadLine {
    std::string name;
    std::string mark;                  // initials; may be empty
    std::optional<std::size_t> series; // of palette.series
    std::string limit_text;            // "2"; empty: no limit
    std::vector<LoadBar> bars;         // for each of the axis's lower marks
    std::string warning;               // beside the worst of them: "3.6 of 2"
    std::vector<std::string> facts;    // after the name in the table
};

struct LoadInput {
    TimeAxis axis;
    std::vector<LoadLine> lines;
    std::string title;      // "Load, days a week"
    std::string limit_name; // above the limits: "has"
    std::string within_name;
    std::string above_name;
    std::vector<std::string> columns; // of the table
    std::string alternative;
};

// Small columns for everybody over the same days as the bars of a Gantt chart. Each line has its
// own scale. What fits into each week or month is dotted: holidays leave less room, and so does a
// short month.
[[nodiscard]] Scene load_chart(const LoadInput&, const ChartStyle&);

} // namespace tappa::scene
