// How long the layout of a journey's graph takes, and how few of its links cross, on graphs made at
// random.

#include "base/random.hpp"
#include "graph/layered_graph.hpp"
#include "graph/layout.hpp"
#include "median_ms.hpp"
#include "work_times.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

using namespace tappa;
using bench::median_ms;

namespace {

class MadeUp {
public:
    explicit MadeUp(std::uint64_t seed) : m_random(seed) {}

    std::size_t below(std::size_t limit) {
        return static_cast<std::size_t>(m_random.next() % limit);
    }

    // In stages at random, with links that mostly lead to one of the next two stages; `any` adds
    // links within stages and back.
    JourneyGraph graph(std::size_t touchpoints, std::size_t links, bool any) {
        JourneyGraph graph;
        for (std::size_t i = 0; i < touchpoints; ++i) {
            GraphTouchpoint touchpoint;
            touchpoint.id = std::to_string(i);
            touchpoint.stage = static_cast<JourneyStage>(below(stage_layers));
            graph.touchpoints.push_back(touchpoint);
        }
        const auto stage = [&](std::size_t i) {
            return static_cast<int>(*graph.touchpoints[i].stage);
        };
        graph.measured = true;
        while (graph.links.size() < links) {
            const std::size_t from = below(touchpoints);
            const std::size_t to = below(touchpoints);
            const int ahead = stage(to) - stage(from);
            const bool wanted =
                any && below(4) == 0 ? from != to : ahead > 0 && (ahead <= 2 || below(5) == 0);
            if (wanted)
                graph.links.push_back({from, to, customers(), 0});
        }
        for (std::size_t i = 0; i < touchpoints; ++i) {
            if (stage(i) == 0 || below(12) == 0)
                graph.links.push_back({graph.start(), i, customers(), 0});
            if (stage(i) + 1 == static_cast<int>(stage_layers) || below(12) == 0)
                graph.links.push_back({i, graph.goal(), customers(), 0});
            graph.links.push_back({i, graph.exit(), customers(), 0});
        }
        normalise_by_count(graph);
        return graph;
    }

private:
    // From one to some ten thousand, as many of each order of magnitude.
    double customers() { return std::round(std::exp(static_cast<double>(below(9'000)) / 1'000)); }

    SplitMix64 m_random;
};

double layout_ms(std::size_t touchpoints, std::size_t links, int turns) {
    const JourneyGraph graph = MadeUp(2026).graph(touchpoints, links, true);
    const std::vector<double> flows = flows_of(graph, {});
    double kept = 0; // so that nothing can be left out as unused
    const double time = median_ms(turns, [&] { kept += layout_of(graph, flows).width; });
    return kept > 0 ? time : 0;
}

void print_graph(const JourneyGraph& graph, bool last) {
    LayeredGraph layered = layered_graph_of(graph, flows_of(graph, {}), {});
    order_layers(layered, neighbours_of(layered));
    std::vector<std::size_t> place(layered.items.size(), 0);
    for (const std::vector<std::size_t>& layer : layered.layers)
        for (std::size_t i = 0; i < layer.size(); ++i)
            place[layer[i]] = i;
    std::printf("{\"layers\": [");
    for (std::size_t i = 0; i < layered.node_count; ++i)
        std::printf("%s%zu", i == 0 ? "" : ", ", layered.items[i].layer);
    std::printf("], \"links\": [");
    for (const LayeredLink& link : layered.links) {
        std::printf(
            "%s[%zu, %zu, %.6f, [",
            &link == layered.links.data() ? "" : ", ",
            link.items.front(),
            link.items.back(),
            link.route.width
        );
        for (std::size_t i = 0; i < link.items.size(); ++i)
            std::printf("%s%zu", i == 0 ? "" : ", ", place[link.items[i]]);
        std::printf("]]");
    }
    std::printf("]}%s\n", last ? "" : ",");
}

} // namespace

namespace tappa::bench {

bool print_layout_times(int turns) {
    const double usual = layout_ms(30, 80, 10 * turns);
    const double wanted = layout_ms(200, 600, 4 * turns);
    const double large = layout_ms(2'000, 10'000, turns);
    std::printf("\"usual\": %.3f, \"wanted\": %.3f, \"large\": %.1f", usual, wanted, large);
    return usual > 0 && wanted > 0 && large > 0;
}

void print_layered_graphs(int graphs) {
    MadeUp made_up(7);
    for (int i = 0; i < graphs; ++i) {
        const std::size_t touchpoints = 14 + made_up.below(60);
        print_graph(
            made_up.graph(touchpoints, touchpoints * (2 + made_up.below(2)), false), i + 1 == graphs
        );
    }
}

} // namespace tappa::bench
