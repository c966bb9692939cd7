#include "graph/conformance.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <unordered_map>
#include <utility>

namespace tappa {

namespace {

constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max() / 2; // of no way

// By drawn touchpoint its measured one.
class Matching {
public:
    Matching(const JourneyGraph& drawn, const JourneyGraph& measured)
        : m_drawn(drawn), m_measured(measured), m_taken(measured.touchpoints.size(), false) {
        for (std::size_t node = 0; node < measured.touchpoints.size(); ++node)
            m_named[compared_name_key(measured.touchpoints[node].name)].push_back(node);
        m_of.resize(drawn.touchpoints.size());
    }

    std::vector<std::optional<std::size_t>> matches() && {
        take([](const GraphTouchpoint& a, const GraphTouchpoint& b) { return a.id == b.id; });
        take([](const GraphTouchpoint& a, const GraphTouchpoint& b) { return a.stage == b.stage; });
        take([](const GraphTouchpoint&, const GraphTouchpoint&) { return true; });
        return std::move(m_of);
    }

private:
    template <typename Likeness>
    void take(const Likeness& are_alike) {
        for (std::size_t node = 0; node < m_of.size(); ++node) {
            const GraphTouchpoint& touchpoint = m_drawn.touchpoints[node];
            const auto named = m_named.find(compared_name_key(touchpoint.name));
            if (m_of[node] || named == m_named.end())
                continue;
            for (const std::size_t other : named->second)
                if (!m_taken[other] && are_alike(touchpoint, m_measured.touchpoints[other])) {
                    m_of[node] = other;
                    m_taken[other] = true;
                    break;
                }
        }
    }

    const JourneyGraph& m_drawn;
    const JourneyGraph& m_measured;
    std::vector<bool> m_taken;
    std::unordered_map<std::string, std::vector<std::size_t>> m_named;
    std::vector<std::optional<std::size_t>> m_of;
};

ComparedShares shares_of(const JourneyGraph& graph, const Absorption& flow, std::size_t node) {
    bool leads_on = false;
    double leave = 0;
    const auto first = std::lower_bound(
        graph.links.begin(),
        graph.links.end(),
        node,
        [](const GraphLink& link, std::size_t from) { return link.from < from; }
    );
    for (auto link = first; link != graph.links.end() && link->from == node; ++link) {
        leads_on = leads_on || link->probability > 0;
        leave += link->to == graph.exit() ? link->probability : 0;
    }
    const TouchpointFlow& at = flow.touchpoints[node];
    return {at.reach, leads_on ? leave : 1, at.conversion_from_here};
}

class Comparison {
public:
    Comparison(
        const JourneyGraph& drawn,
        const Absorption& drawn_flow,
        const JourneyGraph& measured,
        const Absorption& measured_flow,
        DrawnSide side
    )
        : m_drawn(drawn)
        , m_drawn_flow(drawn_flow)
        , m_measured(measured)
        , m_measured_flow(measured_flow)
        , m_is_drawn_counted(side == DrawnSide::IsCounted)
        , m_drawn_customers(count_out_of(drawn, drawn.start()).value_or(0))
        , m_measured_customers(count_out_of(measured, measured.start()).value_or(0)) {}

    Conformance result() && {
        find_touchpoints();
        find_ways();
        find_fit();
        m_found.is_counted = has_counts(m_measured);
        for (std::size_t way = 0; way < m_found.ways.size(); ++way)
            note_way(way);
        for (std::size_t place = 0; place < m_found.touchpoints.size(); ++place)
            note_touchpoint(place);
        std::stable_sort(
            m_found.deviations.begin(),
            m_found.deviations.end(),
            [](const Deviation& a, const Deviation& b) { return a.weight > b.weight; }
        );
        return std::move(m_found);
    }

private:
    void find_touchpoints() {
        const auto matches = Matching(m_drawn, m_measured).matches();
        m_place_of.assign(m_measured.node_count(), nowhere);
        for (std::size_t node = 0; node < matches.size(); ++node) {
            const GraphTouchpoint& touchpoint = m_drawn.touchpoints[node];
            m_found.touchpoints.push_back({touchpoint.id, touchpoint.name, node, matches[node]});
            if (!matches[node])
                continue;
            m_place_of[*matches[node]] = node;
            ++m_found.matched;
        }
        for (std::size_t node = 0; node < m_measured.touchpoints.size(); ++node)
            if (m_place_of[node] == nowhere) {
                m_place_of[node] = m_found.touchpoints.size();
                const GraphTouchpoint& touchpoint = m_measured.touchpoints[node];
                m_found.touchpoints.push_back({touchpoint.id, touchpoint.name, std::nullopt, node});
            }
        m_place_of[m_measured.start()] = compared_start;
        m_place_of[m_measured.goal()] = compared_goal;
        const auto shares = [](const JourneyGraph& graph,
                               const Absorption& flow,
                               const std::optional<std::size_t>& node) {
            return node ? std::optional(shares_of(graph, flow, *node)) : std::nullopt;
        };
        for (const ComparedTouchpoint& touchpoint : m_found.touchpoints) {
            m_found.drawn.push_back(shares(m_drawn, m_drawn_flow, touchpoint.drawn));
            m_found.measured.push_back(shares(m_measured, m_measured_flow, touchpoint.measured));
        }
    }

