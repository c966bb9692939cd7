#include "io/document_files.hpp"
#include "support/files.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace tappa;
using test::Case;
using test::check_refused;
using test::edited;
using test::error_of;
using test::file_bytes;
using test::full;
using test::smallest;

TEST_CASE("refuses members that are wrong by themselves and says where") {
    using C = ErrorCode;
    const std::string touchpoint = "document.journeys[0].touchpoints[0]";
    const Case cases[] = {
        // Not one of our files, or not of this version.
        {"tappa-document", "something-else", {C::NotTappaFile, "", {"something-else"}}},
        {"tappa-document", "tappa-questionnaire", {C::NotTappaFile, "", {"tappa-questionnaire"}}},
        {R"("format":"tappa-document",)", "", {C::NotTappaFile, "", {"\"format\": ?"}}},
        {R"("tappa-document")", "7", {C::NotTappaFile, "", {"\"format\": ?"}}},
        {R"("version":13)", R"("version":14)", {C::NewerVersion, "version", {"14", "13"}}},
        {R"("version":13)",
         R"("version":99999999999999999999)",
         {C::NewerVersion, "version", {"99999999999999999999", "13"}}},
        {R"("version":13)", R"("version":0)", {C::OutOfRange, "version", {"0", "1", "13"}}},
        {R"("version":13)", R"("version":-12)", {C::OutOfRange, "version", {"-12", "1", "13"}}},
        {R"("version":13)", R"("version":13.0)", {C::WrongType, "version", {"whole-number"}}},
        {R"("version":13)", R"("version":"2")", {C::WrongType, "version", {"whole-number"}}},
        {R"("version":13,)", "", {C::MissingKey, "version", {"version"}}},
        // Keys.
        {R"("stage")", R"("stge")", {C::UnknownKey, touchpoint + ".stge", {"stge"}}},
        {R"("stage":"use",)", "", {C::MissingKey, touchpoint + ".stage", {"stage"}}},
        {R"("plan")", R"("plans")", {C::UnknownKey, "document.plans", {"plans"}}},
        {R"("version":13)", R"("version":13,"x":{})", {C::UnknownKey, "x", {"x"}}},
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
        {R"([{"id":"r"}])", "[]", {C::TooFewItems, "document.assessment.respondents", {"0", "1"}}},
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

TEST_CASE("refuses a schedule that cannot be kept, and says where") {
    using C = ErrorCode;
    const std::string schedule = "document.plan.schedule.";
    const std::string first = schedule + "owners[0].";
    const Case cases[] = {
        {R"("country": "CH")", R"("country": "ch")", {C::BadCountry, schedule + "country", {"ch"}}},
        {R"("country": "CH")", R"("country": "")", {C::BadCountry, schedule + "country", {""}}},
        {R"("country": "CH")",
         R"("country": "CHE")",
         {C::BadCountry, schedule + "country", {"CHE"}}},
        {R"("country": "CH")", R"("country": 41)", {C::WrongType, schedule + "country", {"text"}}},
        {R"("country": "CH")",
         R"("holidays": [])",
         {C::UnknownKey, schedule + "holidays", {"holidays"}}},
        {R"("days_per_week": 7.5)",
         R"("days_per_week": 0)",
         {C::OutOfRange, schedule + "days_per_week", {"0", "0.01", "10000"}}},
        {R"("days_per_week": 7.5)",
         R"("days_per_week": "7,5")",
         {C::WrongType, schedule + "days_per_week", {"number"}}},
        {R"("days_per_week": 2.5)",
         R"("days_per_week": -2.5)",
         {C::OutOfRange, first + "days_per_week", {"-2.5", "0.01", "10000"}}},
        {R"("start": "2026-12-01",
        "country")",
         R"("start": "2026-11-31",
        "country")",
         {C::BadDate, schedule + "start", {"2026-11-31"}}},
        {R"("name": "Servizio clienti")",
         R"("name": "Bruno")",
         {C::ListedTwice, schedule + "owners[1].name", {"Bruno"}}},
    };
    check_refused(full(), cases);
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
