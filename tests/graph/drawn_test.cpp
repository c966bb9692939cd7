#include "graph/analysis.hpp"
#include "graph/builders.hpp"
#include "graph/drawn.hpp"
#include "graph/findings.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

using namespace tappa;
using namespace tappa::test;

namespace {

using Number = std::optional<double>;

Touchpoint touchpoint(const std::string& id, Number volume = {}, Number abandonment = {}) {
    Touchpoint made;
    made.id = TouchpointId(id);
    made.name = "The " + id;
    made.monthly_volume = volume;
    made.abandonment = abandonment;
    return made;
}

Transition transition(
    const std::string& from, const std::string& to, Number count = {}, Number share = {}
) {
    return {TouchpointId(from), TouchpointId(to), count, share, {}};
}

struct Link {
    double probability = -1;
    Number count;
};

Link link(const JourneyGraph& graph, const std::string& from, const std::string& to) {
    for (const GraphLink& one : graph.links)
        if (node_id(graph, one.from) == from && node_id(graph, one.to) == to)
            return {one.probability, one.count};
    return {};
}

double p(const JourneyGraph& graph, const std::string& from, const std::string& to) {
    return link(graph, from, to).probability;
}

} // namespace

TEST_CASE("customers start where more come in a month than transitions bring") {
    Journey journey;
    journey.touchpoints = {
        touchpoint("a", 1000, 0.2), touchpoint("b", 700, 0.1), touchpoint("c", 100)};
    journey.transitions = {
        transition("a", "b", 600), transition("a", "c", 200), transition("b", "c", 540)};
    const JourneyGraph graph = graph_from_journey(journey);
    CHECK_FALSE(graph.measured);
    CHECK(*link(graph, "(start)", "a").count == 1000);
    CHECK(*link(graph, "(start)", "b").count == 100);
    CHECK(p(graph, "(start)", "c") == -1);
    CHECK(p(graph, "(start)", "a") == doctest::Approx(1000.0 / 1100));
    CHECK(p(graph, "a", "b") == doctest::Approx(0.8 * 600 / 800));
    CHECK(p(graph, "a", "c") == doctest::Approx(0.8 * 200 / 800));
    CHECK(p(graph, "a", "(exit)") == doctest::Approx(0.2));
    CHECK(*link(graph, "a", "(exit)").count == doctest::Approx(200));
    CHECK(*link(graph, "b", "(exit)").count == doctest::Approx(60));
    CHECK(p(graph, "c", "(goal)") == 1);
    CHECK(*link(graph, "c", "(goal)").count == 740);
    CHECK(*count_out_of(graph, graph.start()) == 1100);
    CHECK(*count_into_touchpoints(graph) == 1100 + 600 + 200 + 540);
    CHECK(graph.touchpoints[0].name == "The a");
}

TEST_CASE("without counts shares are equal and customers start where nothing comes in") {
    Journey journey;
    journey.touchpoints = {
        touchpoint("a"), touchpoint("b", {}, 0.5), touchpoint("c"), touchpoint("d")};
    journey.transitions = {transition("a", "c"), transition("a", "d"), transition("b", "c")};
    const JourneyGraph graph = graph_from_journey(journey);
    CHECK(p(graph, "(start)", "a") == 0.5);
    CHECK(p(graph, "(start)", "b") == 0.5);
    CHECK(p(graph, "(start)", "c") == -1);
    CHECK(p(graph, "a", "c") == 0.5);
    CHECK(p(graph, "b", "c") == 0.5);
    CHECK(p(graph, "b", "(exit)") == 0.5);
    CHECK(p(graph, "d", "(goal)") == 1);
    CHECK_FALSE(count_out_of(graph, graph.start()).has_value());
    CHECK_FALSE(count_into(graph, graph.goal()).has_value());
    CHECK_FALSE(link(graph, "b", "(exit)").count.has_value());
    CHECK(absorption_of(graph, GraphArcs(graph)).conversion == 0.75);
}

