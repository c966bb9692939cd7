#include "planning/matrix.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace tappa {

namespace {

// With an even count, the mean of the middle two; 0 without any.
double median(std::vector<double> values) {
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

Quadrant quadrant_of(bool impact_is_high, bool effort_is_low) {
    if (impact_is_high)
        return effort_is_low ? Quadrant::QuickWin : Quadrant::Strategic;
    return effort_is_low ? Quadrant::FillIn : Quadrant::Reconsider;
}

} // namespace

ImpactEffortMatrix impact_effort_matrix(const std::vector<ActionPriority>& actions) {
    ImpactEffortMatrix matrix;
    double largest_value = 0;
    std::vector<double> efforts;
    for (const ActionPriority& action : actions) {
        largest_value = std::max(largest_value, action.value);
        efforts.push_back(action.effort_days);
    }
    matrix.effort_split_days = median(std::move(efforts));
    for (const ActionPriority& action : actions) {
        MatrixPoint& point = matrix.points.emplace_back();
        point.id = action.id;
        point.impact = largest_value > 0 ? action.value / largest_value : 0;
        point.effort_days = action.effort_days;
        point.quadrant = quadrant_of(
            point.impact >= matrix.impact_split, point.effort_days <= matrix.effort_split_days
        );
    }
    return matrix;
}

} // namespace tappa
