#include "graph/absorption.hpp"

#include "graph/absorbing_chain.hpp"
#include "graph/structure.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tappa {

namespace {

constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

std::optional<double> finite(double value) {
    return std::isfinite(value) ? std::optional<double>(value) : std::nullopt;
}

double share(double value) {
    return std::isfinite(value) ? std::clamp(value, 0.0, 1.0) : 0;
}

// The graph as a chain of the touchpoints that are left sooner or later. Whoever comes to one of
// the others, which lead to each other only, goes round there for ever.
struct Chain {
    std::vector<std::size_t> state_of; // by node; none: in a trap, or no touchpoint
    std::vector<std::size_t> trap_of;  // by node; none: in no trap
    std::size_t trap_count = 0;
    std::vector<std::size_t> nodes; // by state
    std::vector<AbsorbingChain::Arc> arcs;
    std::vector<double> leaving;
    std::vector<double> to_goal;
    std::vector<double> first; // the customers' first touchpoint
};

void find_traps(const JourneyGraph& graph, const GraphArcs& arcs, Chain& chain) {
    const Components components = strong_components(graph, arcs);
    std::vector<bool> closed(components.count, true);
    for (std::size_t node = 0; node < graph.touchpoints.size(); ++node)
        for (const GraphArc& arc : arcs.from(node))
            if (arc.to >= graph.touchpoints.size() || components.of[arc.to] != components.of[node])
                closed[components.of[node]] = false;
    chain.trap_of.assign(graph.node_count(), none);
    chain.trap_count = components.count;
    for (std::size_t node = 0; node < graph.touchpoints.size(); ++node)
        if (closed[components.of[node]])
            chain.trap_of[node] = components.of[node];
}

Chain chain_of(const JourneyGraph& graph, const GraphArcs& arcs) {
    Chain chain;
    find_traps(graph, arcs, chain);
    chain.state_of.assign(graph.node_count(), none);
    for (std::size_t node = 0; node < graph.touchpoints.size(); ++node)
        if (chain.trap_of[node] == none) {
            chain.state_of[node] = chain.nodes.size();
            chain.nodes.push_back(node);
        }
    for (const std::size_t node : chain.nodes) {
        double leaving = 0;
        double to_goal = 0;
        for (const GraphArc& arc : arcs.from(node)) {
            if (chain.state_of[arc.to] != none)
                chain.arcs.push_back({chain.state_of[node], chain.state_of[arc.to], arc.probability}
                );
            else
                leaving += arc.probability;
            if (arc.to == graph.goal())
                to_goal += arc.probability;
        }
        chain.leaving.push_back(leaving);
        chain.to_goal.push_back(to_goal);
    }
    chain.first.assign(chain.nodes.size(), 0);
    for (const GraphArc& arc : arcs.from(graph.start()))
        if (chain.state_of[arc.to] != none)
            chain.first[chain.state_of[arc.to]] += arc.probability;
    return chain;
}

// h_s, given h by state.
double conversion_from_start(
    const JourneyGraph& graph,
    const GraphArcs& arcs,
    const Chain& chain,
    const std::vector<double>& to_goal
) {
    double sum = arcs.probability(graph.start(), graph.goal());
    for (std::size_t state = 0; state < chain.nodes.size(); ++state)
        sum += chain.first[state] * to_goal[state];
    return share(sum);
}

// The probability to come into each trap; once in, a customer sees all of it.
std::vector<double> reach_of_traps(
    const JourneyGraph& graph,
    const GraphArcs& arcs,
    const Chain& chain,
    const std::vector<double>& visits
) {
    std::vector<double> reach(chain.trap_count, 0);
    const auto enter = [&](std::size_t from, double often) {
        for (const GraphArc& arc : arcs.from(from))
            if (chain.trap_of[arc.to] != none)
                reach[chain.trap_of[arc.to]] += often * arc.probability;
    };
    enter(graph.start(), 1);
    for (std::size_t state = 0; state < chain.nodes.size(); ++state)
        enter(chain.nodes[state], visits[state]);
    return reach;
}

// From c, h_c = α + β h_c with β = 1 − 1/N_cc the probability to come back first and α = h_c/N_cc.
// A row of Q and r that becomes g times itself changes both in proportion, so
// h′_c − h_c = gα/(1 − gβ) − α/(1 − β) = h_c (g − 1)/(1 − gβ): the rank-one update of Sherman and
// Morrison (1950), in a form without cancellation. Start gains what of it comes to c; `through` is
// the probability to come to c and on to Goal, `stay` the share of visits that no longer end.
std::optional<double> gain_of(double stay, double leaving, double through, double returns) {
    if (leaving >= 1)
        return std::nullopt;
    const double growth = stay / (1 - leaving); // g − 1
    const double never_back = 1 / returns - growth * (1 - 1 / returns);
    return finite(through * growth / never_back);
}

class Solution {
public:
    Solution(const JourneyGraph& graph, const GraphArcs& arcs)
        : m_graph(graph)
        , m_arcs(arcs)
        , m_chain(chain_of(graph, arcs))
        , m_reached(reachable_from(arcs, graph.start())) {
        const AbsorbingChain solved(m_chain.arcs, m_chain.leaving);
        m_visits = solved.visits(m_chain.first);
        m_to_goal = solved.ends(m_chain.to_goal);
        m_returns = solved.visits_from_itself();
        m_trapped = reach_of_traps(graph, arcs, m_chain, m_visits);
        const GraphArcs back = arcs.reversed();
        m_goal_ahead = reachable_from(back, graph.goal());
        m_exit_ahead = reachable_from(back, graph.exit());
    }