TEST_CASE("shares hold where no count is known, and what they leave goes to the others") {
    Journey journey;
    journey.touchpoints = {touchpoint("a"), touchpoint("b"), touchpoint("c"), touchpoint("d")};
    journey.transitions = {transition("a", "b", {}, 0.2), transition("a", "c", {}, 0.6)};
    CHECK(p(graph_from_journey(journey), "a", "b") == doctest::Approx(0.25));
    journey.transitions.push_back(transition("a", "d"));
    CHECK(p(graph_from_journey(journey), "a", "b") == doctest::Approx(0.2));
    CHECK(p(graph_from_journey(journey), "a", "d") == doctest::Approx(0.2));
    journey.transitions = {
        transition("a", "b", 30), transition("a", "c", {}, 0.4), transition("b", "c")};
    CHECK(p(graph_from_journey(journey), "a", "b") == doctest::Approx(0.6));
    CHECK(p(graph_from_journey(journey), "a", "c") == doctest::Approx(0.4));
    journey.transitions = {
        transition("a", "b", 30), transition("a", "c", 10), transition("a", "d")};
    CHECK(p(graph_from_journey(journey), "a", "d") == doctest::Approx(20.0 / 60));
}

TEST_CASE("a count or share of 0 makes no transition, and what is doubled adds up") {
    Journey journey;
    journey.touchpoints = {touchpoint("a"), touchpoint("b"), touchpoint("c")};
    journey.transitions = {
        transition("a", "b", 0),
        transition("a", "c", {}, 0),
        transition("b", "c", 2),
        transition("b", "c", 3),
        transition("b", "a", 5)};
    const JourneyGraph graph = graph_from_journey(journey);
    CHECK(p(graph, "a", "b") == -1);
    CHECK(p(graph, "a", "(goal)") == 1);
    CHECK(p(graph, "(start)", "b") == 1);
    CHECK(p(graph, "b", "c") == 0.5);
    CHECK(*link(graph, "b", "c").count == 5);
}

TEST_CASE("a picture has the ways that nobody takes, too, and every other as it is") {
    Journey journey;
    journey.touchpoints = {touchpoint("a"), touchpoint("b"), touchpoint("c")};
    journey.transitions = {
        transition("a", "b", 30), transition("a", "c", 0), transition("b", "c", {}, 0)};
    journey.entries = {{TouchpointId("a"), 30, {}}, {TouchpointId("c"), 0, {}}};
    journey.goals = {{TouchpointId("b"), 30, {}}, {TouchpointId("c"), 0, {}}};
    const JourneyGraph graph = graph_from_journey(journey);
    const DrawnWays drawn = drawn_ways(graph, journey);
    REQUIRE(drawn.computed.size() == drawn.graph.links.size());
    std::vector<GraphLink> used;
    std::string unused;
    for (std::size_t i = 0; i < drawn.computed.size(); ++i) {
        const GraphLink& one = drawn.graph.links[i];
        if (drawn.computed[i]) {
            CHECK(graph.links[*drawn.computed[i]] == one);
            used.push_back(one);
        } else
            unused += node_id(graph, one.from) + ">" + node_id(graph, one.to) + " ";
        if (i > 0)
            CHECK(
                std::tie(drawn.graph.links[i - 1].from, drawn.graph.links[i - 1].to)
                < std::tie(one.from, one.to)
            );
    }
    CHECK(used == graph.links);
    CHECK(unused == "a>c b>c c>(goal) (start)>c ");
    CHECK(link(drawn.graph, "a", "c").probability == 0);
    CHECK(*link(drawn.graph, "a", "c").count == 0);
}

TEST_CASE("a picture leaves out what is only taken for granted of touchpoints without ways") {
    Journey journey;
    journey.touchpoints = {touchpoint("a"), touchpoint("b"), touchpoint("c"), touchpoint("d")};
    const auto ways = [&] {
        const DrawnWays drawn = drawn_ways(graph_from_journey(journey), journey);
        std::string list;
        for (const GraphLink& one : drawn.graph.links)
            list += node_id(drawn.graph, one.from) + ">" + node_id(drawn.graph, one.to) + " ";
        return list;
    };
    CHECK(ways().empty());
    journey.transitions = {transition("a", "b", 30)};
    CHECK(ways() == "a>b b>(goal) (start)>a ");
    // Whoever was counted there is shown.
    journey.touchpoints.edit_first([](const Touchpoint& one) { return one.id.text == "d"; }
    )->monthly_volume = 20;
    CHECK(ways() == "a>b b>(goal) d>(goal) (start)>d ");
    journey.entries = {{TouchpointId("c"), {}, {}}};
    CHECK(ways().find("(start)>c") != std::string::npos);
}

