// The graph of the journey on screen: its transitions, what it says and its way into the plan, and
// the job that analyses a large one.

#include "app/jobs/graph_jobs.hpp"
#include "app/jobs/job_run.hpp"
#include "builders.hpp"
#include "planning/finding_source.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace tappa;
using test::App;

namespace {

TouchpointId tp(int number) {
    return TouchpointId("tp-" + std::to_string(number));
}

App with_touchpoints(int count = 3) {
    App app = test::new_app();
    for (int i = 1; i <= count; ++i)
        app.act(actions::AddTouchpoint{JourneyStage::Use, "Step " + std::to_string(i)});
    return app;
}

template <auto Member, typename Value>
void look(App& app, Value value) {
    app.act(actions::LookAtGraph{Set<Member>{std::move(value)}});
}

// Three steps in a row: half leave at the second.
App in_a_row() {
    App app = with_touchpoints();
    app.act(actions::AddTransition{tp(1), tp(2)});
    app.act(actions::AddTransition{tp(2), tp(3)});
    app.act(actions::EditTouchpoint{tp(2), Set<&Touchpoint::abandonment>{0.5}});
    return app;
}

const GraphFigures& figures(App& app) {
    const GraphFigures* const found = app.derived.at(app.state).graph();
    REQUIRE(found);
    return *found;
}

App with_large_journey() {
    App app = in_a_row();
    test::enlarge_journey(app);
    app.act(actions::AddPainPoint{tp(2), "Asked twice"});
    return app;
}

std::vector<Effect> asked(App& app) {
    std::vector<Effect> effects;
    ask_for_graphs(app.state, effects);
    return effects;
}

effects::RunJob job_of(App& app) {
    const std::vector<Effect> effects = asked(app);
    REQUIRE(effects.size() == 1);
    return std::get<effects::RunJob>(effects.front());
}

const Derived& derived(App& app) {
    return app.derived.at(app.state);
}

} // namespace

TEST_CASE("a transition is drawn once, between touchpoints that are there") {
    App app = with_touchpoints();
    app.act(actions::AddTransition{tp(1), tp(2)});
    CHECK(app.effect<effects::Announce>()->text == "“Step 1” leads to “Step 2” now");
    app.act(actions::AddTransition{tp(1), tp(2)});
    app.act(actions::AddTransition{tp(1), tp(9)});
    app.act(actions::AddTransition{tp(9), tp(1)});
    REQUIRE(app.journey().transitions.size() == 1);
    app.act(actions::AddTransition{tp(1), tp(1)}); // who repeats it
    CHECK(app.journey().transitions.size() == 2);
    app.act(actions::Undo{});
    app.act(actions::Undo{});
    CHECK(app.journey().transitions.empty());
    std::string why;
    CHECK_MESSAGE(test::survives_saving(app.document(), why), why);
}

TEST_CASE("a transition has counts and shares within what a file may hold") {
    App app = in_a_row();
    app.act(actions::EditTransition{tp(1), tp(2), Set<&Transition::count>{120.0}});
    app.act(actions::EditTransition{tp(1), tp(2), Set<&Transition::share>{1.5}});
    CHECK(app.journey().transitions[0].count == 120);
    CHECK(app.journey().transitions[0].share == 1);
    app.act(actions::EditTransition{tp(1), tp(2), Set<&Transition::count>{-3.0}});
    CHECK(app.journey().transitions[0].count == 0);
    app.act(actions::EditTransition{tp(1), tp(2), Set<&Transition::count>{std::nullopt}});
    CHECK_FALSE(app.journey().transitions[0].count);
    const Document before = app.document();
    app.act(actions::EditTransition{tp(2), tp(1), Set<&Transition::count>{5.0}});
    CHECK(app.document() == before);
}

TEST_CASE("a transition that is deleted can be brought back") {
    App app = in_a_row();
    app.act(actions::DeleteTransition{tp(1), tp(2)});
    CHECK(app.journey().transitions.size() == 1);
    REQUIRE(app.session().toasts.size() == 1);
    CHECK(app.session().toasts[0].text == "Transition from “Step 1” to “Step 2” deleted");
    app.act(actions::Undo{});
    CHECK(app.journey().transitions.size() == 2);
}

TEST_CASE("the graph follows the journey") {
    App app = in_a_row();
    CHECK(figures(app).analysis.absorption.conversion == doctest::Approx(0.5));
    app.act(actions::EditTouchpoint{tp(2), Set<&Touchpoint::abandonment>{0.2}});
    CHECK(figures(app).analysis.absorption.conversion == doctest::Approx(0.8));
    CHECK(derived(app).is_graph_current());
    const auto computed = derived(app).computations().graph;
    look<&GraphLook::words>(app, std::string("step"));
    CHECK(figures(app).graph.touchpoints.size() == 3);
    CHECK(derived(app).computations().graph == computed);
}

