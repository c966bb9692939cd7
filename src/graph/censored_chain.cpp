#include "graph/censored_chain.hpp"

#include "graph/absorbing_chain.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace tappa {

namespace {

constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

// The touchpoints that are not watched and are left sooner or later, as a chain that ends in Goal,
// in a watched touchpoint or anywhere else.
class Between {
public:
    Between(
        const JourneyGraph& graph, const GraphArcs& arcs, const std::vector<std::size_t>& watched
    )
        : m_graph(graph), m_arcs(arcs), m_state_of(graph.node_count(), none) {
        std::vector<bool> is_watched(graph.node_count(), false);
        for (const std::size_t node : watched)
            is_watched[node] = true;
        const std::vector<bool> ends = nodes_that_end(is_watched);
        for (std::size_t node = 0; node < graph.touchpoints.size(); ++node)
            if (ends[node] && !is_watched[node]) {
                m_state_of[node] = m_nodes.size();
                m_nodes.push_back(node);
            }
        solve(watched);
    }

    // Of a customer at this node who does not leave at once.
    template <typename Onward>
    [[nodiscard]] Onward onward_from(std::size_t node) const {
        Onward onward;
        onward.watched.assign(m_to.size() - 2, 0);
        double going_on = 0;
        for (const GraphArc& arc : m_arcs.from(node)) {
            if (arc.to == m_graph.exit() && node != m_graph.start())
                continue;
            going_on += arc.probability;
            for (std::size_t end = 0; end < m_to.size(); ++end) {
                const double share = arc.probability * reaches(arc.to, end);
                double& sum = end == goal() ? onward.goal
                    : end == lost()         ? onward.lost
                                            : onward.watched[end];
                sum += share;
            }
        }
        if (going_on <= 0)
            return onward;
        for (double& share : onward.watched)
            share /= going_on;
        onward.goal /= going_on;
        onward.lost /= going_on;
        return onward;
    }

private:
    // Ends are the watched touchpoints by their place, then Goal, then all else.
    [[nodiscard]] std::size_t goal() const { return m_to.size() - 2; }
    [[nodiscard]] std::size_t lost() const { return m_to.size() - 1; }

    // Against the direction of the arcs, from all ends at once.
    [[nodiscard]] std::vector<bool> nodes_that_end(std::vector<bool> reached) const {
        const GraphArcs back = m_arcs.reversed();
        reached[m_graph.goal()] = true;
        reached[m_graph.exit()] = true;
        std::vector<std::size_t> open;
        for (std::size_t node = 0; node < reached.size(); ++node)
            if (reached[node])
                open.push_back(node);
        while (!open.empty()) {
            const std::size_t node = open.back();
            open.pop_back();
            for (const GraphArc& arc : back.from(node))
                if (!reached[arc.to]) {
                    reached[arc.to] = true;
                    open.push_back(arc.to);
                }
        }
        return reached;
    }

    void solve(const std::vector<std::size_t>& watched) {
        m_end_of.assign(m_graph.node_count(), watched.size() + 1);
        for (std::size_t i = 0; i < watched.size(); ++i)
            m_end_of[watched[i]] = i;
        m_end_of[m_graph.goal()] = watched.size();
        std::vector<AbsorbingChain::Arc> inner;
        std::vector<double> leaving(m_nodes.size(), 0);
        std::vector<std::vector<double>> next(
            watched.size() + 2, std::vector<double>(m_nodes.size(), 0)
        );
        for (std::size_t state = 0; state < m_nodes.size(); ++state)
            for (const GraphArc& arc : m_arcs.from(m_nodes[state])) {
                if (m_state_of[arc.to] != none) {
                    inner.push_back({state, m_state_of[arc.to], arc.probability});
                    continue;
                }
                leaving[state] += arc.probability;
                next[m_end_of[arc.to]][state] += arc.probability;
            }
        const AbsorbingChain chain(std::move(inner), leaving);
        for (const std::vector<double>& end : next)
            m_to.push_back(chain.ends(end));
    }

    [[nodiscard]] double reaches(std::size_t node, std::size_t end) const {
        if (m_state_of[node] != none)
            return m_to[end][m_state_of[node]];
        return m_end_of[node] == end ? 1 : 0;
    }

    const JourneyGraph& m_graph;
    const GraphArcs& m_arcs;
    std::vector<std::size_t> m_state_of;   // by node; none: an end
    std::vector<std::size_t> m_end_of;     // by node that is none of the states
    std::vector<std::size_t> m_nodes;      // by state
    std::vector<std::vector<double>> m_to; // by end, then by state
};

} // namespace

bool can_keep_customers(const JourneyGraph& graph, const GraphArcs& arcs, std::size_t node) {
    const double leaving = arcs.probability(node, graph.exit());
    return leaving > 0 && leaving < 1;
}

CensoredChain::CensoredChain(
    const JourneyGraph& graph, const GraphArcs& arcs, const std::vector<std::size_t>& watched
) {
    const Between between(graph, arcs, watched);
    m_start = between.onward_from<Onward>(graph.start());
    for (const std::size_t node : watched) {
        m_leaving.push_back(arcs.probability(node, graph.exit()));
        m_onward.push_back(between.onward_from<Onward>(node));
    }
    m_rows = m_onward;
}

// One touchpoint after the other is taken out, the last one first: what leads to it leads to where
// it leads. The pivot is the sum of what leads elsewhere, so nothing is ever subtracted (Grassmann,
// Taksar and Heyman 1985, as in absorbing_chain.hpp).
double CensoredChain::conversion(std::span<const double> still_leaving) {
    const std::size_t count = size();
    for (std::size_t i = 0; i < count; ++i) {
        const double leaving = m_leaving[i] * still_leaving[i];
        const Onward& onward = m_onward[i];
        Onward& row = m_rows[i];
        for (std::size_t k = 0; k < count; ++k)
            row.watched[k] = (1 - leaving) * onward.watched[k];
        row.goal = (1 - leaving) * onward.goal;
        row.lost = (1 - leaving) * onward.lost + leaving;
    }
    m_start_row = m_start;
    for (std::size_t i = count; i-- > 0;) {
        const Onward& gone = m_rows[i];
        double elsewhere = gone.goal + gone.lost;
        for (std::size_t k = 0; k < i; ++k)
            elsewhere += gone.watched[k];
        if (elsewhere <= 0)
            continue; // whoever comes here goes round for ever
        const auto pass_on = [&](Onward& row) {
            if (row.watched[i] <= 0)
                return;
            const double share = row.watched[i] / elsewhere;
            for (std::size_t k = 0; k < i; ++k)
                row.watched[k] += share * gone.watched[k];
            row.goal += share * gone.goal;
            row.lost += share * gone.lost;
        };
        for (std::size_t k = 0; k < i; ++k)
            pass_on(m_rows[k]);
        pass_on(m_start_row);
    }
    return std::clamp(m_start_row.goal, 0.0, 1.0);
}

} // namespace tappa
