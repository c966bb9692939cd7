#include "graph/findings.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <unordered_map>
#include <utility>

namespace tappa {

namespace {

constexpr std::size_t named_of_a_kind = 3; // findings of one kind about single touchpoints

class Maker {
public:
    explicit Maker(const FindingInput& input)
        : m_input(input)
        , m_graph(input.graph)
        , m_analysis(input.analysis)
        , m_flows(input.analysis.absorption.touchpoints)
        , m_cases(count_out_of(input.graph, input.graph.start()))
        , m_is_assumed(assumed_links(input.graph) > 0)
        , m_is_counted(has_counts(input.graph) && all_counted(input.graph)) {
        for (const UnevenTouchpoint& touchpoint : uneven_touchpoints(m_graph))
            m_uneven.push_back(touchpoint.node);
    }

    std::vector<Finding> findings() && {
        add_missing_ends();
        if (is_bare()) {
            add_group(FindingKind::Orphans, m_analysis.orphans, CycleStep::Record);
        } else {
            add_conversion();
            add_drop_offs();
            if (m_uneven.empty()) { // of a conversion that is not told no part is either
                add_removal_effects();
                add_leverages();
            }
            add_structure();
            add_loops();
            add_paths();
            add_handoffs();
        }
        add_causes();
        add_doubts();
        return std::move(m_found);
    }

private:
    Finding& add(
        FindingKind kind,
        std::vector<std::size_t> touchpoints,
        std::optional<double> value,
        CycleStep step = CycleStep::Diagnose
    ) {
        Finding& made = m_found.emplace_back();
        made.kind = kind;
        made.touchpoints = std::move(touchpoints);
        made.value = value;
        made.step = step;
        made.evidence = m_is_assumed && rests_on_shares(kind) ? Evidence::Assumed
            : m_graph.measured                                ? Evidence::Measured
                                                              : weakest(made.touchpoints);
        return made;
    }

    // Of these touchpoints; of all, where a finding names none.
    [[nodiscard]] Evidence weakest(const std::vector<std::size_t>& touchpoints) const {
        Evidence found = m_graph.touchpoints.empty() ? Evidence::Assumed : Evidence::Measured;
        const auto weaken = [&](const GraphTouchpoint& touchpoint) {
            found = std::max(found, touchpoint.evidence);
        };
        for (const std::size_t node : touchpoints)
            weaken(m_graph.touchpoints[node]);
        if (touchpoints.empty())
            std::for_each(m_graph.touchpoints.begin(), m_graph.touchpoints.end(), weaken);
        return found;
    }

    // Whether no way between touchpoints is drawn or counted: no customers to follow, no structure.
    [[nodiscard]] bool is_bare() const {
        const std::size_t count = m_graph.touchpoints.size();
        return !has_counts(m_graph)
            && std::none_of(m_graph.links.begin(), m_graph.links.end(), [&](const GraphLink& link) {
                   return link.from < count && link.to < count;
               });
    }

    void add_missing_ends() {
        const std::vector<bool> reached = reachable_from(GraphArcs(m_graph), m_graph.start());
        m_starts = std::any_of(
            reached.begin(),
            reached.begin() + static_cast<std::ptrdiff_t>(m_graph.touchpoints.size()),
            [](bool there) { return there; }
        );
        m_arrives = reached[m_graph.goal()];
        if (!m_starts)
            add(FindingKind::NoStart, {}, std::nullopt, CycleStep::Record);
        else if (!m_arrives)
            add(FindingKind::NoGoal, {}, std::nullopt, CycleStep::Record);
    }

    void add_conversion() {
        if ((!m_starts && !m_arrives) || !m_uneven.empty())
            return;
        const Absorption& absorption = m_analysis.absorption;
        Finding& made =
            add(FindingKind::Conversion, {}, absorption.conversion, CycleStep::Overview);
        made.second = absorption.expected_steps;
        made.interval = interval_of(absorption.conversion);
    }

    // Of a share of all customers, where they were counted on every way.
    [[nodiscard]] std::optional<FindingInterval> interval_of(double share) const {
        return m_is_counted && m_cases ? share_interval(share * *m_cases, *m_cases) : std::nullopt;
    }

