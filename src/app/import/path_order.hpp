#pragma once

#include "app/import/import_state.hpp"
#include "mining/log_import.hpp"

#include <vector>

// Stages of activities by when customers do them.

namespace tappa {

// First for those whose names say nothing: the stage of the activity that stands nearest in the
// paths; Use where it follows what Action is and nearly all who do it reach the goal.
//
// Then for stages that contradict an order in which nearly all customers do two activities, of the
// 100 most frequent: what contradicts for the larger part of its own customers moves, where it is
// of no touchpoint of the journey. Of a log; a table does not say what comes after what.
void choose_by_paths(std::vector<ActivityChoice>& choices, const LogSummary& counts);

} // namespace tappa
