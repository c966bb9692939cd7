#include "io/document_files.hpp"
#include "io/limits.hpp"
#include "io/older_documents.hpp"
#include "support/files.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <limits>
#include <string>

using namespace tappa;
using test::edited;
using test::error_of;
using test::file_bytes;
using test::full;
using test::smallest;

TEST_CASE("loads every member of a document") {
    const Result<Document> loaded = document_from_json(full());
    REQUIRE(loaded.ok());
    const Document& document = *loaded;
    CHECK(document.id == "doc-1");
    CHECK(document.title == "Filiale e app, “prova”");
    CHECK(document.language == Language::It);
    CHECK(document.date == Date{2026, 11, 21});

    const Assessment& assessment = document.assessment;
    CHECK(assessment.questionnaire_id == "cx-quick");
    REQUIRE(assessment.respondents.size() == 2);
    CHECK(assessment.respondents[1] == Respondent{RespondentId("r-2"), "", ""});
    REQUIRE(assessment.answers.size() == 3);
    CHECK(assessment.answers[0].level == 2);
    CHECK(assessment.answers[0].confidence == Confidence::FairlySure);
    CHECK(assessment.answers[0].evidence == "Registro\ndei richiami");
    CHECK(assessment.answers[1].state == AnswerState::DontKnow);
    CHECK(assessment.answers[1].level == 0);
    CHECK_FALSE(assessment.answers[1].confidence);
    CHECK(
        assessment.agreed
        == std::vector<
            AgreedLevel>{{QuestionId("measurement.closed-loop"), 3, "I registri\nmostrano due mesi su tre"}}
    );
    CHECK(assessment.targets.at(0).level == 4);
    CHECK(assessment.weights.at(0).weight == 1.5);

    const Journey& journey = document.journeys.at(0);
    CHECK(journey.persona == PersonaId("p-1"));
    CHECK(journey.touchpoints[0].component == Component::User);
    CHECK(journey.touchpoints[0].emotion == -1);
    CHECK(journey.touchpoints[0].monthly_volume == 12000.0);
    CHECK(journey.touchpoints[1].moment_of_truth);
    CHECK_FALSE(journey.touchpoints[1].emotion);
    CHECK(journey.pain_points[0].causes == std::vector{PainPointId("pp-2")});
    CHECK(journey.opportunities[0].title == "Prenotare online");
    CHECK(journey.transitions[0].median_minutes == 1440.5);
    CHECK(journey.owner == "Ufficio Clienti");
    CHECK(journey.status == JourneyStatus::Researched);
    CHECK(journey.reviewed == Date{2026, 11, 20});
    const Touchpoint& described = journey.touchpoints[0];
    CHECK(described.target_emotion == 2);
    CHECK(
        described.persona_emotions
        == std::vector{PersonaEmotion{PersonaId("p-1"), -2}, PersonaEmotion{PersonaId("se-1"), 0}}
    );
    CHECK(document.personas[0].share == 0.08);
    CHECK(journey.segment == PersonaId("se-1"));
    REQUIRE(document.segments.size() == 1);
    CHECK(
        document.segments[0]
        == Persona{PersonaId("se-1"), "Privati", "Clienti senza partita IVA", 0.6}
    );
    CHECK(described.thinking == "Quanto costa?");
    CHECK(described.saying == "“Non trovo il canone”");
    CHECK(described.job == "Capire se conviene");
    CHECK(described.backstage == "Il foglio dei tassi\ncambia ogni lunedì");
    CHECK(described.opens == journey.id);
    REQUIRE(described.picture);
    CHECK((*described.picture)->description == "La prima schermata");
    CHECK_FALSE(journey.touchpoints[1].picture);
    CHECK(
        journey.quotes[0]
        == Quote{QuoteId("q-1"), "Ho dovuto rifare tutto,\ndue volte", "Intervista, 12 novembre", PersonaId("p-1"), {TouchpointId("t-2"), TouchpointId("t-1")}, {PainPointId("pp-1")}}
    );
    REQUIRE(journey.log_mapping);
    const LogMapping& mapping = **journey.log_mapping;
    CHECK(mapping.activities.at(0) == LogActivity{"web/home", TouchpointId("t-1"), false, false});
    CHECK(mapping.activities.at(1) == LogActivity{"ping", {}, false, true});
    CHECK(mapping.activities.at(2) == LogActivity{"conto aperto", {}, true, false});
    CHECK_FALSE(mapping.groups_rare);
    CHECK(mapping.session_gap_hours == 24);
    CHECK(
        document.plan->milestones.at(0)
        == Milestone{MilestoneId("m-1"), "Primo sportello", Date{2027, 1, 15}}
    );

    const PlanAction& action = document.plan->actions[0];
    CHECK(
        action.sources
        == std::vector<
            ActionSource>{{SourceKind::Practice, "measurement.closed-loop"}, {SourceKind::Gap, "measurement"}, {SourceKind::Pain, "pp-1"}}
    );
    CHECK(
        document.plan->actions[1].sources.back()
        == ActionSource{SourceKind::Finding, "drop-off:tp-1"}
    );
    CHECK(action.cost_once == 12500.0);
    CHECK(action.cost_yearly == 0.0);
    CHECK_FALSE(document.plan->actions[1].cost_once);
    CHECK(document.currency == "CHF");
    CHECK(action.metrics.at(0).baseline == -12.5);
    CHECK(action.metrics.at(0).moment == Moment::Cold);
    CHECK(action.metrics.at(0).owner == "Direzione clienti");
    CHECK(action.metrics.at(0).source == "Questionario di gennaio");
    CHECK(action.due == Date{2027, 1, 31});
    CHECK(document.plan->actions[1].status == ActionStatus::InProgress);
    CHECK(document.plan->dropped_proposals.size() == 1);
    CHECK(
        document.plan->actions[1].updates
        == std::vector<
            ActionUpdate>{{Date{2026, 12, 3}, "Bruno", "", ActionStatus::Agreed, ActionStatus::Done}, {Date{2026, 12, 10}, "", "Fatta metà", {}, {}, 50}}
    );
    CHECK(
        action.reduces
        == std::vector<
            Reduction>{{TouchpointId("t-1"), {0.05, 0.1}, EffectBasis::Assumed}, {TouchpointId("t-2"), {0.25, 0.25}, EffectBasis::Stated}}
    );
    CHECK(
        document.plan->decisions
        == std::vector<
            PlanDecision>{{DecisionKind::Proposal, "people.train-front-line", "Già in corso altrove", "Direzione", Date{2026, 12, 1}}, {DecisionKind::Finding, "drop-off:tp-2", "", "", std::nullopt}}
    );
    REQUIRE(document.plan->sign_off);
    CHECK(document.plan->sign_off->name == "Anna Bianchi");
    CHECK(document.plan->sign_off->actions[0].metrics.at(0).target == 9.5);
    CHECK(document.plan->sign_off->actions[1].id == PlanActionId("a-9"));
    CHECK(document.plan->weights.pain == 1.25);
    CHECK(document.plan->weights.ignores_confidence);
    CHECK(
        document.plan->schedule
        == PlanSchedule{Date{2026, 12, 1}, "CH", 7.5, {{"Bruno", 2.5, "bruno@banca.example"}, {"Servizio clienti", std::nullopt}}, {{{2026, 12, 24}, false, "Chiusura"}, {{2026, 12, 26}, true, ""}}}
    );
}

