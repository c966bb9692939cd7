#include "io/edits.hpp"
#include "io/questionnaire_io.hpp"
#include "support/files.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace tappa;
using test::edited;
using test::file_bytes;

namespace {

const std::string& small() {
    static const std::string json = file_bytes("tests/data/valid/questionnaire.json");
    return json;
}

} // namespace

TEST_CASE("loads every member of a questionnaire") {
    const Result<Questionnaire> loaded = questionnaire_from_json(small());
    REQUIRE(loaded.ok());
    CHECK(loaded->id == "small");
    CHECK(loaded->revision == 3);
    CHECK(loaded->minutes == 2);
    CHECK(loaded->title.in(Language::It) == "Piccolo");
    CHECK(loaded->capabilities.at(0).short_title.in(Language::En) == "Measurement");
    const Question& question = loaded->questions.at(0);
    CHECK(question.capability == CapabilityId("measurement"));
    CHECK(question.pillar == Pillar::Process);
    CHECK(question.component == Component::Service);
    CHECK(question.journey_stages == std::vector{JourneyStage::Action, JourneyStage::Use});
    CHECK(question.gate == 2);
    CHECK(question.name.in(Language::It) == "Ciclo chiuso");
    CHECK(question.levels[4].in(Language::En) == "5 en");
    CHECK(question.evidence_prompts.at(0).in(Language::It) == "Registro");
    CHECK(question.source == "001");
    CHECK(loaded->questions.at(1).journey_stages.empty());
    CHECK(loaded->questions.at(1).weight == 0.5);
    CHECK_FALSE(loaded->questions.at(1).key());
    CHECK(practice_name(question).in(Language::En) == "Closed loop");
    CHECK(practice_name(loaded->questions.at(1)).in(Language::En) == "More?");
}

TEST_CASE("saves a questionnaire to the very bytes it was loaded from") {
    CHECK(json_from_questionnaire(questionnaire_from_json(small()).value()) == small());
}

TEST_CASE("opens the questionnaires that ship with Tappa, and saves them unharmed") {
    for (const char* path : {"questionnaires/cx-quick.json"}) {
        INFO(path);
        const Result<Questionnaire> loaded = questionnaire_from_json(file_bytes(path));
        if (!loaded.ok())
            FAIL(error_id(loaded.error().code) << " at " << loaded.error().where);
        CHECK(questionnaire_from_json(json_from_questionnaire(*loaded)).value() == *loaded);
    }
}

