#include "app/derived.hpp"
#include "builders.hpp"

#include <doctest/doctest.h>

using namespace tappa;
using test::App;

namespace {

Touchpoint touchpoint(const std::string& id, JourneyStage stage, std::optional<int> emotion) {
    Touchpoint made;
    made.id = TouchpointId(id);
    made.stage = stage;
    made.emotion = emotion;
    return made;
}

PainPoint pain_point(const std::string& id, int severity, std::optional<double> share) {
    PainPoint made;
    made.id = PainPointId(id);
    made.severity = severity;
    made.share = share;
    return made;
}

} // namespace

TEST_CASE("a journey's figures: emotions a stage, their mean, the ends, the evidence") {
    Journey journey;
    journey.touchpoints = {
        touchpoint("a", JourneyStage::Use, -1),
        touchpoint("b", JourneyStage::Use, -2),
        touchpoint("c", JourneyStage::Action, 2),
        touchpoint("d", JourneyStage::Interest, std::nullopt)};
    journey.touchpoints[1].importance = 1; // (3·−1 + 1·−2) / 4 = −1.25
    journey.touchpoints[0].evidence = Evidence::Measured;
    const JourneyFigures figures = journey_figures(journey);
    CHECK(*figures.emotions[JourneyStage::Use] == doctest::Approx(-1.25));
    CHECK_FALSE(figures.emotions[JourneyStage::Interest]);
    CHECK(figures.stages_with_emotion == 2);
    CHECK(*figures.mean_emotion == doctest::Approx((-1.25 + 2) / 2));
    CHECK(figures.lowest == TouchpointId("b"));
    CHECK(figures.highest == TouchpointId("c"));
    CHECK(figures.touchpoint_counts[JourneyStage::Use] == 2);
    CHECK(figures.evidence[Evidence::Measured] == 1);
    CHECK(figures.evidence[Evidence::Assumed] == 3);
}

TEST_CASE("an empty journey has no figures to show") {
    const JourneyFigures figures = journey_figures(Journey{});
    CHECK_FALSE(figures.mean_emotion);
    CHECK(figures.lowest.empty());
    CHECK(figures.worst_pain_points.empty());
}

TEST_CASE("the worst pain points hit many, hard; an unknown share counts as everybody") {
    Journey journey;
    journey.pain_points = {
        pain_point("some", 5, 0.2),
        pain_point("unknown", 2, std::nullopt),
        pain_point("all", 4, 1)};
    const JourneyFigures figures = journey_figures(journey);
    CHECK(
        figures.worst_pain_points
        == std::vector<PainPointId>{PainPointId("all"), PainPointId("unknown"), PainPointId("some")}
    );
}

TEST_CASE("derived results follow the document, and are computed once a revision") {
    App app = test::new_app();
    DerivedCache cache;
    CHECK(cache.at(app.state).minutes_left == test::content().questionnaires.front().minutes);
    CHECK_FALSE(cache.at(app.state).results.overall.value);
    CHECK(cache.computations() == 1);
    app.act(actions::GoTo{Screen::Plan}).act(actions::SetLanguage{Language::It});
    (void)cache.at(app.state);
    CHECK(cache.computations() == 1);
    for (const Question& question : test::content().questionnaires.front().questions)
        app.act(actions::AnswerLevel{question.id, 2});
    const Derived& derived = cache.at(app.state);
    CHECK(cache.computations() == 2);
    CHECK(derived.minutes_left == 0);
    CHECK(derived.results.stage.stage == 2);
    CHECK_FALSE(derived.proposals.empty());
    CHECK(derived == derived_from(app.state.content, app.document(), app.journey()));
    app.act(actions::Undo{});
    CHECK(cache.at(app.state).minutes_left == 1);
}

TEST_CASE("another document is never taken for the one computed before") {
    DerivedCache cache;
    const App one = test::new_app();
    App two = test::sample_app();
    two.state.revision = one.state.revision;
    (void)cache.at(one.state);
    CHECK(cache.at(two.state).results.overall.value);
}

TEST_CASE("answers to questions of another version are counted, not lost") {
    App app;
    Document changed = test::sample_app().document();
    changed.assessment.answers[0].question = QuestionId("old.question");
    test::open_file(app, json_from_document(changed));
    CHECK(DerivedCache().at(app.state).foreign_answers == 1);
    CHECK(app.document().assessment.answers.size() == changed.assessment.answers.size());
}
