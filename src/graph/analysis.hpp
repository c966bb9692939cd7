#pragma once

#include "graph/absorption.hpp"
#include "graph/handoffs.hpp"
#include "graph/journey_graph.hpp"
#include "graph/likely_paths.hpp"
#include "graph/structure.hpp"

#include <cstddef>
#include <utility>
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
    std::vector<double> stage_reach; // by stage (stage_reach.hpp)
    bool operator==(const GraphAnalysis&) const = default;
};

inline constexpr std::size_t shown_paths = 5;

[[nodiscard]] GraphAnalysis analysis_of(const JourneyGraph&);

// The same, one analysis after the other, for callers that tell how far it is in between. The graph
// must outlive it.
class AnalysisRun {
public:
    explicit AnalysisRun(const JourneyGraph&);

    void step();
    [[nodiscard]] bool is_done() const { return m_next == step_count; }
    [[nodiscard]] double share_done() const;
    [[nodiscard]] GraphAnalysis take() { return std::move(m_analysis); }

private:
    static constexpr std::size_t step_count = 6;

    const JourneyGraph& m_graph;
    GraphArcs m_arcs;
    GraphAnalysis m_analysis;
    std::size_t m_next = 0;
};

} // namespace tappa