TEST_CASE("numbers that follow from monthly volumes are drawn, not measured") {
    Journey journey;
    journey.touchpoints = {touchpoint("a", 1000, 0.2), touchpoint("b", 700)};
    journey.transitions = {transition("a", "b")};
    CHECK(graph_from_journey(journey).counts_from_volumes);
    CHECK_FALSE(has_counts(graph_from_journey(journey)));
    journey.transitions = {transition("a", "b", 800)};
    CHECK(has_counts(graph_from_journey(journey)));
}

TEST_CASE("shares of counted customers have an interval, drawn ones have none") {
    Journey journey;
    journey.touchpoints = {touchpoint("a", 100, 0.3), touchpoint("b")};
    journey.transitions = {transition("a", "b", 70)};
    const auto interval_of = [&](FindingKind kind) {
        const JourneyGraph graph = graph_from_journey(journey);
        const GraphAnalysis analysis = analysis_of(graph);
        for (const Finding& finding : findings_of({graph, analysis, &journey}))
            if (finding.kind == kind)
                return finding.interval;
        return std::optional<FindingInterval>();
    };
    // Wilson's of 70 and of 30 in 100.
    REQUIRE(interval_of(FindingKind::Conversion));
    CHECK(interval_of(FindingKind::Conversion)->low == doctest::Approx(0.604152).epsilon(1e-5));
    CHECK(interval_of(FindingKind::Conversion)->high == doctest::Approx(0.781051).epsilon(1e-5));
    REQUIRE(interval_of(FindingKind::DropOff));
    CHECK(interval_of(FindingKind::DropOff)->low == doctest::Approx(0.218949).epsilon(1e-5));
    // 0.03 by what a tenth of 30 in 100 may be by chance: exp(1.96 √(0.7 / 30)) times it.
    REQUIRE(interval_of(FindingKind::Leverage));
    CHECK(interval_of(FindingKind::Leverage)->low == doctest::Approx(0.022238).epsilon(1e-4));
    CHECK(interval_of(FindingKind::Leverage)->high == doctest::Approx(0.040471).epsilon(1e-4));
    journey.transitions = {transition("a", "b")};
    CHECK_FALSE(interval_of(FindingKind::Conversion));
    CHECK_FALSE(interval_of(FindingKind::DropOff));
    CHECK_FALSE(interval_of(FindingKind::Leverage));
}

TEST_CASE("a removal effect has the interval of a share of conversions, a usual way of customers") {
    Journey journey;
    journey.touchpoints = {touchpoint("a", 100, 0.1), touchpoint("b"), touchpoint("c")};
    journey.transitions = {transition("a", "b", 60), transition("a", "c", 30)};
    const JourneyGraph graph = graph_from_journey(journey);
    const GraphAnalysis analysis = analysis_of(graph);
    std::optional<FindingInterval> effect;
    std::optional<FindingInterval> way;
    for (const Finding& finding : findings_of({graph, analysis, &journey})) {
        if (finding.kind == FindingKind::RemovalEffect && !effect)
            effect = finding.interval;
        if (finding.kind == FindingKind::PathToGoal)
            way = finding.interval;
    }
    // Wilson's of 60 in 90 conversions and of 60 in 100 customers.
    REQUIRE(effect);
    CHECK(effect->low == doctest::Approx(0.564223).epsilon(1e-5));
    CHECK(effect->high == doctest::Approx(0.755465).epsilon(1e-5));
    REQUIRE(way);
    CHECK(way->low == doctest::Approx(0.502003).epsilon(1e-5));
    CHECK(way->high == doctest::Approx(0.690599).epsilon(1e-5));
}

