#include "app/assess/assess_filter.hpp"
#include "app/commands/commands.hpp"
#include "builders.hpp"

#include <doctest/doctest.h>

namespace tappa {

using test::App;
using Show = AssessFilter::Show;

namespace {

App full_app() {
    App app;
    app.act(actions::NewDocument{Language::En, "cx-maturity", "doc-1", {2026, 11, 21}});
    return app;
}

const Questionnaire& full() {
    return test::content().questionnaires[1];
}

actions::SetAssessFilter about(const std::string& capability) {
    return {Set<&AssessFilter::capability>{CapabilityId(capability)}};
}

actions::SetAssessFilter saying(const std::string& words) {
    return {Set<&AssessFilter::words>{words}};
}

actions::SetAssessFilter showing(Show show) {
    return {Set<&AssessFilter::show>{show}};
}

const Capability& capability_on_screen(const App& app) {
    const Question* question = find_question(full(), app.session().question);
    REQUIRE(question != nullptr);
    return *find_capability(full(), question->capability);
}

} // namespace

TEST_CASE("answers of the one who answers stand beside their questions") {
    App app = full_app();
    const QuestionId third = full().questions[2].id;
    app.act(actions::AnswerLevel{third, 2});
    test::answer_as_added(app, "Anna", "Marketing");
    app.act(actions::AnswerLevel{third, 5});
    const auto answers = current_answers(app.state);
    REQUIRE(answers.size() == 71);
    REQUIRE(answers[2] != nullptr);
    CHECK(answers[2]->level == 5);
    CHECK(answers[0] == nullptr);
}

TEST_CASE("a filter brings a question on screen that fits it, and leaves one that does") {
    App app = full_app();
    app.act(about("speed"));
    CHECK(capability_on_screen(app).id.text == "speed");
    app.act(actions::NextQuestion{});
    const QuestionId second = app.session().question;
    app.act(showing(Show::Open));
    CHECK(app.session().question == second);
    app.act(actions::ClearAssessFilter{});
    CHECK(app.session().question == second);
}

TEST_CASE("where nothing fits no question is on screen, and the keys have none to answer") {
    App app = full_app();
    app.act(actions::AnswerLevel{full().questions[0].id, 3});
    app.act(saying("no such words"));
    CHECK(app.session().question.empty());
    app.act(actions::NextQuestion{});
    CHECK(app.session().question.empty());
    app.act(actions::ClearAssessFilter{});
    CHECK(app.session().question == full().questions[1].id); // the first still open
}

TEST_CASE("an answer leaves the question on screen though it is open no more") {
    App app = full_app();
    app.act(showing(Show::Open));
    const QuestionId first = app.session().question;
    app.act(actions::AnswerLevel{first, 3});
    CHECK(app.session().question == first);
    app.act(actions::NextQuestion{});
    CHECK(app.session().question == full().questions[1].id);
    app.act(actions::PreviousQuestion{}); // the answered one is off the list
    CHECK(app.session().question == full().questions[1].id);
}

TEST_CASE("the table marks a row that it has") {
    App app = full_app();
    app.act(about("speed"));
    app.act(actions::OpenQuestion{full().questions[0].id});
    CHECK(capability_on_screen(app).id == full().questions[0].capability);
    app.act(actions::SetAssessView{AssessView::Table});
    CHECK(capability_on_screen(app).id.text == "speed");
}

TEST_CASE("whose answers are shown decides which questions are open") {
    App app = full_app();
    const RespondentId first = current_respondent(app.state);
    app.act(actions::AnswerLevel{full().questions[0].id, 3});
    test::answer_as_added(app, "Anna", "Marketing");
    CHECK(app.session().question == full().questions[0].id);
    app.act(showing(Show::Open));
    CHECK(app.session().question == full().questions[0].id);
    app.act(actions::SelectRespondent{first});
    CHECK(app.session().question == full().questions[1].id);
}

TEST_CASE("words longer than any question are cut, not searched for in every frame") {
    App app = full_app();
    app.act(saying(std::string(100'000, 'x')));
    CHECK(app.session().assess_filter.words.size() == 200);
}

TEST_CASE("another questionnaire begins with its first open question, unfiltered") {
    App app = test::new_app();
    const Questionnaire& quick = test::content().questionnaires[0];
    for (const Question& question : quick.questions)
        app.act(actions::AnswerLevel{question.id, 3});
    app.act(about(quick.questions[0].capability.text));
    REQUIRE(find_command("use-full")->enabled(app.state));
    CHECK_FALSE(find_command("use-quick")->enabled(app.state));
    app.act(find_command("use-full")->action(app.state));
    CHECK(app.session().assess_filter == AssessFilter{});
    const Question* question = find_question(full(), app.session().question);
    REQUIRE(question != nullptr);
    CHECK(find_question(quick, question->id) == nullptr);
    CHECK_FALSE(find_command("use-full")->enabled(app.state));
    CHECK(find_command("use-quick")->enabled(app.state));

    const QuestionId before = app.session().question;
    app.act(actions::NextQuestion{});
    app.act(actions::UseQuestionnaire{"cx-maturity"}); // is in use already
    CHECK_FALSE(app.session().question == before);
}

} // namespace tappa
