#include "graph/handoffs.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace tappa {

namespace {

using Pair = std::pair<std::string, std::string>;

struct Changes {
    bool any_value = false;
    bool finite = true;
    std::map<Pair, double> per_customer;
};

Changes changes_of(
    const JourneyGraph& graph,
    const GraphArcs& arcs,
    const Absorption& absorption,
    std::string GraphTouchpoint::*value
) {
    Changes changes;
    for (std::size_t node = 0; node < graph.touchpoints.size(); ++node) {
        const std::string& here = graph.touchpoints[node].*value;
        if (here.empty())
            continue;
        changes.any_value = true;
        for (const GraphArc& arc : arcs.from(node)) {
            if (arc.to >= graph.touchpoints.size())
                continue;
            const std::string& next = graph.touchpoints[arc.to].*value;
            if (next.empty() || next == here)
                continue;
            const std::optional<double>& visits = absorption.touchpoints[node].visits;
            changes.finite = changes.finite && visits.has_value();
            changes.per_customer[{here, next}] += visits.value_or(0) * arc.probability;
        }
    }
    return changes;
}

std::optional<double> per_100(const Changes& changes) {
    if (!changes.any_value || !changes.finite)
        return std::nullopt;
    double sum = 0;
    for (const auto& [pair, per_customer] : changes.per_customer)
        sum += per_customer;
    return 100 * sum;
}

} // namespace

Handoffs handoffs_of(
    const JourneyGraph& graph, const GraphArcs& arcs, const Absorption& absorption
) {
    return {
        per_100(changes_of(graph, arcs, absorption, &GraphTouchpoint::department)),
        per_100(changes_of(graph, arcs, absorption, &GraphTouchpoint::channel))};
}

std::vector<ChannelSwitch> channel_switches_of(
    const JourneyGraph& graph, const GraphArcs& arcs, const Absorption& absorption
) {
    std::vector<ChannelSwitch> switches;
    const Changes changes = changes_of(graph, arcs, absorption, &GraphTouchpoint::channel);
    for (const auto& [pair, per_customer] : changes.per_customer)
        if (per_customer > 0)
            switches.push_back({pair.first, pair.second, 100 * per_customer});
    std::stable_sort(switches.begin(), switches.end(), [](const auto& a, const auto& b) {
        return a.per_100 > b.per_100;
    });
    return switches;
}

} // namespace tappa
