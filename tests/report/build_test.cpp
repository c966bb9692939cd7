#include "report/build.hpp"
#include "report/reading.hpp"
#include "report/sample.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

using namespace tappa;
using namespace tappa::report;
using namespace tappa::test;

namespace {

Report small_report(Language language, const ReportOptions& options = {}) {
    return build_report(
        small_document(), small_questionnaire(), small_catalogue(), language, options
    );
}

} // namespace

TEST_CASE("a report holds every section in order") {
    const std::vector<std::string> wanted{
        "summary",
        "stage",
        "scores",
        "journey",
        "pain-points",
        "quick-audit",
        "plan",
        "action-details",
        "missing",
        "method",
        "quality",
        "answers"};
    for (const Language language : all_languages) {
        const Report report = small_report(language);
        CHECK(section_ids(report) == wanted);
        CHECK(std::holds_alternative<Cover>(report.blocks.front()));
        check_sound(report);
    }
}

TEST_CASE("sections can be left out, what a draft misses cannot") {
    const Report report = small_report(Language::En, {{Section::Plan, Section::Summary}});
    CHECK(section_ids(report) == std::vector<std::string>{"summary", "plan", "missing"});
}

TEST_CASE("the other language shares no text but names, numbers and what people wrote") {
    const std::vector<std::string> italian = texts_of(small_report(Language::It));
    const std::vector<std::string> english_texts = texts_of(small_report(Language::En));
    CHECK(italian.size() == english_texts.size());
    const std::set<std::string> english(english_texts.begin(), english_texts.end());
    const std::set<std::string> same_in_both{"Advocacy", "Data", "V"};
    for (const std::string& text : italian) {
        const bool letters = std::any_of(text.begin(), text.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        });
        const bool written_by_people = text.find("Utente") != std::string::npos
            || text.find("CES") != std::string::npos || text.find("Web") == 0;
        // A formula may be all symbols: "S = Σ W·C / Σ W".
        const bool formula = text.find(" = Σ") != std::string::npos;
        if (!letters || written_by_people || formula || same_in_both.count(text))
            continue;
        INFO(text);
        CHECK(english.count(text) == 0);
    }
}

TEST_CASE("numbers and dates take the form of the language") {
    CHECK(says(small_report(Language::It), "15 mar 2027"));
    CHECK(says(small_report(Language::En), "15 Mar 2027"));
    CHECK(says(small_report(Language::It), "CES: 5,1 → 6 / 7"));
    CHECK(says(small_report(Language::En), "CES: 5.1 → 6 / 7"));
    CHECK(says(small_report(Language::It), "34%"));
    CHECK(says(small_report(Language::It), "durata 1 settimana"));
    CHECK(says(small_report(Language::En), "duration 4 weeks"));
}

TEST_CASE("the stage names what holds it back") {
    const Report report = small_report(Language::En);
    CHECK(says(report, "Stage 2 of 5: Developing."));
    CHECK(says(report, "1 key practice keeps you from stage 3"));
    CHECK(says(report, "3. Level 3 can be seen"));
}

TEST_CASE("an open key practice leaves the stage undetermined, with its highest value") {
    Document document = small_document();
    document.assessment.edit().answers.erase(0);
    const Report report =
        build_report(document, small_questionnaire(), small_catalogue(), Language::En);
    CHECK(says(report, "The stage is not yet determined: between 1, Initial, and 2, Developing."));
    CHECK(says(report, "1 key practice has no level yet"));
    check_sound(report);
}

TEST_CASE("scores show their terms and empty cells stay empty") {
    const Report report = small_report(Language::En);
    const Table* table = table_named(report, "Scores per capability");
    REQUIRE(table);
    CHECK(
        table->rows[1]
        == std::vector<std::string>{"Data and technology", "3.0", "2", "4", "2.0 *", "2", "100%"}
    );
    CHECK(says(report, "* Counts from a key practice"));
    CHECK(says(report, "counts only the questions that name it"));
    CHECK(table->rows[2][1] == "—"); // only "don't know" and "not applicable"
    // (2·3 + 3) / 3 = 3; with the "don't know" as 1 and as 5: 2.5 and 3.5.
    CHECK(says(report, "The overall score is 3.00 out of 5"));
    CHECK(says(report, "were 1 it would be 2.50; if every one were 5, 3.50"));
}

