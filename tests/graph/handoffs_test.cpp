#include "graph/builders.hpp"
#include "graph/handoffs.hpp"

#include <doctest/doctest.h>

using namespace tappa;
using namespace tappa::test;

TEST_CASE("handoffs are counted over steps between two that both have a value") {
    JourneyGraph graph = graph_of(
        {{"S", "A", 10}, {"A", "B", 5}, {"A", "C", 5}, {"B", "D", 5}, {"C", "D", 5}, {"D", "G", 10}}
    );
    const auto found = [&] {
        const GraphArcs arcs(graph);
        return handoffs_of(graph, arcs, absorption_of(graph, arcs));
    };
    CHECK_FALSE(found().department_changes.has_value());
    graph.touchpoints[0].department = "sales";
    graph.touchpoints[1].department = "sales";
    graph.touchpoints[2].department = "support";
    graph.touchpoints[0].channel = "web";
    graph.touchpoints[3].channel = "web";
    CHECK(*found().department_changes == doctest::Approx(50)); // A to C; D has none
    CHECK(*found().channel_switches == 0);
    graph.touchpoints[1].channel = "shop";
    graph.touchpoints[2].channel = "app";
    const GraphArcs arcs(graph);
    const auto switches = channel_switches_of(graph, arcs, absorption_of(graph, arcs));
    REQUIRE(switches.size() == 4);
    CHECK(switches[0].per_100 == doctest::Approx(50));
    CHECK(*found().channel_switches == doctest::Approx(200));
}

TEST_CASE("where customers go round for ever there is no number of handoffs") {
    JourneyGraph graph = graph_of({{"S", "A"}, {"A", "B"}, {"B", "A"}});
    graph.touchpoints[0].channel = "web";
    graph.touchpoints[1].channel = "shop";
    const GraphArcs arcs(graph);
    CHECK_FALSE(handoffs_of(graph, arcs, absorption_of(graph, arcs)).channel_switches.has_value());
}
