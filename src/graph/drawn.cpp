#include "graph/drawn.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <numeric>
#include <string>
#include <unordered_map>
#include <utility>

namespace tappa {

namespace {

// What is known of all transitions from one touchpoint to another.
struct Known {
    std::optional<double> count;
    std::optional<double> share;
};

void add(std::optional<double>& sum, const std::optional<double>& value) {
    if (value)
        sum = sum.value_or(0) + *value;
}

// Known only while both are.
void add_known(std::optional<double>& sum, const std::optional<double>& value) {
    sum = sum && value ? std::optional<double>(*sum + *value) : std::nullopt;
}

using Outgoing = std::map<std::size_t, Known>; // by where to

// Without those that a count or share of 0 rules out.
void drop_unused(Outgoing& outgoing) {
    for (auto entry = outgoing.begin(); entry != outgoing.end();) {
        const std::optional<double>& said =
            entry->second.count ? entry->second.count : entry->second.share;
        entry = said && *said <= 0 ? outgoing.erase(entry) : std::next(entry);
    }
}

// What a journey says of the ways of its customers: out of each touchpoint, and out of Start.
struct Ways {
    std::vector<Outgoing> from; // by touchpoint; Goal is one number beyond the touchpoints
    Outgoing entries;
    bool is_counted = false; // customers were counted on one of them
};

Ways ways_of(const Journey& journey) {
    std::unordered_map<TouchpointId, std::size_t> index;
    for (const Touchpoint& touchpoint : journey.touchpoints)
        index.emplace(touchpoint.id, index.size());
    Ways ways;
    ways.from.resize(index.size());
    const auto note = [&](Outgoing& outgoing, std::size_t to, const auto& said) {
        ways.is_counted = ways.is_counted || said.count;
        Known& known = outgoing[to];
        add(known.count, said.count);
        add(known.share, said.share);
    };
    for (const Transition& transition : journey.transitions) {
        const auto from = index.find(transition.from);
        const auto to = index.find(transition.to);
        if (from != index.end() && to != index.end())
            note(ways.from[from->second], to->second, transition);
    }
    for (const JourneyEnd& entry : journey.entries)
        if (const auto to = index.find(entry.touchpoint); to != index.end())
            note(ways.entries, to->second, entry);
    for (const JourneyEnd& goal : journey.goals)
        if (const auto from = index.find(goal.touchpoint); from != index.end())
            note(ways.from[from->second], index.size(), goal);
    std::for_each(ways.from.begin(), ways.from.end(), drop_unused);
    drop_unused(ways.entries);
    return ways;
}

// What each transition weighs among those of its touchpoint.
std::vector<double> weights_of(const Outgoing& outgoing) {
    double counts = 0;
    double shares = 0; // of those without a count
    double counted = 0;
    double unknown = 0;
    for (const auto& [to, known] : outgoing) {
        counts += known.count.value_or(0);
        counted += known.count ? 1 : 0;
        shares += known.count ? 0 : known.share.value_or(0);
        unknown += known.count || known.share ? 0 : 1;
    }
    const double left = std::max(0.0, 1 - shares);
    // Customers of whom a share of 1 is one; 1 itself where there are shares only.
    const double whole = counted > 0 ? counts / (left > 0 ? left : 1) : 1;
    const bool shares_only = counted == 0 && shares > 0;
    const double usual = counted > 0 ? counts / counted : shares_only ? left / unknown : 1;
    std::vector<double> weights;
    for (const auto& [to, known] : outgoing)
        weights.push_back(known.count ? *known.count : known.share ? *known.share * whole : usual);
    return weights;
}

// Whether a way without a number shares what is left with others, by a guess: not where it is the
// only one, or the rest that shares leave.
bool is_guess(const Outgoing& outgoing, const Known& known) {
    const auto has_number = [](const Known& each) { return each.count || each.share; };
    if (has_number(known))
        return false;
    return std::any_of(outgoing.begin(), outgoing.end(), [&](const auto& entry) {
        return entry.second.count || (&entry.second != &known && !has_number(entry.second));
    });
}

std::optional<std::size_t> place_in(
    const std::unordered_map<std::string, std::size_t>& index, const TouchpointId& id
) {
    const auto found = index.find(id.text);
    return found == index.end() ? std::nullopt : std::optional<std::size_t>(found->second);
}

class Drawing {
public:
    explicit Drawing(const Journey& journey) : m_journey(journey), m_ways(ways_of(journey)) {
        for (const Touchpoint& touchpoint : journey.touchpoints)
            m_graph.touchpoints.push_back(
                {touchpoint.id.text,
                 touchpoint.name,
                 touchpoint.stage,
                 touchpoint.channel,
                 touchpoint.department,
                 touchpoint.evidence}
            );
    }

