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
        {R"("persona": "p-1",
        "owner")",
         R"("persona": "p-2",
        "owner")",
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
        {R"("touchpoint": "t-2",
            "title")",
         R"("touchpoint": "t-3",
            "title")",
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
        {R"("transitions": [)",
         R"("entries": [{"touchpoint": "t-0"}], "transitions": [)",
         {C::UnknownReference, "document.journeys[0].entries[0].touchpoint", {"t-0"}}},
        {R"("transitions": [)",
         R"("goals": [{"touchpoint": "t-2"}, {"touchpoint": "t-2", "count": 1}], "transitions": [)",
         {C::DuplicateId, "document.journeys[0].goals[1].touchpoint", {"t-2"}}},
        {R"("touchpoint": "t-1",
                  "median_minutes": 2.5)",
         R"("touchpoint": "t-0")",
         {C::UnknownReference,
          "document.journeys[0].variants.most_frequent[0].steps[0].touchpoint",
          {"t-0"}}},
        {R"("customers": 300.0)",
         R"("customers": 500.0)",
         {C::OutOfRange, "document.journeys[0].variants.most_frequent", {"1120", "0", "1000"}}},
        {R"("conversions": 0.0)",
         R"("conversions": 301)",
         {C::OutOfRange,
          "document.journeys[0].variants.most_frequent[1].conversions",
          {"301", "0", "300"}}},
        {R"("conversions": 400.0,
          "different")",
         R"("conversions": 1001,
          "different")",
         {C::OutOfRange, "document.journeys[0].variants.conversions", {"1001", "0", "1000"}}},
        {R"("conversions": 400.0,
          "different")",
         R"("conversions": 399,
          "different")",
         {C::OutOfRange, "document.journeys[0].variants.most_frequent", {"400", "0", "399"}}},
        {R"("different": 5.0)",
         R"("different": 2)",
         {C::OutOfRange, "document.journeys[0].variants.deleted", {"3", "0", "2"}}},
        {R"("goal_p90_minutes": 4000.25)",
         R"("goal_p90_minutes": -1)",
         {C::OutOfRange,
          "document.journeys[0].variants.goal_p90_minutes",
          {"-1", "0", "1000000000"}}},
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
        {R"("answers": 120)",
         R"("answers": 0)",
         {C::OutOfRange,
          "document.plan.actions[0].metrics[0].readings[0].answers",
          {"0", "1", "1000000000"}}},
        {R"("answers": 120)",
         R"("answers": 1.5)",
         {C::WrongType,
          "document.plan.actions[0].metrics[0].readings[0].answers",
          {"whole-number"}}},
        {R"("date": "2027-02-08")",
         R"("value": 3)",
         {C::MissingKey, "document.plan.actions[0].metrics[0].readings[1].date", {"date"}}},
        {R"("date": "2026-12-03")",
         R"("date": "2026-13-03")",
         {C::BadDate, "document.plan.actions[1].updates[0].date", {"2026-13-03"}}},
        {R"("from": "agreed")",
         R"("from": "begun")",
         {C::UnknownValue,
          "document.plan.actions[1].updates[0].from",
          {"begun", "proposed, agreed, in-progress, done, dropped"}}},
        {R"("percent": 50)",
         R"("percent": 101)",
         {C::OutOfRange, "document.plan.actions[1].updates[1].percent", {"101", "0", "100"}}},
        {R"("touchpoint": "t-1",
              "low")",
         R"("touchpoint": "t-7",
              "low")",
         {C::UnknownReference, "document.plan.actions[0].reduces[0].touchpoint", {"t-7"}}},
        {R"("touchpoint": "t-1",
              "low")",
         R"("touchpoint": "t-2",
              "low")",
         {C::DuplicateId, "document.plan.actions[0].reduces[1].touchpoint", {"t-2"}}},
        {R"("high": 0.1,)",
         R"("high": 0.01,)",
         {C::OutOfRange, "document.plan.actions[0].reduces[0].high", {"0.01", "0.05", "1"}}},
        {R"("basis": "stated")",
         R"("basis": "known")",
         {C::UnknownValue,
          "document.plan.actions[0].reduces[1].basis",
          {"known", "assumed, stated"}}},
        {R"("kind": "proposal")",
         R"("kind": "finding", "kind2": "")",
         {C::UnknownKey, "document.plan.decisions[0].kind2", {"kind2"}}},
        {R"("id": "people.train-front-line",
          "reason")",
         R"("id": "people.no-such",
          "reason")",
         {C::UnknownReference, "document.plan.decisions[0].id", {"people.no-such"}}},
        {R"("kind": "finding",
          "id": "drop-off:tp-2")",
         R"("kind": "action",
          "id": "a-3")",
         {C::UnknownReference, "document.plan.decisions[1].id", {"a-3"}}},
        {R"("kind": "finding",
          "id": "drop-off:tp-2")",
         R"("kind": "proposal",
          "id": "people.train-front-line")",
         {C::DuplicateId, "document.plan.decisions[1]", {"people.train-front-line"}}},
        {R"("name": "Anna Bianchi")",
         R"("name": " ")",
         {C::EmptyText, "document.plan.sign_off.name", {}}},
        {R"("id": "a-9")",
         R"("id": "a-1")",
         {C::DuplicateId, "document.plan.sign_off.actions[1].id", {"a-1"}}},
        {R"("effort_days": 10.0)",
         R"("effort_days": 0)",
         {C::OutOfRange, "document.plan.sign_off.actions[0].effort_days", {"0", "0.01", "10000"}}},
        {R"("effort_days": 0.5)",
         R"("effort_days": 0)",
         {C::OutOfRange, "document.plan.actions[1].effort_days", {"0", "0.01", "10000"}}},
    };
    check_refused(full(), cases);
}