TEST_CASE("what is looked at stays as long as its touchpoint") {
    App app = in_a_row();
    look<&GraphLook::selected>(app, tp(2));
    look<&GraphLook::what_if>(app, std::optional(WhatIf{tp(2), 7}));
    CHECK(app.session().graph.selected == tp(2));
    CHECK(app.session().graph.what_if->abandonment == 1);
    CHECK(app.document().journeys.front()->transitions.size() == 2);
    app.act(actions::DeleteTouchpoint{tp(2)});
    CHECK(app.session().graph.selected.empty());
    CHECK_FALSE(app.session().graph.what_if);
}

TEST_CASE("a finding becomes an action named after it, once, with its sentence as the reason") {
    App app = in_a_row();
    app.act(actions::PlanFinding{"drop-off:tp-2"});
    REQUIRE(app.document().plan->actions.size() == 1);
    const PlanAction action = app.document().plan->actions[0];
    CHECK(action.title == "Keep customers from leaving at ‘Step 2’");
    CHECK(action.why.find("50 of 100 customers leave at “Step 2”") != std::string::npos);
    CHECK(action.sources == std::vector<ActionSource>{{SourceKind::Finding, "drop-off:tp-2"}});
    // It keeps customers there, as far as Tappa may assume.
    CHECK(action.reduces == std::vector<Reduction>{{tp(2), {0.05, 0.1}, EffectBasis::Assumed}});
    app.act(actions::PlanFinding{"drop-off:tp-2"});
    app.act(actions::PlanFinding{"drop-off:tp-3"}); // where nobody leaves
    app.act(actions::PlanFinding{"nonsense"});
    CHECK(app.document().plan->actions.size() == 1);
    std::string why;
    CHECK_MESSAGE(test::survives_saving(app.document(), why), why);
    // What conversion gains there counts for its priority: 0.05 of those who come.
    const ActionPriority& priority = derived(app).priorities().front();
    CHECK(priority.leverage.raw == doctest::Approx(0.05));
    app.act(actions::DeleteTouchpoint{tp(2)});
    CHECK(app.document().plan->actions[0].sources == action.sources);
    CHECK(app.document().plan->actions[0].reduces.empty());
    CHECK(derived(app).priorities().front().leverage.raw == 0);
}

TEST_CASE("a deviation from the journey it is held against becomes an action, once") {
    App app = in_a_row();
    Journey other = app.journey();
    other.id = JourneyId("measured");
    std::vector<Touchpoint> touchpoints(other.touchpoints.begin(), other.touchpoints.end());
    for (Touchpoint& touchpoint : touchpoints)
        touchpoint.id = TouchpointId("m-" + touchpoint.id.text);
    other.touchpoints = touchpoints;
    other.transitions = {
        {TouchpointId("m-tp-1"), TouchpointId("m-tp-3"), 70.0, {}, {}},
        {TouchpointId("m-tp-1"), TouchpointId("m-tp-2"), 30.0, {}, {}}};
    app.state.document.journeys.push_back(Shared<Journey>(other));
    const std::string id = "not-drawn:tp-1:tp-3";
    app.act(actions::PlanFinding{id}); // held against nothing
    CHECK(app.document().plan->actions.empty());
    look<&GraphLook::compared>(app, JourneyId("measured"));
    app.act(actions::PlanFinding{"not-drawn:tp-3:tp-1"}); // they do not differ there
    CHECK(app.document().plan->actions.empty());
    app.act(actions::PlanFinding{id});
    app.act(actions::PlanFinding{id});
    REQUIRE(app.document().plan->actions.size() == 1);
    const PlanAction& action = app.document().plan->actions[0];
    CHECK(action.title == "Find out why customers go from “Step 1” to “Step 3”");
    CHECK(action.why.find("this way is not drawn") != std::string::npos);
    CHECK(action.sources == std::vector<ActionSource>{{SourceKind::Finding, id}});
    std::string why;
    CHECK_MESSAGE(test::survives_saving(app.document(), why), why);
    app.act(actions::Undo{});
    CHECK(app.document().plan->actions.empty());
    // Or it is seen and decided against.
    app.act(actions::DropFinding{id});
    REQUIRE(app.document().plan->decisions.size() == 1);
    app.act(actions::PlanFinding{id});
    CHECK(app.document().plan->decisions.empty());
}

