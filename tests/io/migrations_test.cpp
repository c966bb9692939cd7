#include "io/catalogue_io.hpp"
#include "io/document_io.hpp"
#include "io/edits.hpp"
#include "io/file_kind.hpp"
#include "io/migrations.hpp"
#include "io/older_documents.hpp"
#include "io/questionnaire_io.hpp"
#include "support/files.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <utility>

using namespace tappa;
using test::edited;
using test::file_bytes;
using test::without_costs;
using test::without_findings;
using test::without_members_of_10;
using test::without_members_of_11;
using test::without_members_of_12;
using test::without_members_of_8;
using test::without_members_of_9;
using test::without_readings;
using test::without_schedule;

namespace {

// What an older format could have looked like: version -1 called the title "name" and version 0
// spelled "organization".
void spell_organisation(JsonValue& file) {
    if (JsonValue* document = find_member(file, "document"))
        rename_member(*document, "organization", "organisation");
}

void name_title(JsonValue& file) {
    if (JsonValue* document = find_member(file, "document"))
        rename_member(*document, "name", "title");
}

void keep_version(JsonValue& file) {
    JsonValue version = *find_member(file, "version");
    set_member(file, "came-from", std::move(version));
}

constexpr std::array<Migration, 14> steps{
    {{-1, name_title},
     {0, spell_organisation},
     {1, keep_file},
     {2, keep_file},
     {3, keep_file},
     {4, keep_file},
     {5, keep_file},
     {6, keep_file},
     {7, keep_file},
     {8, keep_file},
     {9, keep_file},
     {10, keep_file},
     {11, keep_file},
     {12, keep_file}}};

} // namespace

TEST_CASE("opens the first version of the document format, as every later release must") {
    const std::string json = file_bytes("tests/data/old/document-v1.json");
    const Result<Document> document = document_from_json(json);
    REQUIRE(document.ok());
    CHECK(document->plan->actions[0].owner_name == "Bruno");
    CHECK(document->journeys.at(0)->touchpoints.size() == 2);
    // The sample of today is that of version 1 with an agreed level.
    Document today = document_from_json(file_bytes("tests/data/valid/document.json")).value();
    CHECK(today.assessment->agreed.size() == 1);
    today.assessment.edit().agreed.clear();
    CHECK(*document == without_costs(today));
    CHECK(json_from_document(*document).find("\"version\": 13") != std::string::npos);
}

TEST_CASE("opens the second version, whose questionnaires called practices key or not") {
    const std::string json = file_bytes("tests/data/old/document-v2.json");
    CHECK(
        document_from_json(json).value()
        == without_costs(document_from_json(file_bytes("tests/data/valid/document.json")).value())
    );
    // With a questionnaire of the team's own: every key practice held back every stage, and does.
    Document document =
        document_from_json(file_bytes("tests/data/old/own-questionnaire-v2.json")).value();
    REQUIRE(document.questionnaire);
    CHECK((*document.questionnaire)->questions.at(0).gate == 2);
    CHECK_FALSE((*document.questionnaire)->questions.at(1).gate);
    // The sample of today differs by a practice's name.
    document.questionnaire->edit().questions.at(0).name = {{"Ciclo chiuso", "Closed loop"}};
    CHECK(
        document
        == document_from_json(file_bytes("tests/data/valid/own-questionnaire.json")).value()
    );
}

TEST_CASE("opens the third version, which knew no money") {
    const std::string json = file_bytes("tests/data/old/document-v3.json");
    const Document today = document_from_json(file_bytes("tests/data/valid/document.json")).value();
    CHECK(document_from_json(json).value() == without_costs(today));
    // What came later has no place in a file of that version.
    const std::string with_currency =
        edited(json, "\"language\": \"it\"", "\"language\": \"it\", \"currency\": \"EUR\"");
    CHECK(
        document_from_json(with_currency).error()
        == Error{ErrorCode::UnknownKey, "document.currency", {"currency"}}
    );
    const std::string with_cost =
        edited(json, "\"effort_days\": 8.0", "\"cost_once\": 1, \"effort_days\": 8.0");
    CHECK(
        document_from_json(with_cost).error()
        == Error{ErrorCode::UnknownKey, "document.plan.actions[0].cost_once", {"cost_once"}}
    );
}

