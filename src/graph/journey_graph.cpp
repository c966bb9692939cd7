#include "graph/journey_graph.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace tappa {

namespace {

template <typename Wanted>
std::optional<double> counted(const JourneyGraph& graph, Wanted wanted) {
    double sum = 0;
    for (const GraphLink& link : graph.links) {
        if (!wanted(link))
            continue;
        if (!link.count)
            return std::nullopt;
        sum += *link.count;
    }
    return sum;
}

} // namespace

bool has_counts(const JourneyGraph& graph) {
    return !graph.counts_from_volumes
        && std::any_of(graph.links.begin(), graph.links.end(), [](const GraphLink& link) {
               return link.count.has_value();
           });
}

bool all_counted(const JourneyGraph& graph) {
    return std::all_of(graph.links.begin(), graph.links.end(), [](const GraphLink& link) {
        return link.count.has_value();
    });
}

std::size_t assumed_links(const JourneyGraph& graph) {
    return static_cast<std::size_t>(std::count_if(
        graph.links.begin(), graph.links.end(), [](const GraphLink& link) { return link.assumed; }
    ));
}

std::string node_id(const JourneyGraph& graph, std::size_t node) {
    if (node < graph.touchpoints.size())
        return graph.touchpoints[node].id;
    return node == graph.start() ? "(start)" : node == graph.goal() ? "(goal)" : "(exit)";
}

std::optional<double> count_out_of(const JourneyGraph& graph, std::size_t node) {
    return counted(graph, [&](const GraphLink& link) { return link.from == node; });
}

std::optional<double> count_into(const JourneyGraph& graph, std::size_t node) {
    return counted(graph, [&](const GraphLink& link) { return link.to == node; });
}

std::optional<double> count_into_touchpoints(const JourneyGraph& graph) {
    return counted(graph, [&](const GraphLink& link) { return link.to < graph.start(); });
}

std::vector<UnevenTouchpoint> uneven_touchpoints(const JourneyGraph& graph) {
    std::vector<double> come(graph.node_count(), 0);
    std::vector<double> go = come;
    std::vector<bool> is_known(graph.node_count(), true);
    for (const GraphLink& link : graph.links) {
        if (!link.count)
            is_known[link.from] = is_known[link.to] = false;
        go[link.from] += link.count.value_or(0);
        come[link.to] += link.count.value_or(0);
    }
    std::vector<UnevenTouchpoint> uneven;
    for (std::size_t node = 0; node < graph.touchpoints.size(); ++node) {
        const double rounding = std::max(2.0, 0.025 * std::max(come[node], go[node]));
        if (is_known[node] && come[node] > 0 && go[node] > 0
            && std::abs(come[node] - go[node]) > rounding)
            uneven.push_back({node, come[node], go[node]});
    }
    std::stable_sort(uneven.begin(), uneven.end(), [](const auto& a, const auto& b) {
        return std::abs(a.come - a.go) > std::abs(b.come - b.go);
    });
    return uneven;
}

void normalise_by_count(JourneyGraph& graph) {
    std::vector<GraphLink> links;
    std::stable_sort(graph.links.begin(), graph.links.end(), [](const auto& a, const auto& b) {
        return std::tie(a.from, a.to) < std::tie(b.from, b.to);
    });
    std::vector<double> totals(graph.node_count(), 0);
    for (const GraphLink& link : graph.links) {
        if (link.count.value_or(0) <= 0)
            continue;
        totals[link.from] += *link.count;
        if (!links.empty() && links.back().from == link.from && links.back().to == link.to)
            *links.back().count += *link.count;
        else
            links.push_back(link);
    }
    for (GraphLink& link : links)
        link.probability = *link.count / totals[link.from];
    graph.links = std::move(links);
}

GraphArcs::GraphArcs(const JourneyGraph& graph) : m_first(graph.node_count() + 1, 0) {
    std::vector<bool> leads_on(graph.node_count(), false);
    for (const GraphLink& link : graph.links)
        if (link.probability > 0)
            leads_on[link.from] = true;
    auto link = graph.links.begin();
    for (std::size_t node = 0; node < graph.node_count(); ++node) {
        m_first[node] = m_arcs.size();
        for (; link != graph.links.end() && link->from == node; ++link)
            if (link->probability > 0)
                m_arcs.push_back({link->to, link->probability});
        if (node < graph.touchpoints.size() && !leads_on[node])
            m_arcs.push_back({graph.exit(), 1});
    }
    m_first.back() = m_arcs.size();
}

double GraphArcs::probability(std::size_t from, std::size_t to) const {
    double sum = 0;
    for (const GraphArc& arc : this->from(from))
        if (arc.to == to)
            sum += arc.probability;
    return sum;
}

GraphArcs GraphArcs::reversed() const {
    GraphArcs result;
    result.m_first.assign(node_count() + 1, 0);
    for (const GraphArc& arc : m_arcs)
        ++result.m_first[arc.to + 1];
    for (std::size_t node = 0; node < node_count(); ++node)
        result.m_first[node + 1] += result.m_first[node];
    std::vector<std::size_t> next(result.m_first.begin(), result.m_first.end() - 1);
    result.m_arcs.resize(m_arcs.size());
    for (std::size_t node = 0; node < node_count(); ++node)
        for (const GraphArc& arc : from(node))
            result.m_arcs[next[arc.to]++] = {node, arc.probability};
    return result;
}

std::vector<bool> reachable_from(const GraphArcs& arcs, std::size_t node) {
    std::vector<bool> reached(arcs.node_count(), false);
    std::vector<std::size_t> open{node};
    reached[node] = true;
    while (!open.empty()) {
        const std::size_t from = open.back();
        open.pop_back();
        for (const GraphArc& arc : arcs.from(from))
            if (!reached[arc.to]) {
                reached[arc.to] = true;
                open.push_back(arc.to);
            }
    }
    return reached;
}

} // namespace tappa
