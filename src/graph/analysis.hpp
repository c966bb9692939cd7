#pragma once

#include "graph/absorption.hpp"
#include "graph/handoffs.hpp"
#include "graph/journey_graph.hpp"
#include "graph/likely_paths.hpp"
#include "graph/structure.hpp"

#include <cstddef>
#include <vector>

namespace tappa {

// All that a graph says by itself.
struct GraphAnalysis {
    Absorption absorption;
    std::vector<double> betweenness; // by touchpoint
    std::vector<bool> dominators;    // by touchpoint
    FragileLinks fragile;
    std::vector<std::vector<std::size_t>> loops;
    std::vector<std::size_t> orphans;   // not to be reached from Start
    std::vector<std::size_t> dead_ends; // from which Goal cannot be reached
    std::vector<LikelyPath> paths_to_goal;
    std::vector<LikelyPath> paths_to_exit;
    Handoffs handoffs;
};

inline constexpr std::size_t shown_paths = 5;

[[nodiscard]] GraphAnalysis analysis_of(const JourneyGraph&);

} // namespace tappa
