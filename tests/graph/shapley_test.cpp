#include "graph/analysis.hpp"
#include "graph/builders.hpp"
#include "graph/shapley.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <numeric>
#include <vector>

using namespace tappa;
using namespace tappa::test;

namespace {

std::vector<double> values_of(const JourneyGraph& graph) {
    const auto values = shapley_values(graph, GraphArcs(graph));
    REQUIRE(values);
    return *values;
}

// The conversion when whoever comes to a touchpoint without a bit in `there` leaves: by walking on
// until next to nobody is under way.
double worth(const JourneyGraph& graph, const GraphArcs& arcs, std::size_t there) {
    std::vector<double> at(graph.node_count(), 0);
    at[graph.start()] = 1;
    double arrived = 0;
    for (int step = 0; step < 4'000; ++step) {
        std::vector<double> next(graph.node_count(), 0);
        for (std::size_t node = 0; node <= graph.start(); ++node) {
            const bool is_there = node == graph.start() || (there >> node & 1U) != 0;
            for (const GraphArc& arc : arcs.from(node))
                next[arc.to] += is_there ? at[node] * arc.probability : 0;
        }
        arrived += next[graph.goal()];
        at = std::move(next);
    }
    return arrived;
}

// By the definition: the mean over all orders in which touchpoints may come to be there.
std::vector<double> by_orders(const JourneyGraph& graph) {
    const GraphArcs arcs(graph);
    const std::size_t count = graph.touchpoints.size();
    std::vector<double> worths(std::size_t{1} << count);
    for (std::size_t set = 0; set < worths.size(); ++set)
        worths[set] = worth(graph, arcs, set);
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<double> sums(count, 0);
    double orders = 0;
    do {
        std::size_t set = 0;
        for (const std::size_t node : order) {
            const std::size_t with = set | std::size_t{1} << node;
            sums[node] += worths[with] - worths[set];
            set = with;
        }
        ++orders;
    } while (std::next_permutation(order.begin(), order.end()));
    for (double& sum : sums)
        sum /= orders;
    return sums;
}

} // namespace

TEST_CASE("each conversion is split equally among the touchpoints it passed") {
    // A > B converts once of two, B alone once of two; A once alone does not.
    const JourneyGraph graph = graph_of(
        {{"S", "A", 2}, {"S", "B", 2}, {"A", "B", 1}, {"A", "E", 1}, {"B", "G", 2}, {"B", "E", 1}}
    );
    const std::vector<double> values = values_of(graph);
    CHECK(values[0] == doctest::Approx(1.0 / 12)); // half of A > B, 1/2 · 1/2 · 2/3
    CHECK(values[1] == doctest::Approx(1.0 / 12 + 1.0 / 3));
    const GraphAnalysis analysis = analysis_of(graph);
    CHECK(*analysis.absorption.touchpoints[0].shapley == doctest::Approx(1.0 / 12));
    CHECK(*shapley_share(analysis.absorption, 0) == doctest::Approx(1.0 / 6));
}

TEST_CASE("the values are those of all orders in which touchpoints may come to be there") {
    Random random(31);
    for (int round = 0; round < 60; ++round) {
        CAPTURE(round);
        const JourneyGraph graph = random_graph(random);
        if (graph.touchpoints.size() > 6)
            continue;
        const std::vector<double> found = values_of(graph);
        const std::vector<double> wanted = by_orders(graph);
        for (std::size_t node = 0; node < wanted.size(); ++node)
            CHECK(found[node] == doctest::Approx(wanted[node]).epsilon(1e-9));
    }
}

