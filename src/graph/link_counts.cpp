#include "graph/link_counts.hpp"

#include <algorithm>
#include <numeric>

namespace tappa {

LinkCounts::Node LinkCounts::touchpoint(std::string_view name) {
    const auto found = m_nodes.find(name);
    if (found != m_nodes.end())
        return found->second;
    const auto node = static_cast<Node>(m_names.size());
    m_names.emplace_back(name);
    m_nodes.emplace(m_names.back(), node);
    return node;
}

void LinkCounts::add(Node from, Node to, double count) {
    if (count > 0)
        m_counts[(std::uint64_t{from} << 32U) | to] += count;
}

JourneyGraph LinkCounts::graph() const {
    std::vector<std::size_t> order(m_names.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return m_names[a] < m_names[b];
    });
    JourneyGraph graph;
    graph.measured = true;
    std::vector<std::size_t> place(m_names.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        place[order[i]] = i;
        const std::string& name = m_names[order[i]];
        graph.touchpoints.push_back({name, name, std::nullopt, {}, {}, Evidence::Measured});
    }
    const auto node_of = [&](std::uint64_t node) {
        return static_cast<std::size_t>(
            node >= start ? graph.start() + (node - start) : place[static_cast<std::size_t>(node)]
        );
    };
    for (const auto& [link, count] : m_counts)
        graph.links.push_back({node_of(link >> 32U), node_of(link & 0xFFFFFFFFU), count, 0});
    normalise_by_count(graph);
    return graph;
}

} // namespace tappa