TEST_CASE("refuses quotes, feelings, logs and days that refer to nothing or come twice") {
    using C = ErrorCode;
    const std::string journey = "document.journeys[0].";
    const Case cases[] = {
        {R"("persona": "p-1",
                "emotion": -2)",
         R"("persona": "p-9",
                "emotion": -2)",
         {C::UnknownReference, journey + "touchpoints[0].persona_emotions[0].persona", {"p-9"}}},
        {R"("persona_emotions": [)",
         R"("persona_emotions": [{"persona": "p-1", "emotion": 0},)",
         {C::DuplicateId, journey + "touchpoints[0].persona_emotions[1].persona", {"p-1"}}},
        {R"("target_emotion": 2)",
         R"("target_emotion": 3)",
         {C::OutOfRange, journey + "touchpoints[0].target_emotion", {"3", "-2", "2"}}},
        {R"("jpeg": "/9j/)",
         R"("jpeg": "/9k/)",
         {C::BadPicture, journey + "touchpoints[0].picture.jpeg", {}}},
        {R"("opens": "j-1")",
         R"("opens": "j-9")",
         {C::UnknownReference, journey + "touchpoints[0].opens", {"j-9"}}},
        {R"("id": "q-2")", R"("id": "q-1")", {C::DuplicateId, journey + "quotes[1].id", {"q-1"}}},
        {R"("id": "q-2")",
         R"("persona": "p-9", "id": "q-2")",
         {C::UnknownReference, journey + "quotes[1].persona", {"p-9"}}},
        {R"("touchpoints": [
              "t-2")",
         R"("touchpoints": [
              "t-9")",
         {C::UnknownReference, journey + "quotes[0].touchpoints[0]", {"t-9"}}},
        {R"("pain_points": [
              "pp-1")",
         R"("pain_points": [
              "pp-9")",
         {C::UnknownReference, journey + "quotes[0].pain_points[0]", {"pp-9"}}},
        {R"("activity": "ping")",
         R"("activity": "web/home")",
         {C::ListedTwice, journey + "log_mapping.activities[1].activity", {"web/home"}}},
        {R"("activity": "ping")",
         R"("touchpoint": "t-9", "activity": "ping")",
         {C::UnknownReference, journey + "log_mapping.activities[1].touchpoint", {"t-9"}}},
        {R"("session_gap_hours": 24)",
         R"("session_gap_hours": -1)",
         {C::OutOfRange, journey + "log_mapping.session_gap_hours", {"-1", "0", "8760"}}},
        {R"("date": "2026-12-26")",
         R"("date": "2026-12-24")",
         {C::ListedTwice, "document.plan.schedule.special_days[1].date", {"2026-12-24"}}},
        {R"("id": "m-2")",
         R"("id": "m-1")",
         {C::DuplicateId, "document.plan.milestones[1].id", {"m-1"}}},
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