    JourneyGraph graph() && {
        find_incoming();
        const std::vector<GraphLink> entries = entries_of();
        for (const GraphLink& entry : entries)
            add_known(m_incoming[entry.to], entry.count);
        for (std::size_t node = 0; node < m_graph.touchpoints.size(); ++node)
            add_ways_from(node);
        m_graph.links.insert(m_graph.links.end(), entries.begin(), entries.end());
        m_graph.counts_from_volumes = !m_ways.is_counted;
        return std::move(m_graph);
    }

private:
    void find_incoming() {
        m_incoming.assign(m_graph.touchpoints.size(), 0);
        m_known_counts.assign(m_graph.touchpoints.size(), 0);
        m_entered.assign(m_graph.touchpoints.size(), false);
        m_entered_from_elsewhere = m_entered;
        for (std::size_t node = 0; node < m_ways.from.size(); ++node)
            for (const auto& [to, known] : m_ways.from[node]) {
                if (to == m_graph.touchpoints.size())
                    continue; // Goal
                m_entered[to] = true;
                if (to != node)
                    m_entered_from_elsewhere[to] = true;
                m_known_counts[to] += known.count.value_or(0);
                add_known(m_incoming[to], known.count);
            }
    }

    [[nodiscard]] std::vector<GraphLink> entries_of() const {
        if (!m_journey.entries.empty())
            return stated_entries();
        std::vector<GraphLink> entries;
        double sum = 0;
        for (std::size_t node = 0; node < m_graph.touchpoints.size(); ++node) {
            const double volume = m_journey.touchpoints[node].monthly_volume.value_or(0);
            const double count = std::max(0.0, volume - m_known_counts[node]);
            if (count > 0)
                entries.push_back({m_graph.start(), node, count, count});
            sum += count;
        }
        if (entries.empty())
            entries = equal_entries(m_entered);
        // In a journey that begins with a repetition.
        if (entries.empty())
            entries = equal_entries(m_entered_from_elsewhere);
        for (GraphLink& entry : entries)
            entry.probability /= sum > 0 ? sum : static_cast<double>(entries.size());
        return entries;
    }

    [[nodiscard]] std::vector<GraphLink> stated_entries() const {
        const std::vector<double> weights = weights_of(m_ways.entries);
        const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
        std::vector<GraphLink> entries;
        for (const auto& [to, known] : m_ways.entries)
            entries.push_back(
                {m_graph.start(),
                 to,
                 known.count,
                 weights[entries.size()] / total,
                 m_ways.is_counted && is_guess(m_ways.entries, known)}
            );
        return entries;
    }

    [[nodiscard]] std::vector<GraphLink> equal_entries(const std::vector<bool>& entered) const {
        std::vector<GraphLink> entries;
        for (std::size_t node = 0; node < entered.size(); ++node)
            if (!entered[node])
                entries.push_back({m_graph.start(), node, std::nullopt, 1});
        return entries;
    }