    [[nodiscard]] std::size_t drawn_place(std::size_t node) const {
        return node == m_drawn.start() ? compared_start
            : node == m_drawn.goal()   ? compared_goal
                                       : node;
    }

    void find_ways() {
        std::map<std::pair<std::size_t, std::size_t>, ComparedWay> ways;
        const auto way_between = [&](std::size_t from, std::size_t to) -> ComparedWay& {
            ComparedWay& way = ways[{from, to}];
            way.from = from;
            way.to = to;
            return way;
        };
        const std::vector<double> drawn_out_of = customers_out_of(m_drawn);
        std::map<const ComparedWay*, CountedShare> drawn_counts;
        for (const GraphLink& link : m_drawn.links) {
            if (link.to == m_drawn.exit() || link.probability <= 0)
                continue;
            ComparedWay& way = way_between(drawn_place(link.from), drawn_place(link.to));
            way.drawn = link.probability;
            if (m_is_drawn_counted && link.count && drawn_out_of[link.from] > 0)
                drawn_counts[&way] = {*link.count, drawn_out_of[link.from]};
        }
        const std::vector<double> out_of = customers_out_of(m_measured);
        for (const GraphLink& link : m_measured.links) {
            if (link.to == m_measured.exit() || link.probability <= 0)
                continue;
            ComparedWay& way = way_between(m_place_of[link.from], m_place_of[link.to]);
            way.measured = link.probability;
            way.count = link.count;
            if (link.count && out_of[link.from] > 0) {
                way.interval = share_interval(*link.count, out_of[link.from]);
                if (const auto drawn = drawn_counts.find(&way); drawn != drawn_counts.end())
                    way.difference =
                        share_difference(drawn->second, {*link.count, out_of[link.from]});
            }
            way.steps = visits_at(way.from) * link.probability;
        }
        for (auto& [ends, way] : ways)
            m_found.ways.push_back(std::move(way));
    }

    // By node; not a number where those of one way are not known.
    [[nodiscard]] static std::vector<double> customers_out_of(const JourneyGraph& graph) {
        std::vector<double> out_of(graph.node_count(), 0);
        for (const GraphLink& link : graph.links)
            out_of[link.from] += link.count.value_or(std::numeric_limits<double>::quiet_NaN());
        return out_of;
    }

    // How often a measured customer is there; a drawn one, where it is not among the measured.
    [[nodiscard]] double visits_at(std::size_t place) const {
        if (place == compared_start)
            return 1;
        const ComparedTouchpoint& touchpoint = m_found.touchpoints[place];
        const TouchpointFlow& flow = touchpoint.measured
            ? m_measured_flow.touchpoints[*touchpoint.measured]
            : m_drawn_flow.touchpoints[*touchpoint.drawn];
        return flow.visits.value_or(flow.reach);
    }

    void find_fit() {
        double all = 0;
        double drawn = 0;
        for (const ComparedWay& way : m_found.ways) {
            all += way.steps;
            drawn += way.drawn ? way.steps : 0;
        }
        if (all > 0)
            m_found.fit = std::min(drawn / all, 1.0);
    }

    // Whether both journeys have it; what else is to be said is said of the touchpoint.
    [[nodiscard]] bool is_in_both(std::size_t place) const {
        return place >= m_found.touchpoints.size()
            || (m_found.touchpoints[place].drawn && m_found.touchpoints[place].measured);
    }

    void note(DeviationKind kind, std::size_t place, double weight) {
        m_found.deviations.push_back({kind, place, weight});
    }

