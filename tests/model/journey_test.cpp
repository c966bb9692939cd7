#include "model/journey.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <vector>

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

TEST_CASE("a share that is not known counts as the mean of the known ones") {
    const auto hitting = [](int severity, std::optional<double> share) {
        PainPoint pain;
        pain.severity = severity;
        pain.share = share;
        return pain;
    };
    Journey one;
    one.pain_points = {hitting(2, 0.5), hitting(5, std::nullopt)};
    Journey other;
    other.pain_points = {hitting(1, 0.1)};
    CHECK(usual_share(one) == 0.5);
    CHECK(usual_share(Journeys{one, other}) == doctest::Approx(0.3));
    CHECK(usual_share(Journey{}) == 1.0);
    CHECK(usual_share(Journeys{}) == 1.0);
    CHECK(pain_burden(one.pain_points[0], 0.3) == 1.0);
    CHECK(pain_burden(one.pain_points[1], 0.3) == doctest::Approx(1.5));
    // The least known pain does not weigh most.
    std::vector<const PainPoint*> pains;
    const PainPoint known = hitting(4, 0.9);
    const PainPoint unknown = hitting(4, std::nullopt);
    pains = {&unknown, &known};
    sort_worst_first(pains, 0.3);
    CHECK(pains.front() == &known);
}
