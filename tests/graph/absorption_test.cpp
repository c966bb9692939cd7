#include "graph/absorption.hpp"
#include "graph/analysis.hpp"
#include "graph/builders.hpp"
#include "graph/censored_chain.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

using namespace tappa;
using namespace tappa::test;

namespace {

Absorption absorption_of(const JourneyGraph& graph) {
    return tappa::absorption_of(graph, GraphArcs(graph));
}

using Matrix = std::vector<std::vector<double>>;

// Solves m x = right by Gauss and Jordan with pivots, as slow and as plain as can be.
std::vector<double> solved(Matrix m, std::vector<double> right) {
    for (std::size_t k = 0; k < m.size(); ++k) {
        std::size_t best = k;
        for (std::size_t i = k; i < m.size(); ++i)
            if (std::abs(m[i][k]) > std::abs(m[best][k]))
                best = i;
        std::swap(m[k], m[best]);
        std::swap(right[k], right[best]);
        for (std::size_t i = 0; i < m.size(); ++i) {
            if (i == k || m[i][k] == 0)
                continue;
            const double factor = m[i][k] / m[k][k];
            for (std::size_t j = k; j < m.size(); ++j)
                m[i][j] -= factor * m[k][j];
            right[i] -= factor * right[k];
        }
    }
    for (std::size_t k = 0; k < m.size(); ++k)
        right[k] /= m[k][k];
    return right;
}

// The probability to come from Start to `end`, with what `absorbs` taken out and the way out of
// `scaled` a tenth narrower; only nodes from which `end` can be come to enter the equations.
double chance_of(
    const JourneyGraph& graph, std::size_t end, std::size_t absorbs, std::size_t scaled
) {
    const GraphArcs arcs(graph);
    const std::vector<bool> leads = reachable_from(arcs.reversed(), end);
    std::vector<std::size_t> nodes;
    for (std::size_t node = 0; node < graph.node_count(); ++node)
        if (leads[node] && node != end && node != absorbs)
            nodes.push_back(node);
    Matrix m(nodes.size(), std::vector<double>(nodes.size(), 0));
    std::vector<double> right(nodes.size(), 0);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        m[i][i] = 1;
        const double leaving = arcs.probability(nodes[i], graph.exit());
        const double growth =
            nodes[i] == scaled && leaving < 1 ? (1 - 0.9 * leaving) / (1 - leaving) : 1;
        for (const GraphArc& arc : arcs.from(nodes[i])) {
            if (arc.to == end)
                right[i] += growth * arc.probability;
            for (std::size_t j = 0; j < nodes.size(); ++j)
                if (nodes[j] == arc.to)
                    m[i][j] -= growth * arc.probability;
        }
    }
    const std::vector<double> chances = solved(m, right);
    for (std::size_t i = 0; i < nodes.size(); ++i)
        if (nodes[i] == graph.start())
            return chances[i];
    return 0;
}

constexpr std::size_t nobody = 1'000;

} // namespace

TEST_CASE("the example of Anderl and others has its removal effects") {
    // A > B converts once, A once does not, B once does.
    const JourneyGraph graph = graph_of(
        {{"S", "A", 2}, {"S", "B", 2}, {"A", "B", 1}, {"A", "E", 1}, {"B", "G", 2}, {"B", "E", 1}}
    );
    const Absorption found = absorption_of(graph);
    CHECK(found.conversion == doctest::Approx(0.5));
    CHECK(*found.touchpoints[0].removal_effect == doctest::Approx(1.0 / 3));
    CHECK(*found.touchpoints[1].removal_effect == doctest::Approx(1));
    CHECK(*found.touchpoints[0].credit == doctest::Approx(0.5));
    CHECK(*found.touchpoints[1].credit == doctest::Approx(1.5));
    CHECK(*found.expected_steps == doctest::Approx(1.25));
    CHECK(found.touchpoints[0].drop_off == doctest::Approx(0.25));
    CHECK(found.touchpoints[1].conversion_from_here == doctest::Approx(2.0 / 3));
}

