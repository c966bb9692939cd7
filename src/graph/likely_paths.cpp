#include "graph/likely_paths.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <limits>
#include <queue>
#include <set>
#include <utility>

namespace tappa {

namespace {

constexpr double unreached = std::numeric_limits<double>::infinity();

using Entry = std::pair<double, std::size_t>;
using Heap = std::priority_queue<Entry, std::vector<Entry>, std::greater<>>;

// The length of the shortest way from each node to `end`.
std::vector<double> lengths_to(const GraphArcs& arcs, std::size_t end) {
    const GraphArcs back = arcs.reversed();
    std::vector<double> lengths(arcs.node_count(), unreached);
    lengths[end] = 0;
    Heap heap;
    heap.emplace(0.0, end);
    while (!heap.empty()) {
        const auto [length, node] = heap.top();
        heap.pop();
        if (length > lengths[node])
            continue;
        for (const GraphArc& arc : back.from(node)) {
            const double through = length - std::log(arc.probability);
            if (through < lengths[arc.to]) {
                lengths[arc.to] = through;
                heap.emplace(through, arc.to);
            }
        }
    }
    return lengths;
}

struct Candidate {
    double length = 0;
    std::vector<std::size_t> nodes; // from Start to the end
    std::size_t branch = 0;         // where it leaves the path it was made from
    bool operator<(const Candidate& other) const {
        if (length != other.length)
            return length < other.length;
        if (nodes.size() != other.nodes.size())
            return nodes.size() < other.nodes.size();
        return nodes < other.nodes;
    }
};

class Search {
public:
    Search(const GraphArcs& arcs, std::size_t end)
        : m_arcs(arcs)
        , m_end(end)
        , m_rest(lengths_to(arcs, end))
        , m_length(arcs.node_count(), unreached)
        , m_before(arcs.node_count(), 0)
        , m_barred(arcs.node_count(), false) {}

    // No way comes to it from now on.
    void bar(std::size_t node) { m_barred[node] = true; }
    void free(const std::vector<std::size_t>& nodes) {
        for (const std::size_t node : nodes)
            m_barred[node] = false;
    }

    // The shortest way from `spur`, which it does not name, on to the end, but not to any of
    // `not_next` first; empty where there is none.
    std::vector<std::size_t> way_from(std::size_t spur, const std::vector<std::size_t>& not_next) {
        open(spur, 0);
        bool found = false;
        while (!m_heap.empty() && !found) {
            const std::size_t node = m_heap.top().second;
            m_heap.pop();
            if (node == m_end)
                found = true;
            else if (!m_done.insert(node).second)
                continue;
            else
                go_on_from(node, node == spur ? not_next : m_nothing);
        }
        std::vector<std::size_t> way;
        for (std::size_t node = m_end; found && node != spur; node = m_before[node])
            way.push_back(node);
        std::reverse(way.begin(), way.end());
        forget();
        return way;
    }

    [[nodiscard]] double length_of(const std::vector<std::size_t>& nodes) const {
        double length = 0;
        for (std::size_t i = 0; i + 1 < nodes.size(); ++i)
            length -= std::log(m_arcs.probability(nodes[i], nodes[i + 1]));
        return length;
    }

private:
    void open(std::size_t node, double length) {
        if (m_length[node] == unreached)
            m_touched.push_back(node);
        m_length[node] = length;
        m_heap.emplace(length + m_rest[node], node);
    }

    void go_on_from(std::size_t node, const std::vector<std::size_t>& not_next) {
        for (const GraphArc& arc : m_arcs.from(node)) {
            if (m_barred[arc.to] || m_rest[arc.to] == unreached
                || std::find(not_next.begin(), not_next.end(), arc.to) != not_next.end())
                continue;
            const double through = m_length[node] - std::log(arc.probability);
            if (through < m_length[arc.to]) {
                m_before[arc.to] = node;
                open(arc.to, through);
            }
        }
    }

