#include "graph/betweenness.hpp"

#include "graph/path_count.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <utility>

namespace tappa {

namespace {

using Node = std::uint32_t; // half of a std::size_t, so that twice as many stay near the processor

constexpr double unreached = std::numeric_limits<double>::infinity();
constexpr Node nowhere = std::numeric_limits<Node>::max();

struct Way {
    double length;
    Node to;
};

// A heap with four children to a node. Each entry holds its distance, so that four children are
// compared in one line of the cache; a node that comes nearer is there once more, and whoever takes
// it out leaves what is settled.
class NearestFirst {
public:
    struct Entry {
        double distance;
        Node node;
    };

    [[nodiscard]] bool empty() const { return m_entries.empty(); }

    void push(Entry entry) {
        m_entries.push_back(entry);
        rise(m_entries.size() - 1, entry);
    }

    Entry pop() {
        const Entry nearest = m_entries.front();
        const Entry last = m_entries.back();
        m_entries.pop_back();
        if (!m_entries.empty())
            fill_front(last);
        return nearest;
    }

private:
    static constexpr std::size_t arity = 4;

    // Which child is nearest cannot be foretold, so no branch depends on it.
    [[nodiscard]] std::size_t nearest_of_four(std::size_t first) const {
        const Entry* children = &m_entries[first];
        const std::size_t left = children[1].distance < children[0].distance ? 1 : 0;
        const std::size_t right = children[3].distance < children[2].distance ? 3 : 2;
        const auto is_right =
            static_cast<std::size_t>(children[right].distance < children[left].distance);
        return first + left + (right - left) * is_right;
    }
    [[nodiscard]] std::size_t nearest_of_fewer(std::size_t first) const {
        std::size_t best = first;
        for (std::size_t child = first + 1; child < m_entries.size(); ++child)
            if (m_entries[child].distance < m_entries[best].distance)
                best = child;
        return best;
    }

    // The hole goes down to a leaf and `entry`, which was one, up from there: mostly not at all.
    void fill_front(Entry entry) {
        std::size_t at = 0;
        for (std::size_t first = 1; first < m_entries.size(); first = at * arity + 1) {
            const std::size_t best = first + arity <= m_entries.size() ? nearest_of_four(first)
                                                                       : nearest_of_fewer(first);
            m_entries[at] = m_entries[best];
            at = best;
        }
        rise(at, entry);
    }

    void rise(std::size_t at, Entry entry) {
        for (; at > 0; at = (at - 1) / arity) {
            const Entry parent = m_entries[(at - 1) / arity];
            if (entry.distance >= parent.distance)
                break;
            m_entries[at] = parent;
        }
        m_entries[at] = entry;
    }

    std::vector<Entry> m_entries;
};

// What has to be known of a node where some ways are equally short.
struct Passed {
    PathCount count;     // of shortest ways to it
    Node rank = nowhere; // when it was settled
    Node waiting = 0;    // shortest ways to it that are not counted yet
};

class Walks {
public:
    explicit Walks(const GraphArcs& arcs)
        : m_first(arcs.node_count() + 1)
        , m_distance(arcs.node_count(), unreached)
        , m_before(arcs.node_count(), nowhere)
        , m_dependency(arcs.node_count(), 0)
        , m_passed(arcs.node_count()) {
        m_ways.reserve(arcs.arc_count());
        for (std::size_t node = 0; node < arcs.node_count(); ++node) {
            m_first[node] = m_ways.size();
            for (const GraphArc& arc : arcs.from(node))
                if (arc.to != node)
                    m_ways.push_back({-std::log(arc.probability), static_cast<Node>(arc.to)});
        }
        m_first.back() = m_ways.size();
    }

    // Adds what each node carries of the ways from `source`.
    void add_from(Node source, std::vector<double>& sum) {
        if (find_distances(source))
            share_along_tree();
        else
            share_among_equals(source);
        for (const Node node : m_settled) {
            if (node != source)
                sum[node] += m_dependency[node];
            m_distance[node] = unreached;
            m_dependency[node] = 0;
        }
    }

private:
    // Dijkstra's algorithm. True when no two ways to a node were found equally short: then the
    // shortest ways are a tree.
    bool find_distances(Node source) {
        bool is_tree = true;
        m_settled.clear();
        m_distance[source] = 0;
        m_open.push({0, source});
        while (!m_open.empty()) {
            const auto [distance, node] = m_open.pop();
            if (distance > m_distance[node])
                continue;
            m_settled.push_back(node);
            for (std::size_t way = m_first[node]; way < m_first[node + 1]; ++way) {
                const double through = distance + m_ways[way].length;
                const Node to = m_ways[way].to;
                if (through < m_distance[to]) {
                    m_distance[to] = through;
                    m_before[to] = node;
                    m_open.push({through, to});
                } else if (through == m_distance[to]) {
                    is_tree = false;
                }
            }
        }
        return is_tree;
    }