TEST_CASE("saves a document to the very bytes it was loaded from") {
    CHECK(json_from_document(document_from_json(full()).value()) == full());
}

TEST_CASE("opens the samples that ship with Tappa, and saves them unharmed") {
    int samples = 0;
    const std::filesystem::path folder = std::string(TAPPA_SOURCE_DIR) + "/assets/samples";
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".json")
            continue;
        const std::string name = entry.path().filename().string();
        INFO(name);
        ++samples;
        const Result<Document> loaded = document_from_json(file_bytes("assets/samples/" + name));
        if (!loaded.ok())
            FAIL(error_id(loaded.error().code) << " at " << loaded.error().where);
        CHECK(document_from_json(json_from_document(*loaded)).value() == *loaded);
    }
    CHECK(samples > 0);
}

TEST_CASE("optional members may be left out and then stay out") {
    const Result<Document> loaded = document_from_json(smallest());
    REQUIRE(loaded.ok());
    CHECK(loaded->organisation.empty());
    CHECK(loaded->personas.empty());
    CHECK(loaded->journeys.at(0)->persona.empty());
    const std::string saved = json_from_document(*loaded);
    CHECK(saved.find("organisation") == std::string::npos);
    CHECK(saved.find("emotion") == std::string::npos);
    CHECK(saved.find("\"persona\"") == std::string::npos);
    CHECK(saved.find("segment") == std::string::npos);
    CHECK(saved.find("\"schedule\"") == std::string::npos);
    CHECK(document_from_json(saved).value() == *loaded);
}

