#pragma once

#include "graph/journey_graph.hpp"

#include <cstddef>
#include <vector>

namespace tappa {

struct LikelyPath {
    std::vector<std::size_t> touchpoints; // without Start and the end
    double probability = 0;               // that a customer goes exactly this way
    bool operator==(const LikelyPath&) const = default;
};

// The `most` likeliest ways from Start to `end` that pass no node twice, the likeliest first, of
// equals the one with fewer touchpoints, then by their order (Yen, Management Science 17, 1971,
// with Lawler's rule; A* by what is still to go when nothing is barred).
[[nodiscard]] std::vector<LikelyPath> likely_paths(
    const JourneyGraph&, const GraphArcs&, std::size_t end, std::size_t most
);

} // namespace tappa