TEST_CASE("what is computed at once equals what is solved anew for each touchpoint") {
    Random random(11);
    for (int round = 0; round < 150; ++round) {
        const JourneyGraph graph = random_graph(random);
        const Absorption found = absorption_of(graph);
        const double conversion = chance_of(graph, graph.goal(), nobody, nobody);
        REQUIRE(found.conversion == doctest::Approx(conversion).epsilon(1e-12));
        for (std::size_t node = 0; node < graph.touchpoints.size(); ++node) {
            CAPTURE(round);
            CAPTURE(node);
            const TouchpointFlow& flow = found.touchpoints[node];
            CHECK(flow.reach == doctest::Approx(chance_of(graph, node, nobody, nobody)));
            if (conversion > 0)
                CHECK(
                    *flow.removal_effect
                    == doctest::Approx(
                        1 - chance_of(graph, graph.goal(), node, nobody) / conversion
                    )
                );
            else
                CHECK_FALSE(flow.removal_effect.has_value());
            if (GraphArcs(graph).probability(node, graph.exit()) < 1)
                CHECK(
                    *flow.leverage
                    == doctest::Approx(chance_of(graph, graph.goal(), nobody, node) - conversion)
                           .epsilon(1e-9)
                );
            else
                CHECK_FALSE(flow.leverage.has_value());
        }
    }
}

TEST_CASE("another abandonment gives what the graph with it would convert") {
    Random random(23);
    for (int round = 0; round < 60; ++round) {
        const JourneyGraph graph = random_graph(random);
        const Absorption found = absorption_of(graph);
        for (std::size_t node = 0; node < graph.touchpoints.size(); ++node) {
            const double now = GraphArcs(graph).probability(node, graph.exit());
            for (const double wanted : {0.0, 0.3, 0.95, 1.0}) {
                CAPTURE(round);
                CAPTURE(node);
                CAPTURE(wanted);
                const auto gain = conversion_gain(found.touchpoints[node], now, wanted);
                if (now >= 1) {
                    CHECK_FALSE(gain);
                    continue;
                }
                JourneyGraph changed = graph;
                bool leaves = false;
                for (GraphLink& link : changed.links) {
                    if (link.from != node)
                        continue;
                    leaves = leaves || link.to == graph.exit();
                    link.probability = link.to == graph.exit()
                        ? wanted
                        : link.probability * (1 - wanted) / (1 - now);
                }
                if (!leaves && wanted > 0)
                    continue; // a link to Exit would be needed
                REQUIRE(gain);
                CHECK(
                    found.conversion + *gain
                    == doctest::Approx(chance_of(changed, graph.goal(), nobody, nobody))
                           .epsilon(1e-9)
                );
            }
        }
    }
}

TEST_CASE("visits are reach times visits from there, and loops repeat") {
    const JourneyGraph graph =
        graph_of({{"S", "A"}, {"A", "A", 3}, {"A", "B"}, {"B", "A"}, {"B", "G"}});
    const Absorption found = absorption_of(graph);
    // From A: back at once with 3/4, over B with 1/8; so 1/(1 − 7/8) = 8 visits.
    CHECK(*found.touchpoints[0].visits == doctest::Approx(8));
    CHECK(*found.touchpoints[0].repeats == doctest::Approx(7));
    CHECK(*found.touchpoints[1].visits == doctest::Approx(2));
    CHECK(*found.touchpoints[1].repeats == doctest::Approx(1));
    CHECK(found.touchpoints[1].reach == doctest::Approx(1));
    CHECK(*found.touchpoints[0].leverage == 0);
}

TEST_CASE("a way out as rare as one in a billion keeps all digits") {
    const JourneyGraph graph =
        graph_of({{"S", "A"}, {"A", "B", 1e9}, {"B", "A", 1e9}, {"A", "G", 1}, {"B", "E", 1}});
    const Absorption found = absorption_of(graph);
    const double p = 1e9 / (1e9 + 1);
    const double out = 1 / (1e9 + 1);
    // N_AA = 1/(1 − p²), and 1 − p² = out (1 + p).
    CHECK(*found.touchpoints[0].visits * (out * (1 + p)) == doctest::Approx(1).epsilon(1e-14));
    CHECK(found.conversion == doctest::Approx(1 / (1 + p)).epsilon(1e-14));
    CHECK(found.touchpoints[0].reach == 1);
}