TEST_CASE("the way to the next stage is told with the actions that lead there") {
    const Report planned = small_report(Language::En);
    CHECK(says(planned, "1 action of the plan lifts everything that blocks stage 3."));
    const Table* table = table_named(planned, "Actions that lift what blocks stage 3");
    REQUIRE(table);
    REQUIRE(table->rows.size() == 1);
    CHECK(
        table->rows[0]
        == std::vector<
            std::string>{"Utente: una sola scheda cliente", "Is there one record?", "8", "Agreed"}
    );
    // Without it the catalogue's action is what would be proposed.
    Document document = small_document();
    document.plan.edit().actions.clear();
    const auto report_of = [&](const Catalogue& catalogue, Language language) {
        return build_report(document, small_questionnaire(), catalogue, language);
    };
    const Report proposed = report_of(small_catalogue(), Language::It);
    CHECK(says(proposed, "La prima azione proposta rimuove tutto ciò che frena il passaggio"));
    const Table* first =
        table_named(proposed, "Azioni che sollevano ciò che frena il passaggio allo stadio 3");
    REQUIRE(first);
    CHECK(first->rows.at(0).at(0) == "Una scheda sola");
    CHECK(first->rows.at(0).at(3) == "Proposta");
    // What only has to come before it does not pass for lifting it.
    Catalogue waiting = small_catalogue();
    CatalogueAction before = waiting.actions[0];
    before.id = CatalogueActionId("data.list");
    before.lifts = {{QuestionId("nobody.asked"), 1, 2}};
    waiting.actions[0].prerequisites = {before.id};
    waiting.actions.push_back(before);
    const Report prepared = report_of(waiting, Language::En);
    const Table* both = table_named(prepared, "Actions that lift what blocks stage 3");
    REQUIRE(both);
    REQUIRE(both->rows.size() == 2);
    CHECK(both->rows[0][1] == "Prepares: Is there one record?");
    CHECK(both->rows[1][1] == "Is there one record?");
    // A catalogue that cannot lift it says so.
    CHECK(says(report_of({}, Language::En), "Write one of your own"));
}

namespace {

Report report_without_answers(AnswerState state) {
    Document document = small_document();
    document.assessment.edit().answers.clear();
    if (state != AnswerState::Level)
        for (const Question& question : small_questionnaire().questions)
            document.assessment.edit().answers.push_back(
                {question.id, RespondentId("r1"), state, 0, std::nullopt, "", ""}
            );
    return build_report(document, small_questionnaire(), small_catalogue(), Language::En);
}

} // namespace

TEST_CASE("where nothing is known nothing is said to be well") {
    for (const AnswerState state :
         {AnswerState::Level, AnswerState::DontKnow, AnswerState::NotApplicable}) {
        INFO(static_cast<int>(state));
        const Report report = report_without_answers(state);
        check_sound(report);
        CHECK(says(report, "No capability has a score yet."));
        CHECK_FALSE(says(report, "below its target"));
        CHECK_FALSE(says(report, "at most 5"));
        CHECK_FALSE(says(report, "at the highest level"));
        CHECK_FALSE(says(report, "Every applicable question has a level"));
        CHECK_FALSE(says(report, "without any “don't know”"));
        if (state != AnswerState::NotApplicable)
            CHECK(says(report, "The stage is not yet known: no key practice has a level."));
    }
    CHECK(says(report_without_answers(AnswerState::NotApplicable), "No question applies"));
}

TEST_CASE("headings of the summary follow what stands below them") {
    for (const int level : {1, 5}) { // of the only capability that has a score
        Document document = small_document();
        document.assessment.edit().targets.clear();
        document.assessment.edit().answers.clear();
        document.assessment.edit().answers.push_back(
            {QuestionId("data.record"),
             RespondentId("r1"),
             AnswerState::Level,
             level,
             std::nullopt,
             "",
             ""}
        );
        for (Shared<Journey>& journey : document.journeys)
            while (journey->pain_points.size() > 1)
                journey.edit().pain_points.erase(1);
        if (level == 1)
            document.plan.edit().actions.erase(1);
        const Report report =
            build_report(document, small_questionnaire(), small_catalogue(), Language::En);
        CHECK(says(report, "The gap that weighs most") == (level == 1));
        CHECK(says(report, "The gaps that weigh most") == (level == 5));
        CHECK(says(report, "The pain point that weighs most"));
        CHECK(says(report, "The first actions") == (level == 5));
    }
}

TEST_CASE("only capabilities with a score are said not to be below their target") {
    Document document = small_document();
    document.assessment.edit().targets.clear();
    document.assessment.edit().answers.clear();
    for (const char* id : {"data.record", "data.consent"})
        document.assessment.edit().answers.push_back(
            {QuestionId(id), RespondentId("r1"), AnswerState::Level, 5, std::nullopt, "", ""}
        );
    const Report report =
        build_report(document, small_questionnaire(), small_catalogue(), Language::En);
    CHECK(says(
        report, "The only capability with a score is not below its target; without a score: 2."
    ));
}

