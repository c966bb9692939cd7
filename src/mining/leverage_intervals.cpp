#include "mining/leverage_intervals.hpp"

#include "base/random.hpp"
#include "graph/absorption.hpp"
#include "mining/key_index.hpp"
#include "scoring/quantile.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <utility>

namespace tappa {

namespace {

constexpr std::uint64_t seed = 20261129;

std::size_t drawn_cases(std::size_t cases) {
    return std::min(cases, most_drawn_cases);
}

// The cases of a log by the links they take: most take one of few paths.
class SampledPaths {
public:
    SampledPaths(const EventLog& log, const JourneyGraph& graph) : m_graph(graph) {
        find_nodes(log);
        KeyIndex keys;
        std::vector<std::uint32_t> cases; // by path
        for (const LogCase& entry : log.cases) {
            const std::uint32_t path = keys.index_of(key_of_path(log, entry));
            if (path == m_links.size()) {
                m_links.push_back(links_of(log, entry));
                cases.push_back(0);
            }
            ++cases[path];
        }
        // Cases path by path, so that the order of the file makes no difference.
        std::vector<std::uint32_t> order(cases.size());
        std::iota(order.begin(), order.end(), 0U);
        std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
            return m_links[a] < m_links[b];
        });
        for (const std::uint32_t path : order)
            m_path_of_case.insert(m_path_of_case.end(), cases[path], path);
    }

    // The graph of a sample.
    [[nodiscard]] JourneyGraph draw(Xoshiro256& random) const {
        std::vector<std::uint32_t> cases(m_links.size(), 0);
        const auto count = static_cast<std::uint32_t>(m_path_of_case.size());
        for (std::size_t i = 0; i < drawn_cases(count); ++i)
            ++cases[m_path_of_case[random.below(count)]];
        std::vector<double> counts(m_graph.links.size(), 0);
        for (std::size_t path = 0; path < m_links.size(); ++path)
            for (const std::size_t link : m_links[path])
                counts[link] += cases[path];
        JourneyGraph graph = m_graph;
        for (std::size_t i = 0; i < counts.size(); ++i)
            graph.links[i].count = counts[i];
        normalise_by_count(graph);
        return graph;
    }

private:
    static Key key_of_path(const EventLog& log, const LogCase& entry) {
        KeyMaker maker;
        maker.add(entry.reaches_goal ? 1 : 0);
        for (std::size_t i = entry.first; i < entry.first + entry.count; ++i)
            maker.add(log.events[i].activity);
        return maker.key();
    }

    void find_nodes(const EventLog& log) {
        for (const std::string& activity : log.activities) {
            const auto found = std::find_if(
                m_graph.touchpoints.begin(),
                m_graph.touchpoints.end(),
                [&](const GraphTouchpoint& touchpoint) { return touchpoint.id == activity; }
            );
            m_node_of.push_back(static_cast<std::size_t>(found - m_graph.touchpoints.begin()));
        }
    }

    [[nodiscard]] std::size_t link(std::size_t from, std::size_t to) const {
        const auto is_before = [](const GraphLink& link,
                                  const std::pair<std::size_t, std::size_t>& ends) {
            return std::pair(link.from, link.to) < ends;
        };
        const auto found = std::lower_bound(
            m_graph.links.begin(), m_graph.links.end(), std::pair(from, to), is_before
        );
        return static_cast<std::size_t>(found - m_graph.links.begin());
    }

    [[nodiscard]] std::vector<std::size_t> links_of(const EventLog& log, const LogCase& entry)
        const {
        std::vector<std::size_t> links;
        std::size_t here = m_graph.start();
        for (std::size_t i = entry.first; i < entry.first + entry.count; ++i) {
            const std::size_t next = m_node_of[log.events[i].activity];
            links.push_back(link(std::exchange(here, next), next));
        }
        links.push_back(link(here, entry.reaches_goal ? m_graph.goal() : m_graph.exit()));
        return links;
    }

    const JourneyGraph& m_graph;
    std::vector<std::size_t> m_node_of;            // by activity
    std::vector<std::vector<std::size_t>> m_links; // by path
    std::vector<std::uint32_t> m_path_of_case;
};

// `narrower`: what the differences from the leverage are multiplied by.
std::optional<FindingInterval> interval_of(
    std::vector<double> values, double leverage, double narrower
) {
    if (values.size() * 20 < leverage_samples * 19)
        return std::nullopt;
    std::sort(values.begin(), values.end());
    const auto percentile = [&](double p) {
        const double value =
            linear_quantile(values.size(), p, [&](std::size_t k) { return values[k]; });
        return leverage + narrower * (value - leverage);
    };
    return FindingInterval{percentile(0.025), percentile(0.975)};
}

} // namespace

std::vector<std::optional<FindingInterval>> leverage_intervals_of(
    const EventLog& log, const JourneyGraph& graph
) {
    const std::size_t count = graph.touchpoints.size();
    std::vector<std::optional<FindingInterval>> intervals(count);
    if (log.cases.size() < fewest_sampled_cases || count > most_sampled_touchpoints)
        return intervals;
    const SampledPaths paths(log, graph);
    Xoshiro256 random(seed);
    std::vector<std::vector<double>> values(count);
    for (std::size_t sample = 0; sample < leverage_samples; ++sample) {
        const JourneyGraph drawn = paths.draw(random);
        const Absorption sampled = absorption_of(drawn, GraphArcs(drawn));
        for (std::size_t i = 0; i < count; ++i)
            if (const std::optional<double> leverage = sampled.touchpoints[i].leverage)
                values[i].push_back(*leverage);
    }
    const Absorption absorption = absorption_of(graph, GraphArcs(graph));
    const auto cases = static_cast<double>(log.cases.size());
    const double narrower = std::sqrt(static_cast<double>(drawn_cases(log.cases.size())) / cases);
    for (std::size_t i = 0; i < count; ++i)
        if (const std::optional<double> leverage = absorption.touchpoints[i].leverage)
            intervals[i] = interval_of(std::move(values[i]), *leverage, narrower);
    return intervals;
}

} // namespace tappa
