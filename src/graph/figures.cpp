#include "graph/figures.hpp"

#include "graph/drawn.hpp"

#include <utility>

namespace tappa {

GraphFigures graph_figures(const Journey& journey, double usual_share) {
    GraphFigures figures;
    figures.graph = graph_from_journey(journey);
    figures.analysis = analysis_of(figures.graph);
    figures.findings = findings_of({figures.graph, figures.analysis, &journey, usual_share});
    return figures;
}

std::optional<std::size_t> touchpoint_in(const JourneyGraph& graph, const TouchpointId& id) {
    for (std::size_t node = 0; node < graph.touchpoints.size(); ++node)
        if (graph.touchpoints[node].id == id.text)
            return node;
    return std::nullopt;
}

} // namespace tappa
