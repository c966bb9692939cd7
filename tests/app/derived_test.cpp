#include "app/derived/derived.hpp"
#include "builders.hpp"
#include "io/document_io.hpp"

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
    journey.touchpoints.edit(1).importance = 1; // (3·−1 + 1·−2) / 4 = −1.25
    journey.touchpoints.edit(0).evidence = Evidence::Measured;
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

TEST_CASE("results follow the document, and are computed once for the same parts") {
    App app = test::new_app();
    Derived derived;
    const Questionnaire& shipped = test::content().questionnaires.front();
    CHECK(derived.at(app.state).minutes_left() == shipped.minutes);
    CHECK_FALSE(derived.at(app.state).results().overall.value);
    app.act(actions::GoTo{Screen::Plan}).act(actions::SetLanguage{Language::It});
    CHECK_FALSE(derived.at(app.state).results().overall.value);
    CHECK(derived.computations().scores == 1);
    for (const Question& question : shipped.questions)
        app.act(actions::AnswerLevel{question.id, 2});
    derived.at(app.state);
    CHECK(derived.minutes_left() == 0);
    CHECK(derived.results().stage.stage == 2);
    CHECK_FALSE(derived.proposals().empty());
    CHECK(derived.computations().scores == 2);
    const Derived anew(parts_of(app.state));
    CHECK(derived.results() == anew.results());
    CHECK(derived.proposals() == anew.proposals());
    CHECK(derived.priorities() == anew.priorities());
    CHECK(derived.matrix() == anew.matrix());
    CHECK(derived.journey() == anew.journey());
    CHECK(derived.completeness() == anew.completeness());
    app.act(actions::Undo{});
    CHECK(derived.at(app.state).minutes_left() == 1);
}

TEST_CASE("nothing is computed before it is asked for") {
    Derived derived;
    derived.at(test::sample_app().state);
    const Computations none = derived.computations();
    CHECK(none.scores + none.proposals + none.priorities + none.completeness == 0);
    CHECK(none.matrix + none.journey == 0);
}

TEST_CASE("typing in an action's title computes no score, and no figure of a journey") {
    App app = test::sample_app();
    const Derived& derived = app.derived.at(app.state);
    (void)derived.matrix();
    (void)derived.journey();
    const Computations before = derived.computations();
    const PlanActionId action = app.document().plan->actions.front().id;
    std::string title;
    for (const char letter : {'a', 'b', 'c'}) {
        title += letter;
        app.act(actions::EditPlanAction{action, Set<&PlanAction::title>{title}});
        (void)app.derived.at(app.state).matrix();
        (void)derived.results();
        (void)derived.journey();
    }
    CHECK(derived.computations().scores == before.scores);
    CHECK(derived.computations().journey == before.journey);
    CHECK(derived.computations().priorities == before.priorities + 3);
}

TEST_CASE("an answer computes no proposal and no priority unless they are asked for") {
    App app = test::sample_app();
    const Derived& derived = app.derived.at(app.state);
    (void)derived.proposals();
    (void)derived.matrix();
    const Computations before = derived.computations();
    for (const Question& question : current_questionnaire(app.state).questions) {
        app.act(actions::AnswerLevel{question.id, 1}).act(actions::NextQuestion{});
        (void)app.derived.at(app.state).results();
    }
    CHECK(derived.computations().proposals == before.proposals);
    CHECK(derived.computations().priorities == before.priorities);
    CHECK(derived.computations().followed_answers > before.followed_answers);
    (void)derived.proposals();
    CHECK(derived.computations().proposals == before.proposals + 1);
}

TEST_CASE("another catalogue ranks and schedules anew") {
    App app = test::sample_app();
    const Derived& derived = app.derived.at(app.state);
    (void)derived.schedule();
    const Computations before = derived.computations();
    (void)app.derived.at(app.state).load(LoadPeriods::Weeks);
    CHECK(derived.computations().priorities == before.priorities);
    CHECK(derived.computations().schedule == before.schedule);
    // Nothing of it lifts a practice any more: what was proposed for one only prepares it.
    Shared<Catalogue>& catalogue = app.state.content.catalogue;
    for (std::size_t i = 0; i < catalogue->actions.size(); ++i)
        catalogue.edit().actions.at(i).lifts.clear();
    const Derived anew(parts_of(app.state));
    CHECK(app.derived.at(app.state).priorities() == anew.priorities());
    CHECK(derived.schedule() == anew.schedule());
    CHECK(derived.computations().priorities == before.priorities + 1);
    CHECK(derived.computations().schedule == before.schedule + 1);
}

