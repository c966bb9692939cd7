#include "graph/neighbours.hpp"

#include <algorithm>
#include <utility>

namespace tappa {

namespace {

std::vector<Neighbour> largest_first(std::vector<Neighbour> neighbours) {
    std::stable_sort(neighbours.begin(), neighbours.end(), [](const auto& a, const auto& b) {
        return a.share > b.share;
    });
    return neighbours;
}

} // namespace

std::vector<Neighbour> neighbours_after(const JourneyGraph& graph, std::size_t touchpoint) {
    std::vector<Neighbour> found;
    for (const GraphLink& link : graph.links)
        if (link.from == touchpoint && link.probability > 0)
            found.push_back({link.to, link.probability, link.count});
    return largest_first(std::move(found));
}

std::vector<Neighbour> neighbours_before(
    const JourneyGraph& graph, const Absorption& absorption, std::size_t touchpoint
) {
    const auto visits = [&](std::size_t node) {
        return node == graph.start() ? 1 : absorption.touchpoints[node].visits.value_or(0);
    };
    const double here = visits(touchpoint);
    std::vector<Neighbour> found;
    for (const GraphLink& link : graph.links)
        if (link.to == touchpoint && link.probability > 0)
            found.push_back(
                {link.from, here > 0 ? visits(link.from) * link.probability / here : 0, link.count}
            );
    return largest_first(std::move(found));
}

} // namespace tappa