TEST_CASE("all who come to a touchpoint may leave, whatever is drawn on") {
    Journey journey;
    journey.touchpoints = {touchpoint("a", 10, 1), touchpoint("b", {}, 1)};
    journey.transitions = {transition("a", "b", 4)};
    const JourneyGraph graph = graph_from_journey(journey);
    CHECK(p(graph, "a", "(exit)") == 1);
    CHECK(*link(graph, "a", "(exit)").count == 10);
    CHECK(p(graph, "a", "b") == 0);
    CHECK(p(graph, "b", "(goal)") == -1);
    const GraphAnalysis analysis = analysis_of(graph);
    CHECK(ids_of(graph, analysis.orphans) == std::vector<std::string>{"b"});
    CHECK(analysis.absorption.conversion == 0);
    CHECK_FALSE(analysis.absorption.touchpoints[0].leverage.has_value());
}

TEST_CASE("a journey that begins with a repetition has a start, one that only goes round has none"
) {
    Journey journey;
    journey.touchpoints = {touchpoint("a"), touchpoint("b")};
    journey.transitions = {transition("a", "a"), transition("a", "b")};
    CHECK(p(graph_from_journey(journey), "(start)", "a") == 1);
    journey.transitions = {transition("a", "b"), transition("b", "a")};
    const JourneyGraph round = graph_from_journey(journey);
    CHECK(count_out_of(round, round.start()) == 0);
    CHECK(analysis_of(round).orphans.size() == 2);
}

TEST_CASE("entries and goals that a journey states hold instead of volumes and ends") {
    Journey journey;
    journey.touchpoints = {
        touchpoint("a", 1000), touchpoint("b", 500, 0.2), touchpoint("c"), touchpoint("d")};
    journey.transitions = {
        transition("a", "b", 60), transition("b", "c", 30), transition("b", "d", 10)};
    journey.entries = {{TouchpointId("a"), 60, {}}, {TouchpointId("b"), 40, {}}};
    journey.goals = {{TouchpointId("b"), 40, {}}, {TouchpointId("c"), {}, {}}};
    const JourneyGraph graph = graph_from_journey(journey);
    CHECK(p(graph, "(start)", "a") == doctest::Approx(0.6));
    CHECK(p(graph, "(start)", "b") == doctest::Approx(0.4));
    CHECK(p(graph, "b", "(goal)") == doctest::Approx(0.8 * 40 / 80));
    CHECK(p(graph, "b", "(exit)") == doctest::Approx(0.2));
    CHECK(p(graph, "c", "(goal)") == 1);
    CHECK(p(graph, "d", "(goal)") == -1);
    CHECK(*count_out_of(graph, graph.start()) == 100);
    CHECK(*link(graph, "b", "(goal)").count == 40);
    const GraphAnalysis analysis = analysis_of(graph);
    CHECK(analysis.absorption.conversion == doctest::Approx(0.4 + 0.8 * 30 / 80));
    CHECK_FALSE(analysis.absorption.touchpoints[3].leverage.has_value());
    journey.entries = {{TouchpointId("a"), {}, {}}, {TouchpointId("c"), {}, 0.25}};
    CHECK(p(graph_from_journey(journey), "(start)", "c") == doctest::Approx(0.25));
    CHECK(p(graph_from_journey(journey), "(start)", "a") == doctest::Approx(0.75));
}

