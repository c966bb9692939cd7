// What a document says of its assessment: answers, agreed levels, weights, its own questionnaire.

#include "io/document_files.hpp"
#include "io/questionnaire_io.hpp"
#include "support/files.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace tappa;
using test::Case;
using test::check_refused;
using test::edited;
using test::error_of;
using test::file_bytes;
using test::full;
using test::smallest;

namespace {

// A document with a questionnaire of its own.
const std::string& own() {
    static const std::string json = file_bytes("tests/data/valid/own-questionnaire.json");
    return json;
}

} // namespace

TEST_CASE("loads the questionnaire a document brings along") {
    const Result<Document> loaded = document_from_json(own());
    REQUIRE(loaded.ok());
    REQUIRE(loaded->questionnaire);
    const std::string file = file_bytes("tests/data/valid/questionnaire.json");
    CHECK(*loaded->questionnaire == questionnaire_from_json(file).value());
    CHECK_FALSE(document_from_json(full())->questionnaire);
}

TEST_CASE("saves a document with its questionnaire to the very bytes it was loaded from") {
    CHECK(json_from_document(document_from_json(own()).value()) == own());
}

TEST_CASE("opens the answers of five hundred people to two hundred questions, and no more") {
    const auto with_questions = [](int questions) {
        std::string people;
        std::string answers;
        for (int r = 0; r < 500; ++r) {
            const std::string id = "\"r" + std::to_string(r) + "\"";
            people += (r > 0 ? "," : "") + (R"({"id":)" + id) + "}";
            for (int q = 0; q < questions; ++q)
                answers += std::string(answers.empty() ? "" : ",") + R"({"question":"q)"
                    + std::to_string(q) + R"(","respondent":)" + id
                    + R"(,"state":"level","level":3})";
        }
        const std::string one =
            R"("answers":[{"question":"a","respondent":"r","state":"level","level":3}])";
        return edited(
            edited(smallest(), R"([{"id":"r"}])", "[" + people + "]"),
            one,
            R"("answers":[)" + answers + "]"
        );
    };
    const Result<Document> full_house = document_from_json(with_questions(200));
    REQUIRE(full_house.ok());
    CHECK(full_house->assessment->answers.size() == 100'000);
    CHECK(
        error_of(with_questions(201))
        == Error{ErrorCode::TooManyItems, "document.assessment.answers", {"100000"}}
    );
}

TEST_CASE("refuses agreed levels that are no levels or have no reason") {
    using C = ErrorCode;
    const std::string where = "document.assessment.agreed[0]";
    const std::string reason = R"("reason": "I registri\nmostrano due mesi su tre")";
    const std::vector<Case> changes{
        {R"("level": 3)", R"("level": 0)", {C::OutOfRange, where + ".level", {"0", "1", "5"}}},
        {R"("level": 3)", R"("level": 6)", {C::OutOfRange, where + ".level", {"6", "1", "5"}}},
        {R"("level": 3)", R"("level": 3.5)", {C::WrongType, where + ".level", {"whole-number"}}},
        {reason, R"("reason": "")", {C::EmptyText, where + ".reason", {}}},
        {reason, R"("reason": " \n")", {C::EmptyText, where + ".reason", {}}},
        {R"("level": 3,)", "", {C::MissingKey, where + ".level", {"level"}}},
        {reason,
         R"("reason": ")" + std::string(2'001, 'x') + "\"",
         {C::TextTooLong, where + ".reason", {"2001", "2000"}}},
        {",\n          " + reason, "", {C::MissingKey, where + ".reason", {"reason"}}},
    };
    check_refused(full(), changes);
}

TEST_CASE("an agreed level for a question no questionnaire has is kept") {
    const std::string json = edited(
        full(),
        R"("agreed": [)",
        R"("agreed": [{"question": "gone.long-ago", "level": 5, "reason": "r"},)"
    );
    REQUIRE(document_from_json(json).ok());
    CHECK(document_from_json(json)->assessment->agreed[0].question.text == "gone.long-ago");
}

TEST_CASE("an own questionnaire is checked like a file of its own, with its place in the document"
) {
    using C = ErrorCode;
    const std::string where = "document.questionnaire";
    const Case cases[] = {
        {R"("questionnaire_id": "small")",
         R"("questionnaire_id": "other")",
         {C::OtherQuestionnaire, where + ".id", {"small (3)", "other (3)"}}},
        {R"("questionnaire_revision": 3)",
         R"("questionnaire_revision": 2)",
         {C::OtherQuestionnaire, where + ".revision", {"small (3)", "small (2)"}}},
        {R"("tappa-questionnaire")",
         R"("tappa-plan")",
         {C::UnknownValue, where + ".format", {"tappa-plan", "tappa-questionnaire"}}},
        {R"("id": "measurement.all")",
         R"("id": "measurement.closed-loop")",
         {C::DuplicateId, where + ".questions[1].id", {"measurement.closed-loop"}}},
        {R"("measurement",
          "pillar": "people")",
         R"("money",
          "pillar": "people")",
         {C::UnknownReference, where + ".questions[1].capability", {"money"}}},
        {R"("it": "Piccolo",)", "", {C::MissingLanguage, where + ".title.it", {"it"}}},
        {R"("en": "5 en")",
         R"("en": " ")",
         {C::EmptyText, where + ".questions[0].levels[4].en", {}}},
        {R"("weight": 0.5)",
         R"("weight": -0.5)",
         {C::OutOfRange, where + ".questions[1].weight", {"-0.5", "0.01", "100"}}},
    };
    check_refused(own(), cases);
}

TEST_CASE("capability weights are numbers from 0 to 100") {
    using C = ErrorCode;
    const std::string where = "document.assessment.weights[0].weight";
    const Case cases[] = {
        {R"("weight": 1.5)", R"("weight": -1)", {C::OutOfRange, where, {"-1", "0", "100"}}},
        {R"("weight": 1.5)", R"("weight": 101)", {C::OutOfRange, where, {"101", "0", "100"}}},
        {R"("weight": 1.5)", R"("weight": "1")", {C::WrongType, where, {"number"}}},
        {R"("weight": 1.5)", R"("weight": null)", {C::WrongType, where, {"number"}}},
    };
    check_refused(full(), cases);
    // No weight at all is what somebody may have chosen on screen: then there is no overall score.
    CHECK(document_from_json(edited(full(), R"("weight": 1.5)", R"("weight": 0)")).ok());
}