TEST_CASE("opens the fourth version, which knew no schedule") {
    const std::string json = file_bytes("tests/data/old/document-v4.json");
    const Document today = document_from_json(file_bytes("tests/data/valid/document.json")).value();
    CHECK(document_from_json(json).value() == without_schedule(today));
    CHECK(
        document_from_json(edited(json, "\"weights\": {", "\"schedule\": {}, \"weights\": {"))
            .error()
        == Error{ErrorCode::UnknownKey, "document.plan.schedule", {"schedule"}}
    );
    CHECK(
        document_from_json(edited(json, "\"transitions\": [", "\"goals\": [], \"transitions\": ["))
            .error()
        == Error{ErrorCode::UnknownKey, "document.journeys[0].goals", {"goals"}}
    );
}

TEST_CASE("opens the fifth version, which knew no findings") {
    const std::string json = file_bytes("tests/data/old/document-v5.json");
    const Document today = document_from_json(file_bytes("tests/data/valid/document.json")).value();
    CHECK(document_from_json(json).value() == without_findings(today));
}

TEST_CASE("opens the sixth version, which knew no readings") {
    const std::string json = file_bytes("tests/data/old/document-v6.json");
    const Document today = document_from_json(file_bytes("tests/data/valid/document.json")).value();
    CHECK(today.plan->actions[0].metrics.at(0).readings.size() == 2);
    CHECK(document_from_json(json).value() == without_readings(today));
    CHECK(
        document_from_json(edited(json, "\"unit\": \"punti\"", "\"readings\": []")).error()
        == Error{ErrorCode::UnknownKey, "document.plan.actions[0].metrics[0].readings", {"readings"}}
    );
}

TEST_CASE("opens the seventh version, which knew no paths, updates, decisions and sign-off") {
    const std::string json = file_bytes("tests/data/old/document-v7.json");
    const Document today = document_from_json(file_bytes("tests/data/valid/document.json")).value();
    CHECK(today.journeys[0]->variants.has_value());
    CHECK(today.plan->actions[1].updates.size() == 2);
    CHECK(document_from_json(json).value() == without_members_of_8(today));
    CHECK(
        document_from_json(
            edited(json, "\"transitions\": [", "\"variants\": {}, \"transitions\": [")
        )
            .error()
        == Error{ErrorCode::UnknownKey, "document.journeys[0].variants", {"variants"}}
    );
    for (const char* member : {"decisions", "sign_off"}) {
        const std::string with = std::string("\"") + member + "\": [], \"dropped_proposals\"";
        CHECK(
            document_from_json(edited(json, "\"dropped_proposals\"", with)).error()
            == Error{ErrorCode::UnknownKey, std::string("document.plan.") + member, {member}}
        );
    }
    CHECK(
        document_from_json(edited(json, "\"status\": \"agreed\"", "\"updates\": []")).error()
        == Error{ErrorCode::UnknownKey, "document.plan.actions[0].updates", {"updates"}}
    );
}

TEST_CASE("opens the eighth version, which knew no quotes, special days and milestones") {
    const std::string json = file_bytes("tests/data/old/document-v8.json");
    const Document today = document_from_json(file_bytes("tests/data/valid/document.json")).value();
    CHECK(today.journeys[0]->quotes.size() == 2);
    CHECK(today.plan->milestones.size() == 2);
    CHECK(document_from_json(json).value() == without_members_of_9(today));
    CHECK(
        document_from_json(edited(json, "\"transitions\": [", "\"quotes\": [], \"transitions\": ["))
            .error()
        == Error{ErrorCode::UnknownKey, "document.journeys[0].quotes", {"quotes"}}
    );
    CHECK(
        document_from_json(edited(json, "\"dropped_proposals\"", "\"milestones\": [], \"x\""))
            .error()
        == Error{ErrorCode::UnknownKey, "document.plan.milestones", {"milestones"}}
    );
}

TEST_CASE("opens the ninth version, which knew no addresses and counted confidence always") {
    const std::string json = file_bytes("tests/data/old/document-v9.json");
    const Document today = document_from_json(file_bytes("tests/data/valid/document.json")).value();
    CHECK(today.plan->weights.ignores_confidence);
    CHECK(document_from_json(json).value() == without_members_of_10(today));
    const std::string weights = "\"weights\": {\n        \"gap\": 1.0";
    CHECK(
        document_from_json(
            edited(json, weights, "\"weights\": {\"ignores_confidence\": true, \"gap\": 1.0")
        )
            .error()
        == Error{ErrorCode::UnknownKey, "document.plan.weights.ignores_confidence", {"ignores_confidence"}}
    );
    CHECK(
        document_from_json(edited(json, "\"days_per_week\": 2.5", "\"email\": \"b@a.it\"")).error()
        == Error{ErrorCode::UnknownKey, "document.plan.schedule.owners[0].email", {"email"}}
    );
    CHECK(
        document_from_json(edited(json, "\"kind\": \"nps\"", "\"kind\": \"nps\", \"owner\": \"\""))
            .error()
        == Error{ErrorCode::UnknownKey, "document.plan.actions[0].metrics[0].owner", {"owner"}}
    );
}

