#include "graph/betweenness.hpp"

#include "graph/path_count.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <queue>
#include <utility>

namespace tappa {

namespace {

constexpr double unreached = std::numeric_limits<double>::infinity();
constexpr std::size_t later = std::numeric_limits<std::size_t>::max();

struct Way {
    std::size_t to;
    double length;
};

class Walks {
public:
    explicit Walks(const GraphArcs& arcs)
        : m_first(arcs.node_count() + 1)
        , m_distance(arcs.node_count(), unreached)
        , m_open_ways(arcs.node_count(), 0)
        , m_rank(arcs.node_count(), later)
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
        put_in_order(source);
        for (auto node = m_order.rbegin(); node != m_order.rend(); ++node) {
            for_each_shortest(*node, [&](std::size_t to) {
                if (m_rank[*node] < m_rank[to])
                    m_dependency[*node] +=
                        m_count[*node].part_of(m_count[to]) * (1 + m_dependency[to]);
            });
            if (*node != source)
                sum[*node] += m_dependency[*node];
        }
        for (const std::size_t node : m_settled) {
            m_distance[node] = unreached;
            m_rank[node] = later;
            m_open_ways[node] = 0;
            m_count[node] = PathCount();
            m_dependency[node] = 0;
        }
    }

private:
    void find_distances(std::size_t source) {
        m_settled.clear();
        m_distance[source] = 0;
        m_heap.emplace(0.0, source);
        while (!m_heap.empty()) {
            const auto [distance, node] = m_heap.top();
            m_heap.pop();
            if (m_rank[node] == 0)
                continue;
            m_rank[node] = 0; // settled
            m_settled.push_back(node);
            for (std::size_t way = m_first[node]; way < m_first[node + 1]; ++way) {
                const double through = distance + m_ways[way].length;
                if (through < m_distance[m_ways[way].to]) {
                    m_distance[m_ways[way].to] = through;
                    m_heap.emplace(through, m_ways[way].to);
                }
            }
        }
        for (const std::size_t node : m_settled)
            m_rank[node] = later;
    }

    template <typename Use>
    void for_each_shortest(std::size_t node, Use use) const {
        for (std::size_t way = m_first[node]; way < m_first[node + 1]; ++way)
            if (m_distance[node] + m_ways[way].length == m_distance[m_ways[way].to])
                use(m_ways[way].to);
    }

    // Counts the shortest ways to each node, after all nodes that such a way comes from. Nodes that
    // everybody goes round in have no first; the one settled first is taken.
    void put_in_order(std::size_t source) {
        for (const std::size_t node : m_settled)
            for_each_shortest(node, [&](std::size_t to) { ++m_open_ways[to]; });
        m_order.clear();
        m_count[source] = PathCount(1);
        std::size_t done = 0;
        const auto take = [&](std::size_t node) {
            m_rank[node] = m_order.size();
            m_order.push_back(node);
        };
        for (const std::size_t first : m_settled) {
            if (m_rank[first] != later)
                continue;
            take(first);
            for (; done < m_order.size(); ++done) {
                const std::size_t node = m_order[done];
                for_each_shortest(node, [&](std::size_t to) {
                    --m_open_ways[to];
                    if (m_rank[to] != later)
                        return;
                    m_count[to].add(m_count[node]);
                    if (m_open_ways[to] == 0)
                        take(to);
                });
            }
        }
    }

    using Entry = std::pair<double, std::size_t>;

    std::vector<std::size_t> m_first;
    std::vector<Way> m_ways;
    std::vector<double> m_distance;
    std::vector<std::size_t> m_open_ways; // shortest ways to a node that are not counted yet
    std::vector<std::size_t> m_rank;      // in m_order
    std::vector<PathCount> m_count;
    std::vector<double> m_dependency;
    std::vector<std::size_t> m_settled;
    std::vector<std::size_t> m_order;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> m_heap;
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
