#pragma once

#include "graph/journey_graph.hpp"

#include <cstddef>
#include <vector>

namespace tappa {

// Which part of every flow is of customers who pass one touchpoint: on their way to it, and after
// it. Of the same model as all analyses: a customer goes on with the graph's probabilities.
struct Passing {
    double customers = 0;       // who ever come to the touchpoint
    std::vector<double> before; // by link, of its flow
    std::vector<double> after;  // likewise
    // By touchpoint, its visits by these customers for each of them, before and after; both 1 for
    // the touchpoint itself.
    std::vector<double> share_before;
    std::vector<double> share_after;
};

// `flows` is by link, as flows_of gives them.
[[nodiscard]] Passing passing_of(
    const JourneyGraph&, const std::vector<double>& flows, std::size_t touchpoint
);

} // namespace tappa
