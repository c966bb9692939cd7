#pragma once

#include "scene/chart.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tappa::scene {

struct MatrixPoint {
    std::string mark; // one to three characters drawn in the point: its number in the list
    std::string title;
    double effort = 0; // >= 0
    double impact = 0; // 0–1
};

struct ImpactEffortInput {
    std::vector<MatrixPoint> points;
    // Where the halves meet; both sides of a split take half of the drawing, whatever the scale.
    double effort_split = 10;
    double impact_split = 0.5;
    std::string quick_wins;  // little effort, much impact
    std::string strategic;   // much effort, much impact
    std::string fill_ins;    // little of both
    std::string reconsider;  // much effort, little impact
    std::string effort_name; // axis: "Effort (person-days)"
    std::string impact_name; // axis: "Impact"
    std::string mark_name;   // table columns
    std::string title_name;
    std::string class_name;
    std::string alternative;
};

struct MatrixDrawing {
    Scene scene;
    // Where each point has its middle, in the order given; nothing for one that cannot be drawn.
    std::vector<std::optional<Point>> places;
    double radius = 0; // of a point; the smaller, the more there are
};

[[nodiscard]] MatrixDrawing impact_effort_drawing(const ImpactEffortInput&, const ChartStyle&);
// Actions as numbered points on impact over effort. Points that would lie on each other are moved
// apart; where a quadrant has no room for all, they are smaller.
[[nodiscard]] Scene impact_effort_matrix(const ImpactEffortInput&, const ChartStyle&);

} // namespace tappa::scene
