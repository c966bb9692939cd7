#include "base/shared.hpp"
#include "planning/leverage.hpp"

#include <doctest/doctest.h>

using namespace tappa;

namespace {

PainPoint pain(const std::string& id, const std::string& touchpoint) {
    PainPoint made;
    made.id = PainPointId(id);
    made.touchpoint = TouchpointId(touchpoint);
    return made;
}

Touchpoint touchpoint(const std::string& id, double abandonment) {
    Touchpoint made;
    made.id = TouchpointId(id);
    made.abandonment = abandonment;
    return made;
}

Journey line() {
    Journey journey;
    journey.id = JourneyId("j");
    journey.touchpoints = {touchpoint("a", 0.5), touchpoint("b", 0.2), touchpoint("c", 1)};
    journey.transitions = {
        {TouchpointId("a"), TouchpointId("b"), {}, {}, {}},
        {TouchpointId("b"), TouchpointId("a"), {}, 0.0, {}}};
    journey.pain_points = {pain("at-a", "a"), pain("at-b", "b"), pain("at-c", "c")};
    return journey;
}

} // namespace

TEST_CASE("a pain point has the leverage of its touchpoint, unless all leave there") {
    // Half of the customers start at a, half at c. A tenth fewer leave: 0.45 instead of 0.5 at a,
    // 0.18 instead of 0.2 at b.
    const auto found = leverage_of({line()}, Plan{}).of_pain;
    CHECK(found.size() == 2);
    CHECK(found.at("at-a") == doctest::Approx(0.5 * 0.05 * 0.8));
    CHECK(found.at("at-b") == doctest::Approx(0.5 * 0.5 * 0.02));
    CHECK(leverage_of({Journey{}}, Plan{}).of_pain.empty());
}

TEST_CASE("an action has the largest leverage of its pain points") {
    const Leverage leverage = leverage_of({line()}, Plan{});
    const auto of = [&](std::vector<ActionSource> sources) {
        return largest_leverage(sources, leverage);
    };
    CHECK(
        of({{SourceKind::Pain, "at-b"}, {SourceKind::Pain, "at-a"}}) == leverage.of_pain.at("at-a")
    );
    CHECK(
        of({{SourceKind::Pain, "at-b"}, {SourceKind::Gap, "at-a"}}) == leverage.of_pain.at("at-b")
    );
    CHECK_FALSE(of({{SourceKind::Pain, "at-c"}, {SourceKind::Practice, "x"}}).has_value());
    Plan plan;
    plan.actions = {PlanAction{}, PlanAction{}};
    plan.actions.edit(1).sources = {{SourceKind::Pain, "at-b"}};
    CHECK(
        plan_leverage(plan, leverage)
        == std::vector<std::optional<double>>{std::nullopt, leverage.of_pain.at("at-b")}
    );
}

TEST_CASE("an action has the leverage of its findings, as long as they are found") {
    Plan plan;
    plan.actions = {PlanAction{}};
    plan.actions.edit(0).sources = {{SourceKind::Finding, "leverage:a"}};
    const Leverage leverage = leverage_of({line()}, plan);
    const auto of = [&](std::vector<ActionSource> sources) {
        return largest_leverage(sources, leverage);
    };
    CHECK(of({{SourceKind::Finding, "leverage:a"}}) == leverage.of_pain.at("at-a"));
    // Of one that names several touchpoints it is the largest.
    CHECK(of({{SourceKind::Finding, "path-to-goal:j"}}) == leverage.of_pain.at("at-a"));
    CHECK_FALSE(of({{SourceKind::Finding, "leverage:c"}}).has_value());
    CHECK_FALSE(of({{SourceKind::Finding, "conversion:j"}}).has_value());
    // Nobody looks for findings that no action answers to.
    CHECK(leverage_of({line()}, Plan{}).of_finding.empty());
}
