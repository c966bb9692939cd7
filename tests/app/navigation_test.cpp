#include "app/navigation/toasts.hpp"
#include "builders.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace tappa;
using test::App;

TEST_CASE("going to a screen shows its address and says so, once") {
    App app = test::new_app();
    app.act(actions::OpenOverlay{Overlay::Palette}).act(actions::GoTo{Screen::Plan});
    CHECK(app.session().overlay == Overlay::None);
    CHECK(app.effect<effects::ShowAddress>()->screen == Screen::Plan);
    CHECK(app.effect<effects::Announce>()->text == "Plan screen");
    app.act(actions::GoTo{Screen::Plan});
    CHECK(app.effects.empty());
}

TEST_CASE("which screen showed the document last is kept, home left out") {
    App app = test::new_app();
    app.act(actions::GoTo{Screen::Plan});
    REQUIRE(app.effect<effects::KeepScreen>());
    CHECK(app.effect<effects::KeepScreen>()->document == app.document().id);
    CHECK(app.effect<effects::KeepScreen>()->screen == Screen::Plan);
    app.act(actions::GoTo{Screen::Home});
    CHECK_FALSE(app.effect<effects::KeepScreen>());
    CHECK(app.session().left_screen == Screen::Plan);
}

TEST_CASE("opening a question goes to it; a question nobody knows changes nothing") {
    App app = test::new_app();
    const QuestionId wanted = test::content().questionnaires.front()->questions[4].id;
    app.act(actions::GoTo{Screen::Insights}).act(actions::OpenQuestion{wanted});
    CHECK(app.session().screen == Screen::Assess);
    CHECK(app.session().question == wanted);
    app.act(actions::GoTo{Screen::Insights}).act(actions::OpenQuestion{QuestionId("none")});
    CHECK(app.session().screen == Screen::Insights);
}

TEST_CASE("language, theme and text size are kept by the browser, not by undo") {
    App app = test::new_app();
    app.act(actions::SetLanguage{Language::It});
    CHECK(app.effect<effects::SetPageLanguage>()->language == Language::It);
    CHECK(app.effect<effects::SaveSettings>());
    CHECK(app.effect<effects::Announce>()->text == "Lingua: italiano");
    app.act(actions::SetTheme{Theme::Dark});
    CHECK(app.effect<effects::SaveSettings>());
    app.act(actions::SetTextScale{1.4});
    CHECK(app.session().text_scale == 1.5);
    app.act(actions::SetTextScale{99});
    CHECK(app.session().text_scale == 2.0);
    app.act(actions::SetTextScale{2.0});
    CHECK(app.effects.empty());
    CHECK_FALSE(app.state.history.can_undo());
}

TEST_CASE("selecting shows what exists and closes on what does not") {
    App app = test::sample_app();
    const PainPoint pain_point = app.journey().pain_points.front();
    app.act(actions::SelectPainPoint{pain_point.id});
    CHECK(app.session().touchpoint == pain_point.touchpoint);
    app.act(actions::SelectTouchpoint{TouchpointId("none")});
    CHECK(app.session().touchpoint.empty());
    app.act(actions::SelectPlanAction{app.document().plan->actions.front().id});
    CHECK_FALSE(app.session().plan_action.empty());
    app.act(actions::SelectPlanAction{});
    CHECK(app.session().plan_action.empty());
}

TEST_CASE("undoing what made the shown thing closes its panel") {
    App app = test::new_app();
    app.act(actions::AddTouchpoint{JourneyStage::Use, "Web"});
    CHECK_FALSE(app.session().touchpoint.empty());
    app.act(actions::Undo{});
    CHECK(app.session().touchpoint.empty());
    CHECK(app.effect<effects::SaveDocument>());
    app.act(actions::Redo{});
    CHECK(app.journey().touchpoints.size() == 1);
    app.act(actions::Redo{});
    CHECK(app.effect<effects::Announce>()->text == "Nothing to redo");
}

