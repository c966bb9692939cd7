#include "graph/builders.hpp"
#include "graph/layered_graph.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace tappa;
using namespace tappa::test;

TEST_CASE("the median step of a touchpoint is when half of its visits have happened") {
    // A chain of ten, of which the first may be passed over by a few; nobody comes to the last.
    std::vector<GraphLink> links{{11, 0, 90, 0}, {11, 1, 10, 0}, {9, 12, 100, 0}};
    for (std::size_t i = 0; i + 1 < 10; ++i)
        links.push_back({i, i + 1, 100, 0});
    const JourneyGraph graph = staged(std::vector<std::optional<int>>(11), links);
    const std::vector<double> steps = median_steps(GraphArcs(graph), 11);
    CHECK(std::ceil(steps[0]) == 1);
    CHECK(std::ceil(steps[1]) == 2);
    CHECK(std::ceil(steps[9]) == 10);
    CHECK(steps[10] == 1);
}

TEST_CASE("a link has an item in each layer it passes, and none where it goes back") {
    const JourneyGraph graph = staged(
        {0, 4, 4}, {{3, 0, 50, 0}, {0, 1, 50, 0}, {1, 2, 50, 0}, {2, 0, 10, 0}, {2, 4, 40, 0}}
    );
    const LayeredGraph layered = layered_graph_of(graph, flows_of(graph, {}), {});
    REQUIRE(layered.links.size() == 5);
    for (const LayeredLink& link : layered.links)
        for (std::size_t i = 1; i < link.items.size(); ++i)
            if (link.course() == LinkCourse::Onward)
                CHECK(
                    layered.items[link.items[i]].layer == layered.items[link.items[i - 1]].layer + 1
                );
            else
                CHECK(link.items.size() == 2);
    CHECK(layered.items.size() == 5 + 3 + 2); // from the first to the fifth stage, and to Goal
}

TEST_CASE("few ways cross where none has to") {
    // Two strands that are listed crosswise.
    const JourneyGraph graph = staged(
        {0, 0, 1, 1, 2, 2},
        {{6, 0, 10, 0},
         {6, 1, 10, 0},
         {0, 3, 10, 0},
         {1, 2, 10, 0},
         {3, 4, 10, 0},
         {2, 5, 10, 0},
         {4, 7, 10, 0},
         {5, 7, 10, 0}}
    );
    LayeredGraph layered = layered_graph_of(graph, flows_of(graph, {}), {});
    const LayoutNeighbours neighbours = neighbours_of(layered);
    CHECK(weighted_crossings(layered, neighbours) > 0);
    order_layers(layered, neighbours);
    CHECK(weighted_crossings(layered, neighbours) == doctest::Approx(0));
}