    // The touchpoints with the largest values above 0, the largest first.
    [[nodiscard]] std::vector<std::size_t> largest(
        const std::function<double(std::size_t)>& value_of, std::size_t most = named_of_a_kind
    ) const {
        std::vector<std::size_t> nodes;
        for (std::size_t node = 0; node < m_flows.size(); ++node)
            if (value_of(node) > 0)
                nodes.push_back(node);
        std::stable_sort(nodes.begin(), nodes.end(), [&](std::size_t a, std::size_t b) {
            return value_of(a) > value_of(b);
        });
        nodes.resize(std::min(nodes.size(), most));
        return nodes;
    }

    void add_drop_offs() {
        const auto drop_off = [&](std::size_t node) { return m_flows[node].drop_off; };
        for (const std::size_t node : largest(drop_off)) {
            Finding& made = add(FindingKind::DropOff, {node}, drop_off(node));
            made.second = m_flows[node].visits.value_or(0) > 0
                ? std::optional<double>(drop_off(node) / *m_flows[node].visits)
                : std::nullopt;
            made.interval = interval_of(drop_off(node));
        }
    }

    // What every way passes has an effect of 1 however good it is, and is told by itself.
    void add_removal_effects() {
        const auto effect = [&](std::size_t node) {
            return m_analysis.dominators[node] ? 0 : m_flows[node].removal_effect.value_or(0);
        };
        // The share of conversions that pass there, of so many of them.
        const double conversions = m_analysis.absorption.conversion * m_cases.value_or(0);
        for (const std::size_t node : largest(effect)) {
            Finding& made = add(FindingKind::RemovalEffect, {node}, effect(node));
            if (m_is_counted)
                made.interval =
                    share_interval(std::min(effect(node), 1.0) * conversions, conversions);
        }
    }

    void add_leverages() {
        const auto leverage = [&](std::size_t node) { return m_flows[node].leverage.value_or(0); };
        const auto nodes = largest(leverage);
        const auto factors = leverage_factors(m_graph, nodes);
        const auto& drawn = m_input.leverage_intervals;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            const double value = leverage(nodes[i]);
            Finding& made = add(FindingKind::Leverage, {nodes[i]}, value, CycleStep::Act);
            // Of the cases of a log where there is one, unless it has very many touchpoints.
            if (nodes[i] < drawn.size() && drawn[nodes[i]])
                made.interval = drawn[nodes[i]];
            else if (factors[i])
                made.interval = FindingInterval{value / *factors[i], value * *factors[i]};
        }
    }

    void add_group(FindingKind kind, std::vector<std::size_t> touchpoints, CycleStep step) {
        const auto count = static_cast<double>(touchpoints.size());
        if (!touchpoints.empty())
            add(kind, std::move(touchpoints), count, step);
    }

    [[nodiscard]] static std::vector<std::size_t> where(const std::vector<bool>& flags) {
        std::vector<std::size_t> nodes;
        for (std::size_t node = 0; node < flags.size(); ++node)
            if (flags[node])
                nodes.push_back(node);
        return nodes;
    }

    void add_structure() {
        add_group(FindingKind::PassagePoints, where(m_analysis.dominators), CycleStep::Overview);
        add_group(
            FindingKind::FragilePoints, where(m_analysis.fragile.articulation), CycleStep::Overview
        );
        std::vector<std::size_t> ends;
        std::vector<bool> is_end(m_flows.size(), false);
        for (const auto& [from, to] : m_analysis.fragile.bridges)
            for (const std::size_t node : {from, to}) {
                if (node >= m_flows.size() || is_end[node])
                    continue;
                is_end[node] = true;
                ends.push_back(node);
            }
        if (!ends.empty())
            add(FindingKind::FragileLinks,
                std::move(ends),
                static_cast<double>(m_analysis.fragile.bridges.size()),
                CycleStep::Overview);
        const auto between = [&](std::size_t node) { return m_analysis.betweenness[node]; };
        for (const std::size_t node : largest(between, 1))
            add(FindingKind::Bridging, {node}, between(node), CycleStep::Overview);
        add_group(FindingKind::Orphans, m_analysis.orphans, CycleStep::Record);
        std::vector<std::size_t> dead_ends;
        std::vector<std::size_t> traps;
        for (const std::size_t node : m_analysis.dead_ends) {
            // Both in the order of the touchpoints.
            const std::vector<std::size_t>& orphans = m_analysis.orphans;
            if (!std::binary_search(orphans.begin(), orphans.end(), node))
                (m_flows[node].visits ? dead_ends : traps).push_back(node);
        }
        add_group(FindingKind::DeadEnds, std::move(dead_ends), CycleStep::Diagnose);
        add_group(FindingKind::Trap, std::move(traps), CycleStep::Record);
    }

