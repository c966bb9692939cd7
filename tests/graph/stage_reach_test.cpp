// How far customers get, and where those at a touchpoint come from and go to.

#include "graph/absorption.hpp"
#include "graph/builders.hpp"
#include "graph/neighbours.hpp"
#include "graph/stage_reach.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tappa;
using namespace tappa::test;

namespace {

// Places of the nodes behind `count` touchpoints.
std::size_t start_of(std::size_t count) {
    return count;
}
std::size_t goal_of(std::size_t count) {
    return count + 1;
}
std::size_t exit_of(std::size_t count) {
    return count + 2;
}

} // namespace

TEST_CASE("the reach of a stage counts whoever comes to it or further, once") {
    // t0 (1st stage) → t1 (3rd) 50, t2 (5th) 30, leave 20; t1 → back to t0 25 of 50, t2 15,
    // leave 10. Of 100 at t0, r ever come to t2: r = 0.3 + 0.5 (0.5 r + 0.3), so r = 0.45 / 0.75 =
    // 0.6. To t1 or t2, directly or past t1: 0.8.
    const JourneyGraph graph = staged(
        {0, 2, 4},
        {{start_of(3), 0, 75.0, 0},
         {0, 1, 50.0, 0},
         {0, 2, 30.0, 0},
         {0, exit_of(3), 20.0, 0},
         {1, 0, 25.0, 0},
         {1, 2, 15.0, 0},
         {1, exit_of(3), 10.0, 0},
         {2, goal_of(3), 45.0, 0}}
    );
    const std::vector<double> reach = stage_reach(graph);
    const std::vector<double> wanted{1, 0.8, 0.8, 0.6, 0.6, 0, 0};
    REQUIRE(reach.size() == wanted.size());
    for (std::size_t stage = 0; stage < wanted.size(); ++stage)
        CHECK(reach[stage] == doctest::Approx(wanted[stage]).epsilon(1e-12));
}

TEST_CASE("without stages there is no reach of them, and without touchpoints none") {
    CHECK(stage_reach(staged({0, std::nullopt}, {{2, 0, 1.0, 0}})).empty());
    CHECK(stage_reach(JourneyGraph{}).empty());
}

TEST_CASE("reach never grows from stage to stage, and agrees with that of a single touchpoint") {
    Random random(21);
    for (int round = 0; round < 300; ++round) {
        JourneyGraph graph = random_graph(random);
        const std::size_t count = graph.touchpoints.size();
        for (std::size_t node = 0; node < count; ++node)
            graph.touchpoints[node].stage = static_cast<JourneyStage>(random.below(6));
        // The last stage has one touchpoint: its reach is N_sc / N_cc.
        graph.touchpoints.back().stage = JourneyStage::Advocacy;
        const Absorption absorption = absorption_of(graph, GraphArcs(graph));
        const std::vector<double> reach = stage_reach(graph);
        INFO(round);
        REQUIRE(reach.size() == 7);
        CHECK(std::is_sorted(reach.rbegin(), reach.rend(), [](double a, double b) {
            return a < b - 1e-12;
        }));
        CHECK(reach.back() == doctest::Approx(absorption.touchpoints.back().reach).epsilon(1e-9));
        for (std::size_t node = 0; node < count; ++node)
            CHECK(
                reach[static_cast<std::size_t>(*graph.touchpoints[node].stage)]
                >= absorption.touchpoints[node].reach - 1e-9
            );
    }
}

TEST_CASE("neighbours are those of each visit, the largest share first") {
    const JourneyGraph graph =
        graph_of({{"S", "A", 60}, {"S", "B", 40}, {"A", "B", 45}, {"A", "E", 15}, {"B", "G", 85}});
    const Absorption absorption = absorption_of(graph, GraphArcs(graph));
    const std::vector<Neighbour> before = neighbours_before(graph, absorption, 1);
    REQUIRE(before.size() == 2);
    CHECK(before[0].node == 0);
    CHECK(before[0].share == doctest::Approx(45.0 / 85));
    CHECK(before[0].count == 45);
    CHECK(before[1].node == graph.start());
    CHECK(before[1].share == doctest::Approx(40.0 / 85));
    const std::vector<Neighbour> after = neighbours_after(graph, 0);
    REQUIRE(after.size() == 2);
    CHECK(after[0] == Neighbour{1, 0.75, 45.0});
    CHECK(after[1].node == graph.exit());
}