    [[nodiscard]] double conversion() const {
        return conversion_from_start(m_graph, m_arcs, m_chain, m_to_goal);
    }

    [[nodiscard]] TouchpointFlow flow_of(std::size_t node, double conversion) const {
        const std::size_t state = m_chain.state_of[node];
        const double leaving = m_arcs.probability(node, m_graph.exit());
        const bool ends = m_goal_ahead[node] || m_exit_ahead[node];
        TouchpointFlow flow;
        if (!m_reached[node])
            flow.visits = 0;
        else if (ends)
            flow.visits = finite(m_visits[state]);
        flow.reach = reach_of(node);
        flow.drop_off = flow.visits.value_or(0) * leaving;
        if (flow.visits && ends)
            flow.repeats = finite(m_returns[state] - 1);
        if (m_goal_ahead[node])
            flow.conversion_from_here = share(m_to_goal[state]);
        const double through = flow.reach * flow.conversion_from_here;
        if (conversion > 0)
            flow.removal_effect = share(through / conversion);
        if (through > 0)
            flow.leverage = gain_of(leverage_step * leaving, leaving, through, m_returns[state]);
        else if (leaving < 1)
            flow.leverage = 0;
        return flow;
    }

private:
    [[nodiscard]] double reach_of(std::size_t node) const {
        if (!m_reached[node])
            return 0;
        const std::size_t state = m_chain.state_of[node];
        return share(
            state == none ? m_trapped[m_chain.trap_of[node]] : m_visits[state] / m_returns[state]
        );
    }

    const JourneyGraph& m_graph;
    const GraphArcs& m_arcs;
    Chain m_chain;
    std::vector<bool> m_reached;
    std::vector<bool> m_goal_ahead; // by node, whether it can be come to
    std::vector<bool> m_exit_ahead;
    std::vector<double> m_visits;  // by state, as the next two
    std::vector<double> m_to_goal; // h
    std::vector<double> m_returns; // N_cc
    std::vector<double> m_trapped; // by trap
};

// How much the logarithm of a touchpoint's leverage changes with the probability of each link. With
// v = N_sc, R = N_cc and g as in gain_of it is ln v + ln h_c + ln g − ln(1 − g (R − 1)), and N
// changes by N dQ N.
class LeverageSlopes {
public:
    LeverageSlopes(const JourneyGraph& graph, const GraphArcs& arcs)
        : m_graph(graph)
        , m_arcs(arcs)
        , m_chain(chain_of(graph, arcs))
        , m_solved(m_chain.arcs, m_chain.leaving)
        , m_visits(m_solved.visits(m_chain.first))
        , m_to_goal(m_solved.ends(m_chain.to_goal)) {}

    // The variance of the logarithm.
    [[nodiscard]] double variance(std::size_t node) {
        aim_at(node);
        const std::vector<GraphLink>& links = m_graph.links; // by from
        double sum = 0;
        for (std::size_t first = 0, last = 0; first < links.size(); first = last) {
            double customers = 0;
            double mean = 0;
            double squares = 0;
            for (; last < links.size() && links[last].from == links[first].from; ++last) {
                const double slope = slope_at(links[last]);
                customers += links[last].count.value_or(0);
                mean += links[last].probability * slope;
                squares += links[last].probability * slope * slope;
            }
            if (customers > 0)
                sum += std::max(0.0, squares - mean * mean) / customers;
        }
        return sum;
    }

private:
    void aim_at(std::size_t node) {
        m_node = node;
        m_state = m_chain.state_of[node];
        std::vector<double> there(m_chain.nodes.size(), 0);
        there[m_state] = 1;
        m_after = m_solved.visits(there);
        m_before = m_solved.ends(there);
        m_leaving = m_arcs.probability(node, m_graph.exit());
        m_growth = leverage_step * m_leaving / (1 - m_leaving);
        m_rest = 1 - m_growth * (m_before[m_state] - 1);
    }