    void add_loops() {
        std::vector<std::pair<double, const std::vector<std::size_t>*>> loops;
        for (const std::vector<std::size_t>& loop : m_analysis.loops) {
            double repeats = 0;
            for (const std::size_t node : loop)
                if (m_flows[node].visits.value_or(0) > 0)
                    repeats = std::max(repeats, m_flows[node].repeats.value_or(0));
            if (repeats > 0)
                loops.emplace_back(repeats, &loop);
        }
        std::stable_sort(loops.begin(), loops.end(), [](const auto& a, const auto& b) {
            return a.first > b.first;
        });
        loops.resize(std::min(loops.size(), named_of_a_kind));
        for (const auto& [repeats, loop] : loops) {
            Finding& made = add(FindingKind::Loop, *loop, repeats);
            made.second = repeats / (1 + repeats); // the share who come back
        }
    }

    void add_paths() {
        const auto likeliest = [&](FindingKind kind, const std::vector<LikelyPath>& paths) {
            if (paths.empty())
                return;
            const LikelyPath& first = paths.front();
            add(kind, first.touchpoints, first.probability, CycleStep::Overview).interval =
                interval_of(first.probability);
        };
        likeliest(FindingKind::PathToGoal, m_analysis.paths_to_goal);
        likeliest(FindingKind::PathToExit, m_analysis.paths_to_exit);
        add_painful_path();
        const auto mean_length = [](const std::vector<LikelyPath>& paths) {
            double steps = 0;
            double weight = 0;
            for (const LikelyPath& path : paths) {
                steps += path.probability * static_cast<double>(path.touchpoints.size());
                weight += path.probability;
            }
            return weight > 0 ? steps / weight : 0;
        };
        const double beyond =
            mean_length(m_analysis.paths_to_goal) - mean_length(m_analysis.paths_to_exit);
        if (!m_analysis.paths_to_goal.empty() && !m_analysis.paths_to_exit.empty() && beyond >= 1)
            add(FindingKind::LongerPaths, {}, beyond, CycleStep::Overview);
    }

    void add_painful_path() {
        if (!m_input.journey || m_input.journey->pain_points.empty())
            return;
        std::unordered_map<std::string, double> burden;
        for (const PainPoint& pain : m_input.journey->pain_points)
            burden[pain.touchpoint.text] += pain_burden(pain, m_input.usual_share);
        const GraphArcs arcs(m_graph);
        LikelyPath worst;
        double most = 0;
        for (const std::size_t end : {m_graph.goal(), m_graph.exit()})
            for (const LikelyPath& path : likely_paths(m_graph, arcs, end, painful_paths)) {
                double sum = 0;
                for (const std::size_t node : path.touchpoints)
                    if (const auto found = burden.find(m_graph.touchpoints[node].id);
                        found != burden.end())
                        sum += found->second;
                if (sum > most || (sum == most && path.probability > worst.probability)) {
                    most = sum;
                    worst = path;
                }
            }
        if (most > 0)
            add(FindingKind::PainfulPath, worst.touchpoints, most).second = worst.probability;
    }

    void add_handoffs() {
        const Handoffs& handoffs = m_analysis.handoffs;
        if (handoffs.department_changes.value_or(0) > 0)
            add(FindingKind::Departments, {}, handoffs.department_changes);
        if (handoffs.channel_switches.value_or(0) <= 0)
            return;
        Finding& made = add(FindingKind::Channels, {}, handoffs.channel_switches);
        const std::vector<ChannelSwitch> switches =
            channel_switches_of(m_graph, GraphArcs(m_graph), m_analysis.absorption);
        if (!switches.empty())
            made.channel_switch = switches.front();
    }

