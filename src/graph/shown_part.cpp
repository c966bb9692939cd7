#include "graph/shown_part.hpp"

#include "graph/absorbing_chain.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace tappa {

namespace {

std::size_t share_of(std::size_t count, double share) {
    return std::min(
        count, static_cast<std::size_t>(std::llround(share * static_cast<double>(count)))
    );
}

// The greatest first; equals in their order.
std::vector<std::size_t> ranked(const std::vector<double>& values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return values[a] > values[b];
    });
    return order;
}

class Sharing {
public:
    Sharing(const JourneyGraph& graph, const Absorption& absorption) : m_graph(graph) {
        for (const TouchpointFlow& touchpoint : absorption.touchpoints)
            m_visits.push_back(touchpoint.visits.value_or(touchpoint.reach)
            ); // as the picture has it
    }

    ShownPart part(double touchpoints, double transitions) {
        show_touchpoints(touchpoints);
        show_links(transitions);
        if (!m_part.is_whole())
            m_part.customers = whole_ways();
        return std::move(m_part);
    }

private:
    [[nodiscard]] bool is_touchpoint(std::size_t node) const { return node < m_visits.size(); }
    [[nodiscard]] bool is_transition(const GraphLink& link) const {
        return is_touchpoint(link.from) && is_touchpoint(link.to);
    }

    void show_touchpoints(double share) {
        const std::size_t all = m_visits.size();
        m_part.shown_touchpoints = std::max(share_of(all, share), std::min<std::size_t>(all, 1));
        m_part.touchpoints.assign(all, false);
        const std::vector<std::size_t> order = ranked(m_visits);
        double shown = 0;
        for (std::size_t i = 0; i < m_part.shown_touchpoints; ++i) {
            m_part.touchpoints[order[i]] = true;
            shown += m_visits[order[i]];
        }
        const double sum = std::accumulate(m_visits.begin(), m_visits.end(), 0.0);
        if (m_part.shown_touchpoints == all || sum <= 0)
            return;
        m_part.visits = std::min(shown / sum, 1.0);
        m_part.most_hidden_visits = m_visits[order[m_part.shown_touchpoints]] / sum;
    }

    void show_links(double share) {
        m_part.links.assign(m_graph.links.size(), false);
        std::vector<std::size_t> between; // of shown touchpoints
        std::vector<double> passing;
        for (std::size_t i = 0; i < m_graph.links.size(); ++i) {
            const GraphLink& link = m_graph.links[i];
            const bool is_shown = (!is_touchpoint(link.from) || m_part.touchpoints[link.from])
                && (!is_touchpoint(link.to) || m_part.touchpoints[link.to]);
            m_part.links[i] = is_shown;
            if (!is_transition(link))
                continue;
            ++m_part.transitions;
            if (!is_shown)
                continue;
            between.push_back(i);
            passing.push_back(m_visits[link.from] * link.probability);
        }
        m_part.shown_transitions = share_of(between.size(), share);
        m_part.rare_transitions = between.size() - m_part.shown_transitions;
        const std::vector<std::size_t> order = ranked(passing);
        for (std::size_t i = m_part.shown_transitions; i < order.size(); ++i)
            m_part.links[between[order[i]]] = false;
        if (m_part.rare_transitions > 0)
            m_part.most_hidden_passing = passing[order[m_part.shown_transitions]];
    }

    // From which touchpoints one can end, or come to what is hidden. Who is in none of these goes
    // round for ever, and in sight.
    [[nodiscard]] std::vector<bool> can_end() const {
        std::vector<bool> ending(m_visits.size(), false);
        std::vector<bool> leads_on(m_visits.size(), false);
        std::vector<std::vector<std::size_t>> before(m_visits.size());
        std::vector<std::size_t> open;
        const auto end = [&](std::size_t node) {
            if (!ending[node])
                open.push_back(node);
            ending[node] = true;
        };
        for (std::size_t i = 0; i < m_graph.links.size(); ++i) {
            const GraphLink& link = m_graph.links[i];
            if (!is_touchpoint(link.from) || link.probability <= 0)
                continue;
            leads_on[link.from] = true;
            if (is_touchpoint(link.to) && m_part.links[i])
                before[link.to].push_back(link.from);
            else
                end(link.from);
        }
        for (std::size_t node = 0; node < leads_on.size(); ++node)
            if (!leads_on[node])
                end(node);
        while (!open.empty()) {
            const std::size_t node = open.back();
            open.pop_back();
            for (const std::size_t from : before[node])
                end(from);
        }
        return ending;
    }

    // The chance to go from Start to an end by shown links only.
    [[nodiscard]] double whole_ways() const {
        const std::vector<bool> ending = can_end();
        constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
        std::vector<std::size_t> state(m_visits.size(), none);
        std::size_t states = 0;
        for (std::size_t node = 0; node < m_visits.size(); ++node)
            if (ending[node])
                state[node] = states++;
        std::vector<AbsorbingChain::Arc> arcs;
        std::vector<double> leaving(states, 0);
        std::vector<double> well(states, 0); // it ends in sight with the next step
        std::vector<double> first(states, 0);
        std::vector<bool> leads_on(states, false);
        double at_once = 0;
        for (std::size_t i = 0; i < m_graph.links.size(); ++i) {
            const GraphLink& link = m_graph.links[i];
            const bool on = is_touchpoint(link.to) && ending[link.to];
            if (!is_touchpoint(link.from)) {
                if (m_part.links[i])
                    (on ? first[state[link.to]] : at_once) += link.probability;
                continue;
            }
            if (!ending[link.from] || link.probability <= 0)
                continue;
            const std::size_t from = state[link.from];
            leads_on[from] = true;
            if (on && m_part.links[i]) {
                arcs.push_back({from, state[link.to], link.probability});
                continue;
            }
            leaving[from] += link.probability;
            well[from] += m_part.links[i] ? link.probability : 0;
        }
        for (std::size_t i = 0; i < states; ++i)
            if (!leads_on[i]) // left for Exit
                leaving[i] = well[i] = 1;
        const std::vector<double> ends = AbsorbingChain(std::move(arcs), leaving).ends(well);
        double sum = at_once;
        for (std::size_t i = 0; i < states; ++i)
            sum += first[i] * ends[i];
        return std::isfinite(sum) ? std::clamp(sum, 0.0, 1.0) : 0;
    }

    const JourneyGraph& m_graph;
    std::vector<double> m_visits; // of a customer, by touchpoint
    ShownPart m_part;
};

} // namespace

ShownPart shown_part(
    const JourneyGraph& graph, const Absorption& absorption, double touchpoints, double transitions
) {
    return Sharing(graph, absorption).part(touchpoints, transitions);
}

std::optional<std::size_t> link_between(
    const JourneyGraph& graph, std::size_t from, std::size_t to
) {
    const auto found = std::lower_bound(
        graph.links.begin(),
        graph.links.end(),
        std::pair(from, to),
        [](const GraphLink& link, const std::pair<std::size_t, std::size_t>& wanted) {
            return std::pair(link.from, link.to) < wanted;
        }
    );
    if (found == graph.links.end() || found->from != from || found->to != to)
        return std::nullopt;
    return static_cast<std::size_t>(found - graph.links.begin());
}

} // namespace tappa