TEST_CASE("an explanation opens over the screen and closes") {
    App app = test::new_app();
    app.act(actions::Explain{"overall"});
    CHECK(app.session().overlay == Overlay::HowComputed);
    CHECK(app.session().explain == "overall");
    app.act(actions::CloseOverlay{});
    CHECK(app.session().overlay == Overlay::None);
}

TEST_CASE("an explanation closes to what it was opened from, and its terms with it") {
    App app = test::new_app();
    app.act(actions::OpenOverlay{Overlay::Respondents});
    app.act(actions::Explain{"overall"}).act(actions::Explain{"capability:data"});
    app.act(actions::CloseOverlay{});
    CHECK(app.session().overlay == Overlay::Respondents);
    app.act(actions::CloseOverlay{});
    CHECK(app.session().overlay == Overlay::None);

    app.act(actions::OpenOverlay{Overlay::Respondents}).act(actions::Explain{"overall"});
    app.act(actions::GoTo{Screen::Assess}); // leaves both
    CHECK(app.session().overlay == Overlay::None);
    app.act(actions::Explain{"overall"}).act(actions::CloseOverlay{});
    CHECK(app.session().overlay == Overlay::None);
}

TEST_CASE("what was said on a screen goes with it; what waits for an answer stays") {
    App app = test::new_app();
    const auto texts = [&] {
        std::string all;
        for (const Toast& toast : app.session().toasts)
            all += toast.text + "|";
        return all;
    };
    const auto open_sample = [&] { test::open_file(app, test::sample_bytes(), true); };
    open_sample();
    REQUIRE(texts().find("This is the sample") == 0);
    REQUIRE(app.session().screen == Screen::Home);
    app.act(actions::GoTo{Screen::Home}); // nowhere else
    CHECK(texts().find("This is the sample") == 0);
    app.act(actions::GoTo{Screen::Plan});
    CHECK(texts().empty());
    open_sample(); // leads home itself
    CHECK(texts().find("This is the sample") == 0);
    app.act(outcomes::PdfFailed{{}});
    app.act(actions::DeleteTouchpoint{app.journey().touchpoints.front().id});
    REQUIRE(app.session().toasts.size() == 3);
    app.act(actions::GoTo{Screen::Plan});
    REQUIRE(app.session().toasts.size() == 2);
    CHECK(app.session().toasts[0].kind == Toast::Kind::Problem);
    CHECK(app.session().toasts[1].offers_undo);
}

TEST_CASE("an offer to undo ends with the next change, and few toasts stay") {
    App app = test::new_app();
    app.act(actions::AddTouchpoint{JourneyStage::Use, "A"});
    app.act(actions::DeleteTouchpoint{TouchpointId("tp-1")});
    REQUIRE(app.session().toasts.size() == 1);
    const Toast toast = app.session().toasts[0];
    CHECK(undo_of(toast).is<actions::Undo>());
    app.act(actions::AddTouchpoint{JourneyStage::Use, "B"});
    CHECK(app.session().toasts.empty());
    for (int i = 0; i < 6; ++i)
        add_toast(app.state.session, Toast::Kind::Done, "Done " + std::to_string(i));
    REQUIRE(app.session().toasts.size() == most_toasts);
    const std::uint64_t id = app.session().toasts[0].id;
    app.act(actions::DismissToast{id});
    CHECK(app.session().toasts.size() == most_toasts - 1);
}

