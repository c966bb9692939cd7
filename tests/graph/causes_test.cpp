#include "graph/causes.hpp"
#include "graph/figures.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace tappa;

namespace {

PainPoint pain(const std::string& id, int severity, std::vector<std::string> causes) {
    PainPoint made;
    made.id = PainPointId(id);
    made.severity = severity;
    made.share = 0.5;
    for (const std::string& cause : causes)
        made.causes.emplace_back(cause);
    return made;
}

} // namespace

TEST_CASE("a cause carries all that it leads to, each once and itself not") {
    Journey journey;
    journey.pain_points = {
        pain("root", 1, {}),
        pain("left", 2, {"root"}),
        pain("right", 4, {"root"}),
        pain("end", 5, {"left", "right"}),
        pain("alone", 5, {})};
    const PainCauses found = pain_causes(journey, 1);
    REQUIRE(found.causes.size() == 3);
    CHECK(found.causes[0] == PainCause{PainPointId("root"), 5.5, 3});
    CHECK(found.causes[1] == PainCause{PainPointId("left"), 2.5, 1});
    CHECK(found.causes[2] == PainCause{PainPointId("right"), 2.5, 1});
    CHECK(found.circles.empty());
}

TEST_CASE("pain points that bring each other about are named, and so is one that does so itself") {
    Journey journey;
    journey.pain_points = {
        pain("a", 1, {"c"}),
        pain("b", 2, {"a"}),
        pain("c", 3, {"b"}),
        pain("d", 4, {"c"}),
        pain("self", 5, {"self"})};
    const PainCauses found = pain_causes(journey, 1);
    REQUIRE(found.circles.size() == 2);
    CHECK(
        found.circles[0]
        == std::vector<PainPointId>{PainPointId("a"), PainPointId("b"), PainPointId("c")}
    );
    CHECK(found.circles[1] == std::vector<PainPointId>{PainPointId("self")});
    REQUIRE(found.causes.size() == 3); // what only brings about itself leads to nothing else
    CHECK(found.causes[0] == PainCause{PainPointId("a"), 4.5, 3});
    CHECK(found.causes[1].effects == 3);
}

TEST_CASE("a journey without causes has none") {
    Journey journey;
    CHECK(pain_causes(journey, 1) == PainCauses{});
    journey.pain_points = {pain("a", 1, {}), pain("b", 1, {"gone"})};
    CHECK(pain_causes(journey, 1) == PainCauses{});
}

TEST_CASE("the findings name every pain point that brings others about, the heaviest first") {
    Journey journey;
    std::vector<PainPoint> pains;
    for (int i = 0; i < 6; ++i)
        pains.push_back(pain(
            "p" + std::to_string(i),
            1,
            i == 0 ? std::vector<std::string>() : std::vector{"p" + std::to_string(i - 1)}
        ));
    journey.pain_points = pains;
    const GraphFigures figures = graph_figures(journey, 1);
    std::vector<std::string> causes;
    for (const Finding& finding : figures.findings)
        if (finding.kind == FindingKind::Cause)
            causes.push_back(finding.pain_points.front().text);
    CHECK(causes == std::vector<std::string>{"p0", "p1", "p2", "p3", "p4"});
}
