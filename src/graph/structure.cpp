#include "graph/structure.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/biconnected_components.hpp>
#include <boost/graph/dominator_tree.hpp>
#include <boost/graph/strong_components.hpp>

#include <algorithm>
#include <iterator>
#include <limits>
#include <map>

namespace tappa {

namespace {

using Directed = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;
using Bidirectional = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS>;
using Undirected = boost::adjacency_list<
    boost::vecS,
    boost::vecS,
    boost::undirectedS,
    boost::no_property,
    boost::property<boost::edge_index_t, std::size_t>>;

bool leads_to_itself(const GraphArcs& arcs, std::size_t node) {
    const auto from = arcs.from(node);
    return std::any_of(from.begin(), from.end(), [&](const GraphArc& arc) {
        return arc.to == node;
    });
}

} // namespace

Components strong_components(const JourneyGraph& graph, const GraphArcs& arcs) {
    Components components;
    components.of.assign(graph.touchpoints.size(), 0);
    if (graph.touchpoints.empty())
        return components;
    Directed between(graph.touchpoints.size());
    for (std::size_t node = 0; node < graph.touchpoints.size(); ++node)
        for (const GraphArc& arc : arcs.from(node))
            if (arc.to < graph.touchpoints.size())
                boost::add_edge(node, arc.to, between);
    components.count = static_cast<std::size_t>(boost::strong_components(
        between,
        boost::make_iterator_property_map(
            components.of.begin(), boost::get(boost::vertex_index, between)
        )
    ));
    return components;
}

std::vector<std::vector<std::size_t>> loops_of(const JourneyGraph& graph, const GraphArcs& arcs) {
    const Components components = strong_components(graph, arcs);
    std::vector<std::vector<std::size_t>> members(components.count);
    for (std::size_t node = 0; node < graph.touchpoints.size(); ++node)
        members[components.of[node]].push_back(node);
    std::vector<std::vector<std::size_t>> loops;
    for (std::vector<std::size_t>& component : members)
        if (component.size() > 1)
            loops.push_back(std::move(component));
    for (std::size_t node = 0; node < graph.touchpoints.size(); ++node)
        if (leads_to_itself(arcs, node))
            loops.push_back({node});
    std::stable_sort(loops.begin(), loops.end(), [](const auto& a, const auto& b) {
        return a.front() < b.front();
    });
    return loops;
}

std::vector<bool> dominators_of_goal(const JourneyGraph& graph, const GraphArcs& arcs) {
    std::vector<bool> dominators(graph.touchpoints.size(), false);
    const std::vector<bool> reached = reachable_from(arcs, graph.start());
    if (!reached[graph.goal()])
        return dominators;
    // Only what can be reached: Boost loses the dominator of a node to which an arc leads from one
    // that cannot (tests/graph/structure_test.cpp).
    Bidirectional ways(graph.node_count());
    for (std::size_t node = 0; node < graph.node_count(); ++node)
        if (reached[node])
            for (const GraphArc& arc : arcs.from(node))
                boost::add_edge(node, arc.to, ways);
    constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
    std::vector<std::size_t> dominator_of(graph.node_count(), none);
    boost::lengauer_tarjan_dominator_tree(
        ways,
        graph.start(),
        boost::make_iterator_property_map(
            dominator_of.begin(), boost::get(boost::vertex_index, ways)
        )
    );
    for (std::size_t node = dominator_of[graph.goal()]; node != none && node != graph.start();
         node = dominator_of[node])
        dominators[node] = true;
    return dominators;
}

FragileLinks fragile_links(const JourneyGraph& graph, const GraphArcs& arcs) {
    std::map<std::pair<std::size_t, std::size_t>, std::pair<std::size_t, std::size_t>> links;
    for (std::size_t node = 0; node < graph.node_count(); ++node)
        for (const GraphArc& arc : arcs.from(node))
            if (arc.to != node && arc.to != graph.exit())
                links.try_emplace(
                    {std::min(node, arc.to), std::max(node, arc.to)}, std::pair(node, arc.to)
                );
    FragileLinks fragile;
    fragile.articulation.assign(graph.touchpoints.size(), false);
    Undirected joined(graph.node_count());
    std::vector<std::pair<std::size_t, std::size_t>> ways;
    for (const auto& [pair, way] : links) {
        boost::add_edge(pair.first, pair.second, ways.size(), joined);
        ways.push_back(way);
    }
    std::vector<std::size_t> part(ways.size(), 0);
    std::vector<std::size_t> cut;
    const auto parts = boost::biconnected_components(
        joined,
        boost::make_iterator_property_map(part.begin(), boost::get(boost::edge_index, joined)),
        std::back_inserter(cut)
    );
    for (const std::size_t node : cut)
        if (node < graph.touchpoints.size())
            fragile.articulation[node] = true;
    std::vector<std::size_t> sizes(parts.first, 0);
    for (const std::size_t one : part)
        ++sizes[one];
    for (std::size_t link = 0; link < ways.size(); ++link)
        if (sizes[part[link]] == 1)
            fragile.bridges.push_back(ways[link]);
    std::sort(fragile.bridges.begin(), fragile.bridges.end());
    return fragile;
}

} // namespace tappa