    void forget() {
        for (const std::size_t node : m_touched)
            m_length[node] = unreached;
        m_touched.clear();
        m_done.clear();
        m_heap = Heap();
    }

    const GraphArcs& m_arcs;
    std::size_t m_end;
    std::vector<double> m_rest;
    std::vector<double> m_length;
    std::vector<std::size_t> m_before;
    std::vector<bool> m_barred;
    std::vector<std::size_t> m_touched;
    std::set<std::size_t> m_done;
    Heap m_heap;
    const std::vector<std::size_t> m_nothing;
};

// How many nodes two paths have in common before they part.
std::size_t shared_nodes(
    const std::vector<std::size_t>& one, const std::vector<std::size_t>& other
) {
    const auto parting = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
    return static_cast<std::size_t>(parting.first - one.begin());
}

LikelyPath path_of(const GraphArcs& arcs, const std::vector<std::size_t>& nodes) {
    LikelyPath path;
    path.touchpoints.assign(nodes.begin() + 1, nodes.end() - 1);
    path.probability = 1;
    for (std::size_t i = 0; i + 1 < nodes.size(); ++i)
        path.probability *= arcs.probability(nodes[i], nodes[i + 1]);
    return path;
}

} // namespace

std::vector<LikelyPath> likely_paths(
    const JourneyGraph& graph, const GraphArcs& arcs, std::size_t end, std::size_t most
) {
    Search search(arcs, end);
    std::set<Candidate> candidates;
    std::vector<std::vector<std::size_t>> taken;
    // The ways that begin with the first nodes of a path, up to its node `branch`.
    const auto propose = [&](const std::vector<std::size_t>& path,
                             std::size_t branch,
                             const std::vector<std::size_t>& not_next) {
        const std::vector<std::size_t> way = search.way_from(path[branch], not_next);
        if (way.empty())
            return;
        Candidate made;
        made.branch = branch;
        made.nodes.reserve(branch + 1 + way.size());
        made.nodes.assign(path.begin(), path.begin() + static_cast<std::ptrdiff_t>(branch) + 1);
        made.nodes.insert(made.nodes.end(), way.begin(), way.end());
        made.length = search.length_of(made.nodes);
        candidates.insert(std::move(made));
        // More than are still to be taken would fill the memory where paths are long.
        if (candidates.size() > most - taken.size())
            candidates.erase(std::prev(candidates.end()));
    };
    search.bar(graph.start());
    propose({graph.start()}, 0, {});
    while (!candidates.empty() && taken.size() < most) {
        const Candidate best = std::move(candidates.extract(candidates.begin()).value());
        std::vector<std::size_t> shared; // by path taken: how many nodes both begin with
        for (const std::vector<std::size_t>& earlier : taken)
            shared.push_back(shared_nodes(best.nodes, earlier));
        for (std::size_t i = 0; i + 1 < best.nodes.size(); ++i) {
            search.bar(best.nodes[i]);
            if (i < best.branch)
                continue;
            std::vector<std::size_t> not_next{best.nodes[i + 1]};
            for (std::size_t path = 0; path < taken.size(); ++path)
                if (shared[path] > i && taken[path].size() > i + 1)
                    not_next.push_back(taken[path][i + 1]);
            propose(best.nodes, i, not_next);
        }
        search.free(best.nodes);
        taken.push_back(best.nodes);
    }
    std::vector<LikelyPath> paths;
    for (const std::vector<std::size_t>& nodes : taken)
        paths.push_back(path_of(arcs, nodes));
    std::stable_sort(paths.begin(), paths.end(), [](const LikelyPath& a, const LikelyPath& b) {
        if (a.probability != b.probability)
            return a.probability > b.probability;
        if (a.touchpoints.size() != b.touchpoints.size())
            return a.touchpoints.size() < b.touchpoints.size();
        return a.touchpoints < b.touchpoints;
    });
    return paths;
}

} // namespace tappa
