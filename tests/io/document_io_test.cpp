#include "io/document_files.hpp"
#include "support/files.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <limits>
#include <string>

using namespace tappa;
using test::Case;
using test::check_refused;
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

    const PlanAction& action = document.plan->actions[0];
    CHECK(
        action.sources
        == std::vector<
            ActionSource>{{SourceKind::Practice, "measurement.closed-loop"}, {SourceKind::Gap, "measurement"}, {SourceKind::Pain, "pp-1"}}
    );
    CHECK(action.cost_once == 12500.0);
    CHECK(action.cost_yearly == 0.0);
    CHECK_FALSE(document.plan->actions[1].cost_once);
    CHECK(document.currency == "CHF");
    CHECK(action.metrics.at(0).baseline == -12.5);
    CHECK(action.metrics.at(0).moment == Moment::Cold);
    CHECK(action.due == Date{2027, 1, 31});
    CHECK(document.plan->actions[1].status == ActionStatus::InProgress);
    CHECK(document.plan->dropped_proposals.size() == 1);
    CHECK(document.plan->weights.pain == 1.25);
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
    CHECK(document_from_json(saved).value() == *loaded);
}

TEST_CASE("the order of members and white space do not matter") {
    const std::string json = edited(
        edited(smallest(), R"("format":"tappa-document","version":4,)", ""),
        "0.5}}}}",
        "0.5}}},\n\"version\" : 4, \"format\" :\t\"tappa-document\"}"
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

TEST_CASE("refuses members that are wrong by themselves and says where") {
    using C = ErrorCode;
    const std::string touchpoint = "document.journeys[0].touchpoints[0]";
    const Case cases[] = {
        // Not one of our files, or not of this version.
        {"tappa-document", "something-else", {C::NotTappaFile, "", {"something-else"}}},
        {"tappa-document", "tappa-questionnaire", {C::NotTappaFile, "", {"tappa-questionnaire"}}},
        {R"("format":"tappa-document",)", "", {C::NotTappaFile, "", {"\"format\": ?"}}},
        {R"("tappa-document")", "7", {C::NotTappaFile, "", {"\"format\": ?"}}},
        {R"("version":4)", R"("version":5)", {C::NewerVersion, "version", {"5", "4"}}},
        {R"("version":4)",
         R"("version":99999999999999999999)",
         {C::NewerVersion, "version", {"99999999999999999999", "4"}}},
        {R"("version":4)", R"("version":0)", {C::OutOfRange, "version", {"0", "1", "4"}}},
        {R"("version":4)", R"("version":-7)", {C::OutOfRange, "version", {"-7", "1", "4"}}},
        {R"("version":4)", R"("version":4.0)", {C::WrongType, "version", {"whole-number"}}},
        {R"("version":4)", R"("version":"2")", {C::WrongType, "version", {"whole-number"}}},
        {R"("version":4,)", "", {C::MissingKey, "version", {"version"}}},
        // Keys.
        {R"("stage")", R"("stge")", {C::UnknownKey, touchpoint + ".stge", {"stge"}}},
        {R"("stage":"use",)", "", {C::MissingKey, touchpoint + ".stage", {"stage"}}},
        {R"("plan")", R"("plans")", {C::UnknownKey, "document.plans", {"plans"}}},
        {R"("version":4)", R"("version":4,"x":{})", {C::UnknownKey, "x", {"x"}}},
        {R"("document":{)", R"("documents":{)", {C::UnknownKey, "documents", {"documents"}}},
        {R"("id":"t")", R"("id":"t","id":"u")", {C::DuplicateKey, touchpoint + ".id", {"id"}}},
        // Types.
        {R"("name":"T")", R"("name":3)", {C::WrongType, touchpoint + ".name", {"text"}}},
        {R"("name":"T")", R"("name":null)", {C::WrongType, touchpoint + ".name", {"text"}}},
        {R"("name":"T")", R"("name":["T"])", {C::WrongType, touchpoint + ".name", {"text"}}},
        {R"("stage":"use")", R"("stage":{})", {C::WrongType, touchpoint + ".stage", {"text"}}},
        {R"("importance":3)",
         R"("importance":"3")",
         {C::WrongType, touchpoint + ".importance", {"whole-number"}}},
        {R"("importance":3)",
         R"("importance":2.5)",
         {C::WrongType, touchpoint + ".importance", {"whole-number"}}},
        {R"("effort_exponent":0.5)",
         R"("effort_exponent":true)",
         {C::WrongType, "document.plan.weights.effort_exponent", {"number"}}},
        {R"("moment_of_truth":false)",
         R"("moment_of_truth":0)",
         {C::WrongType, touchpoint + ".moment_of_truth", {"true-false"}}},
        {R"([{"id":"r"}])",
         R"({"id":"r"})",
         {C::WrongType, "document.assessment.respondents", {"list"}}},
        {R"([{"id":"r"}])", R"("r")", {C::WrongType, "document.assessment.respondents", {"list"}}},
        {R"([{"id":"r"}])", R"({})", {C::WrongType, "document.assessment.respondents", {"list"}}},
        {R"([{"id":"r"}])",
         R"([[]])",
         {C::WrongType, "document.assessment.respondents[0]", {"object"}}},
        {R"([{"id":"r"}])",
         R"([["r"]])",
         {C::WrongType, "document.assessment.respondents[0]", {"object"}}},
        {R"([{"id":"r"}])",
         R"(["r"])",
         {C::WrongType, "document.assessment.respondents[0]", {"object"}}},
        {R"([{"id":"r"}])",
         R"([null])",
         {C::WrongType, "document.assessment.respondents[0]", {"object"}}},
        {R"([{"id":"r"}])",
         R"([{}])",
         {C::MissingKey, "document.assessment.respondents[0].id", {"id"}}},
        {R"("document":{"id":"d",)",
         R"("document":[],"d":{)",
         {C::WrongType, "document", {"object"}}},
        // Ranges. 300 read into eight bits would be 44.
        {R"("importance":3)",
         R"("importance":300)",
         {C::OutOfRange, touchpoint + ".importance", {"300", "1", "5"}}},
        {R"("importance":3)",
         R"("importance":4294967299)",
         {C::OutOfRange, touchpoint + ".importance", {"4294967299", "1", "5"}}},
        {R"("importance":3)",
         R"("importance":18446744073709551619)",
         {C::OutOfRange, touchpoint + ".importance", {"1.8446744073709552e+19", "1", "5"}}},
        {R"("importance":3)",
         R"("importance":0)",
         {C::OutOfRange, touchpoint + ".importance", {"0", "1", "5"}}},
        {R"("importance":3)",
         R"("importance":1e400)",
         {C::OutOfRange, touchpoint + ".importance", {"1e400", "-1e200", "1e200"}}},
        {R"("importance":3)",
         R"("importance":3,"emotion":-3)",
         {C::OutOfRange, touchpoint + ".emotion", {"-3", "-2", "2"}}},
        {R"("importance":3)",
         R"("importance":3,"abandonment":1.01)",
         {C::OutOfRange, touchpoint + ".abandonment", {"1.01", "0", "1"}}},
        {R"("importance":3)",
         R"("importance":3,"monthly_volume":-1)",
         {C::OutOfRange, touchpoint + ".monthly_volume", {"-1", "0", "1000000000000"}}},
        {R"("level":3)",
         R"("level":6)",
         {C::OutOfRange, "document.assessment.answers[0].level", {"6", "1", "5"}}},
        {R"("questionnaire_revision":1)",
         R"("questionnaire_revision":0)",
         {C::OutOfRange, "document.assessment.questionnaire_revision", {"0", "1", "1000000"}}},
        {R"([{"id":"r"}])",
         "[]",
         {C::OutOfRange, "document.assessment.respondents", {"0", "1", "1000"}}},
        {R"("level":3)",
         R"("level":-1)",
         {C::OutOfRange, "document.assessment.answers[0].level", {"-1", "1", "5"}}},
        {R"("level":3)",
         R"("level":2.5)",
         {C::WrongType, "document.assessment.answers[0].level", {"whole-number"}}},
        // Values.
        {R"("stage":"use")",
         R"("stage":"Use")",
         {C::UnknownValue,
          touchpoint + ".stage",
          {"Use", "awareness, discovery, interest, consideration, action, use, advocacy"}}},
        {R"("language":"en")",
         R"("language":"fr")",
         {C::UnknownValue, "document.language", {"fr", "it, en"}}},
        {"2026-01-31", "2026-02-29", {C::BadDate, "document.date", {"2026-02-29"}}},
        {"2026-01-31", "31/01/2026", {C::BadDate, "document.date", {"31/01/2026"}}},
        {R"("language":"en")",
         R"("language":"en","currency":"eur")",
         {C::BadCurrency, "document.currency", {"eur"}}},
        {R"("language":"en")",
         R"("language":"en","currency":"EURO")",
         {C::BadCurrency, "document.currency", {"EURO"}}},
        {R"("language":"en")",
         R"("language":"en","currency":978)",
         {C::WrongType, "document.currency", {"text"}}},
        {R"("id":"t")", R"("id":"")", {C::EmptyText, touchpoint + ".id", {}}},
        {R"("id":"t")",
         R"("id":"a b")",
         {C::UnknownValue, touchpoint + ".id", {"a b", "A-Z a-z 0-9 . _ : -"}}},
    };
    check_refused(smallest(), cases);
}

TEST_CASE("refuses texts that are too long, counted in characters rather than bytes") {
    const auto with_name = [](std::size_t length) {
        std::string name;
        for (std::size_t i = 0; i < length; ++i)
            name += "è";
        return edited(smallest(), R"("name":"T")", "\"name\":\"" + name + "\"");
    };
    CHECK(document_from_json(with_name(200)).ok());
    CHECK(
        error_of(with_name(201))
        == Error{ErrorCode::TextTooLong, "document.journeys[0].touchpoints[0].name", {"201", "200"}}
    );
}

TEST_CASE("refuses lists that are too long") {
    std::string sources = R"({"kind":"gap","id":"x"})";
    for (int i = 0; i < 50; ++i)
        sources += R"(,{"kind":"gap","id":"x"})";
    const std::string action = R"("plan":{"actions":[{"id":"a","title":"A","sources":[)" + sources
        + R"(],"effort_days":1,"duration_weeks":1,"confidence":1,"status":"agreed"}],)";
    CHECK(
        error_of(edited(smallest(), R"("plan":{)", action))
        == Error{ErrorCode::TooManyItems, "document.plan.actions[0].sources", {"50"}}
    );
}

TEST_CASE("refuses members that do not fit together and says where") {
    using C = ErrorCode;
    const Case cases[] = {
        {R"("id": "r-2")",
         R"("id": "r-1")",
         {C::DuplicateId, "document.assessment.respondents[1].id", {"r-1"}}},
        {R"("respondent": "r-2")",
         R"("respondent": "r-9")",
         {C::UnknownReference, "document.assessment.answers[1].respondent", {"r-9"}}},
        {R"("respondent": "r-2")",
         R"("respondent": "r-1")",
         {C::AnsweredTwice,
          "document.assessment.answers[1].question",
          {"measurement.closed-loop"}}},
        {R"("state": "dont-know")",
         R"("state": "dont-know", "level": 3)",
         {C::OutOfRange, "document.assessment.answers[1].level", {"3", "0", "0"}}},
        {R"("state": "dont-know")",
         R"("state": "level")",
         {C::MissingKey, "document.assessment.answers[1].level", {"level"}}},
        {R"("agreed": [)",
         R"("agreed": [{"question": "measurement.closed-loop", "level": 2, "reason": "r"},)",
         {C::AnsweredTwice, "document.assessment.agreed[1].question", {"measurement.closed-loop"}}},
        {R"("targets": [)",
         R"("targets": [{"capability": "measurement", "level": 2},)",
         {C::DuplicateId, "document.assessment.targets[1].capability", {"measurement"}}},
        {R"("weights": [)",
         R"("weights": [{"capability": "measurement", "weight": 2},)",
         {C::DuplicateId, "document.assessment.weights[1].capability", {"measurement"}}},
        {R"("personas": [)",
         R"("personas": [{"id": "p-1", "name": ""},)",
         {C::DuplicateId, "document.personas[1].id", {"p-1"}}},
        {R"("persona": "p-1")",
         R"("persona": "p-2")",
         {C::UnknownReference, "document.journeys[0].persona", {"p-2"}}},
        {R"("journeys": [)",
         R"("journeys": [{"id": "j-1", "name": ""},)",
         {C::DuplicateId, "document.journeys[1].id", {"j-1"}}},
        {R"("id": "t-2")",
         R"("id": "t-1")",
         {C::DuplicateId, "document.journeys[0].touchpoints[1].id", {"t-1"}}},
        {R"("id": "pp-2")",
         R"("id": "pp-1")",
         {C::DuplicateId, "document.journeys[0].pain_points[1].id", {"pp-1"}}},
        {R"("touchpoint": "t-2")",
         R"("touchpoint": "t-3")",
         {C::UnknownReference, "document.journeys[0].pain_points[0].touchpoint", {"t-3"}}},
        {R"(              "pp-2")",
         R"("pp-7")",
         {C::UnknownReference, "document.journeys[0].pain_points[0].causes[0]", {"pp-7"}}},
        {R"(              "pp-2")",
         R"("pp-2", "pp-2")",
         {C::DuplicateId, "document.journeys[0].pain_points[0].causes[1]", {"pp-2"}}},
        {R"("opportunities": [)",
         R"("opportunities": [{"id": "o-1", "touchpoint": "t-1", "title": ""},)",
         {C::DuplicateId, "document.journeys[0].opportunities[1].id", {"o-1"}}},
        {R"("from": "t-1")",
         R"("from": "t-0")",
         {C::UnknownReference, "document.journeys[0].transitions[0].from", {"t-0"}}},
        {R"("to": "t-2")",
         R"("to": "")",
         {C::EmptyText, "document.journeys[0].transitions[0].to", {}}},
        {R"("transitions": [)",
         R"("transitions": [{"from": "t-1", "to": "t-2"},)",
         {C::DuplicateId, "document.journeys[0].transitions[1]", {"t-1 → t-2"}}},
        {R"("id": "a-2")",
         R"("id": "a-1")",
         {C::DuplicateId, "document.plan.actions[1].id", {"a-1"}}},
        {R"(            "a-2")",
         R"("a-3")",
         {C::UnknownReference, "document.plan.actions[0].prerequisites[0]", {"a-3"}}},
        {R"("id": "pp-1"
            })",
         R"("id": "pp-9"
            })",
         {C::UnknownReference, "document.plan.actions[0].sources[2].id", {"pp-9"}}},
        {R"("target": 10.0)",
         R"("target": 1e13)",
         {C::OutOfRange,
          "document.plan.actions[0].metrics[0].target",
          {"10000000000000", "-1000000000000", "1000000000000"}}},
        {R"("effort_days": 0.5)",
         R"("effort_days": 0)",
         {C::OutOfRange, "document.plan.actions[1].effort_days", {"0", "0.01", "10000"}}},
    };
    check_refused(full(), cases);
}

