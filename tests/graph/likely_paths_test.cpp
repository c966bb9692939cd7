#include "graph/builders.hpp"
#include "graph/likely_paths.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace tappa;
using namespace tappa::test;

namespace {

std::vector<LikelyPath> paths(const JourneyGraph& graph, std::size_t end, std::size_t most = 5) {
    return likely_paths(graph, GraphArcs(graph), end, most);
}

// All ways without repetition, by trying each.
std::vector<double> all_probabilities(const JourneyGraph& graph, std::size_t end) {
    const GraphArcs arcs(graph);
    struct Open {
        std::vector<std::size_t> nodes;
        double probability;
    };
    std::vector<Open> open{{{graph.start()}, 1}};
    std::vector<double> found;
    while (!open.empty()) {
        const Open way = open.back();
        open.pop_back();
        if (way.nodes.back() == end) {
            found.push_back(way.probability);
            continue;
        }
        for (const GraphArc& arc : arcs.from(way.nodes.back())) {
            if (std::find(way.nodes.begin(), way.nodes.end(), arc.to) != way.nodes.end())
                continue;
            Open next{way.nodes, way.probability * arc.probability};
            next.nodes.push_back(arc.to);
            open.push_back(next);
        }
    }
    std::sort(found.rbegin(), found.rend());
    return found;
}

} // namespace

TEST_CASE("the likeliest ways come first, without Start and the end") {
    const JourneyGraph graph = graph_of(
        {{"S", "A", 9}, {"S", "G", 1}, {"A", "B", 6}, {"A", "G", 3}, {"B", "G", 4}, {"B", "A", 2}}
    );
    const std::vector<LikelyPath> found = paths(graph, graph.goal());
    REQUIRE(found.size() == 3);
    CHECK(ids_of(graph, found[0].touchpoints) == std::vector<std::string>{"A", "B"});
    CHECK(found[0].probability == doctest::Approx(0.9 * 6 / 9 * 4 / 6));
    CHECK(ids_of(graph, found[1].touchpoints) == std::vector<std::string>{"A"});
    CHECK(found[1].probability == doctest::Approx(0.3));
    CHECK(found[2].touchpoints.empty());
    CHECK(found[2].probability == doctest::Approx(0.1));
    CHECK(paths(graph, graph.exit()).empty());
}

TEST_CASE("of equal ways the one with fewer touchpoints comes first") {
    const JourneyGraph graph = graph_of(
        {{"S", "A"}, {"S", "B"}, {"S", "D"}, {"A", "C"}, {"C", "G"}, {"B", "G"}, {"D", "G"}}
    );
    std::vector<std::vector<std::string>> found;
    for (const LikelyPath& path : paths(graph, graph.goal()))
        found.push_back(ids_of(graph, path.touchpoints));
    CHECK(found == std::vector<std::vector<std::string>>{{"B"}, {"D"}, {"A", "C"}});
}

TEST_CASE("the ways found are the most probable of all there are") {
    Random random(3);
    for (int round = 0; round < 150; ++round) {
        const JourneyGraph graph = random_graph(random);
        for (const std::size_t end : {graph.goal(), graph.exit()}) {
            CAPTURE(round);
            const std::vector<double> all = all_probabilities(graph, end);
            const std::vector<LikelyPath> found = paths(graph, end, 7);
            REQUIRE(found.size() == std::min<std::size_t>(7, all.size()));
            for (std::size_t i = 0; i < found.size(); ++i)
                CHECK(found[i].probability == doctest::Approx(all[i]));
            for (std::size_t i = 1; i < found.size(); ++i)
                CHECK(found[i].touchpoints != found[i - 1].touchpoints);
        }
    }
}

TEST_CASE("long ways with a choice at each step are found without keeping all that were tried") {
    // From each touchpoint on to the next, straight or with a detour.
    constexpr int steps = 100;
    std::vector<Counted> links{{"S", "T1000", 1}};
    for (int i = 1'000; i < 1'000 + steps; ++i) {
        const std::string here = std::to_string(i);
        const std::string next = "T" + std::to_string(i + 1);
        links.push_back({"T" + here, next, 90});
        links.push_back({"T" + here, "U" + here, 10});
        links.push_back({"U" + here, next, 1});
    }
    links.push_back({"T" + std::to_string(1'000 + steps), "G", 1});
    const JourneyGraph graph = graph_of(links);
    const std::vector<LikelyPath> found = paths(graph, graph.goal(), 20);
    REQUIRE(found.size() == 20);
    CHECK(found[0].touchpoints.size() == steps + 1);
    for (std::size_t i = 1; i < found.size(); ++i) {
        CHECK(found[i].touchpoints.size() == steps + 2); // one detour each
        CHECK(found[i].probability == doctest::Approx(found[0].probability / 9).epsilon(1e-9));
        for (std::size_t k = 0; k < i; ++k)
            CHECK(found[i].touchpoints != found[k].touchpoints);
    }
}
