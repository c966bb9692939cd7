#pragma once

#include "scene/chart.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tappa::scene {

struct RadarAxis {
    std::string label;           // drawn on up to three lines
    std::string name;            // in full, for the table; the label when empty
    std::optional<double> value; // 0 … highest; nothing: a gap in the line
    std::optional<double> target;
    std::optional<double> baseline;
};

struct RadarInput {
    std::vector<RadarAxis> axes; // three or more make a picture; fewer only the table
    double highest = 5;          // the outer ring; one ring per whole number
    std::string axis_name;       // "Capability": heads the table's first column
    std::string value_name;      // "Score"
    std::string target_name;     // "Target"; series without any value are left out
    std::string baseline_name;   // "Last snapshot"
    std::string missing;         // what the table says where there is no value: "no answer"
    std::string alternative;
};

// A polygon of values on rings, the target dashed, an earlier measurement dotted, a legend below
// when there is more than one of them. Labels lie wholly inside the drawing.
[[nodiscard]] Scene radar(const RadarInput&, const ChartStyle&);

} // namespace tappa::scene