    void add_ways_from(std::size_t node) {
        const double leaving =
            std::clamp(m_journey.touchpoints[node].abandonment.value_or(0), 0.0, 1.0);
        const Outgoing& outgoing = m_ways.from[node];
        const std::vector<double> weights = weights_of(outgoing);
        const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
        std::optional<double> stay = 0;
        std::size_t i = 0;
        for (const auto& [to, known] : outgoing) {
            const std::size_t next = to == m_graph.touchpoints.size() ? m_graph.goal() : to;
            m_graph.links.push_back(
                {node,
                 next,
                 known.count,
                 (1 - leaving) * weights[i++] / total,
                 m_ways.is_counted && is_guess(outgoing, known)}
            );
            add_known(stay, known.count);
        }
        const std::optional<double>& here = m_incoming[node];
        if (outgoing.empty() && !m_journey.goals.empty())
            return; // left, as any touchpoint that leads nowhere
        if (outgoing.empty()) {
            stay = here ? std::optional<double>((1 - leaving) * *here) : std::nullopt;
            if (leaving < 1)
                m_graph.links.push_back({node, m_graph.goal(), stay, 1 - leaving});
        }
        if (leaving <= 0)
            return;
        // As many as the share says of the customers who go on; of those who come, where none do.
        std::optional<double> left;
        if (leaving < 1 && stay)
            left = *stay * leaving / (1 - leaving);
        else if (here)
            left = leaving * *here;
        m_graph.links.push_back({node, m_graph.exit(), left, leaving});
    }

    const Journey& m_journey;
    JourneyGraph m_graph;
    Ways m_ways;
    std::vector<double> m_known_counts;            // into a touchpoint from others
    std::vector<std::optional<double>> m_incoming; // with those who start there
    std::vector<bool> m_entered;
    std::vector<bool> m_entered_from_elsewhere;
};

} // namespace

JourneyGraph graph_from_journey(const Journey& journey) {
    return Drawing(journey).graph();
}

std::unordered_set<std::string> touchpoints_with_ways(const Journey& journey) {
    std::unordered_set<std::string> ids;
    for (const Transition& transition : journey.transitions) {
        ids.insert(transition.from.text);
        ids.insert(transition.to.text);
    }
    for (const JourneyEnd& entry : journey.entries)
        ids.insert(entry.touchpoint.text);
    for (const JourneyEnd& goal : journey.goals)
        ids.insert(goal.touchpoint.text);
    return ids;
}

DrawnWays drawn_ways(const JourneyGraph& graph, const Journey& journey) {
    using Ends = std::pair<std::size_t, std::size_t>;
    std::unordered_map<std::string, std::size_t> index;
    for (const GraphTouchpoint& touchpoint : graph.touchpoints)
        index.emplace(touchpoint.id, index.size());
    const std::unordered_set<std::string> with_ways = touchpoints_with_ways(journey);
    const auto is_taken_for_granted = [&](const GraphLink& link) {
        const std::size_t count = graph.touchpoints.size();
        const bool entry = link.from == graph.start() && link.to < count;
        const bool goal = link.to == graph.goal() && link.from < count;
        return (entry || goal) && link.count.value_or(0) <= 0
            && with_ways.count(graph.touchpoints[entry ? link.to : link.from].id) == 0;
    };
    std::map<Ends, std::optional<std::size_t>> links; // its number in the graph
    for (std::size_t i = 0; i < graph.links.size(); ++i)
        if (!is_taken_for_granted(graph.links[i]))
            links.emplace(Ends{graph.links[i].from, graph.links[i].to}, i);
    // Of a way that is doubled, one may have customers: then it is in the graph.
    const auto note = [&](const TouchpointId& from, const TouchpointId& to, const auto& said) {
        const auto start = from.empty() ? std::optional(graph.start()) : place_in(index, from);
        const auto end = to.empty() ? std::optional(graph.goal()) : place_in(index, to);
        const std::optional<double>& number = said.count ? said.count : said.share;
        if (start && end && number && *number <= 0)
            links.emplace(Ends{*start, *end}, std::nullopt);
    };
    for (const Transition& transition : journey.transitions)
        note(transition.from, transition.to, transition);
    for (const JourneyEnd& entry : journey.entries)
        note({}, entry.touchpoint, entry);
    for (const JourneyEnd& goal : journey.goals)
        note(goal.touchpoint, {}, goal);
    DrawnWays result;
    result.graph = graph;
    result.graph.links.clear();
    for (const auto& [ends, number] : links) {
        result.graph.links.push_back(
            number ? graph.links[*number] : GraphLink{ends.first, ends.second, 0.0, 0}
        );
        result.computed.push_back(number);
    }
    return result;
}

} // namespace tappa
