#pragma once

#include "graph/journey_graph.hpp"

#include <vector>

namespace tappa {

// How far customers get: by stage, the share of those who start that ever comes to a touchpoint of
// it or of a later one. It is the conversion of the graph in which those touchpoints are the goal,
// and never grows from stage to stage. Empty where touchpoints have no stage.
[[nodiscard]] std::vector<double> stage_reach(const JourneyGraph&);

} // namespace tappa
