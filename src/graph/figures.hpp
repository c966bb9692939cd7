#pragma once

#include "graph/analysis.hpp"
#include "graph/findings.hpp"
#include "graph/journey_graph.hpp"
#include "model/journey.hpp"

#include <vector>

namespace tappa {

// A journey's graph with all that is computed of it.
struct GraphFigures {
    JourneyGraph graph;
    GraphAnalysis analysis;
    std::vector<Finding> findings;
    bool operator==(const GraphFigures&) const = default;
};

// `usual_share`: that of the document (model/journey.hpp).
[[nodiscard]] GraphFigures graph_figures(const Journey&, double usual_share);

// The place of a touchpoint in the graph; nothing where it has none.
[[nodiscard]] std::optional<std::size_t> touchpoint_in(const JourneyGraph&, const TouchpointId&);

} // namespace tappa
