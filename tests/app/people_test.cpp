#include "app/assess/assess_filter.hpp"
#include "app/derived/derived.hpp"
#include "builders.hpp"
#include "io/document_io.hpp"

#include <doctest/doctest.h>

namespace tappa {

using test::App;

namespace {

QuestionId first_question() {
    return test::content().questionnaires.front()->questions.front().id;
}

// Three people with levels 1, 3 and 5 on the first question; the last one is selected.
App three_people() {
    App app = test::new_app();
    app.act(actions::AnswerLevel{first_question(), 1});
    test::answer_as_added(app, "Branch", "Sales");
    app.act(actions::AnswerLevel{first_question(), 3});
    test::answer_as_added(app, "Centre", "Support");
    app.act(actions::AnswerLevel{first_question(), 5});
    return app;
}

} // namespace

TEST_CASE("people are added without changing who answers, and at which question") {
    App app = test::new_app();
    const auto& questions = test::content().questionnaires.front()->questions;
    app.act(actions::AnswerLevel{questions[0].id, 1}).act(actions::NextQuestion{});
    app.act(actions::AnswerLevel{questions[1].id, 2}).act(actions::NextQuestion{});
    const RespondentId first = current_respondent(app.state);
    for (const char* name : {"Luca", "Anna", "Bruno"}) {
        app.act(actions::AddRespondent{name, "Sales"});
        CHECK(current_respondent(app.state) == first);
        CHECK(app.session().question == questions[2].id);
    }
    app.act(actions::AnswerLevel{questions[2].id, 4});
    REQUIRE(find_answer(app.document().assessment, questions[2].id, first));
    CHECK(find_answer(app.document().assessment, questions[2].id, first)->level == 4);
    CHECK(app.document().assessment->answers.size() == 3);
}

TEST_CASE("who is named first, before any answer, takes the place of the nameless one") {
    App app = test::new_app();
    const RespondentId first = current_respondent(app.state);
    app.act(actions::AddRespondent{"Anna", "Sales"});
    REQUIRE(app.document().assessment->respondents.size() == 1);
    CHECK(app.document().assessment->respondents[0] == Respondent{first, "Anna", "Sales"});
    CHECK(app.effect<effects::Announce>()->text == "Anna: 1 person");
    app.act(actions::AddRespondent{"Bruno", ""});
    CHECK(app.effect<effects::Announce>()->text == "Bruno: 2 people");
    CHECK(app.document().assessment->respondents.size() == 2);
    CHECK(current_respondent(app.state) == first);
    app.act(actions::Undo{}).act(actions::Undo{});
    CHECK(app.document().assessment->respondents[0] == Respondent{first, {}, {}});
}

TEST_CASE("a nameless one beside the nameless one is a second person") {
    App app = test::new_app();
    app.act(actions::AddRespondent{"", " "});
    CHECK(app.document().assessment->respondents.size() == 2);
}

TEST_CASE("a person without a name is removed by what the list calls them") {
    App app = test::new_app();
    app.act(actions::AnswerLevel{first_question(), 2});
    app.act(actions::AddRespondent{"", ""}).act(actions::AddRespondent{"", "Sales"});
    const auto respondents = app.document().assessment->respondents;
    app.act(actions::DeleteRespondent{respondents[2].id});
    CHECK(app.session().toasts.back().text == "“Sales” and their answers removed");
    app.act(actions::DeleteRespondent{respondents[1].id});
    CHECK(app.session().toasts.back().text == "“Person 2” and their answers removed");
}

TEST_CASE("each respondent has answers of their own") {
    const App app = three_people();
    const Assessment& assessment = app.document().assessment;
    REQUIRE(assessment.respondents.size() == 3);
    CHECK(assessment.respondents[2].name == "Centre");
    CHECK(find_answer(assessment, first_question(), assessment.respondents[0].id)->level == 1);
    CHECK(find_answer(assessment, first_question(), assessment.respondents[2].id)->level == 5);
}

TEST_CASE("removing a respondent takes the answers, and undo brings both back") {
    App app = three_people();
    const Document before = app.document();
    app.act(actions::DeleteRespondent{before.assessment->respondents[1].id});
    CHECK(app.document().assessment->respondents.size() == 2);
    CHECK(app.document().assessment->answers.size() == 2);
    CHECK(app.session().toasts.back().offers_undo);
    app.act(actions::Undo{});
    CHECK(app.document() == before);
}

TEST_CASE("the last respondent stays") {
    App app = test::new_app();
    app.act(actions::DeleteRespondent{current_respondent(app.state)});
    CHECK(app.document().assessment->respondents.size() == 1);
}

TEST_CASE("in the table another person begins at what they have not answered") {
    App app = three_people();
    const RespondentId second = app.document().assessment->respondents[1].id;
    app.act(actions::SetAssessView{AssessView::Table});
    const QuestionId last = test::content().questionnaires.front()->questions.back().id;
    app.act(actions::MarkQuestion{last, current_respondent(app.state)});
    app.act(actions::SelectRespondent{second});
    CHECK(app.session().question == test::content().questionnaires.front()->questions[1].id);
    app.act(actions::SetAssessView{AssessView::OneByOne});
    app.act(actions::SelectRespondent{app.document().assessment->respondents[2].id});
    CHECK(app.session().question == test::content().questionnaires.front()->questions[1].id);
}

TEST_CASE("a mark names the question and the person, and leaves the view as it is") {
    App app = three_people();
    const RespondentId first = app.document().assessment->respondents[0].id;
    app.act(actions::SetAssessView{AssessView::Group});
    app.act(actions::MarkQuestion{first_question(), first});
    CHECK(app.session().question == first_question());
    CHECK(current_respondent(app.state) == first);
    CHECK(app.session().assess_view == AssessView::Group);
    app.act(actions::MarkQuestion{QuestionId("none"), first});
    CHECK(app.session().question == first_question());
    // One person alone is no group.
    app.act(actions::DeleteRespondent{app.document().assessment->respondents[2].id});
    app.act(actions::DeleteRespondent{app.document().assessment->respondents[1].id});
    CHECK(app.session().assess_view == AssessView::OneByOne);
}

TEST_CASE("an agreed level needs a reason, replaces the answers and can be withdrawn") {
    App app = three_people();
    Derived cache;
    app.act(actions::SetAgreedLevel{first_question(), 2, "  "});
    CHECK(app.document().assessment->agreed.empty());
    app.act(actions::SetAgreedLevel{first_question(), 2, "Seen in the minutes"});
    REQUIRE_FALSE(app.session().toasts.empty());
    CHECK(app.session().toasts.back().text.find("Agreed level recorded: 2") == 0);
    REQUIRE(app.effect<effects::Announce>() != nullptr);
    CHECK(app.effect<effects::Announce>()->text == app.session().toasts.back().text);
    CHECK(cache.at(app.state).results().questions[0].value == 2);
    CHECK(cache.at(app.state).results().questions[0].mean == 3);
    app.act(actions::SetAgreedLevel{first_question(), 4, "Seen in the minutes of May"});
    CHECK(app.document().assessment->agreed.size() == 1);
    app.act(actions::SetAgreedLevel{QuestionId("no.such"), 4, "No such question"});
    CHECK(app.document().assessment->agreed.size() == 1);
    app.act(actions::WithdrawAgreedLevel{first_question()});
    CHECK(app.document().assessment->agreed.empty());
    CHECK(cache.at(app.state).results().questions[0].value == 3);
}

TEST_CASE("answers to the quick scan carry over into the full assessment and back") {
    App app = test::new_app();
    for (const Question& question : test::content().questionnaires[0]->questions)
        app.act(actions::AnswerLevel{question.id, 3});
    app.act(actions::UseQuestionnaire{"cx-maturity"});
    Derived cache;
    CHECK(cache.at(app.state).results().progress.total == 71);
    CHECK(cache.at(app.state).results().progress.answered == 12);
    app.act(actions::AnswerLevel{test::content().questionnaires[1]->questions[1].id, 4});
    app.act(actions::UseQuestionnaire{"cx-quick"});
    CHECK(cache.at(app.state).results().progress.answered == 12);
    CHECK(cache.at(app.state).foreign_answers() == 1);
    CHECK(app.document().assessment->answers.size() == 13);
    app.act(actions::UseQuestionnaire{"no-such"});
    CHECK(app.document().assessment->questionnaire_id == "cx-quick");
}

TEST_CASE("the filter leaves the questions that fit every part of it, and steps go through them") {
    App app = test::new_app();
    app.act(actions::UseQuestionnaire{"cx-maturity"});
    const auto shown = [&] {
        return filtered_questions(
            app.state, score(current_questionnaire(app.state), app.document().assessment)
        );
    };
    CHECK(shown().size() == 71);
    using Show = AssessFilter::Show;
    app.act(actions::SetAssessFilter{Set<&AssessFilter::capability>{CapabilityId("strategy")}});
    CHECK(shown().size() == 6);
    app.act(actions::SetAssessFilter{Set<&AssessFilter::show>{Show::Key}});
    CHECK(shown().size() == 2);
    app.act(actions::OpenQuestion{shown()[0]->id});
    app.act(actions::NextQuestion{});
    CHECK(app.session().question == shown()[1]->id);
    app.act(actions::NextQuestion{}); // there is none
    CHECK(app.session().question == shown()[1]->id);
    app.act(actions::AnswerLevel{app.session().question, 3});
    app.act(actions::ClearAssessFilter{});
    app.act(actions::SetAssessFilter{Set<&AssessFilter::show>{Show::Open}});
    CHECK(shown().size() == 70);
    app.act(actions::ClearAssessFilter{});
    app.act(actions::SetAssessFilter{Set<&AssessFilter::stage>{JourneyStage::Advocacy}});
    for (const Question* question : shown())
        CHECK(speaks_of(*question, JourneyStage::Advocacy));
    app.act(actions::ClearAssessFilter{});
    app.act(actions::SetAssessFilter{Set<&AssessFilter::words>{"NO such  words"}});
    CHECK(shown().empty());
    app.act(actions::SetAssessFilter{Set<&AssessFilter::words>{
        test::content().questionnaires[1]->questions[7].text.in(Language::En)}});
    CHECK_FALSE(shown().empty());
}

TEST_CASE("divided questions are those on which the levels lie too far apart") {
    App app = three_people();
    app.act(actions::SetAssessFilter{Set<&AssessFilter::show>{AssessFilter::Show::Divided}});
    const auto shown = filtered_questions(
        app.state, score(current_questionnaire(app.state), app.document().assessment)
    );
    REQUIRE(shown.size() == 1);
    CHECK(shown[0]->id == first_question());
}

TEST_CASE("a team's own questionnaire is kept with the document and loses no answer") {
    App app = test::new_app();
    app.act(actions::AnswerLevel{first_question(), 4});
    std::string own = test::file_bytes("questionnaires/cx-quick.json");
    const auto replace = [&](const std::string& from, const std::string& to) {
        const std::size_t at = own.find(from);
        REQUIRE(at != std::string::npos);
        own.replace(at, from.size(), to);
    };
    replace("\"id\": \"cx-quick\"", "\"id\": \"our-own\"");
    replace("\"revision\": 2", "\"revision\": 7");

    SUBCASE("in the open document, as a step that can be undone") {
        const Document before = app.document();
        app.act(outcomes::FileRead{"own.json", own, false});
        CHECK(current_questionnaire(app.state).id == "our-own");
        CHECK(app.document().assessment->questionnaire_revision == 7);
        CHECK(app.document().assessment->answers == before.assessment->answers);
        CHECK(app.session().screen == Screen::Assess);
        const Result<Document> saved = document_from_json(json_from_document(app.document()));
        REQUIRE(saved);
        CHECK(saved.value() == app.document());
        app.act(actions::Undo{});
        CHECK(app.document() == before);
    }
    SUBCASE("without a document it begins one") {
        App fresh;
        fresh.act(outcomes::FileRead{"own.json", own, false, 0, "doc-7", {2026, 11, 21}});
        CHECK(fresh.session().has_document);
        CHECK(fresh.document().id == "doc-7");
        CHECK(fresh.document().date == Date{2026, 11, 21});
        CHECK(fresh.document().questionnaire.value()->id == "our-own");
    }
    SUBCASE("key practices that no action lifts are counted") {
        app.act(outcomes::FileRead{"own.json", own, false});
        const std::size_t before = app.session().toasts.size();
        replace("\"strategy.board-goals\"", "\"our.goals\"");
        app.act(outcomes::FileRead{"own.json", own, false});
        REQUIRE(app.session().toasts.size() > before);
        const auto says_it = [](const Toast& toast) {
            return toast.kind == Toast::Kind::Notice
                && toast.text.find("4 steps of its key practices") != std::string::npos;
        };
        CHECK(std::any_of(app.session().toasts.begin(), app.session().toasts.end(), says_it));
    }
    SUBCASE("a broken one is refused with its place, and nothing changes") {
        const Document before = app.document();
        replace("\"weight\": 1", "\"weight\": -1");
        app.act(outcomes::FileRead{"own.json", own, false});
        REQUIRE(app.session().problem);
        CHECK(app.session().problem->where.find("weight") != std::string::npos);
        CHECK(app.document() == before);
    }
}

} // namespace tappa
