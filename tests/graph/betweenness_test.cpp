#include "graph/betweenness.hpp"
#include "graph/builders.hpp"
#include "graph/path_count.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace tappa;
using namespace tappa::test;

namespace {

std::vector<double> touchpoints_of(const JourneyGraph& graph) {
    std::vector<double> values = betweenness_of(GraphArcs(graph));
    values.resize(graph.touchpoints.size());
    return values;
}

} // namespace

TEST_CASE("a node counts once for each pair whose only way passes it") {
    // Five nodes with Exit. A lies between Start and B, Start and Goal; B between two pairs too.
    const std::vector<double> values =
        touchpoints_of(graph_of({{"S", "A"}, {"A", "B"}, {"B", "G"}}));
    CHECK(values[0] == doctest::Approx(2.0 / (4 * 3)));
    CHECK(values[1] == doctest::Approx(2.0 / (4 * 3)));
}

TEST_CASE("equal ways share, and less probable ones do not count") {
    const std::vector<double> equal =
        touchpoints_of(graph_of({{"S", "A"}, {"S", "B"}, {"A", "C"}, {"B", "C"}, {"C", "G"}}));
    // Start to C and Start to Goal by halves; A to Goal and B to Goal pass C, and so does Start.
    CHECK(equal[0] == doctest::Approx((0.5 + 0.5) / (5 * 4)));
    CHECK(equal[1] == equal[0]);
    CHECK(equal[2] == doctest::Approx(3.0 / (5 * 4)));
    const std::vector<double> uneven =
        touchpoints_of(graph_of({{"S", "A", 2}, {"S", "B", 1}, {"A", "C"}, {"B", "C"}, {"C", "G"}})
        );
    CHECK(uneven[0] == doctest::Approx(2.0 / (5 * 4)));
    CHECK(uneven[1] == 0);
}

TEST_CASE("links everybody takes count all ways, whichever touchpoint has the lower number") {
    // Two ways from Start to the second one are equal: at once, and over the first.
    const std::vector<double> there =
        touchpoints_of(graph_of({{"S", "A"}, {"S", "B"}, {"A", "B"}, {"B", "G"}}));
    const std::vector<double> back =
        touchpoints_of(graph_of({{"S", "A"}, {"S", "B"}, {"B", "A"}, {"A", "G"}}));
    CHECK(there[0] == doctest::Approx((0.5 + 0.5) / (4 * 3)));
    CHECK(there[1] == doctest::Approx(2.0 / (4 * 3)));
    CHECK(back[0] == there[1]);
    CHECK(back[1] == there[0]);
}

TEST_CASE("touchpoints everybody goes round in come to an end") {
    const std::vector<double> values =
        touchpoints_of(graph_of({{"S", "A"}, {"S", "B"}, {"A", "B"}, {"B", "A"}, {"C", "C"}}));
    for (const double value : values) {
        CHECK(value >= 0);
        CHECK(value <= 1);
    }
}

TEST_CASE("more ways than a double can count still have their parts") {
    PathCount ways(1);
    PathCount half;
    for (int i = 0; i < 3'000; ++i) {
        half = ways;
        ways.add(PathCount(ways));
    }
    CHECK(half.part_of(ways) == 0.5);
    CHECK(ways.part_of(ways) == 1);
    CHECK(PathCount(1).part_of(ways) == 0);
    PathCount more = ways;
    more.add(PathCount(1));
    CHECK(ways.part_of(more) == 1);
    PathCount small(3);
    small.add(ways);
    CHECK(small.part_of(ways) == 1);
    PathCount few(1);
    few.add(PathCount(2));
    CHECK(PathCount(1).part_of(few) == doctest::Approx(1.0 / 3));
}