TEST_CASE("leverage goes into the plan from any touchpoint that has some") {
    App app = in_a_row();
    for (int i = 4; i <= 8; ++i) {
        app.act(actions::AddTouchpoint{JourneyStage::Use, "Step " + std::to_string(i)});
        app.act(actions::AddTransition{tp(i - 1), tp(i)});
        app.act(actions::EditTouchpoint{tp(i), Set<&Touchpoint::abandonment>{0.01 * i}});
    }
    const auto& findings = figures(app).findings;
    CHECK(std::none_of(findings.begin(), findings.end(), [&](const Finding& finding) {
        return finding.kind == FindingKind::Leverage
            && figures(app).graph.touchpoints[finding.touchpoints.front()].id == "tp-4";
    }));
    app.act(actions::PlanFinding{"leverage:tp-4"});
    REQUIRE(app.document().plan->actions.size() == 1);
    CHECK(derived(app).priorities().front().leverage.raw > 0);
}

TEST_CASE("a finding takes what the catalogue has against the pain points of its touchpoint") {
    App app = in_a_row();
    app.act(actions::AddPainPoint{tp(2), "Answers come late"});
    const PainPointId pain = app.journey().pain_points[0].id;
    app.act(actions::EditPainPoint{pain, Set<&PainPoint::category>{PainCategory::SlowResponse}});
    app.act(actions::PlanFinding{"drop-off:tp-2"});
    REQUIRE(app.document().plan->actions.size() == 1);
    const PlanAction& action = app.document().plan->actions[0];
    CHECK_FALSE(action.catalogue_id.empty());
    CHECK(action.sources.front() == ActionSource{SourceKind::Finding, "drop-off:tp-2"});
    CHECK(
        std::find(
            action.sources.begin(), action.sources.end(), ActionSource{SourceKind::Pain, pain.text}
        )
        != action.sources.end()
    );
    CHECK(action.why.find("of 100 customers leave") != std::string::npos);
    app.act(actions::Undo{});
    CHECK(app.document().plan->actions.empty());
}

TEST_CASE("a small journey needs no job") {
    App app = in_a_row();
    CHECK(asked(app).empty());
    CHECK(derived(app).is_leverage_current());
}

TEST_CASE("a large journey is analysed by a job, and gives what is computed without one") {
    App app = with_large_journey();
    CHECK_FALSE(derived(app).graph());
    CHECK_FALSE(derived(app).is_leverage_current());
    const effects::RunJob job = job_of(app);
    CHECK(asked(app).empty()); // it is running
    app.act(outcomes::JobProgressed{job.job, 0.4});
    CHECK(app.state.graphs.share == 0.4);
    app.act(outcomes::JobDone{job.job, run_job(job.work)});
    REQUIRE(derived(app).graph());
    CHECK(
        *derived(app).graph() == graph_figures(app.journey(), usual_share(app.document().journeys))
    );
    CHECK(derived(app).is_graph_current());
    CHECK(derived(app).is_leverage_current());
    CHECK(asked(app).empty());
}

TEST_CASE("after a change the former analysis stays, as that of before, until the new is there") {
    App app = with_large_journey();
    effects::RunJob job = job_of(app);
    app.act(outcomes::JobDone{job.job, run_job(job.work)});
    app.act(actions::EditTouchpoint{tp(2), Set<&Touchpoint::abandonment>{0.1}});
    REQUIRE(derived(app).graph());
    CHECK_FALSE(derived(app).is_graph_current());
    const effects::RunJob old = job_of(app);
    app.act(actions::EditTouchpoint{tp(2), Set<&Touchpoint::abandonment>{0.3}});
    const std::vector<Effect> effects = asked(app);
    REQUIRE(effects.size() == 2);
    CHECK(std::get<effects::CancelJob>(effects[0]).job == old.job);
    app.act(outcomes::JobDone{old.job, run_job(old.work)});
    CHECK_FALSE(derived(app).is_graph_current());
    job = std::get<effects::RunJob>(effects[1]);
    app.act(outcomes::JobDone{job.job, run_job(job.work)});
    CHECK(derived(app).is_graph_current());
    const JourneyGraph& graph = derived(app).graph()->graph;
    CHECK(GraphArcs(graph).probability(1, graph.exit()) == doctest::Approx(0.3));
}

TEST_CASE("an edit that changes no number needs no job") {
    App app = with_large_journey();
    const effects::RunJob job = job_of(app);
    app.act(outcomes::JobDone{job.job, run_job(job.work)});
    app.act(actions::EditTouchpoint{tp(2), Set<&Touchpoint::name>{"Second"}});
    CHECK_FALSE(derived(app).is_graph_current());
    std::vector<Effect> effects;
    CHECK(ask_for_graphs(app.state, effects));
    CHECK(effects.empty());
    CHECK(derived(app).is_graph_current());
    CHECK(derived(app).graph()->graph.touchpoints[1].name == "Second");
}

