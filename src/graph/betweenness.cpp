#include "graph/betweenness.hpp"

#include "graph/path_count.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace tappa {

namespace {

constexpr double unreached = std::numeric_limits<double>::infinity();
constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();

struct Way {
    std::size_t to;
    double length;
};

// A heap with four children to a node that knows where each node stands, so that one that comes
// nearer moves instead of being there twice.
class NearestFirst {
public:
    explicit NearestFirst(const std::vector<double>& distance)
        : m_distance(distance), m_place(distance.size(), nowhere) {}

    [[nodiscard]] bool empty() const { return m_nodes.empty(); }

    // In the heap for the first time, or nearer than before.
    void raise(std::size_t node) {
        if (m_place[node] == nowhere) {
            m_place[node] = m_nodes.size();
            m_nodes.push_back(node);
        }
        std::size_t at = m_place[node];
        for (; at > 0 && is_nearer(node, m_nodes[(at - 1) / arity]); at = (at - 1) / arity)
            put(m_nodes[(at - 1) / arity], at);
        put(node, at);
    }

    std::size_t pop() {
        const std::size_t nearest = m_nodes.front();
        const std::size_t last = m_nodes.back();
        m_nodes.pop_back();
        m_place[nearest] = nowhere;
        if (!m_nodes.empty())
            sink(last);
        return nearest;
    }

private:
    static constexpr std::size_t arity = 4;

    [[nodiscard]] bool is_nearer(std::size_t a, std::size_t b) const {
        return m_distance[a] < m_distance[b];
    }
    void put(std::size_t node, std::size_t at) {
        m_nodes[at] = node;
        m_place[node] = at;
    }
    void sink(std::size_t node) {
        std::size_t at = 0;
        while (at * arity + 1 < m_nodes.size()) {
            std::size_t best = at * arity + 1;
            const std::size_t end = std::min(best + arity, m_nodes.size());
            for (std::size_t child = best + 1; child < end; ++child)
                if (is_nearer(m_nodes[child], m_nodes[best]))
                    best = child;
            if (!is_nearer(m_nodes[best], node))
                break;
            put(m_nodes[best], at);
            at = best;
        }
        put(node, at);
    }

    const std::vector<double>& m_distance;
    std::vector<std::size_t> m_place; // in m_nodes
    std::vector<std::size_t> m_nodes;
};

class Walks {
public:
    explicit Walks(const GraphArcs& arcs)
        : m_first(arcs.node_count() + 1)
        , m_distance(arcs.node_count(), unreached)
        , m_open(m_distance)
        , m_rank(arcs.node_count(), nowhere)
        , m_waiting(arcs.node_count(), 0)
        , m_count(arcs.node_count())
        , m_dependency(arcs.node_count(), 0) {
        m_ways.reserve(arcs.arc_count());
        for (std::size_t node = 0; node < arcs.node_count(); ++node) {
            m_first[node] = m_ways.size();
            for (const GraphArc& arc : arcs.from(node))
                if (arc.to != node)
                    m_ways.push_back({arc.to, -std::log(arc.probability)});
        }
        m_first.back() = m_ways.size();
    }

    // Adds what each node carries of the ways from `source`.
    void add_from(std::size_t source, std::vector<double>& sum) {
        find_distances(source);
        m_count[source] = PathCount(1);
        if (!count_as_settled())
            count_as_passed(source);
        for (auto step = m_steps.rbegin(); step != m_steps.rend(); ++step)
            m_dependency[step->first] += m_count[step->first].part_of(m_count[step->second])
                * (1 + m_dependency[step->second]);
        for (const std::size_t node : m_settled) {
            if (node != source)
                sum[node] += m_dependency[node];
            m_distance[node] = unreached;
            m_rank[node] = nowhere;
            m_count[node] = PathCount();
            m_dependency[node] = 0;
        }
    }

private:
    // Dijkstra's algorithm. A node's rank is when it was settled.
    void find_distances(std::size_t source) {
        m_settled.clear();
        m_distance[source] = 0;
        m_open.raise(source);
        while (!m_open.empty()) {
            const std::size_t node = m_open.pop();
            m_rank[node] = m_settled.size();
            m_settled.push_back(node);
            for (std::size_t way = m_first[node]; way < m_first[node + 1]; ++way) {
                const double through = m_distance[node] + m_ways[way].length;
                if (through < m_distance[m_ways[way].to]) {
                    m_distance[m_ways[way].to] = through;
                    m_open.raise(m_ways[way].to);
                }
            }
        }
    }

    template <typename Use>
    void for_each_shortest(std::size_t node, Use use) const {
        for (std::size_t way = m_first[node]; way < m_first[node + 1]; ++way)
            if (m_distance[node] + m_ways[way].length == m_distance[m_ways[way].to])
                use(m_ways[way].to);
    }

    void take_step(std::size_t from, std::size_t to) {
        m_steps.emplace_back(from, to);
        m_count[to].add(m_count[from]);
    }

    // Counts the shortest ways to each node, in the order of distance. False when a link of length
    // 0 leads back to one settled before: then some were counted too early.
    bool count_as_settled() {
        m_steps.clear();
        bool right = true;
        for (const std::size_t node : m_settled)
            for_each_shortest(node, [&](std::size_t to) {
                right = right && m_rank[to] > m_rank[node];
                if (right)
                    take_step(node, to);
            });
        return right;
    }

    // Counts anew, each node after all that a shortest way comes from. Nodes that everybody goes
    // round in have no first; the one settled first is taken.
    void count_as_passed(std::size_t source) {
        m_steps.clear();
        for (const std::size_t node : m_settled) {
            m_count[node] = PathCount(node == source ? 1 : 0);
            m_rank[node] = nowhere;
            m_waiting[node] = 0;
        }
        for (const std::size_t node : m_settled)
            for_each_shortest(node, [&](std::size_t to) { ++m_waiting[to]; });
        m_order.clear();
        const auto take = [&](std::size_t node) {
            m_rank[node] = m_order.size();
            m_order.push_back(node);
        };
        std::size_t done = 0;
        for (const std::size_t first : m_settled) {
            if (m_rank[first] != nowhere)
                continue;
            take(first);
            for (; done < m_order.size(); ++done) {
                const std::size_t node = m_order[done];
                for_each_shortest(node, [&](std::size_t to) {
                    --m_waiting[to];
                    if (m_rank[to] != nowhere)
                        return;
                    take_step(node, to);
                    if (m_waiting[to] == 0)
                        take(to);
                });
            }
        }
    }

    std::vector<std::size_t> m_first;
    std::vector<Way> m_ways;
    std::vector<double> m_distance;
    NearestFirst m_open;
    std::vector<std::size_t> m_rank;
    std::vector<std::size_t> m_waiting; // shortest ways to a node that are not counted yet
    std::vector<PathCount> m_count;
    std::vector<double> m_dependency;
    std::vector<std::size_t> m_settled;
    std::vector<std::size_t> m_order;
    std::vector<std::pair<std::size_t, std::size_t>> m_steps; // of shortest ways, as counted
};

} // namespace

std::vector<double> betweenness_of(const GraphArcs& arcs) {
    const std::size_t count = arcs.node_count();
    std::vector<double> sum(count, 0);
    if (count < 3)
        return sum;
    Walks walks(arcs);
    for (std::size_t source = 0; source < count; ++source)
        walks.add_from(source, sum);
    const double pairs = static_cast<double>(count - 1) * static_cast<double>(count - 2);
    for (double& value : sum)
        value /= pairs;
    return sum;
}

} // namespace tappa
