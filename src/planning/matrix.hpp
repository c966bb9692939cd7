#pragma once

#include "model/enums.hpp"
#include "planning/priority.hpp"

#include <string>
#include <vector>

namespace tappa {

enum class Quadrant {
    QuickWin,  // high impact, low effort
    Strategic, // high impact, high effort
    FillIn,    // low impact, low effort
    Reconsider // low impact, high effort
};

template <>
struct EnumIds<Quadrant> {
    static constexpr std::array<std::string_view, 4> ids{
        "quick-win", "strategic", "fill-in", "reconsider"};
};

struct MatrixPoint {
    std::string id;    // the action's
    double impact = 0; // V over the largest V, 0–1
    double effort_days = 0;
    Quadrant quadrant = Quadrant::FillIn;
    bool operator==(const MatrixPoint&) const = default;
};

// Impact × effort. Impact is high from `impact_split` on; effort is low up to `effort_split_days`,
// the median effort of the actions, so that "low" means low for this plan.
struct ImpactEffortMatrix {
    double impact_split = 0.5;
    double effort_split_days = 0;    // 0 without actions
    std::vector<MatrixPoint> points; // in the order given
    bool operator==(const ImpactEffortMatrix&) const = default;
};

[[nodiscard]] ImpactEffortMatrix impact_effort_matrix(const std::vector<ActionPriority>&);

} // namespace tappa