TEST_CASE("update reads the results that are there") {
    App app = test::sample_app();
    (void)app.derived.at(app.state).proposals();
    const Computations before = app.derived.computations();
    app.act(actions::NextQuestion{});
    app.act(actions::AcceptProposal{app.derived.at(app.state).proposals().front().action});
    CHECK(app.derived.computations().scores == before.scores);
    CHECK(app.derived.computations().proposals == before.proposals);
}

TEST_CASE("a change of one journey analyses no other") {
    App app = test::sample_app();
    Journey second;
    second.id = JourneyId("j-second");
    second.name = "Branch";
    for (const char* const id : {"tp-branch-1", "tp-branch-2"}) {
        Touchpoint touchpoint;
        touchpoint.id = TouchpointId(id);
        touchpoint.name = id;
        second.touchpoints.push_back(touchpoint);
    }
    Transition& transition = second.transitions.emplace_back();
    transition.from = TouchpointId("tp-branch-1");
    transition.to = TouchpointId("tp-branch-2");
    app.state.document.journeys.push_back(Shared<Journey>(std::move(second)));
    PlanAction& action = app.state.document.plan.edit().actions.edit(0);
    action.sources.push_back({SourceKind::Finding, "leverage:tp-branch-1"});
    const JourneyId first = app.journey().id;
    const auto graphs = [&] {
        (void)app.derived.at(app.state).priorities();
        (void)app.derived.graph();
        return app.derived.computations().graph;
    };
    CHECK(graphs() == 2);
    app.act(actions::ShowJourney{JourneyId("j-second")});
    CHECK(graphs() == 2);
    const Set<&Touchpoint::abandonment> left{0.25};
    app.act(actions::EditTouchpoint{TouchpointId("tp-branch-1"), left});
    CHECK(graphs() == 3);
    app.act(actions::ShowJourney{first});
    CHECK(graphs() == 3);
    app.act(actions::EditTouchpoint{app.journey().touchpoints[0].id, left});
    CHECK(graphs() == 4);
    const Derived anew(parts_of(app.state));
    CHECK(app.derived.priorities() == anew.priorities());
    REQUIRE(app.derived.graph());
    CHECK(*app.derived.graph() == *anew.graph());
}

TEST_CASE("the findings of all journeys follow the document's usual share") {
    App app = test::sample_app();
    Journey second;
    second.id = JourneyId("j-second");
    app.state.document.journeys.push_back(Shared<Journey>(second));
    REQUIRE(app.derived.at(app.state).graph());
    const auto before = app.derived.computations().graph;
    const double share = usual_share(app.document().journeys);
    PainPoint pain;
    pain.id = PainPointId("pp-second");
    pain.share = share / 2;
    second.pain_points = {pain, pain, pain, pain, pain, pain, pain, pain, pain};
    app.state.document.journeys.back() = Shared<Journey>(second);
    REQUIRE(usual_share(app.document().journeys) != share);
    REQUIRE(app.derived.at(app.state).graph());
    CHECK(app.derived.computations().graph == before + 1);
    CHECK(*app.derived.graph() == *Derived(parts_of(app.state)).graph());
}

TEST_CASE("another document is never taken for the one computed before") {
    Derived derived;
    const App one = test::new_app();
    App two = test::sample_app();
    two.state.revision = one.state.revision;
    (void)derived.at(one.state).results();
    CHECK(derived.at(two.state).results().overall.value);
}

TEST_CASE("answers to questions of another version are counted, not lost") {
    App app;
    Document changed = test::sample_app().document();
    changed.assessment.edit().answers.edit(0).question = QuestionId("old.question");
    test::open_file(app, json_from_document(changed));
    CHECK(Derived().at(app.state).foreign_answers() == 1);
    CHECK(app.document().assessment->answers.size() == changed.assessment->answers.size());
}
