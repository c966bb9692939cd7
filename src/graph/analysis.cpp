#include "graph/analysis.hpp"

#include "graph/betweenness.hpp"

#include <cstddef>

namespace tappa {

namespace {

std::vector<std::size_t> touchpoints_without(
    const JourneyGraph& graph, const std::vector<bool>& reached
) {
    std::vector<std::size_t> without;
    for (std::size_t node = 0; node < graph.touchpoints.size(); ++node)
        if (!reached[node])
            without.push_back(node);
    return without;
}

} // namespace

GraphAnalysis analysis_of(const JourneyGraph& graph) {
    const GraphArcs arcs(graph);
    GraphAnalysis analysis;
    analysis.absorption = absorption_of(graph, arcs);
    analysis.betweenness = betweenness_of(arcs);
    analysis.betweenness.resize(graph.touchpoints.size());
    analysis.dominators = dominators_of_goal(graph, arcs);
    analysis.fragile = fragile_links(graph, arcs);
    analysis.loops = loops_of(graph, arcs);
    analysis.orphans = touchpoints_without(graph, reachable_from(arcs, graph.start()));
    analysis.dead_ends = touchpoints_without(graph, reachable_from(arcs.reversed(), graph.goal()));
    analysis.paths_to_goal = likely_paths(graph, arcs, graph.goal(), shown_paths);
    analysis.paths_to_exit = likely_paths(graph, arcs, graph.exit(), shown_paths);
    analysis.handoffs = handoffs_of(graph, arcs, analysis.absorption);
    return analysis;
}

} // namespace tappa