TEST_CASE("opens the tenth version, whose actions kept nobody and whose updates had no percent") {
    const std::string json = file_bytes("tests/data/old/document-v10.json");
    const Document today = document_from_json(file_bytes("tests/data/valid/document.json")).value();
    CHECK(document_from_json(json).value() == without_members_of_11(today));
    CHECK(
        document_from_json(edited(json, "\"duration_weeks\": 6", "\"reduces\": [], \"x\": 6"))
            .error()
        == Error{ErrorCode::UnknownKey, "document.plan.actions[0].reduces", {"reduces"}}
    );
    CHECK(
        document_from_json(edited(json, "\"status\": \"done\"", "\"percent\": 5")).error()
        == Error{ErrorCode::UnknownKey, "document.plan.actions[1].updates[0].percent", {"percent"}}
    );
}

TEST_CASE("opens the eleventh version, whose paths were those of all customers alone") {
    const std::string json = file_bytes("tests/data/old/document-v11.json");
    const Document today = document_from_json(file_bytes("tests/data/valid/document.json")).value();
    CHECK(document_from_json(json).value() == without_members_of_12(today));
    const auto refused = [&](const std::string& from, const std::string& to) {
        return document_from_json(edited(json, from, to)).error();
    };
    const std::string variants = "document.journeys[0].variants";
    CHECK(
        refused("\"different\": 5.0", "\"groups\": []")
        == Error{ErrorCode::UnknownKey, variants + ".groups", {"groups"}}
    );
    CHECK(
        refused("\"different\": 5.0", "\"times\": []")
        == Error{ErrorCode::UnknownKey, variants + ".times", {"times"}}
    );
    CHECK(
        refused("\"p90_minutes\": 3000.0", "\"groups\": []")
        == Error{ErrorCode::UnknownKey, variants + ".most_frequent[0].groups", {"groups"}}
    );
}

TEST_CASE("a document whose own questionnaire is newer than itself is left to the reader") {
    const std::string old = file_bytes("tests/data/old/own-questionnaire-v2.json");
    const std::string newer = edited(
        old,
        "\"tappa-questionnaire\",\n      \"version\": 1",
        "\"tappa-questionnaire\",\n      \"version\": 2"
    );
    CHECK(
        document_from_json(newer).error()
        == Error{ErrorCode::UnknownKey, "document.questionnaire.questions[0].key", {"key"}}
    );
}

TEST_CASE("opens questionnaires and catalogues of earlier versions") {
    const Questionnaire old =
        questionnaire_from_json(file_bytes("tests/data/old/questionnaire-v1.json")).value();
    Questionnaire today =
        questionnaire_from_json(file_bytes("tests/data/valid/questionnaire.json")).value();
    today.questions.at(0).name = {};
    CHECK(old == today);
    Catalogue actions = catalogue_from_json(file_bytes("tests/data/valid/actions.json")).value();
    for (CatalogueAction& action : actions.actions)
        action.reduces.reset();
    CHECK(catalogue_from_json(file_bytes("tests/data/old/actions-v2.json")).value() == actions);
    for (CatalogueAction& action : actions.actions)
        action.lifts.clear();
    CHECK(catalogue_from_json(file_bytes("tests/data/old/actions-v1.json")).value() == actions);
}

TEST_CASE("a questionnaire of the first version that is broken is still refused with its place") {
    const std::string old = file_bytes("tests/data/old/questionnaire-v1.json");
    CHECK(
        questionnaire_from_json(edited(old, "\"key\": true", "\"key\": 1")).error()
        == Error{ErrorCode::UnknownKey, "questions[0].key", {"key"}}
    );
    CHECK(
        questionnaire_from_json(R"({"format":"tappa-questionnaire","version":1})").error().code
        == ErrorCode::MissingKey
    );
    CHECK(
        questionnaire_from_json(R"({"format":"tappa-questionnaire","version":1,"questions":3})")
            .error()
            .code
        == ErrorCode::WrongType
    );
}