    void add_causes() {
        if (!m_input.journey)
            return;
        const PainCauses causes = pain_causes(*m_input.journey, m_input.usual_share);
        if (!causes.causes.empty() || !causes.circles.empty())
            for (const PainPoint& pain : m_input.journey->pain_points)
                m_pains.emplace(pain.id, &pain);
        // All of them: no table has what is left out here.
        for (const PainCause& cause : causes.causes)
            add_about(FindingKind::Cause, {cause.pain_point}, cause.downstream).second =
                static_cast<double>(cause.effects);
        for (const std::vector<PainPointId>& circle : causes.circles)
            add_about(FindingKind::CauseCircle, circle, static_cast<double>(circle.size()));
    }

    Finding& add_about(FindingKind kind, const std::vector<PainPointId>& pains, double value) {
        std::vector<std::size_t> touchpoints;
        Evidence evidence = Evidence::Measured;
        for (const PainPointId& id : pains) {
            const PainPoint& pain = *m_pains.at(id);
            evidence = std::max(evidence, pain.evidence);
            for (std::size_t node = 0; node < m_flows.size(); ++node)
                if (m_graph.touchpoints[node].id == pain.touchpoint.text
                    && std::find(touchpoints.begin(), touchpoints.end(), node) == touchpoints.end())
                    touchpoints.push_back(node);
        }
        Finding& made = add(kind, std::move(touchpoints), value);
        made.evidence = evidence;
        made.pain_points = pains;
        return made;
    }

    void add_doubts() {
        if (!m_graph.measured && !has_counts(m_graph))
            add(FindingKind::Drawn, {}, std::nullopt, CycleStep::Record);
        add_group(FindingKind::UnevenCounts, m_uneven, CycleStep::Record);
        double few = 0;
        std::vector<bool> touched(m_flows.size(), false);
        for (const GraphLink& link : m_graph.links)
            if (link.count && *link.count < few_customers) {
                ++few;
                for (const std::size_t node : {link.from, link.to})
                    if (node < touched.size())
                        touched[node] = true;
            }
        if (few > 0)
            add(FindingKind::SmallNumbers, where(touched), few, CycleStep::Record);
    }

    const FindingInput& m_input;
    const JourneyGraph& m_graph;
    const GraphAnalysis& m_analysis;
    const std::vector<TouchpointFlow>& m_flows;
    std::optional<double> m_cases;
    bool m_is_assumed = false; // the share of a link, and so what is computed from all of them
    bool m_is_counted = false; // customers on every link
    bool m_starts = false;     // a way leads from Start to a touchpoint
    bool m_arrives = false;    // a way leads from Start to Goal
    std::vector<std::size_t> m_uneven;                         // where not as many come as go
    std::unordered_map<PainPointId, const PainPoint*> m_pains; // thousands may bring others about
    std::vector<Finding> m_found;
};

} // namespace

std::vector<Finding> findings_of(const FindingInput& input) {
    return Maker(input).findings();
}

std::optional<FindingInterval> share_interval(double count, double of) {
    if (of <= 0)
        return std::nullopt;
    const double share = std::clamp(count / of, 0.0, 1.0);
    const double scale = 1 + z95 * z95 / of;
    const double middle = (share + z95 * z95 / (2 * of)) / scale;
    const double half =
        z95 / scale * std::sqrt(share * (1 - share) / of + z95 * z95 / (4 * of * of));
    return FindingInterval{std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

FindingInterval share_difference(CountedShare first, CountedShare second) {
    const double p1 = std::clamp(first.count / first.of, 0.0, 1.0);
    const double p2 = std::clamp(second.count / second.of, 0.0, 1.0);
    const FindingInterval one = *share_interval(first.count, first.of);
    const FindingInterval two = *share_interval(second.count, second.of);
    return {
        p2 - p1 - std::hypot(p2 - two.low, one.high - p1),
        p2 - p1 + std::hypot(two.high - p2, p1 - one.low)};
}

} // namespace tappa