    void share_along_tree() {
        for (std::size_t at = m_settled.size(); at-- > 1;)
            m_dependency[m_before[m_settled[at]]] += 1 + m_dependency[m_settled[at]];
    }

    void share_among_equals(Node source) {
        for (std::size_t rank = 0; rank < m_settled.size(); ++rank)
            m_passed[m_settled[rank]] = {
                .count = PathCount(m_settled[rank] == source ? 1 : 0),
                .rank = static_cast<Node>(rank)};
        if (!count_as_settled())
            count_as_passed(source);
        for (auto step = m_steps.rbegin(); step != m_steps.rend(); ++step) {
            const PathCount& to = m_passed[step->second].count;
            const PathCount& from = m_passed[step->first].count;
            m_dependency[step->first] += from.part_of(to) * (1 + m_dependency[step->second]);
        }
    }

    template <typename Use>
    void for_each_shortest(Node node, Use use) const {
        for (std::size_t way = m_first[node]; way < m_first[node + 1]; ++way)
            if (m_distance[node] + m_ways[way].length == m_distance[m_ways[way].to])
                use(m_ways[way].to);
    }

    void take_step(Node from, Node to) {
        m_steps.emplace_back(from, to);
        m_passed[to].count.add(m_passed[from].count);
    }

    // Counts the shortest ways to each node, in the order of distance. False when a link of length
    // 0 leads back to one settled before: then some were counted too early.
    bool count_as_settled() {
        m_steps.clear();
        bool right = true;
        for (const Node node : m_settled)
            for_each_shortest(node, [&](Node to) {
                right = right && m_passed[to].rank > m_passed[node].rank;
                if (right)
                    take_step(node, to);
            });
        return right;
    }

    // Counts anew, each node after all that a shortest way comes from. Nodes that everybody goes
    // round in have no first; the one settled first is taken.
    void count_as_passed(Node source) {
        m_steps.clear();
        for (const Node node : m_settled)
            m_passed[node] = {.count = PathCount(node == source ? 1 : 0)};
        for (const Node node : m_settled)
            for_each_shortest(node, [&](Node to) { ++m_passed[to].waiting; });
        m_order.clear();
        const auto take = [&](Node node) {
            m_passed[node].rank = static_cast<Node>(m_order.size());
            m_order.push_back(node);
        };
        std::size_t done = 0;
        for (const Node first : m_settled) {
            if (m_passed[first].rank != nowhere)
                continue;
            take(first);
            for (; done < m_order.size(); ++done) {
                const Node node = m_order[done];
                for_each_shortest(node, [&](Node to) {
                    Passed& passed = m_passed[to];
                    --passed.waiting;
                    if (passed.rank != nowhere)
                        return;
                    take_step(node, to);
                    if (passed.waiting == 0)
                        take(to);
                });
            }
        }
    }

    std::vector<std::size_t> m_first;
    std::vector<Way> m_ways;
    std::vector<double> m_distance;
    std::vector<Node> m_before; // the node before each on a shortest way
    std::vector<double> m_dependency;
    std::vector<Passed> m_passed;
    NearestFirst m_open;
    std::vector<Node> m_settled;
    std::vector<Node> m_order;
    std::vector<std::pair<Node, Node>> m_steps; // of shortest ways, as counted
};

} // namespace

std::vector<double> betweenness_of(const GraphArcs& arcs) {
    const std::size_t count = arcs.node_count();
    std::vector<double> sum(count, 0);
    if (count < 3)
        return sum;
    Walks walks(arcs);
    for (Node source = 0; source < count; ++source)
        walks.add_from(source, sum);
    const double pairs = static_cast<double>(count - 1) * static_cast<double>(count - 2);
    for (double& value : sum)
        value /= pairs;
    return sum;
}

} // namespace tappa
