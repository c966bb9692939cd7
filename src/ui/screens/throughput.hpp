#pragma once

#include "model/journey.hpp"
#include "ui/kit/ui.hpp"

#include <optional>
#include <vector>

namespace tappa::ui {

struct ShownTimes {
    std::vector<TimeClass> classes; // the shortest first; none at the end where nobody took so long
    bool has_goals = false;
    std::optional<double> goal_median_seconds;
    std::optional<double> goal_p90_seconds;
};

// How long customers took from their first touchpoint to the last: how many in each class of time,
// and how many of these reached the goal. Nothing where nobody came to a second touchpoint.
void throughput_ui(Ui&, const ShownTimes&);

} // namespace tappa::ui
