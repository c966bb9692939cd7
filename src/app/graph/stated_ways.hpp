#pragma once

#include "app/graph/graph_look.hpp"
#include "graph/journey_graph.hpp"
#include "model/journey.hpp"

#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

namespace tappa {

// All ways that a journey states, where many are asked for: is_stated (actions.hpp) goes through
// the journey for each.
class StatedWays {
public:
    explicit StatedWays(const Journey&);
    [[nodiscard]] bool has(const WayEnds&) const;

private:
    std::unordered_set<std::string> m_ways; // both ids in one
};

// The customers counted on all ways to a touchpoint, and on all from it.
struct CountedPassing {
    double come = 0;
    double go_on = 0;
};
// Nothing where one of these ways has no count, or none leads on.
[[nodiscard]] std::optional<CountedPassing> counted_passing(const Journey&, const TouchpointId&);

// Where more were counted to come than to go on, and no share who leave is stated: which share it
// is if all the others do.
struct OthersLeaving {
    TouchpointId touchpoint;
    double share = 0;
};
[[nodiscard]] std::vector<OthersLeaving> others_leaving(const JourneyGraph&, const Journey&);

} // namespace tappa
