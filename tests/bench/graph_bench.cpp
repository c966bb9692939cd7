// How long the native program takes for all that a graph says, and for betweenness alone, on graphs
// made at random. Prints JSON; each number is the median of the turns, in milliseconds. Run by
// graph.bench.mjs.
//
// Usage: graph_bench TURNS

#include "base/random.hpp"
#include "graph/analysis.hpp"
#include "graph/betweenness.hpp"
#include "graph/link_counts.hpp"
#include "median_ms.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
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

} // namespace

int main(int count, char** arguments) {
    const int turns = count == 2 ? std::atoi(arguments[1]) : 0;
    if (turns <= 0) {
        std::fputs("usage: graph_bench TURNS\n", stderr);
        return 2;
    }
    double kept = 0; // so that nothing can be left out as unused
    const auto analyse = [&](std::size_t touchpoints, std::size_t transitions, int how_often) {
        const JourneyGraph graph = made_up_graph(touchpoints, transitions);
        return median_ms(how_often, [&] { kept += analysis_of(graph).absorption.conversion; });
    };
    const double usual = analyse(50, 150, 20 * turns);
    const double large = analyse(2'000, 10'000, turns);
    const GraphArcs arcs(made_up_graph(10'000, 30'000));
    const double betweenness = median_ms(1, [&] { kept += betweenness_of(arcs).front(); });
    std::printf(
        "{\"usual\": %.4f, \"large\": %.2f, \"betweenness\": %.1f}\n", usual, large, betweenness
    );
    return kept < 0 ? 1 : 0;
}
