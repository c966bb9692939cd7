#include "graph/passing.hpp"

#include <algorithm>
#include <cmath>

namespace tappa {

namespace {

constexpr std::size_t most_rounds = 300;
constexpr std::size_t most_work = 6'000'000; // arcs followed, in each of both directions
constexpr double negligible = 1e-7;

std::size_t rounds_for(const GraphArcs& arcs) {
    return std::clamp<std::size_t>(most_work / (arcs.arc_count() + 1), 20, most_rounds);
}

// From each node, the probability ever to come to `target`.
std::vector<double> probability_to_reach(const GraphArcs& arcs, std::size_t target) {
    std::vector<double> reach(arcs.node_count(), 0);
    reach[target] = 1;
    double change = 1;
    for (std::size_t round = rounds_for(arcs); round > 0 && change > negligible; --round) {
        change = 0;
        for (std::size_t node = arcs.node_count(); node-- > 0;) {
            if (node == target)
                continue;
            double sum = 0;
            for (const GraphArc& arc : arcs.from(node))
                sum += arc.probability * reach[arc.to];
            change = std::max(change, std::abs(sum - reach[node]));
            reach[node] = sum;
        }
    }
    return reach;
}

// How often each node is visited by a customer who stands at `source`, this first visit included.
std::vector<double> visits_from(const GraphArcs& arcs, std::size_t source) {
    std::vector<double> visits(arcs.node_count(), 0);
    std::vector<double> here(arcs.node_count(), 0);
    here[source] = 1;
    double moving = 1;
    for (std::size_t round = rounds_for(arcs); round > 0 && moving > negligible; --round) {
        std::vector<double> next(arcs.node_count(), 0);
        moving = 0;
        for (std::size_t node = 0; node < arcs.node_count(); ++node) {
            if (here[node] <= 0)
                continue;
            visits[node] += here[node];
            for (const GraphArc& arc : arcs.from(node)) {
                next[arc.to] += here[node] * arc.probability;
                moving += here[node] * arc.probability;
            }
        }
        here = std::move(next);
    }
    return visits;
}

} // namespace

Passing passing_of(
    const JourneyGraph& graph, const std::vector<double>& flows, std::size_t touchpoint
) {
    const GraphArcs arcs(graph);
    const std::vector<double> reach = probability_to_reach(arcs, touchpoint);
    const std::vector<double> visits = visits_from(arcs, touchpoint);
    std::vector<double> come(graph.node_count(), 0);
    for (std::size_t i = 0; i < graph.links.size(); ++i)
        come[graph.links[i].to] += flows[i];
    Passing passing;
    passing.customers = come[touchpoint] / visits[touchpoint];
    for (std::size_t i = 0; i < graph.links.size(); ++i) {
        const GraphLink& link = graph.links[i];
        const double after = passing.customers * visits[link.from] * link.probability;
        passing.before.push_back(link.from == touchpoint ? 0 : flows[i] * reach[link.to]);
        passing.after.push_back(link.from == graph.start() ? 0 : std::min(flows[i], after));
    }
    const double per_customer = passing.customers > 0 ? 1 / passing.customers : 0;
    for (std::size_t node = 0; node < graph.touchpoints.size(); ++node) {
        const bool itself = node == touchpoint;
        passing.share_before.push_back(itself ? 1 : come[node] * reach[node] * per_customer);
        passing.share_after.push_back(itself ? 1 : visits[node]);
    }
    return passing;
}

} // namespace tappa
