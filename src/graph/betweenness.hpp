#pragma once

#include "graph/journey_graph.hpp"

#include <vector>

namespace tappa {

// How much of all ways runs through each node: over all ordered pairs of other nodes, the mean
// share of their most probable ways that pass it (Freeman, 1977; Brandes, Journal of Mathematical
// Sociology 25, 2001), with −ln p as length. By node; 0 with fewer than three.
//
// A link everybody takes has length 0. Brandes' algorithm and Boost's ask for more than 0: with 0 a
// node may be counted before all ways to it are known. Here lengths come first, and then nodes are
// counted in the order in which the most probable ways pass them.
[[nodiscard]] std::vector<double> betweenness_of(const GraphArcs&);

} // namespace tappa