TEST_CASE("where customers go round for ever there are no visits, but a way there") {
    const JourneyGraph graph = graph_of(
        {{"S", "A", 4}, {"A", "B", 1}, {"A", "G", 3}, {"B", "C", 5}, {"C", "D", 5}, {"D", "C", 5}}
    );
    const Absorption found = absorption_of(graph);
    CHECK(found.conversion == doctest::Approx(0.75));
    CHECK_FALSE(found.expected_steps.has_value());
    CHECK(*found.touchpoints[0].visits == doctest::Approx(1));
    for (const std::size_t node : {1U, 2U, 3U}) {
        CAPTURE(node);
        const TouchpointFlow& flow = found.touchpoints[node];
        CHECK_FALSE(flow.visits.has_value());
        CHECK_FALSE(flow.repeats.has_value());
        CHECK(flow.reach == doctest::Approx(0.25));
        CHECK(flow.drop_off == 0);
        CHECK(flow.conversion_from_here == 0);
        CHECK(*flow.removal_effect == 0);
        CHECK(*flow.leverage == 0);
    }
}

TEST_CASE("a touchpoint nobody comes to has visits of 0 and what is true from there") {
    const JourneyGraph graph =
        graph_of({{"S", "A"}, {"A", "G"}, {"B", "A", 1}, {"B", "B", 1}, {"C", "C", 2}}, {"D"});
    const Absorption found = absorption_of(graph);
    CHECK(*found.expected_steps == doctest::Approx(1));
    CHECK(*found.touchpoints[1].visits == 0);
    CHECK(*found.touchpoints[1].repeats == doctest::Approx(1));
    CHECK(found.touchpoints[1].conversion_from_here == doctest::Approx(1));
    CHECK(*found.touchpoints[1].removal_effect == 0);
    CHECK(*found.touchpoints[2].visits == 0); // alone with itself for ever
    CHECK_FALSE(found.touchpoints[2].repeats.has_value());
    CHECK(*found.touchpoints[3].visits == 0); // nothing leads on: all leave
    CHECK(*found.touchpoints[3].repeats == 0);
    CHECK_FALSE(found.touchpoints[3].leverage.has_value());
}

TEST_CASE("without a start, without a goal and without touchpoints there is a result") {
    for (const JourneyGraph& graph :
         {graph_of({}),
          graph_of({}, {"A"}),
          graph_of({{"A", "G"}, {"B", "A"}}),
          graph_of({{"S", "A"}, {"A", "B"}}),
          graph_of({{"S", "E"}}),
          graph_of({{"S", "A"}, {"A", "A"}}),
          graph_of({{"A", "B"}, {"B", "A"}})}) {
        const Absorption found = absorption_of(graph);
        CHECK(found.conversion == 0);
        for (const TouchpointFlow& flow : found.touchpoints) {
            CHECK_FALSE(flow.removal_effect.has_value());
            CHECK_FALSE(flow.credit.has_value());
            CHECK(std::isfinite(flow.reach));
        }
    }
    CHECK(absorption_of(graph_of({{"S", "G", 3}, {"S", "E", 1}})).conversion == 0.75);
}

TEST_CASE("ways too rare for a double leave no infinity") {
    std::vector<Counted> links{{"S", "T00"}};
    const auto name = [](int i) {
        return "T" + std::string(i < 10 ? "0" : "") + std::to_string(i);
    };
    for (int i = 0; i < 60; ++i) {
        links.push_back({name(i), name(0), 1e15});
        links.push_back({name(i), i < 59 ? name(i + 1) : "G", 1});
    }
    const JourneyGraph graph = graph_of(links);
    const Absorption found = absorption_of(graph);
    CHECK(std::isfinite(found.conversion));
    for (const TouchpointFlow& flow : found.touchpoints) {
        CHECK(std::isfinite(flow.visits.value_or(0)));
        CHECK(std::isfinite(flow.repeats.value_or(0)));
        CHECK(std::isfinite(flow.drop_off));
        CHECK(std::isfinite(flow.leverage.value_or(0)));
        CHECK(std::isfinite(flow.removal_effect.value_or(0)));
    }
}

