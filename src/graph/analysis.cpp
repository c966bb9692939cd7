#include "graph/analysis.hpp"

#include "graph/betweenness.hpp"
#include "graph/shapley.hpp"
#include "graph/stage_reach.hpp"

#include <cstddef>

namespace tappa {

namespace {

void add_shapley_values(const JourneyGraph& graph, const GraphArcs& arcs, Absorption& absorption) {
    const std::optional<std::vector<double>> values = shapley_values(graph, arcs);
    for (std::size_t node = 0; values && node < values->size(); ++node)
        absorption.touchpoints[node].shapley = (*values)[node];
}

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

AnalysisRun::AnalysisRun(const JourneyGraph& graph) : m_graph(graph), m_arcs(graph) {}

double AnalysisRun::share_done() const {
    return static_cast<double>(m_next) / static_cast<double>(step_count);
}

void AnalysisRun::step() {
    switch (m_next++) {
    case 0:
        m_analysis.absorption = absorption_of(m_graph, m_arcs);
        add_shapley_values(m_graph, m_arcs, m_analysis.absorption);
        m_analysis.handoffs = handoffs_of(m_graph, m_arcs, m_analysis.absorption);
        break;
    case 1:
        m_analysis.betweenness = betweenness_of(m_arcs);
        m_analysis.betweenness.resize(m_graph.touchpoints.size());
        break;
    case 2:
        m_analysis.dominators = dominators_of_goal(m_graph, m_arcs);
        m_analysis.fragile = fragile_links(m_graph, m_arcs);
        m_analysis.loops = loops_of(m_graph, m_arcs);
        break;
    case 3:
        m_analysis.orphans = touchpoints_without(m_graph, reachable_from(m_arcs, m_graph.start()));
        m_analysis.dead_ends =
            touchpoints_without(m_graph, reachable_from(m_arcs.reversed(), m_graph.goal()));
        m_analysis.paths_to_goal = likely_paths(m_graph, m_arcs, m_graph.goal(), shown_paths);
        break;
    case 4:
        m_analysis.stage_reach = stage_reach(m_graph);
        break;
    default:
        m_analysis.paths_to_exit = likely_paths(m_graph, m_arcs, m_graph.exit(), shown_paths);
    }
}

GraphAnalysis analysis_of(const JourneyGraph& graph) {
    AnalysisRun run(graph);
    while (!run.is_done())
        run.step();
    return run.take();
}

} // namespace tappa