TEST_CASE("refuses what is listed twice and texts of nothing but white space") {
    const auto error_of = [](const std::string& json) {
        const Result<Document> document = document_from_json(json);
        REQUIRE_FALSE(document.ok());
        return document.error();
    };
    Document document = document_from_json(file_bytes("tests/data/valid/document.json")).value();
    document.plan.edit().dropped_proposals = {
        CatalogueActionId("a"), CatalogueActionId("b"), CatalogueActionId("a")};
    CHECK(
        error_of(json_from_document(document))
        == Error{ErrorCode::DuplicateId, "document.plan.dropped_proposals[2]", {"a"}}
    );
    document.plan.edit().dropped_proposals.clear();
    PlanAction& action = document.plan.edit().actions.edit(0);
    const PlanAction before = action;
    action.sources.push_back(action.sources.at(0));
    CHECK(error_of(json_from_document(document)).code == ErrorCode::DuplicateId);
    action = before;
    const PlanActionId other = document.plan->actions.back().id;
    action.prerequisites = {other, other};
    CHECK(
        error_of(json_from_document(document))
        == Error{ErrorCode::DuplicateId, "document.plan.actions[0].prerequisites[1]", {other.text}}
    );
    action = before;
    for (const char* blank : {"", " \t", "\u00A0", "\u2028", "\u3000", "\uFEFF\u2003"}) {
        INFO(blank);
        document.assessment.edit().agreed.edit(0).reason = "word for word";
        std::string json = json_from_document(document);
        const std::size_t at = json.find("word for word");
        json.replace(at, 13, *blank == ' ' ? " \\t" : blank);
        CHECK(error_of(json).code == ErrorCode::EmptyText);
    }
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
