#include "graph/builders.hpp"
#include "graph/shown_part.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace tappa;
using namespace tappa::test;

namespace {

ShownPart part_of(const JourneyGraph& graph, double touchpoints, double transitions) {
    return shown_part(graph, absorption_of(graph, GraphArcs(graph)), touchpoints, transitions);
}

// 100 customers: 60 A B, 30 A C B, 10 D.
JourneyGraph three_ways() {
    return graph_of(
        {{"S", "A", 90},
         {"S", "D", 10},
         {"A", "B", 60},
         {"A", "C", 30},
         {"C", "B", 30},
         {"B", "G", 90},
         {"D", "E", 10}}
    );
}

// The share of customers whose way is shown from Start to its end, walked step by step.
double walked(const JourneyGraph& graph, const ShownPart& part) {
    std::vector<double> here(graph.node_count(), 0);
    here[graph.start()] = 1;
    double ended = 0;
    for (int step = 0; step < 20'000; ++step) {
        std::vector<double> next(graph.node_count(), 0);
        for (std::size_t node = 0; node < graph.touchpoints.size(); ++node) {
            bool leads_on = false;
            for (const GraphLink& link : graph.links)
                leads_on = leads_on || (link.from == node && link.probability > 0);
            if (!leads_on)
                ended += here[node];
        }
        for (std::size_t i = 0; i < graph.links.size(); ++i)
            if (part.links[i])
                next[graph.links[i].to] += here[graph.links[i].from] * graph.links[i].probability;
        ended += next[graph.goal()] + next[graph.exit()];
        next[graph.goal()] = next[graph.exit()] = 0;
        here = next;
    }
    for (const double still : here) // round and round, in sight
        ended += still;
    return ended;
}

} // namespace

TEST_CASE("everything is shown at the sliders' ends") {
    const ShownPart part = part_of(three_ways(), 1, 1);
    CHECK(part.is_whole());
    CHECK(part.shown_touchpoints == 4);
    CHECK(part.transitions == 3);
    CHECK(part.visits == 1);
    CHECK(part.customers == 1);
}

TEST_CASE("the rarest touchpoints go first, with their links and the customers who pass there") {
    const ShownPart part = part_of(three_ways(), 0.75, 1);
    CHECK(part.touchpoints == std::vector<bool>{true, true, true, false});
    CHECK(part.most_hidden_visits == doctest::Approx(10.0 / 220));
    CHECK(part.visits == doctest::Approx(210.0 / 220));
    CHECK(part.customers == doctest::Approx(0.9));
    CHECK(part.shown_transitions == 3);

    const ShownPart fewer = part_of(three_ways(), 0.5, 1);
    CHECK(fewer.touchpoints == std::vector<bool>{true, true, false, false});
    CHECK(fewer.customers == doctest::Approx(0.6));
    CHECK(fewer.transitions == 3);
    CHECK(fewer.shown_transitions == 1);
    CHECK(fewer.rare_transitions == 0);
}

TEST_CASE("the rarest transitions go first, and their touchpoints stay") {
    const JourneyGraph graph = three_ways();
    const ShownPart part = part_of(graph, 1, 0.34);
    CHECK(part.shown_transitions == 1);
    CHECK(part.rare_transitions == 2);
    CHECK(part.most_hidden_passing == doctest::Approx(0.3));
    CHECK(part.shown_touchpoints == 4);
    CHECK(part.links[*link_between(graph, 0, 1)]);
    CHECK_FALSE(part.links[*link_between(graph, 0, 2)]);
    CHECK(part.links[*link_between(graph, graph.start(), 3)]);
    CHECK(part.visits == 1);
    CHECK(part.customers == doctest::Approx(0.7));
    CHECK_FALSE(link_between(graph, 1, 0));
}

TEST_CASE("one touchpoint always stays, and a graph of none is whole") {
    CHECK(part_of(three_ways(), 0, 0).shown_touchpoints == 1);
    CHECK(part_of(JourneyGraph(), 0, 0).is_whole());
    CHECK(part_of(JourneyGraph(), 0.5, 0.5).customers == 1);
}

TEST_CASE("whose whole way is shown is what a walk over the shown links comes to") {
    Random random(5);
    for (int i = 0; i < 60; ++i) {
        const JourneyGraph graph = random_graph(random);
        const ShownPart part = part_of(graph, random.share(), random.share());
        INFO(i);
        if (!part.is_whole())
            CHECK(part.customers == doctest::Approx(walked(graph, part)).epsilon(1e-4));
        CHECK(part.visits >= 0);
        CHECK(part.visits <= 1);
        CHECK(std::isfinite(part.most_hidden_passing));
    }
}
