#include "graph/builders.hpp"
#include "graph/kept_in_turn.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace tappa;
using namespace tappa::test;

namespace {

// Every touchpoint leads to every other, itself too, and to both ends.
JourneyGraph dense_graph(Random& random, std::size_t count) {
    std::vector<Counted> links;
    const auto name = [](std::size_t i) { return "T" + std::to_string(100 + i); };
    const auto some = [&](int most) { return static_cast<double>(random.between(1, most)); };
    for (std::size_t i = 0; i < count; ++i) {
        links.push_back({"S", name(i), some(50)});
        links.push_back({name(i), "G", some(50)});
        links.push_back({name(i), "E", some(400)});
        for (std::size_t k = 0; k < count; ++k)
            links.push_back({name(i), name(k), some(50)});
    }
    return graph_of(links);
}

std::vector<std::size_t> all_that_can(const JourneyGraph& graph) {
    const GraphArcs arcs(graph);
    std::vector<std::size_t> watched;
    for (std::size_t node = 0; node < graph.touchpoints.size(); ++node)
        if (can_keep_customers(graph, arcs, node))
            watched.push_back(node);
    return watched;
}

// After each change, solved anew.
void check_changes(
    KeptInTurn& kept, CensoredChain direct, const std::vector<KeptInTurn::Change>& changes
) {
    std::vector<double> still_leaving(direct.size(), 1);
    kept.start_over(changes);
    CHECK(kept.conversion() == doctest::Approx(direct.conversion(still_leaving)).epsilon(1e-12));
    for (const KeptInTurn::Change& change : changes) {
        kept.next();
        still_leaving[change.touchpoint] *= 1 - change.share;
        const double expected = direct.conversion(still_leaving);
        CHECK(kept.conversion() == doctest::Approx(expected).epsilon(1e-12));
    }
}

} // namespace

TEST_CASE("one change after the other gives what solving anew gives") {
    Random random(47);
    for (int round = 0; round < 400; ++round) {
        INFO(round);
        const JourneyGraph graph = round % 20 == 0 ? dense_graph(random, 30) : random_graph(random);
        const std::vector<std::size_t> watched = all_that_can(graph);
        if (watched.empty())
            continue;
        const CensoredChain direct(graph, GraphArcs(graph), watched);
        KeptInTurn kept(direct);
        for (int draw = 0; draw < 4; ++draw) { // nothing of the former draw is left
            std::vector<KeptInTurn::Change> changes;
            const std::size_t count = random.below(3 * watched.size());
            for (std::size_t i = 0; i < count; ++i) {
                const double share = draw == 0 ? 1 : draw == 1 ? random.share() : 0.1;
                changes.push_back({random.below(watched.size()), share});
            }
            check_changes(kept, direct, changes);
        }
    }
}

TEST_CASE("where nobody leaves any more and no way leads on, customers go round for ever") {
    const JourneyGraph graph = graph_of(
        {{"S", "A", 1},
         {"S", "C", 3},
         {"A", "B", 1},
         {"A", "E", 1},
         {"B", "A", 1},
         {"B", "E", 1},
         {"C", "G", 2},
         {"C", "E", 1}}
    );
    const CensoredChain direct(graph, GraphArcs(graph), all_that_can(graph));
    KeptInTurn kept(direct);
    check_changes(kept, direct, {{0, 1}, {1, 1}, {2, 0.5}, {2, 1}});
    CHECK(kept.conversion() == doctest::Approx(0.75));
}

TEST_CASE("a way on as rare as one in a billion keeps all digits when all who left stay") {
    const JourneyGraph graph = graph_of(
        {{"S", "A", 1},
         {"A", "B", 1e9},
         {"A", "G", 1},
         {"A", "E", 1e9},
         {"B", "A", 1e9},
         {"B", "E", 1e9},
         {"B", "X", 1},
         {"X", "E", 1}}
    );
    const CensoredChain direct(graph, GraphArcs(graph), all_that_can(graph));
    KeptInTurn kept(direct);
    check_changes(kept, direct, {{0, 0.5}, {1, 1}, {0, 1}});
    CHECK(kept.conversion() == doctest::Approx(0.5));
}