TEST_CASE("notes and volumes of the journey are in the report, line breaks kept") {
    Document document = small_document();
    Journey& journey = document.journeys.front().edit();
    journey.touchpoints.edit(0).notes = "NOTE-T\nsecond line";
    journey.touchpoints.edit(0).monthly_volume = 43217;
    journey.pain_points.edit(0).notes = "NOTE-P";
    Opportunity opportunity;
    opportunity.id.text = "o1";
    opportunity.touchpoint = journey.touchpoints.front().id;
    opportunity.title = "Chat";
    opportunity.notes = "NOTE-O";
    journey.opportunities = {opportunity};
    document.personas.push_back({PersonaId("p9"), "PERSONA-9", "DESCRIPTION-9", 0.12});
    document.segments.push_back({PersonaId("s9"), "SEGMENT-9", "WHO-9", 0.4});
    document.segments.edit(0).description = "WHO-1";
    document.segments.edit(0).share = 0.25;
    const Report report =
        build_report(document, small_questionnaire(), small_catalogue(), Language::En);
    for (const char* part :
         {"Customers a month: 43,217. NOTE-T\nsecond line",
          "NOTE-P",
          "NOTE-O",
          "Persona: PERSONA-9, DESCRIPTION-9, 12% of all customers",
          "Segment: SEGMENT-9, WHO-9, 40% of all customers",
          "Segment: Utente: giovani, WHO-1, 25% of all customers"})
        CHECK(says(report, part));
}

TEST_CASE("the data quality section lists what nobody knows") {
    const Report report = small_report(Language::En);
    CHECK(says(report, "1 question answered with “don't know”:"));
    CHECK(says(report, "1 question not applicable:"));
    CHECK(says(report, "1 answer belongs to another questionnaire or version of it"));
}

TEST_CASE("with several people no single answer shows") {
    Document document = small_document();
    document.assessment.edit().respondents.push_back({RespondentId("r2"), "Utente: Anna", "IT"});
    Answer second = document.assessment->answers[0];
    second.respondent = RespondentId("r2");
    second.level = 4;
    document.assessment.edit().answers.push_back(second);
    const Report report =
        build_report(document, small_questionnaire(), small_catalogue(), Language::En);
    CHECK(says(report, "3.5 (2 people)"));
    CHECK_FALSE(says(report, "verbale"));
    CHECK_FALSE(says(report, "Utente: Anna"));
    check_sound(report);
}

TEST_CASE("at a glance there is a lowest moment only where a journey has one") {
    Document document = small_document();
    const auto has_moment = [&] {
        return says(
            build_report(document, small_questionnaire(), small_catalogue(), Language::En),
            "Lowest moment"
        );
    };
    CHECK(has_moment());
    document.journeys = {};
    CHECK_FALSE(has_moment());
}

TEST_CASE("an empty document gives a whole report that says what is not there yet") {
    for (const Language language : all_languages) {
        const Report report =
            build_report(Document{}, small_questionnaire(), small_catalogue(), language);
        check_sound(report);
        CHECK(report.draft);
        CHECK_FALSE(report.title.empty());
        CHECK(section_ids(report).size() == 11);
    }
    const Report report = build_report(Document{}, {}, {}, Language::En);
    check_sound(report);
    CHECK(says(report, "No key practice applies"));
    CHECK(says(report, "The plan has no actions yet."));
    CHECK_FALSE(says(report, "person-days: up to 0")); // the median of nothing
}

TEST_CASE("a plan whose actions are done or dropped is none without actions") {
    const auto says_with = [](ActionStatus status, const std::string& sentence) {
        Document document = small_document();
        document.plan.edit().actions.edit_all(
            [](const PlanAction&) { return true; },
            [&](PlanAction& action) { action.status = status; }
        );
        const Report report =
            build_report(document, small_questionnaire(), small_catalogue(), Language::En);
        CHECK_FALSE(says(report, "The plan has no actions yet."));
        return says(report, sentence);
    };
    CHECK(says_with(ActionStatus::Done, "The plan has no open action any more."));
    CHECK(says_with(ActionStatus::Dropped, "Every action of the plan was dropped."));
}

TEST_CASE("a large document is built whole") {
    Document document = small_document();
    Journey& journey = document.journeys[0].edit();
    for (int i = 0; i < 500; ++i) {
        Touchpoint touchpoint = journey.touchpoints[0];
        touchpoint.id = TouchpointId("many-" + std::to_string(i));
        touchpoint.stage = static_cast<JourneyStage>(i % 7);
        journey.touchpoints.push_back(touchpoint);
        PainPoint pain = journey.pain_points[0];
        pain.id = PainPointId("many-pain-" + std::to_string(i));
        pain.touchpoint = touchpoint.id;
        journey.pain_points.push_back(pain);
        PlanAction action = document.plan->actions[1];
        action.id = PlanActionId("many-action-" + std::to_string(i));
        document.plan.edit().actions.push_back(action);
    }
    const Report report =
        build_report(document, small_questionnaire(), small_catalogue(), Language::It);
    check_sound(report);
    std::size_t rows = 0;
    for (const Block& block : report.blocks)
        if (const auto* table = std::get_if<Table>(&block))
            if (table->columns[0].title == "Punto di contatto")
                rows += table->rows.size();
    CHECK(rows == 503);
}

TEST_CASE("the same document gives the same report") {
    CHECK(small_report(Language::It) == small_report(Language::It));
}