    void note_way(std::size_t place) {
        const ComparedWay& way = m_found.ways[place];
        if (!is_in_both(way.from) || !is_in_both(way.to))
            return;
        const double visits = visits_at(way.from);
        if (!way.measured) {
            note(DeviationKind::NotSeen, place, visits * *way.drawn);
        } else if (!way.drawn) {
            note(DeviationKind::NotDrawn, place, way.steps);
        } else {
            const double apart = std::abs(*way.drawn - *way.measured);
            const bool by_chance = way.difference
                ? way.difference->low <= 0 && way.difference->high >= 0
                : way.interval && *way.drawn >= way.interval->low
                    && *way.drawn <= way.interval->high;
            if (apart >= least_deviation && !by_chance)
                note(DeviationKind::WayDiffers, place, visits * apart);
        }
    }

    void note_touchpoint(std::size_t place) {
        const auto& drawn = m_found.drawn[place];
        const auto& measured = m_found.measured[place];
        if (!measured) {
            note(DeviationKind::TouchpointNotSeen, place, drawn->reach);
            return;
        }
        if (!drawn) {
            note(DeviationKind::TouchpointNotDrawn, place, measured->reach);
            return;
        }
        const double visits = visits_at(place);
        const auto compare =
            [&](DeviationKind kind, const Share& one, const Share& other, double weight) {
                const double apart = std::abs(one.value - other.value);
                if (apart >= least_deviation && !may_be_chance(one, other))
                    note(kind, place, apart * weight);
            };
        compare(
            DeviationKind::ReachDiffers,
            {drawn->reach, m_drawn_customers},
            {measured->reach, m_measured_customers},
            1
        );
        // Of nobody there are no shares.
        if (drawn->reach <= 0 || measured->reach <= 0)
            return;
        compare(
            DeviationKind::LeaveDiffers,
            {drawn->leave, m_drawn_customers * drawn_visits_at(place)},
            {measured->leave, m_measured_customers * visits},
            visits
        );
        compare(
            DeviationKind::ConversionDiffers,
            {drawn->conversion, m_drawn_customers * drawn->reach},
            {measured->conversion, m_measured_customers * measured->reach},
            measured->reach
        );
    }

    // Of so many customers, or visits.
    struct Share {
        double value = 0;
        double of = 0;
    };
    // Only of two that were counted: of a drawing nobody is.
    [[nodiscard]] bool may_be_chance(const Share& drawn, const Share& measured) const {
        if (!m_is_drawn_counted || !(drawn.of > 0) || !(measured.of > 0))
            return false;
        const FindingInterval apart = share_difference(
            {drawn.value * drawn.of, drawn.of}, {measured.value * measured.of, measured.of}
        );
        return apart.low <= 0 && apart.high >= 0;
    }

    [[nodiscard]] double drawn_visits_at(std::size_t place) const {
        const TouchpointFlow& flow = m_drawn_flow.touchpoints[*m_found.touchpoints[place].drawn];
        return flow.visits.value_or(flow.reach);
    }

    const JourneyGraph& m_drawn;
    const Absorption& m_drawn_flow;
    const JourneyGraph& m_measured;
    const Absorption& m_measured_flow;
    bool m_is_drawn_counted;
    double m_drawn_customers; // who start; 0 where that is not known
    double m_measured_customers;
    Conformance m_found;
    std::vector<std::size_t> m_place_of; // by measured node
};

} // namespace

// Without case, and with one blank where there are several.
std::string compared_name_key(const std::string& name) {
    std::string key;
    for (const char letter : folded(trimmed(name)))
        if (letter != ' ' || key.empty() || key.back() != ' ')
            key += letter;
    return key;
}

bool is_of_way(DeviationKind kind) {
    return kind == DeviationKind::WayDiffers || kind == DeviationKind::NotSeen
        || kind == DeviationKind::NotDrawn;
}

Conformance conformance_of(
    const JourneyGraph& drawn,
    const Absorption& drawn_flow,
    const JourneyGraph& measured,
    const Absorption& measured_flow,
    DrawnSide side
) {
    return Comparison(drawn, drawn_flow, measured, measured_flow, side).result();
}

bool are_alike(const Conformance& found) {
    return found.is_counted == found.is_drawn_counted;
}

Conformance comparison_of(const ComparedSide& first, const ComparedSide& second) {
    const bool is_swapped = first.is_counted && !second.is_counted;
    const ComparedSide& drawn = is_swapped ? second : first;
    const ComparedSide& measured = is_swapped ? first : second;
    const bool both = drawn.is_counted && measured.is_counted;
    Conformance found = conformance_of(
        drawn.graph,
        drawn.flow,
        measured.graph,
        measured.flow,
        both ? DrawnSide::IsCounted : DrawnSide::IsDrawing
    );
    found.is_counted = measured.is_counted;
    found.is_drawn_counted = drawn.is_counted;
    found.is_swapped = is_swapped;
    return found;
}

} // namespace tappa
