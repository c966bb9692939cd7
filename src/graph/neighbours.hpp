#pragma once

#include "graph/absorption.hpp"
#include "graph/journey_graph.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace tappa {

// A node next to a touchpoint, with how much of what comes or goes it stands for.
struct Neighbour {
    std::size_t node = 0;
    double share = 0;
    std::optional<double> count; // of customers, where they were counted
    bool operator==(const Neighbour&) const = default;
};

// Where customers go from a touchpoint, the largest share first.
[[nodiscard]] std::vector<Neighbour> neighbours_after(const JourneyGraph&, std::size_t touchpoint);
// Where they come from: of each visit, where the customer was just before, which is the visits
// there times the probability to go here. The largest share first.
[[nodiscard]] std::vector<Neighbour> neighbours_before(
    const JourneyGraph&, const Absorption&, std::size_t touchpoint
);

} // namespace tappa
