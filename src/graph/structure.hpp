#pragma once

#include "graph/journey_graph.hpp"

#include <cstddef>
#include <utility>
#include <vector>

namespace tappa {

// The strongly connected components of the touchpoints; `of` is by touchpoint. Arcs between
// components lead from a higher number to a lower one.
struct Components {
    std::vector<std::size_t> of;
    std::size_t count = 0;
};
[[nodiscard]] Components strong_components(const JourneyGraph&, const GraphArcs&);

// Touchpoints one can come back to: each component of two or more, and each self-loop by itself,
// in order of their first touchpoint.
[[nodiscard]] std::vector<std::vector<std::size_t>> loops_of(const JourneyGraph&, const GraphArcs&);

// By touchpoint, whether every way from Start to Goal passes it (Lengauer and Tarjan, 1979); false
// where no way leads there.
[[nodiscard]] std::vector<bool> dominators_of_goal(const JourneyGraph&, const GraphArcs&);

// Where the journey falls into two when one touchpoint, or one link, is taken away: in the
// undirected graph of Start, touchpoints and Goal without self-loops (Hopcroft and Tarjan, 1973).
struct FragileLinks {
    std::vector<bool> articulation; // by touchpoint
    // Node numbers in the direction of the link, of both directions the one with the lower `from`.
    std::vector<std::pair<std::size_t, std::size_t>> bridges;
    bool operator==(const FragileLinks&) const = default;
};
[[nodiscard]] FragileLinks fragile_links(const JourneyGraph&, const GraphArcs&);

} // namespace tappa