TEST_CASE("refuses questionnaires that are wrong and says where") {
    using C = ErrorCode;
    struct Case {
        const char* from;
        const char* to;
        Error error;
    };
    const Case cases[] = {
        {"tappa-questionnaire", "tappa-document", {C::NotTappaFile, "", {"tappa-document"}}},
        {R"("version": 2)", R"("version": 3)", {C::NewerVersion, "version", {"3", "2"}}},
        {R"("id": "measurement.all")",
         R"("id": "measurement.closed-loop")",
         {C::DuplicateId, "questions[1].id", {"measurement.closed-loop"}}},
        {R"("capabilities": [)",
         R"("capabilities": [{"id":"measurement","title":{"it":"a","en":"a"},
            "short_title":{"it":"a","en":"a"},"description":{"it":"a","en":"a"}},)",
         {C::DuplicateId, "capabilities[1].id", {"measurement"}}},
        {R"("measurement",
      "pillar": "people")",
         R"("money",
      "pillar": "people")",
         {C::UnknownReference, "questions[1].capability", {"money"}}},
        {R"("it": "Piccolo",)", "", {C::MissingLanguage, "title.it", {"it"}}},
        {R"("en": "5 en")", R"("fr": "5")", {C::UnknownKey, "questions[0].levels[4].fr", {"fr"}}},
        {R"("en": "5 en")", R"("en": " \n")", {C::EmptyText, "questions[0].levels[4].en", {}}},
        {R"("en": "5 en")", R"("en": null)", {C::WrongType, "questions[0].levels[4].en", {"text"}}},
        {R"({
          "it": "1 it",
          "en": "1 en"
        },)",
         "",
         {C::TooFewItems, "questions[0].levels", {"4", "5"}}},
        {R"({
          "it": "1 it",
          "en": "1 en"
        },)",
         R"({"it":"0","en":"0"},{"it":"1","en":"1"},)",
         {C::TooManyItems, "questions[0].levels", {"5"}}},
        {R"("all")",
         R"("all", "use")",
         {C::UnknownValue, "questions[1].journey_stages[0]", {"all", "[\"all\"]"}}},
        {R"(        "use")",
         R"("action")",
         {C::DuplicateId, "questions[0].journey_stages[1]", {"action"}}},
        {R"(        "all"
      )",
         "",
         {C::TooFewItems, "questions[1].journey_stages", {"0", "1"}}},
        {R"("weight": 0.5)",
         R"("weight": 0)",
         {C::OutOfRange, "questions[1].weight", {"0", "0.01", "100"}}},
        {R"("weight": 0.5)",
         R"("weight": -1)",
         {C::OutOfRange, "questions[1].weight", {"-1", "0.01", "100"}}},
        {R"("gate": 2)", R"("gate": 1)", {C::OutOfRange, "questions[0].gate", {"1", "2", "5"}}},
        {R"("gate": 2)", R"("gate": 6)", {C::OutOfRange, "questions[0].gate", {"6", "2", "5"}}},
        {R"("gate": 2)", R"("gate": 2.5)", {C::WrongType, "questions[0].gate", {"whole-number"}}},
        {R"("gate": 2)", R"("gate": true)", {C::WrongType, "questions[0].gate", {"whole-number"}}},
        {R"("gate": 2)", R"("key": true)", {C::UnknownKey, "questions[0].key", {"key"}}},
        {R"("en": "Closed loop")",
         R"("en": "Closed loop, and so long a name that no screen could show it.")",
         {C::TextTooLong, "questions[0].name.en", {"61", "60"}}},
        {R"("en": "Closed loop")", R"("en": " ")", {C::EmptyText, "questions[0].name.en", {}}},
        {R"("weight": 0.5)", R"("weight": "1")", {C::WrongType, "questions[1].weight", {"number"}}},
        {R"("capability": "measurement",
      "pillar": "people")",
         R"("pillar": "people")",
         {C::MissingKey, "questions[1].capability", {"capability"}}},
        {R"("minutes": 2)", R"("minutes": 0)", {C::OutOfRange, "minutes", {"0", "1", "1440"}}},
        {R"("short_title": {
        "it": "Misura")",
         R"("short_title": {
        "it": "Quindici letter")",
         {C::TextTooLong, "capabilities[0].short_title.it", {"15", "14"}}},
    };
    for (const Case& c : cases) {
        INFO(c.from << " -> " << c.to);
        const Result<Questionnaire> loaded = questionnaire_from_json(edited(small(), c.from, c.to));
        REQUIRE_FALSE(loaded.ok());
        CHECK(loaded.error().where == c.error.where);
        CHECK(error_id(loaded.error().code) == std::string(error_id(c.error.code)));
        CHECK(loaded.error().arguments == c.error.arguments);
    }
}

TEST_CASE("refuses ten thousand questions") {
    Questionnaire large = questionnaire_from_json(small()).value();
    Question question = large.questions.at(1);
    question.evidence_prompts.clear();
    for (LocalText* text : {&question.text, &question.help})
        *text = {{"a", "a"}};
    for (LocalText& level : question.levels)
        level = {{"a", "a"}};
    const auto with = [&](std::size_t count) {
        large.questions.clear();
        for (std::size_t i = 0; i < count; ++i) {
            question.id = QuestionId("q" + std::to_string(i));
            large.questions.push_back(question);
        }
        // Without the indentation, so that ten thousand fit into the limit of bytes.
        std::string json = json_from_questionnaire(large);
        json.erase(
            std::remove_if(json.begin(), json.end(), [](char c) { return c == ' ' || c == '\n'; }),
            json.end()
        );
        return json;
    };
    CHECK(questionnaire_from_json(with(1'000)).ok());
    CHECK(
        questionnaire_from_json(with(1'001)).error()
        == Error{ErrorCode::TooManyItems, "questions", {"1000"}}
    );
    CHECK(
        questionnaire_from_json(with(10'000)).error()
        == Error{ErrorCode::TooManyItems, "questions", {"1000"}}
    );
}

TEST_CASE("refuses a questionnaire above five megabytes") {
    const std::string json = small() + std::string(5'000'000, ' ');
    CHECK(questionnaire_from_json(json).error().code == ErrorCode::FileTooLarge);
}
