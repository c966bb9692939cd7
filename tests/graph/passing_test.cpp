#include "graph/absorption.hpp"
#include "graph/builders.hpp"
#include "graph/layout.hpp"
#include "graph/passing.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace tappa;
using namespace tappa::test;

namespace {

std::size_t link_of(const JourneyGraph& graph, std::size_t from, std::size_t to) {
    for (std::size_t i = 0; i < graph.links.size(); ++i)
        if (graph.links[i].from == from && graph.links[i].to == to)
            return i;
    FAIL("no such link");
    return 0;
}

} // namespace

TEST_CASE("which customers pass a touchpoint") {
    // Half of A's go on to B, and half of these to C; the others leave.
    const JourneyGraph graph = graph_of(
        {{"S", "A", 100},
         {"S", "D", 60},
         {"A", "B", 50},
         {"A", "E", 50},
         {"B", "C", 25},
         {"B", "E", 25},
         {"C", "G", 25},
         {"D", "G", 60}}
    );
    const Passing passing = passing_of(graph, flows_of(graph, {}), 1);
    CHECK(passing.customers == doctest::Approx(50));
    CHECK(passing.before[link_of(graph, graph.start(), 0)] == doctest::Approx(50)); // half of A's
    CHECK(passing.before[link_of(graph, 0, 1)] == doctest::Approx(50));
    CHECK(passing.after[link_of(graph, 1, 2)] == doctest::Approx(25));
    CHECK(passing.after[link_of(graph, 2, graph.goal())] == doctest::Approx(25));
    CHECK(passing.before[link_of(graph, graph.start(), 3)] == doctest::Approx(0));
    CHECK(passing.after[link_of(graph, 3, graph.goal())] == doctest::Approx(0));
    CHECK(passing.share_before[0] == doctest::Approx(1));
    CHECK(passing.share_after[2] == doctest::Approx(0.5));
    CHECK(passing.share_before[3] == doctest::Approx(0));
}

TEST_CASE("customers who come back are counted once") {
    const JourneyGraph graph =
        graph_of({{"S", "A", 100}, {"A", "B", 200}, {"B", "A", 100}, {"B", "G", 100}});
    const Passing passing = passing_of(graph, flows_of(graph, {}), 0);
    CHECK(passing.customers == doctest::Approx(100));
    CHECK(passing.after[link_of(graph, 0, 1)] == doctest::Approx(200));
}

TEST_CASE("no part of a flow is more than the flow") {
    Random random(7);
    for (int round = 0; round < 80; ++round) {
        const JourneyGraph graph = random_graph(random);
        INFO("round ", round);
        const std::vector<double> flows = flows_of(graph, {});
        for (std::size_t at = 0; at < graph.touchpoints.size(); ++at) {
            const Passing passing = passing_of(graph, flows, at);
            CHECK(std::isfinite(passing.customers));
            for (std::size_t i = 0; i < flows.size(); ++i) {
                CHECK(passing.before[i] >= 0);
                CHECK(passing.before[i] <= flows[i] * (1 + 1e-9));
                CHECK(passing.after[i] >= 0);
                CHECK(passing.after[i] <= flows[i] * (1 + 1e-9));
            }
        }
    }
}