TEST_CASE("a chain of thousands of touchpoints needs no stack") {
    std::vector<Counted> links{{"S", "00000"}};
    const auto name = [](int i) { return std::to_string(100'000 + i).substr(1); };
    constexpr int count = 3'000;
    for (int i = 0; i < count; ++i)
        links.push_back({name(i), i + 1 < count ? name(i + 1) : "G", 9});
    const GraphArcs arcs(graph_of(links));
    const JourneyGraph graph = graph_of(links);
    const Absorption found = tappa::absorption_of(graph, arcs);
    CHECK(found.conversion == 1);
    CHECK(*found.expected_steps == count);
    CHECK(loops_of(graph, arcs).empty());
    CHECK(dominators_of_goal(graph, arcs) == std::vector<bool>(count, true));
    CHECK(fragile_links(graph, arcs).bridges.size() == count + 1);
}

namespace {

// The graph when at these touchpoints so great a part of the leavers still leaves.
JourneyGraph with_fewer_leavers(
    JourneyGraph graph,
    const std::vector<std::size_t>& touchpoints,
    const std::vector<double>& still_leaving
) {
    const GraphArcs arcs(graph);
    for (std::size_t i = 0; i < touchpoints.size(); ++i) {
        const double leaving = arcs.probability(touchpoints[i], graph.exit());
        const double growth = (1 - leaving * still_leaving[i]) / (1 - leaving);
        for (GraphLink& link : graph.links)
            if (link.from == touchpoints[i])
                link.probability *= link.to == graph.exit() ? still_leaving[i] : growth;
    }
    return graph;
}

} // namespace

TEST_CASE("a few watched touchpoints tell the conversion that the whole graph has") {
    Random random(31);
    int kept = 0;
    for (int round = 0; round < 600; ++round) {
        INFO(round);
        const JourneyGraph graph = random_graph(random);
        const GraphArcs arcs(graph);
        std::vector<std::size_t> watched;
        std::vector<double> still_leaving;
        for (std::size_t node = 0; node < graph.touchpoints.size(); ++node)
            if (can_keep_customers(graph, arcs, node) && random.chance()) {
                watched.push_back(node);
                still_leaving.push_back(random.share());
            }
        CensoredChain chain(graph, arcs, watched);
        const JourneyGraph changed = with_fewer_leavers(graph, watched, still_leaving);
        const double expected = conversion_of(changed, GraphArcs(changed));
        CHECK(chain.conversion(still_leaving) == doctest::Approx(expected).epsilon(1e-12));
        // And again as it is today: nothing of the former answer is left.
        const std::vector<double> all(watched.size(), 1);
        CHECK(chain.conversion(all) == doctest::Approx(conversion_of(graph, arcs)).epsilon(1e-12));
        kept += expected > conversion_of(graph, arcs) + 1e-6 ? 1 : 0;
    }
    CHECK(kept > 50); // enough of them had something to keep
}

TEST_CASE("where all leave, or nobody, no customers can be kept") {
    const JourneyGraph graph =
        graph_of({{"S", "A", 4}, {"A", "B", 4}, {"B", "E", 2}, {"B", "C", 2}, {"C", "E", 2}});
    const GraphArcs arcs(graph);
    CHECK_FALSE(can_keep_customers(graph, arcs, 0));
    CHECK(can_keep_customers(graph, arcs, 1));
    CHECK_FALSE(can_keep_customers(graph, arcs, 2));
}

TEST_CASE("how sure a leverage is agrees with what small changes of each count do to it") {
    Random random(1130);
    int compared = 0;
    for (int round = 0; round < 400; ++round) {
        JourneyGraph graph = random_graph(random);
        for (GraphLink& link : graph.links)
            *link.count *= 40;
        const Absorption found = absorption_of(graph);
        for (std::size_t node = 0; node < graph.touchpoints.size(); ++node) {
            if (found.touchpoints[node].leverage.value_or(0) < 1e-6)
                continue;
            double variance = 0; // of independent counts, each as large as itself
            for (std::size_t i = 0; i < graph.links.size(); ++i) {
                const double count = *graph.links[i].count;
                const auto logarithm = [&](double by) {
                    JourneyGraph other = graph;
                    *other.links[i].count += by;
                    normalise_by_count(other);
                    return std::log(*absorption_of(other).touchpoints[node].leverage);
                };
                const double step = 1e-4 * count;
                const double slope = (logarithm(step) - logarithm(-step)) / (2 * step);
                variance += count * slope * slope;
            }
            const std::optional<double> factor = leverage_factors(graph, {node}).front();
            REQUIRE(factor);
            CHECK(std::log(*factor) == doctest::Approx(z95 * std::sqrt(variance)).epsilon(1e-4));
            ++compared;
        }
    }
    CHECK(compared > 100);
    // Of few customers, and of some that nobody counted, it is not known.
    JourneyGraph few = graph_of({{"S", "A", 29}, {"A", "G", 20}, {"A", "E", 9}});
    CHECK_FALSE(leverage_factors(few, {0}).front());
    few = graph_of({{"S", "A", 30}, {"A", "G", 20}, {"A", "E", 10}});
    CHECK(leverage_factors(few, {0}).front());
    few.links.front().count.reset();
    CHECK_FALSE(leverage_factors(few, {0}).front());
}
