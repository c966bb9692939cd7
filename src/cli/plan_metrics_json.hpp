#pragma once

#include "io/json_writer.hpp"
#include "model/plan.hpp"

#include <vector>

// The metrics of a plan in the JSON of `tappa plan`.

namespace tappa::cli {

// "metrics" of an action, with what the readings say.
void action_metrics_member(JsonWriter&, const PlanAction&);
// "metrics" of the actions listed, each once with the actions that share it.
void metrics_member(JsonWriter&, const std::vector<const PlanAction*>& actions);

} // namespace tappa::cli