TEST_CASE("who a journey is of, or feels and speaks, is there and of its kind") {
    using C = ErrorCode;
    const auto refused = [](const std::string& from, const std::string& to) {
        return document_from_json(edited(full(), from, to)).error();
    };
    const std::string of_journey = R"("segment": "se-1",)";
    const std::string first_segment = "\"segments\": [\n      {\n        \"id\": \"se-1\"";
    CHECK(
        refused(of_journey, R"("segment": "se-2",)")
        == Error{C::UnknownReference, "document.journeys[0].segment", {"se-2"}}
    );
    CHECK(
        refused(of_journey, R"("segment": "p-1",)")
        == Error{C::UnknownReference, "document.journeys[0].segment", {"p-1"}}
    );
    CHECK(
        refused(of_journey + "\n        \"persona\": \"p-1\"", R"("persona": "se-1")")
        == Error{C::UnknownReference, "document.journeys[0].persona", {"se-1"}}
    );
    CHECK(
        refused(first_segment, R"("segments": [{"id": "se-1", "name": ""}, {"id": "se-1")")
        == Error{C::DuplicateId, "document.segments[1].id", {"se-1"}}
    );
    CHECK(
        refused(first_segment, R"("segments": [{"id": "p-1")")
        == Error{C::DuplicateId, "document.segments[0].id", {"p-1"}}
    );
    CHECK(refused(R"("share": 0.08)", R"("share": 1.5)").code == C::OutOfRange);
    const std::string felt = "\"persona\": \"se-1\",\n                \"emotion\"";
    CHECK(
        refused(felt, R"("persona": "se-9", "emotion")")
        == Error{C::UnknownReference, "document.journeys[0].touchpoints[0].persona_emotions[1].persona", {"se-9"}}
    );
    CHECK(
        refused(felt, R"("persona": "p-1", "emotion")")
        == Error{C::DuplicateId, "document.journeys[0].touchpoints[0].persona_emotions[1].persona", {"p-1"}}
    );
}

TEST_CASE("opens the twelfth version, whose journeys named their segments in texts of their own") {
    const std::string json = file_bytes("tests/data/old/document-v12.json");
    CHECK(
        document_from_json(json).value()
        == test::without_members_of_13(document_from_json(full()).value())
    );
    const auto refused = [&](const std::string& from, const std::string& to) {
        return document_from_json(edited(json, from, to)).error();
    };
    CHECK(
        refused("\"journeys\": [", "\"segments\": [], \"journeys\": [")
        == Error{ErrorCode::UnknownKey, "document.segments", {"segments"}}
    );
    CHECK(
        refused("\"name\": \"Carla\",", "\"name\": \"Carla\", \"share\": 0.1,")
        == Error{ErrorCode::UnknownKey, "document.personas[0].share", {"share"}}
    );
    CHECK(refused("\"Privati\"", "3").code == ErrorCode::WrongType);
    CHECK(
        refused("\"Privati\"", "\"" + std::string(limits::title + 1, 'x') + "\"")
        == Error{ErrorCode::TextTooLong, "document.segments[0].name", {"201", "200"}}
    );
}

TEST_CASE("journeys of the twelfth version that wrote the same segment are of the same one") {
    const std::string json = file_bytes("tests/data/old/document-v12.json");
    // The first id that one would think of is a persona's.
    std::string several = edited(json, "\"id\": \"p-1\"", "\"id\": \"se-1\"");
    for (std::size_t at = 0; (at = several.find("\"persona\": \"p-1\"", at)) != std::string::npos;)
        several.replace(at, 16, "\"persona\": \"se-1\"");
    several = edited(
        several,
        "\"journeys\": [",
        R"("journeys": [{"id": "a", "name": "", "segment": " Young\t"},
            {"id": "b", "name": "", "segment": "young"}, {"id": "c", "name": "", "segment": "Young"},
            {"id": "d", "name": "", "segment": " "}, {"id": "e", "name": ""},)"
    );
    const Document document = document_from_json(several).value();
    CHECK(
        document.segments
        == SharedList<Persona>(
            {{PersonaId("se-2"), "Young", "", {}},
             {PersonaId("se-3"), "young", "", {}},
             {PersonaId("se-4"), "Privati", "", {}}}
        )
    );
    std::vector<std::string> of_journeys;
    for (const Journey& journey : document.journeys)
        of_journeys.push_back(journey.segment.text);
    CHECK(of_journeys == std::vector<std::string>{"se-2", "se-3", "se-2", "", "", "se-4"});
    CHECK(document_from_json(json_from_document(document)).value() == document);
}