TEST_CASE("lifts an old file step by step to a document that loads") {
    const std::string current = file_bytes("tests/data/valid/document.json");
    std::string old = edited(current, "\"organisation\"", "\"organization\"");
    old = edited(old, "\"title\": \"Filiale", "\"name\": \"Filiale");
    CHECK(document_from_json(old).error().code == ErrorCode::UnknownKey);
    const std::string lifted = upgraded(old, -1, 13, steps).value();
    REQUIRE(document_from_json(lifted).ok());
    CHECK(document_from_json(lifted).value() == document_from_json(current).value());
}

TEST_CASE("each step meets a file of the version it starts from") {
    constexpr std::array<Migration, 3> each{
        {{3, keep_version}, {1, keep_version}, {2, keep_version}}};
    const std::string lifted = upgraded(R"({"version":1})", 1, 4, each).value();
    CHECK(
        json_value_from_checked(lifted) == json_value_from_checked(R"({"version":4,"came-from":3})")
    );
}

TEST_CASE("a kind of file with steps opens its old versions and refuses older ones") {
    const FileKind kind{"tappa-document", 1, 100'000, std::span(steps).subspan(1, 1)};
    std::string storage;
    const std::string old =
        R"({"format":"tappa-document","version":0,"document":{"organization":"x"}})";
    const Result<JsonOutline> outline = checked_file(old, kind, storage);
    REQUIRE(outline.ok());
    CHECK(outline->text.find("organisation") != std::string_view::npos);
    CHECK(outline->members.at(1).value == "1");
    CHECK(
        checked_file(edited(old, ":0,", ":-1,"), kind, storage).error()
        == Error{ErrorCode::OutOfRange, "version", {"-1", "0", "1"}}
    );
}

TEST_CASE("what a step writes is checked anew") {
    const FileKind kind{"tappa-document", 1, 100'000, std::span(steps).subspan(1, 1)};
    std::string storage;
    const std::string both =
        R"({"format":"tappa-document","version":0,"document":{"organization":1,"organisation":2}})";
    CHECK(
        checked_file(both, kind, storage).error()
        == Error{ErrorCode::DuplicateKey, "document.organisation", {"organisation"}}
    );
}

TEST_CASE("the tree keeps every value as it was written") {
    const std::string json =
        "{\"a\":[1.50,-0,1e2,true,null,\"\\u00e9\\\"\",{},[]],\"b\":{\"c\":[[{}]]}}";
    const JsonValue value = json_value_from_checked(json);
    REQUIRE(value.keys == std::vector<std::string>{"a", "b"});
    CHECK(value.items[0].items[0].text == "1.50");
    CHECK(value.items[0].items[5].text == "é\"");
    const std::string written = json_from_value(value);
    CHECK(json_value_from_checked(written) == value);
    CHECK(json_value_from_checked(" 12 ") == json_literal("12"));
    CHECK(json_from_value(json_text("a")) == "\"a\"\n");
}

TEST_CASE("members of the tree can be set and renamed") {
    JsonValue value = json_value_from_checked(R"({"a":1})");
    set_member(value, "a", json_literal("2"));
    set_member(value, "b", json_text("x"));
    rename_member(value, "a", "c");
    rename_member(value, "missing", "d");
    CHECK(value == json_value_from_checked(R"({"c":2,"b":"x"})"));
    remove_member(value, "c");
    remove_member(value, "missing");
    CHECK(value == json_value_from_checked(R"({"b":"x"})"));
    CHECK(find_member(value, "a") == nullptr);
}

TEST_CASE("a member that came with a later version is refused in an earlier file") {
    const std::string old = file_bytes("tests/data/old/document-v1.json");
    const std::string agreed =
        edited(old, "\"answers\": [", "\"agreed\": [],\n      \"answers\": [");
    const Result<Document> document = document_from_json(agreed);
    REQUIRE_FALSE(document.ok());
    CHECK(
        document.error() == Error{ErrorCode::UnknownKey, "document.assessment.agreed", {"agreed"}}
    );

    constexpr std::array<std::string_view, 2> later{"all[].items[].new", "new"};
    const std::array<Migration, 1> step{{{1, keep_file, later}}};
    const auto where = [&](std::string_view json) {
        const Result<std::string> lifted = upgraded(json, 1, 2, step);
        return lifted ? std::string("none") : lifted.error().where;
    };
    CHECK(
        where(R"({"version":1,"all":[{"items":[{"old":1}]},{"items":[{},{"new":1}]}]})")
        == "all[1].items[1].new"
    );
    CHECK(where(R"({"version":1,"new":null})") == "new");
    CHECK(where(R"({"version":1,"all":[{"new":1}],"items":[{"new":1}]})") == "none");
    CHECK(where(R"({"version":1,"all":{"items":1}})") == "none");
}
