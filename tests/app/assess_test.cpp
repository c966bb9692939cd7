#include "builders.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

using namespace tappa;
using test::App;

namespace {

QuestionId question(std::size_t index) {
    return test::content().questionnaires.front()->questions.at(index).id;
}

const Answer* answer(const App& app, std::size_t index) {
    return find_answer(app.document().assessment, question(index), current_respondent(app.state));
}

} // namespace

TEST_CASE("a level answers a question, and another one changes the answer") {
    App app = test::new_app();
    app.act(actions::AnswerLevel{question(0), 3});
    REQUIRE(answer(app, 0));
    CHECK(answer(app, 0)->level == 3);
    app.act(actions::AnswerLevel{question(0), 4});
    CHECK(answer(app, 0)->level == 4);
    CHECK(app.document().assessment->answers.size() == 1);
    CHECK(app.effect<effects::SaveDocument>()->revision == app.state.revision);
    CHECK(app.effect<effects::Announce>()->text == "Level 4, Managed");
}

TEST_CASE("levels outside the scale become the nearest one") {
    App app = test::new_app();
    app.act(actions::AnswerLevel{question(0), 99});
    CHECK(answer(app, 0)->level == 5);
    app.act(actions::AnswerLevel{question(0), -3});
    CHECK(answer(app, 0)->level == 1);
}

TEST_CASE("not applicable and don't know keep the evidence and drop the level") {
    App app = test::new_app();
    app.act(actions::AnswerLevel{question(0), 3});
    app.act(actions::SetAnswerEvidence{question(0), "Survey of March"});
    app.act(actions::SetAnswerConfidence{question(0), Confidence::Documented});
    app.act(actions::AnswerNotApplicable{question(0)});
    CHECK(answer(app, 0)->state == AnswerState::NotApplicable);
    CHECK(answer(app, 0)->level == 0);
    CHECK(answer(app, 0)->evidence == "Survey of March");
    app.act(actions::AnswerDontKnow{question(0)});
    CHECK(answer(app, 0)->state == AnswerState::DontKnow);
    CHECK(answer(app, 0)->confidence == Confidence::Documented);
}

TEST_CASE("clearing an answer removes it and offers undo, which brings all of it back") {
    App app = test::new_app();
    app.act(actions::AnswerLevel{question(2), 2});
    app.act(actions::SetAnswerLink{question(2), "https://example.org/report"});
    app.act(actions::ClearAnswer{question(2)});
    CHECK_FALSE(answer(app, 2));
    REQUIRE(app.session().toasts.size() == 1);
    CHECK(app.session().toasts[0].offers_undo);
    app.act(actions::Undo{});
    REQUIRE(answer(app, 2));
    CHECK(answer(app, 2)->link == "https://example.org/report");
    CHECK(app.session().toasts.empty());
}

TEST_CASE("what belongs to an answer does nothing without one") {
    App app = test::new_app();
    const std::uint64_t revision = app.state.revision;
    app.act(actions::SetAnswerEvidence{question(0), "note"});
    app.act(actions::SetAnswerConfidence{question(0), Confidence::Guess});
    app.act(actions::ClearAnswer{question(0)});
    app.act(actions::AnswerLevel{QuestionId("no.such-question"), 3});
    CHECK(app.state.revision == revision);
    CHECK_FALSE(app.state.history.can_undo());
    CHECK(app.effect<effects::SaveDocument>() == nullptr);
}

TEST_CASE("typing evidence is one step; turning to another thing starts a new one") {
    App app = test::new_app();
    app.act(actions::AnswerLevel{question(0), 3});
    for (const char* typed : {"S", "Su", "Sur"})
        app.act(actions::SetAnswerEvidence{question(0), typed});
    app.act(outcomes::Saved{app.state.revision, "10:00:00"}); // storage answers meanwhile
    app.act(actions::SetAnswerEvidence{question(0), "Surv"});
    app.act(actions::NextQuestion{}).act(actions::PreviousQuestion{});
    app.act(actions::SetAnswerEvidence{question(0), "Survey"});
    app.act(actions::Undo{});
    CHECK(answer(app, 0)->evidence == "Surv");
    app.act(actions::Undo{});
    CHECK(answer(app, 0)->evidence == "");
    CHECK(answer(app, 0)->level == 3);
}

TEST_CASE("next and previous walk the questions and stop at the ends") {
    App app = test::new_app();
    const std::size_t count = test::content().questionnaires.front()->questions.size();
    CHECK(app.session().question == question(0));
    app.act(actions::PreviousQuestion{});
    CHECK(app.session().question == question(0));
    for (std::size_t i = 0; i < count + 3; ++i)
        app.act(actions::NextQuestion{});
    CHECK(app.session().question == question(count - 1));
    CHECK(app.effect<effects::Announce>()->text == "This is the last question");
}

TEST_CASE("raising targets leaves higher ones and is one step") {
    App app = test::new_app();
    const Questionnaire& asked = *test::content().questionnaires.front();
    for (const Question& question : asked.questions)
        app.act(actions::AnswerLevel{question.id, 1});
    app.act(actions::SetTarget{asked.capabilities[0].id, 5});
    app.act(actions::RaiseTargets{3});
    const auto& targets = app.document().assessment->targets;
    REQUIRE(targets.size() == asked.capabilities.size());
    for (const CapabilityTarget& target : targets)
        CHECK(target.level == (target.capability == asked.capabilities[0].id ? 5 : 3));
    REQUIRE(app.session().toasts.size() == 1);
    const std::string all = std::to_string(asked.capabilities.size() - 1);
    CHECK(app.session().toasts[0].text == "Targets of " + all + " capabilities raised to level 3");
    CHECK(app.session().toasts[0].offers_undo);
    app.act(actions::Undo{});
    CHECK(app.document().assessment->targets.size() == 1);
    CHECK(app.session().toasts.empty());
    app.act(actions::RaiseTargets{1}); // nothing to raise, nothing to say
    CHECK(app.session().toasts.empty());
}

TEST_CASE("targets and weights stay in range, and a target can be given back") {
    App app = test::new_app();
    const CapabilityId capability = test::content().questionnaires.front()->capabilities[0].id;
    app.act(actions::SetTarget{capability, 9});
    REQUIRE(app.document().assessment->targets.size() == 1);
    CHECK(app.document().assessment->targets[0].level == 5);
    app.act(actions::SetTarget{capability, std::nullopt});
    CHECK(app.document().assessment->targets.empty());
    app.act(actions::SetCapabilityWeight{capability, -2});
    CHECK(app.document().assessment->weights[0].weight == 0);
    app.act(actions::SetCapabilityWeight{capability, std::nan("")});
    CHECK(app.document().assessment->weights[0].weight == 1);
    app.act(actions::SetTarget{CapabilityId("nowhere"), 3});
    CHECK(app.document().assessment->targets.empty());
}