TEST_CASE("the order of members and white space do not matter") {
    const std::string json = edited(
        edited(smallest(), R"("format":"tappa-document","version":13,)", ""),
        "0.5}}}}",
        "0.5}}},\n\"version\" : 5, \"format\" :\t\"tappa-document\"}"
    );
    REQUIRE(document_from_json(json).ok());
    CHECK(document_from_json(json).value() == document_from_json(smallest()).value());
}

TEST_CASE("answers to questions no questionnaire has are kept") {
    const std::string json =
        edited(smallest(), R"("question":"a")", R"("question":"gone.long-ago")");
    REQUIRE(document_from_json(json).ok());
    CHECK(document_from_json(json)->assessment->answers[0].question.text == "gone.long-ago");
}

TEST_CASE("names of things may be empty: what is being typed is saved too") {
    const std::string json = edited(smallest(), R"("name":"T")", R"("name":"")");
    CHECK(document_from_json(json).ok());
}

TEST_CASE("cycles among causes and prerequisites are findings, not errors of the file") {
    CHECK(document_from_json(edited(full(), R"("causes": [])", R"("causes": ["pp-1"])")).ok());
    CHECK(document_from_json(edited(full(), R"("prerequisites": [])", R"("prerequisites": ["a-1"])")
    )
              .ok());
}

TEST_CASE("a level of 0 beside a state without level means no level") {
    const std::string json =
        edited(smallest(), R"("state":"level","level":3)", R"("state":"dont-know","level":0)");
    CHECK(document_from_json(json)->assessment->answers[0].level == 0);
}

TEST_CASE("saving never makes a file that cannot be opened") {
    Document document = document_from_json(full()).value();
    document.title = std::string("a\0b\xFF", 4);
    document.journeys[0].edit().touchpoints.edit(0).monthly_volume =
        std::numeric_limits<double>::quiet_NaN();
    document.plan.edit().actions.edit(0).effort_days = std::numeric_limits<double>::infinity();
    document.assessment.edit().agreed.edit(0).reason = " ";
    const Result<Document> again = document_from_json(json_from_document(document));
    REQUIRE(again.ok());
    CHECK(again->assessment->agreed[0].reason == "–");
    CHECK(again->title == "a\uFFFDb\uFFFD");
    CHECK_FALSE(again->journeys[0]->touchpoints[0].monthly_volume);
    CHECK(again->plan->actions[0].effort_days == 0.01);
}

TEST_CASE("a cost is money that is not owed to anybody, and a currency is euro unless said") {
    const std::string full_json = full();
    const auto costing = [&](const std::string& amount) {
        return edited(full_json, "\"cost_once\": 12500.0", "\"cost_once\": " + amount);
    };
    const std::string where = "document.plan.actions[0].cost_once";
    CHECK(document_from_json(costing("0"))->plan->actions[0].cost_once == 0.0);
    CHECK(document_from_json(costing("1e12")).ok());
    CHECK(
        error_of(costing("-0.01"))
        == Error{ErrorCode::OutOfRange, where, {"-0.01", "0", "1000000000000"}}
    );
    CHECK(error_of(costing("1e13")).code == ErrorCode::OutOfRange);
    CHECK(error_of(costing("\"12500\"")) == Error{ErrorCode::WrongType, where, {"number"}});
    CHECK(document_from_json(smallest())->currency == "EUR");
}

TEST_CASE("all of a schedule may be left out, and owners who are being named share a blank") {
    const std::string schedule = R"("schedule":)";
    const auto with = [&](const std::string& members) {
        return edited(smallest(), "0.5}}}}", "0.5}," + schedule + members + "}}}");
    };
    CHECK(document_from_json(with("{}")).value() == document_from_json(smallest()).value());
    const Document document =
        document_from_json(with(R"({"owners":[{},{"name":""},{"days_per_week":0.01}]})")).value();
    CHECK(
        document.plan->schedule.owners
        == std::vector<OwnerCapacity>{{"", std::nullopt}, {"", std::nullopt}, {"", 0.01}}
    );
    CHECK(document_from_json(json_from_document(document)).value() == document);
    CHECK(document_from_json(with(R"({"country":"PL"})"))->plan->schedule.country == "PL");
}