TEST_CASE("the values sum to what all touchpoints bring, and who brings nothing has nothing") {
    Random random(32);
    for (int round = 0; round < 300; ++round) {
        CAPTURE(round);
        const JourneyGraph graph = random_graph(random);
        const GraphArcs arcs(graph);
        const Absorption absorption = absorption_of(graph, arcs);
        const std::vector<double> values = values_of(graph);
        const double sum = std::accumulate(values.begin(), values.end(), 0.0);
        const double direct = arcs.probability(graph.start(), graph.goal());
        CHECK(sum == doctest::Approx(absorption.conversion - direct).epsilon(1e-12));
        for (std::size_t node = 0; node < values.size(); ++node) {
            const TouchpointFlow& flow = absorption.touchpoints[node];
            CHECK(values[node] >= -1e-15);
            if (flow.reach <= 0 || flow.conversion_from_here <= 0)
                CHECK(values[node] == 0);
            // Alone or together with others, it brings at most what would be lost without it.
            CHECK(values[node] <= flow.reach * flow.conversion_from_here + 1e-12);
        }
    }
}

TEST_CASE("touchpoints that do the same have the same value, whatever they are called") {
    const JourneyGraph graph = graph_of(
        {{"S", "A", 3},
         {"S", "C", 3},
         {"A", "B", 2},
         {"C", "B", 2},
         {"A", "E", 1},
         {"C", "E", 1},
         {"B", "A", 1},
         {"B", "C", 1},
         {"B", "G", 4}}
    );
    const std::vector<double> values = values_of(graph);
    CHECK(values[0] == doctest::Approx(values[2]).epsilon(1e-12));
    CHECK(values[1] > values[0]);
}

TEST_CASE("a long chain has a value for each, a large circle none for any") {
    std::vector<Counted> chain{{"S", "T1000", 1}};
    for (int i = 1'000; i < 1'400; ++i)
        chain.push_back({"T" + std::to_string(i), "T" + std::to_string(i + 1), 1});
    chain.push_back({"T1400", "G", 1});
    for (const double value : values_of(graph_of(chain)))
        CHECK(value == doctest::Approx(1.0 / 401).epsilon(1e-12));

    // Where one in a hundred of those who come goes straight to Goal, whose conversion is split
    // among the touchpoints up to there.
    std::vector<Counted> leaky{{"S", "T100", 1}};
    for (int i = 100; i < 400; ++i) {
        const std::string here = "T" + std::to_string(i);
        leaky.push_back({here, i < 399 ? "T" + std::to_string(i + 1) : "G", 99});
        leaky.push_back({here, "G", 1});
    }
    const std::vector<double> values = values_of(graph_of(leaky));
    REQUIRE(values.size() == 300);
    double due = 0;
    for (std::size_t i = 300; i-- > 0;) {
        due += std::pow(0.99, i) * (i < 299 ? 0.01 : 1) / static_cast<double>(i + 1);
        CHECK(values[i] == doctest::Approx(due).epsilon(1e-11));
    }

    const auto circle_of = [](std::size_t count) {
        std::vector<Counted> links{{"S", "T10", 1}};
        for (std::size_t i = 10; i < 10 + count; ++i) {
            const std::size_t next = i + 1 < 10 + count ? i + 1 : 10;
            links.push_back({"T" + std::to_string(i), "T" + std::to_string(next), 3});
            links.push_back({"T" + std::to_string(i), i % 2 == 0 ? "G" : "E", 1});
        }
        return graph_of(links);
    };
    CHECK(values_of(circle_of(most_in_circles)).size() == most_in_circles);
    const JourneyGraph larger = circle_of(most_in_circles + 1);
    CHECK_FALSE(shapley_values(larger, GraphArcs(larger)));
    const GraphAnalysis analysis = analysis_of(larger);
    CHECK_FALSE(analysis.absorption.touchpoints[0].shapley);
    CHECK_FALSE(shapley_share(analysis.absorption, 0));
}

TEST_CASE("a graph without Start, Goal or touchpoints has values of nothing") {
    CHECK(values_of(graph_of({})).empty());
    CHECK(values_of(graph_of({{"A", "G", 1}})) == std::vector<double>{0});
    CHECK(values_of(graph_of({{"S", "A", 1}, {"A", "A", 1}})) == std::vector<double>{0});
    CHECK(values_of(graph_of({{"S", "G", 1}}, {"A"})) == std::vector<double>{0});
}
