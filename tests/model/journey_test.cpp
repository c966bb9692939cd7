#include "model/journey.hpp"

#include <doctest/doctest.h>

using namespace tappa;

namespace {

Touchpoint touchpoint(
    const char* id, JourneyStage stage, std::optional<int> emotion, int importance
) {
    Touchpoint t;
    t.id = TouchpointId(id);
    t.stage = stage;
    t.emotion = emotion;
    t.importance = importance;
    return t;
}

} // namespace

TEST_CASE("a stage's emotion is the mean weighted by importance") {
    Journey journey;
    journey.touchpoints = {
        touchpoint("a", JourneyStage::Use, 2, 1),
        touchpoint("b", JourneyStage::Use, -2, 3),
        touchpoint("c", JourneyStage::Use, std::nullopt, 5),
        touchpoint("d", JourneyStage::Action, 1, 1)};
    CHECK(stage_emotion(journey, JourneyStage::Use) == -1.0); // (2·1 − 2·3) / 4
    CHECK(stage_emotion(journey, JourneyStage::Action) == 1.0);
    CHECK_FALSE(stage_emotion(journey, JourneyStage::Interest));
    CHECK(touchpoints_of(journey, JourneyStage::Use).size() == 3);
}

TEST_CASE("pain points of a touchpoint come worst first") {
    Journey journey;
    for (int severity : {2, 5, 3}) {
        PainPoint pain;
        pain.id = PainPointId("p" + std::to_string(severity));
        pain.touchpoint = TouchpointId("a");
        pain.severity = severity;
        journey.pain_points.push_back(pain);
    }
    const auto pains = pain_points_of(journey, TouchpointId("a"));
    REQUIRE(pains.size() == 3);
    CHECK(pains[0]->severity == 5);
    CHECK(pains[2]->severity == 2);
    CHECK(pain_points_of(journey, TouchpointId("b")).empty());
    CHECK(find_pain_point(journey, PainPointId("p3")) != nullptr);
    CHECK(find_touchpoint(journey, TouchpointId("a")) == nullptr);
}