TEST_CASE("links out of every node add up to 1, whatever was drawn") {
    Random random(9);
    const auto maybe = [&](double most) {
        return random.chance() ? Number(most * random.share()) : Number();
    };
    for (int round = 0; round < 200; ++round) {
        Journey journey;
        const std::size_t count = random.below(6);
        for (std::size_t i = 0; i < count; ++i)
            journey.touchpoints.push_back(touchpoint(
                "t" + std::to_string(i), maybe(1e9), random.below(6) == 0 ? Number(1) : maybe(1)
            ));
        for (std::size_t i = 0; count > 0 && i < 2 * count; ++i)
            journey.transitions.push_back(transition(
                "t" + std::to_string(random.below(count)),
                "t" + std::to_string(random.below(count)),
                random.below(5) == 0 ? Number(0) : maybe(1e9),
                maybe(1)
            ));
        for (std::size_t i = random.below(3); count > 0 && i > 0; --i) {
            const TouchpointId id("t" + std::to_string(random.below(count)));
            (random.chance() ? journey.entries : journey.goals).push_back({id, maybe(9), maybe(1)});
        }
        const JourneyGraph graph = graph_from_journey(journey);
        std::vector<double> sums(graph.node_count(), 0);
        for (std::size_t i = 0; i < graph.links.size(); ++i) {
            sums[graph.links[i].from] += graph.links[i].probability;
            CHECK(std::isfinite(graph.links[i].count.value_or(0)));
            if (i > 0)
                CHECK(
                    std::pair(graph.links[i - 1].from, graph.links[i - 1].to)
                    < std::pair(graph.links[i].from, graph.links[i].to)
                );
        }
        for (std::size_t node = 0; node < count; ++node)
            CHECK((sums[node] == 0 || sums[node] == doctest::Approx(1)));
        CHECK((sums[graph.start()] == 0 || sums[graph.start()] == doctest::Approx(1)));
        CHECK(std::isfinite(analysis_of(graph).absorption.conversion));
    }
}

TEST_CASE("a share that follows from no number is marked as assumed where customers were counted") {
    Journey journey;
    journey.touchpoints = {touchpoint("a"), touchpoint("b"), touchpoint("c"), touchpoint("d")};
    const auto assumed = [&] {
        std::string found;
        const JourneyGraph graph = graph_from_journey(journey);
        for (const GraphLink& one : graph.links)
            if (one.assumed)
                found += node_id(graph, one.from) + ">" + node_id(graph, one.to) + " ";
        CHECK((assumed_links(graph) > 0) == !found.empty());
        return found;
    };
    // Beside a counted way, and of two without numbers both.
    journey.transitions = {
        transition("a", "b", 30), transition("a", "c"), transition("b", "c"), transition("b", "d")};
    CHECK(assumed() == "a>c b>c b>d ");
    // A number, be it 0 or a share, is none; nor is what the only way or the last share leaves
    // open.
    journey.transitions = {
        transition("a", "b", 30),
        transition("a", "c", 0),
        transition("a", "d", {}, 0.25),
        transition("b", "c"),
        transition("c", "d", {}, 0.5),
        transition("c", "a")};
    CHECK(assumed().empty());
    // Where customers start, and where they reach the goal, likewise.
    journey.transitions = {transition("a", "b", 30)};
    journey.entries = {{TouchpointId("a"), 30, {}}, {TouchpointId("b"), {}, {}}};
    journey.goals = {{TouchpointId("a"), {}, {}}};
    CHECK(assumed() == "a>(goal) (start)>b ");
    // Of a drawing all is.
    journey.transitions = {transition("a", "b"), transition("a", "c")};
    journey.entries = {};
    journey.goals = {};
    CHECK(assumed().empty());
}

TEST_CASE("what is computed from an assumed share is assumed itself") {
    Journey journey;
    journey.touchpoints = {touchpoint("a", {}, 0.5), touchpoint("b"), touchpoint("c")};
    std::vector<Touchpoint> all(journey.touchpoints.begin(), journey.touchpoints.end());
    for (Touchpoint& each : all)
        each.evidence = Evidence::Measured;
    journey.touchpoints = all;
    const auto evidence_of = [&](FindingKind kind) {
        const JourneyGraph graph = graph_from_journey(journey);
        const GraphAnalysis analysis = analysis_of(graph);
        for (const Finding& finding : findings_of({graph, analysis, &journey}))
            if (finding.kind == kind)
                return finding.evidence;
        FAIL("not found");
        return Evidence::Reported;
    };
    journey.transitions = {transition("a", "b", 60), transition("a", "c", 40)};
    CHECK(evidence_of(FindingKind::Conversion) == Evidence::Measured);
    CHECK(evidence_of(FindingKind::DropOff) == Evidence::Measured);
    journey.transitions = {transition("a", "b", 60), transition("a", "c")};
    CHECK(evidence_of(FindingKind::Conversion) == Evidence::Assumed);
    CHECK(evidence_of(FindingKind::DropOff) == Evidence::Assumed);
    CHECK(evidence_of(FindingKind::PassagePoints) == Evidence::Measured); // whatever the shares
}
