// How long all that a graph says takes, and betweenness alone, on graphs made at random.

#include "base/random.hpp"
#include "graph/analysis.hpp"
#include "graph/betweenness.hpp"
#include "graph/link_counts.hpp"
#include "median_ms.hpp"
#include "work_times.hpp"

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

using namespace tappa;
using bench::median_ms;

namespace {

// Customers go on to one of the next touchpoints, now and then back or far ahead.
JourneyGraph made_up_graph(std::size_t touchpoints, std::size_t transitions) {
    LinkCounts counts;
    for (std::size_t i = 0; i < touchpoints; ++i)
        counts.touchpoint("t" + std::to_string(100'000 + i));
    SplitMix64 random(2026);
    const auto below = [&](std::size_t limit) {
        return static_cast<std::size_t>(random.next() % limit);
    };
    const auto node = [](std::size_t i) { return static_cast<LinkCounts::Node>(i); };
    counts.add(LinkCounts::start, 0, 1'000);
    for (std::size_t i = 0; i < transitions; ++i) {
        const std::size_t from = below(touchpoints);
        const std::size_t to =
            below(10) == 0 ? below(touchpoints) : std::min(from + 1 + below(40), touchpoints - 1);
        counts.add(node(from), node(to), 1.0 + static_cast<double>(below(1'000)));
        if (i % 7 == 0)
            counts.add(node(from), LinkCounts::exit, 1.0 + static_cast<double>(below(100)));
    }
    counts.add(node(touchpoints - 1), LinkCounts::goal, 1'000);
    return counts.graph();
}

constexpr std::size_t most_touchpoints = 10'000;
constexpr std::size_t most_transitions = 30'000;

} // namespace

namespace tappa::bench {

bool print_graph_times(int turns) {
    double kept = 0; // so that nothing can be left out as unused
    const auto analyse = [&](std::size_t touchpoints, std::size_t transitions, int how_often) {
        const JourneyGraph graph = made_up_graph(touchpoints, transitions);
        return median_ms(how_often, [&] { kept += analysis_of(graph).absorption.conversion; });
    };
    const double usual = analyse(50, 150, 20 * turns);
    const double large = analyse(2'000, 10'000, turns);
    const GraphArcs arcs(made_up_graph(most_touchpoints, most_transitions));
    std::vector<double> shares;
    const double betweenness = median_ms(1, [&] { shares = betweenness_of(arcs); });
    std::printf(
        "{\"usual\": %.4f, \"large\": %.2f, \"betweenness\": %.1f, ", usual, large, betweenness
    );
    std::printf("\"highest\": %.9f}\n", *std::max_element(shares.begin(), shares.end()));
    return kept > 0;
}

void print_graph_links() {
    const JourneyGraph graph = made_up_graph(most_touchpoints, most_transitions);
    std::printf("%zu\n", graph.exit() + 1);
    for (const GraphLink& link : graph.links)
        std::printf("%zu %zu %.17g\n", link.from, link.to, link.probability);
}

} // namespace tappa::bench
