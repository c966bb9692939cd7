#include "graph/builders.hpp"
#include "graph/structure.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace tappa;
using namespace tappa::test;

namespace {

std::vector<std::string> names_where(const JourneyGraph& graph, const std::vector<bool>& flags) {
    std::vector<std::string> names;
    for (std::size_t node = 0; node < flags.size(); ++node)
        if (flags[node])
            names.push_back(node_id(graph, node));
    return names;
}

std::vector<std::string> dominators(const JourneyGraph& graph) {
    return names_where(graph, dominators_of_goal(graph, GraphArcs(graph)));
}

using Names = std::vector<std::string>;

Names uneven(const JourneyGraph& graph) {
    Names names;
    for (const UnevenTouchpoint& touchpoint : uneven_touchpoints(graph))
        names.push_back(node_id(graph, touchpoint.node));
    return names;
}

} // namespace

TEST_CASE("every way to the goal passes a dominator") {
    CHECK(
        dominators(graph_of({{"S", "A"}, {"A", "B"}, {"A", "C"}, {"B", "D"}, {"C", "D"}, {"D", "G"}}
        ))
        == Names{"A", "D"}
    );
    CHECK(dominators(graph_of({{"S", "A"}, {"S", "B"}, {"A", "G"}, {"B", "G"}})).empty());
    CHECK(dominators(graph_of({{"S", "A"}, {"A", "E"}})).empty());
    CHECK(dominators(graph_of({{"A", "G"}})).empty());
}

TEST_CASE("a link from where nobody comes hides no dominator") {
    // Boost's algorithm alone finds none for 0 → 1 → 2 with 3 → 2.
    CHECK(
        dominators(graph_of({{"S", "T1"}, {"T1", "T2"}, {"T3", "T2"}, {"T2", "G"}}))
        == Names{"T1", "T2"}
    );
}

TEST_CASE("a dominator is what cuts the goal off when it is taken out") {
    Random random(5);
    for (int round = 0; round < 200; ++round) {
        const JourneyGraph graph = random_graph(random);
        const std::vector<bool> found = dominators_of_goal(graph, GraphArcs(graph));
        const bool reached = reachable_from(GraphArcs(graph), graph.start())[graph.goal()];
        for (std::size_t node = 0; node < graph.touchpoints.size(); ++node) {
            JourneyGraph without = graph;
            std::erase_if(without.links, [&](const GraphLink& link) { return link.to == node; });
            const bool cut = !reachable_from(GraphArcs(without), graph.start())[graph.goal()];
            CHECK(found[node] == (reached && cut));
        }
    }
}

TEST_CASE("loops are components of two or more, and each self-loop by itself") {
    const JourneyGraph graph = graph_of(
        {{"S", "C"}, {"C", "B"}, {"B", "C"}, {"B", "B"}, {"A", "A"}, {"C", "D"}, {"D", "G"}}
    );
    std::vector<Names> loops;
    for (const auto& loop : loops_of(graph, GraphArcs(graph)))
        loops.push_back(ids_of(graph, loop));
    CHECK(loops == std::vector<Names>{{"A"}, {"B", "C"}, {"B"}});
    CHECK(loops_of(
              graph_of({{"S", "A"}, {"A", "B"}}), GraphArcs(graph_of({{"S", "A"}, {"A", "B"}}))
    ).empty());
}

TEST_CASE("fragile links are those whose loss parts the journey, without Exit and self-loops") {
    const JourneyGraph graph = graph_of(
        {{"S", "A"},
         {"A", "B"},
         {"B", "A"},
         {"B", "C"},
         {"C", "D"},
         {"D", "B"},
         {"C", "G"},
         {"D", "D"},
         {"A", "E"},
         {"C", "E"}}
    );
    const FragileLinks found = fragile_links(graph, GraphArcs(graph));
    CHECK(names_where(graph, found.articulation) == Names{"A", "B", "C"});
    std::vector<Names> bridges;
    for (const auto& [from, to] : found.bridges)
        bridges.push_back(ids_of(graph, {from, to}));
    CHECK(bridges == std::vector<Names>{{"A", "B"}, {"C", "(goal)"}, {"(start)", "A"}});
}

TEST_CASE("graphs without links have no structure") {
    const JourneyGraph graph = graph_of({}, {"A", "B"});
    const GraphArcs arcs(graph);
    CHECK(loops_of(graph, arcs).empty());
    CHECK(dominators_of_goal(graph, arcs) == std::vector<bool>{false, false});
    CHECK(fragile_links(graph, arcs).bridges.empty());
    const JourneyGraph nothing = graph_of({});
    CHECK(loops_of(nothing, GraphArcs(nothing)).empty());
    CHECK(fragile_links(nothing, GraphArcs(nothing)).articulation.empty());
}

TEST_CASE("touchpoints where not as many customers come as go, those that differ most first") {
    const JourneyGraph graph = graph_of(
        {{"S", "A", 1000},
         {"A", "B", 700}, // 300 are told nothing of
         {"B", "C", 995}, // more go than came: 295
         {"B", "B", 40},  // who repeat it come and go
         {"C", "D", 990}, // that little is rounding
         {"D", "G", 991},
         {"O", "G", 50}, // nobody comes to it, and that is told elsewhere
         {"S", "L", 80}} // all leave
    );
    CHECK(uneven(graph) == Names{"A", "B"});
    CHECK(uneven_touchpoints(graph)[0].come == 1000);
    CHECK(uneven_touchpoints(graph)[0].go == 700);
    JourneyGraph unknown = graph;
    for (GraphLink& link : unknown.links)
        if (link.from == unknown.start())
            link.count.reset();
    CHECK(uneven(unknown) == Names{"B"});
    CHECK(uneven_touchpoints(graph_of({})).empty());
}

TEST_CASE("counts that differ by no more than rounding does are even") {
    const auto is_even = [](double come, double go) {
        return uneven(graph_of({{"S", "A", come}, {"A", "G", go}})).empty();
    };
    CHECK(is_even(150, 147));
    CHECK(is_even(147, 150));
    CHECK(is_even(1000, 975));
    CHECK_FALSE(is_even(1000, 974));
    CHECK_FALSE(is_even(974, 1000));
    CHECK(is_even(10, 8)); // two customers at least
    CHECK_FALSE(is_even(10, 7));
}