    [[nodiscard]] double slope_at(const GraphLink& link) const {
        const std::size_t to = m_chain.state_of[link.to];
        const double comes = to == none ? 0 : m_before[to];
        if (link.from == m_graph.start())
            return comes / m_visits[m_state];
        const std::size_t from = m_chain.state_of[link.from];
        if (from == none)
            return 0; // in a trap
        const double arrives = link.to == m_graph.goal() ? 1 : to == none ? 0 : m_to_goal[to];
        double slope = m_visits[from] * comes / m_visits[m_state]
            + m_after[from] * (arrives / m_to_goal[m_state] + m_growth * comes / m_rest);
        if (link.from == m_node && link.to == m_graph.exit()) {
            const double stay = 1 - m_leaving;
            slope += 1 / (m_leaving * stay)
                + (m_before[m_state] - 1) * leverage_step / (stay * stay * m_rest);
        }
        return slope;
    }

    const JourneyGraph& m_graph;
    const GraphArcs& m_arcs;
    Chain m_chain;
    AbsorbingChain m_solved;
    std::vector<double> m_visits;  // by state, as the other three
    std::vector<double> m_to_goal; // h
    std::size_t m_node = 0;        // c
    std::size_t m_state = 0;
    std::vector<double> m_after;  // N_ci
    std::vector<double> m_before; // N_ic
    double m_leaving = 0;
    double m_growth = 0; // g
    double m_rest = 1;   // 1 − g (R − 1)
};

void add_credits(const JourneyGraph& graph, Absorption& absorption) {
    const std::optional<double> conversions = count_into(graph, graph.goal());
    double sum = 0;
    for (const TouchpointFlow& flow : absorption.touchpoints)
        sum += flow.removal_effect.value_or(0);
    if (!conversions || sum <= 0)
        return;
    for (TouchpointFlow& flow : absorption.touchpoints)
        flow.credit = *conversions * flow.removal_effect.value_or(0) / sum;
}

void add_expected_steps(Absorption& absorption) {
    double sum = 0;
    for (const TouchpointFlow& flow : absorption.touchpoints) {
        if (!flow.visits)
            return;
        sum += *flow.visits;
    }
    absorption.expected_steps = finite(sum);
}

} // namespace

Absorption absorption_of(const JourneyGraph& graph, const GraphArcs& arcs) {
    const Solution solution(graph, arcs);
    Absorption absorption;
    absorption.conversion = solution.conversion();
    for (std::size_t node = 0; node < graph.touchpoints.size(); ++node)
        absorption.touchpoints.push_back(solution.flow_of(node, absorption.conversion));
    add_credits(graph, absorption);
    add_expected_steps(absorption);
    return absorption;
}

std::vector<std::optional<double>> leverage_factors(
    const JourneyGraph& graph, const std::vector<std::size_t>& touchpoints
) {
    std::vector<std::optional<double>> factors(touchpoints.size());
    const std::optional<double> cases = count_out_of(graph, graph.start());
    if (touchpoints.empty() || !all_counted(graph) || cases.value_or(0) < few_counted)
        return factors;
    const GraphArcs arcs(graph);
    LeverageSlopes slopes(graph, arcs);
    for (std::size_t i = 0; i < touchpoints.size(); ++i)
        factors[i] = finite(std::exp(z95 * std::sqrt(slopes.variance(touchpoints[i]))));
    return factors;
}

double conversion_of(const JourneyGraph& graph, const GraphArcs& arcs) {
    const Chain chain = chain_of(graph, arcs);
    const AbsorbingChain solved(chain.arcs, chain.leaving);
    return conversion_from_start(graph, arcs, chain, solved.ends(chain.to_goal));
}

std::optional<double> shapley_share(const Absorption& absorption, std::size_t touchpoint) {
    const std::optional<double>& value = absorption.touchpoints[touchpoint].shapley;
    if (!value || absorption.conversion <= 0)
        return std::nullopt;
    return share(*value / absorption.conversion);
}

std::optional<double> conversion_gain(const TouchpointFlow& flow, double now, double abandonment) {
    const double through = flow.reach * flow.conversion_from_here;
    if (now >= 1)
        return std::nullopt;
    if (through <= 0 || !flow.repeats)
        return 0;
    return gain_of(now - std::clamp(abandonment, 0.0, 1.0), now, through, *flow.repeats + 1);
}

} // namespace tappa
