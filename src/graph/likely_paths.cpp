#include "graph/likely_paths.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
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

    // The shortest way that begins with `root` and does not go on to any of `not_next`, appended to
    // the root; the root alone when there is none.
    std::vector<std::size_t> completed(
        std::vector<std::size_t> root, const std::vector<std::size_t>& not_next
    ) {
        for (const std::size_t node : root)
            m_barred[node] = true;
        const std::size_t spur = root.back();
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
        for (const std::size_t node : root)
            m_barred[node] = false;
        if (found) {
            const auto at = static_cast<std::ptrdiff_t>(root.size());
            for (std::size_t node = m_end; node != spur; node = m_before[node])
                root.insert(root.begin() + at, node);
        }
        forget();
        return root;
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
    const auto propose = [&](std::vector<std::size_t> root, std::vector<std::size_t> not_next) {
        const std::size_t branch = root.size() - 1;
        std::vector<std::size_t> nodes = search.completed(std::move(root), not_next);
        if (nodes.back() == end)
            candidates.insert({search.length_of(nodes), std::move(nodes), branch});
    };
    propose({graph.start()}, {});
    std::vector<std::vector<std::size_t>> taken;
    while (!candidates.empty() && taken.size() < most) {
        const Candidate best = std::move(candidates.extract(candidates.begin()).value());
        for (std::size_t i = best.branch; i + 1 < best.nodes.size(); ++i) {
            const auto root_end = best.nodes.begin() + static_cast<std::ptrdiff_t>(i) + 1;
            std::vector<std::size_t> not_next{best.nodes[i + 1]};
            for (const std::vector<std::size_t>& earlier : taken)
                if (earlier.size() > i + 1
                    && std::equal(best.nodes.begin(), root_end, earlier.begin()))
                    not_next.push_back(earlier[i + 1]);
            propose({best.nodes.begin(), root_end}, std::move(not_next));
        }
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