TEST_CASE("what a full list does not take is said not to be added") {
    App app = test::new_app();
    const auto refuses = [&](const Action& one_too_many, const std::string& full) {
        const Document before = app.document();
        app.act(one_too_many);
        CHECK(app.document() == before);
        REQUIRE_FALSE(app.session().toasts.empty());
        const std::string sentence = full + " Nothing was added: delete some first.";
        CHECK(app.session().toasts.back().kind == Toast::Kind::Problem);
        CHECK(app.session().toasts.back().text == sentence);
        CHECK(app.effect<effects::Announce>()->text == sentence);
    };
    app.act(actions::AddPlanAction{"Own", {}});
    const PlanActionId action = app.document().plan->actions[0].id;
    for (std::size_t i = 0; i < limits::per_action; ++i)
        app.act(actions::AddPlanMetric{action});
    refuses(actions::AddPlanMetric{action}, "There is room for 50 at most.");
    for (std::size_t i = 0; i < limits::personas; ++i)
        app.act(actions::AddPersona{});
    const std::string personas = "A document holds at most 200 personas.";
    refuses(actions::AddPersona{}, personas);
    const JourneyId journey = app.journey().id;
    refuses(actions::EditPersona{journey, Set<&Persona::name>{"Giulia"}}, personas);
    refuses(actions::EditPersona{journey, Set<&Persona::name>{"Giulia, 29"}}, personas);
    const auto& toasts = app.session().toasts;
    const auto said = std::count_if(toasts.begin(), toasts.end(), [&](const Toast& toast) {
        return toast.text.find(personas) == 0;
    });
    CHECK(said == 1); // however many letters were typed
    PlanAction many = app.document().plan->actions[0];
    while (app.document().plan->actions.size() < limits::actions) {
        many.id = PlanActionId("full-" + std::to_string(app.document().plan->actions.size()));
        app.state.document.plan.edit().actions.push_back(many);
    }
    refuses(actions::AddPlanAction{}, "A plan holds at most 2,000 actions.");
    Quote quote;
    Journey& filled = app.state.document.journeys[0].edit();
    while (filled.quotes.size() < limits::quotes) {
        quote.id = QuoteId("more-" + std::to_string(filled.quotes.size()));
        filled.quotes.push_back(quote);
    }
    refuses(actions::AddQuote{{}, "One more"}, "A journey holds at most 10,000 quotes.");
    auto& owners = app.state.document.plan.edit().schedule.owners;
    while (owners.size() < limits::owners)
        owners.push_back({"Owner " + std::to_string(owners.size()), 1.0, {}});
    const std::string full = "A plan keeps capacity and email of at most 2,000 owners.";
    refuses(actions::SetOwnerCapacity{"Ann", 2.0}, full);
    refuses(actions::SetOwnerEmail{"Ann", "ann@example.org"}, full);
    auto& respondents = app.state.document.assessment.edit().respondents;
    while (respondents.size() < limits::respondents)
        respondents.push_back({RespondentId("more-" + std::to_string(respondents.size())), "", ""});
    refuses(actions::AddRespondent{"Ann", ""}, "A document can have at most 1,000 people.");
    const QuestionId question = current_questionnaire(app.state).questions[0].id;
    auto& answers = app.state.document.assessment.edit().answers;
    Answer other;
    while (answers.size() < limits::answers) {
        other.question = QuestionId("q-" + std::to_string(answers.size()));
        answers.push_back(other);
    }
    refuses(actions::AnswerLevel{question, 3}, "An assessment holds at most 100,000 answers.");
}

TEST_CASE("what is refused is said in the language of the interface") {
    App app = test::new_app();
    app.act(actions::SetLanguage{Language::It});
    while (app.document().journeys.size() < limits::journeys)
        app.act(actions::AddJourney{});
    app.act(actions::AddJourney{});
    CHECK(
        app.session().toasts.back().text
        == "Un documento contiene al massimo 200 percorsi. Non è stato aggiunto nulla: prima fate "
           "posto eliminando qualcosa."
    );
}

TEST_CASE("what a toast offers to undo is the latest thing said, too") {
    App app = test::new_app();
    app.act(actions::AddTouchpoint{JourneyStage::Use, "Form"});
    app.act(actions::AddTouchpoint{JourneyStage::Use, "Call"});
    app.act(actions::Undo{});
    REQUIRE(app.effect<effects::Announce>());
    CHECK(app.effect<effects::Announce>()->text == "Change undone");
    app.act(actions::DeleteTouchpoint{TouchpointId("tp-1")});
    REQUIRE(app.session().toasts.size() == 1);
    REQUIRE(app.effect<effects::Announce>());
    CHECK(app.effect<effects::Announce>()->text == app.session().toasts[0].text);
}
