#include "model/journey_emotions.hpp"

#include <doctest/doctest.h>

using namespace tappa;

namespace {

Touchpoint at(
    JourneyStage stage, std::optional<int> emotion, std::optional<int> target, int importance
) {
    Touchpoint touchpoint;
    touchpoint.stage = stage;
    touchpoint.emotion = emotion;
    touchpoint.target_emotion = target;
    touchpoint.importance = importance;
    return touchpoint;
}

std::optional<double> on(const StageCurve& curve, JourneyStage stage) {
    return curve[static_cast<std::size_t>(stage)];
}

} // namespace

TEST_CASE("as it is to be, a touchpoint without an emotion to reach counts as it is") {
    Journey journey;
    journey.touchpoints.push_back(at(JourneyStage::Use, -2, 1, 3));
    journey.touchpoints.push_back(at(JourneyStage::Use, -1, std::nullopt, 1));
    journey.touchpoints.push_back(at(JourneyStage::Use, std::nullopt, std::nullopt, 5));
    journey.touchpoints.push_back(at(JourneyStage::Action, 2, std::nullopt, 5));
    const JourneyCurves curves = journey_curves(journey);
    REQUIRE(curves.target.has_value());
    CHECK(on(*curves.target, JourneyStage::Use) == doctest::Approx((3.0 * 1 - 1.0 * 1) / 4));
    // Nobody said what is to change there.
    CHECK_FALSE(on(*curves.target, JourneyStage::Action).has_value());
    CHECK_FALSE(on(*curves.target, JourneyStage::Advocacy).has_value());
}

TEST_CASE("without an emotion to reach there is no curve of it") {
    Journey journey;
    journey.touchpoints.push_back(at(JourneyStage::Use, -2, std::nullopt, 3));
    CHECK_FALSE(journey_curves(journey).target.has_value());
    CHECK(journey_curves(journey).personas.empty());
}

TEST_CASE("each persona has the mean of what it feels, weighted by importance") {
    const PersonaId giulia("pe-1");
    const PersonaId marco("pe-2");
    Journey journey;
    Touchpoint first = at(JourneyStage::Use, 0, std::nullopt, 4);
    first.persona_emotions = {{marco, -2}, {giulia, 2}};
    Touchpoint second = at(JourneyStage::Use, 0, std::nullopt, 1);
    second.persona_emotions = {{giulia, -1}};
    Touchpoint third = at(JourneyStage::Advocacy, 0, std::nullopt, 1);
    third.persona_emotions = {{giulia, 1}};
    for (const Touchpoint& each : {first, second, third})
        journey.touchpoints.push_back(each);
    const JourneyCurves curves = journey_curves(journey);
    REQUIRE(curves.personas.size() == 2);
    CHECK(curves.personas[0].persona == marco); // as they are first named
    CHECK(on(curves.personas[0].emotions, JourneyStage::Use) == -2.0);
    CHECK_FALSE(on(curves.personas[0].emotions, JourneyStage::Advocacy).has_value());
    CHECK(on(curves.personas[1].emotions, JourneyStage::Use) == doctest::Approx((8.0 - 1) / 5));
    CHECK(on(curves.personas[1].emotions, JourneyStage::Advocacy) == 1.0);
    CHECK(emotion_of(first, giulia) == 2);
    CHECK_FALSE(emotion_of(third, marco).has_value());
}
