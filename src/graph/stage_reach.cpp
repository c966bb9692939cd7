#include "graph/stage_reach.hpp"

#include "graph/absorption.hpp"

#include <algorithm>

namespace tappa {

namespace {

bool is_in_or_after(const JourneyGraph& graph, std::size_t node, JourneyStage stage) {
    return node < graph.touchpoints.size() && *graph.touchpoints[node].stage >= stage;
}

// The graph that ends where a touchpoint of the stage, or of a later one, is come to.
JourneyGraph ending_at(const JourneyGraph& graph, JourneyStage stage) {
    JourneyGraph ending;
    ending.touchpoints = graph.touchpoints;
    for (GraphLink link : graph.links) {
        if (is_in_or_after(graph, link.from, stage))
            continue;
        if (is_in_or_after(graph, link.to, stage))
            link.to = graph.goal();
        else if (link.to == graph.goal())
            link.to = graph.exit();
        ending.links.push_back(link);
    }
    return ending;
}

} // namespace

std::vector<double> stage_reach(const JourneyGraph& graph) {
    const bool is_staged = std::all_of(
        graph.touchpoints.begin(),
        graph.touchpoints.end(),
        [](const GraphTouchpoint& touchpoint) { return touchpoint.stage.has_value(); }
    );
    std::vector<double> reach;
    if (!is_staged || graph.touchpoints.empty())
        return reach;
    for (const JourneyStage stage : all_of<JourneyStage>()) {
        const JourneyGraph ending = ending_at(graph, stage);
        reach.push_back(conversion_of(ending, GraphArcs(ending)));
    }
    return reach;
}

} // namespace tappa