TEST_CASE("an analysis that failed is said, and tried again when asked or changed") {
    App app = with_large_journey();
    app.act(outcomes::JobFailed{job_of(app).job, JobFailure::OutOfMemory});
    for (const Language language : all_languages)
        CHECK_FALSE(graph_failure(app.state, language).empty());
    CHECK(asked(app).empty());
    app.act(actions::RetryGraph{});
    CHECK(graph_failure(app.state, Language::En).empty());
    app.act(outcomes::JobFailed{job_of(app).job, JobFailure::Stopped});
    app.act(actions::EditTouchpoint{tp(2), Set<&Touchpoint::abandonment>{0.1}});
    CHECK(graph_failure(app.state, Language::En).empty());
    CHECK(asked(app).size() == 1);
}

TEST_CASE("what came of a job for another graph counts as a failure") {
    App app = with_large_journey();
    const effects::RunJob job = job_of(app);
    jobs::AnalyseGraph other = std::get<jobs::AnalyseGraph>(job.work);
    other.graph.touchpoints.pop_back();
    other.graph.links.clear();
    app.act(outcomes::JobDone{job.job, run_job(other)});
    CHECK_FALSE(derived(app).graph());
    CHECK_FALSE(graph_failure(app.state, Language::En).empty());
}

TEST_CASE("two large journeys that cannot be analysed do not start each other again") {
    App app = with_large_journey();
    Journey second;
    second.id = JourneyId("j-2");
    second.name = "Branch";
    test::make_large(second);
    app.state.document.journeys.push_back(Shared<Journey>(std::move(second)));
    app.act(outcomes::JobFailed{job_of(app).job, JobFailure::OutOfMemory});
    CHECK(app.effect<effects::Announce>());
    app.act(outcomes::JobFailed{job_of(app).job, JobFailure::Stopped});
    CHECK_FALSE(app.effect<effects::Announce>()); // of a journey that is not on screen
    CHECK(asked(app).empty());
    CHECK(app.state.graphs.failures.size() == 2);
    CHECK(graph_failure(app.state, Language::En).find("free memory") != std::string::npos);
    app.act(actions::ShowJourney{JourneyId("j-2")});
    CHECK(graph_failure(app.state, Language::En).find("stopped") != std::string::npos);
    app.act(actions::RetryGraph{});
    CHECK(leverage_failure(app.state, Language::En).empty());
    for (int i = 0; i < 2; ++i) {
        const effects::RunJob job = job_of(app);
        app.act(outcomes::JobDone{job.job, run_job(job.work)});
    }
    CHECK(derived(app).is_leverage_current());
}

TEST_CASE("what priorities lack is said with the journey whose analysis failed") {
    App app = with_large_journey();
    app.state.document.journeys.front().edit().name = "Branch";
    CHECK(leverage_failure(app.state, Language::En).empty());
    app.act(outcomes::JobFailed{job_of(app).job, JobFailure::Stopped});
    for (const Language language : all_languages)
        CHECK(leverage_failure(app.state, language).find("Branch") != std::string::npos);
}

TEST_CASE("the analysis of a document's journey says nothing of another document's") {
    for (const bool deleted : {false, true}) {
        INFO(deleted);
        App app = with_large_journey();
        effects::RunJob job = job_of(app);
        app.act(outcomes::JobDone{job.job, run_job(job.work)});
        app.act(actions::EditTouchpoint{tp(2), Set<&Touchpoint::abandonment>{0.1}});
        job = job_of(app); // is running when the other document opens
        if (deleted) {
            RecentDocument listed;
            listed.id = app.document().id;
            app.act(outcomes::RecentsListed{{listed}});
            app.act(actions::DeleteRecent{app.document().id});
        } else {
            app.act(actions::NewDocument{Language::En, {}, "doc-2", {2026, 11, 21}});
        }
        REQUIRE(app.effect<effects::CancelJob>());
        CHECK(app.effect<effects::CancelJob>()->job == job.job);
        REQUIRE(app.journey().id == JourneyId("j-1")); // as that of the first document
        test::make_large(app.state.document.journeys.front().edit());
        CHECK_FALSE(derived(app).graph());
        app.act(outcomes::JobDone{job.job, run_job(job.work)});
        CHECK_FALSE(derived(app).graph());
    }
}

TEST_CASE("a finding of the journey before its last change does not go into the plan") {
    App app = with_large_journey();
    effects::RunJob job = job_of(app);
    app.act(outcomes::JobDone{job.job, run_job(job.work)});
    app.act(actions::EditTouchpoint{tp(2), Set<&Touchpoint::abandonment>{0.1}});
    REQUIRE_FALSE(derived(app).is_graph_current());
    app.act(actions::PlanFinding{"drop-off:tp-2"});
    CHECK(app.document().plan->actions.empty());
    job = job_of(app);
    app.act(outcomes::JobDone{job.job, run_job(job.work)});
    app.act(actions::PlanFinding{"drop-off:tp-2"});
    CHECK(app.document().plan->actions.size() == 1);
}
