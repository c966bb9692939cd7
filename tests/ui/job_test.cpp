// The whole job through the names of things: assess, map, read, plan, export, open again.

#include "io/document_io.hpp"
#include "support/driver.hpp"

#include <doctest/doctest.h>

using namespace tappa;
using tappa::test::Driver;
using tappa::ui::Role;

namespace {

// The first by mouse, so that the keys go on from there.
void answer_all(Driver& driver) {
    const std::vector<Question>& questions = current_questionnaire(driver.state()).questions;
    driver.point_and_click("Initial. " + questions.front().levels[0].in(Language::En));
    driver.press("Enter");
    for (std::size_t i = 1; i < questions.size(); ++i) {
        driver.press(std::to_string(1 + i % 4));
        driver.press("Enter");
    }
    REQUIRE(driver.state().document.assessment->answers.size() == questions.size());
}

} // namespace

TEST_CASE("a manager starts, answers and sees the stage with its blocking practices") {
    Driver driver;
    CHECK(driver.sees("See how mature your customer experience is"));
    driver.click("New quick scan");
    REQUIRE(driver.state().session.has_document);
    driver.click("Assess");
    CHECK(driver.count(Role::Radio) >= 5);

    // By mouse: the third description of the first question.
    const Question& first = current_questionnaire(driver.state()).questions.front();
    driver.point_and_click("Defined. " + first.levels[2].in(Language::En));
    REQUIRE(driver.state().document.assessment->answers.size() == 1);
    CHECK(driver.state().document.assessment->answers[0].level == 3);
    driver.type("Evidence (optional)", "Board minutes of March");
    driver.click("Documented");
    const Answer& answer = driver.state().document.assessment->answers[0];
    CHECK(answer.evidence == "Board minutes of March");
    CHECK(answer.confidence == Confidence::Documented);

    // The rest by keys.
    driver.press("Enter");
    for (std::size_t i = 1; i < current_questionnaire(driver.state()).questions.size(); ++i) {
        driver.press(std::to_string(1 + i % 4));
        driver.press("Enter");
    }
    CHECK(driver.state().document.assessment->answers.size() == 12);
    driver.click("Insights");
    CHECK(driver.sees("Initial"));
    CHECK(driver.sees("Held back by"));
    CHECK(driver.find(Role::Figure, "Scores and targets") != nullptr);
    driver.click("How the average is computed: How is this computed?");
    CHECK(driver.find(Role::Dialog, "How is this computed?") != nullptr);
    driver.press("Escape");
    CHECK(driver.find(Role::Dialog, "How is this computed?") == nullptr);
}

TEST_CASE("don't know and not applicable are answers of their own") {
    Driver driver;
    driver.click("New quick scan");
    driver.click("Assess");
    driver.press("d");
    CHECK(driver.state().document.assessment->answers[0].state == AnswerState::DontKnow);
    driver.press("n");
    CHECK(driver.state().document.assessment->answers[0].state == AnswerState::NotApplicable);
    driver.press("4");
    CHECK(driver.state().document.assessment->answers[0].level == 4);
    driver.click("Clear the answer");
    CHECK(driver.state().document.assessment->answers.empty());
}

TEST_CASE("proposals from gaps become actions that get a metric, an owner and a date") {
    Driver driver;
    driver.click("New quick scan");
    driver.click("Assess");
    answer_all(driver);
    driver.click("Plan");
    REQUIRE_FALSE(driver.state().document.plan->dropped_proposals.size() > 0);
    const ui::Node* accept = nullptr;
    for (const ui::Node& node : driver.tree().nodes())
        if (node.role == Role::Button && node.name.rfind("Accept “", 0) == 0 && !accept)
            accept = &node;
    REQUIRE(accept != nullptr);
    driver.click(std::string(accept->name));
    REQUIRE(driver.state().document.plan->actions.size() == 1);
    const auto accepted = [&]() -> const PlanAction& {
        return *driver.state().document.plan->actions.begin();
    };
    CHECK_FALSE(accepted().sources.empty());
    REQUIRE_FALSE(accepted().metrics.empty()); // the catalogue proposes how to measure it
    CHECK(missing_parts(accepted()).size() >= 2);

    driver.dispatch(actions::SelectPlanAction{accepted().id});
    driver.frames();
    driver.type("Owner's name", "M. Conti");
    driver.type("Due", "2027-02-15");
    CHECK(accepted().owner_name == "M. Conti");
    CHECK(accepted().due == Date{2027, 2, 15});
    for (const MissingPart part : missing_parts(accepted())) {
        CHECK(part != MissingPart::Owner);
        CHECK(part != MissingPart::Metric);
        CHECK(part != MissingPart::Due);
    }
}

TEST_CASE("the sample opens complete, and everything done to it can be undone") {
    Driver driver;
    driver.click("Explore the sample");
    REQUIRE(driver.state().session.has_document);
    const Document sample = driver.state().document;
    CHECK(sample.journeys[0]->touchpoints.size() >= 20);
    CHECK(sample.journeys[0]->pain_points.size() >= 10);
    CHECK(sample.plan->actions.size() >= 8);
    CHECK(sample.assessment->answers.size() == 12);

    driver.click("Assess");
    driver.press("5");
    driver.press("Enter");
    driver.press("1");
    driver.click("Journey");
    driver.click("Add a touchpoint");
    CHECK_FALSE(driver.state().document == sample);
    int steps = 0;
    while (driver.state().history.can_undo()) {
        driver.press("z", true);
        REQUIRE(++steps < 50);
    }
    CHECK(driver.state().document == sample);
    while (driver.state().history.can_redo())
        driver.press("z", true, true);
    CHECK_FALSE(driver.state().document == sample);
}

TEST_CASE("an exported document opens elsewhere and is equal") {
    Driver driver;
    driver.click("Explore the sample");
    driver.click("Export");
    driver.click("Document (JSON)");
    REQUIRE(driver.downloads.size() == 1);

    Driver other;
    other.files_to_pick.push_back({"from-a-colleague.json", driver.downloads[0].bytes});
    other.click("Open a file (or drop it here)");
    REQUIRE(other.state().session.has_document);
    CHECK(other.state().document == driver.state().document);
}

TEST_CASE("a bad file says what and where, and the open document stays") {
    Driver driver;
    driver.click("Explore the sample");
    const Document before = driver.state().document;
    driver.open_file(
        "broken.json", "{\"format\": \"tappa-document\", \"version\": 1, \"document\": {"
    );
    CHECK(driver.find(Role::Dialog, "“broken.json” was not opened") != nullptr);
    CHECK(driver.count(Role::Alert) == 1);
    CHECK(driver.state().document == before);
    driver.click("OK");
    CHECK(driver.count(Role::Dialog) == 0);
}

TEST_CASE("the language changes at run time, on every screen") {
    Driver driver;
    driver.click("Explore the sample");
    driver.click("Language: English");
    driver.click("Italiano");
    CHECK(driver.state().session.language == Language::It);
    CHECK(driver.sees("Annulla"));
    CHECK(driver.find(Role::Button, "Undo") == nullptr);
}

TEST_CASE("what is saved opens again, and the header says so") {
    Driver driver;
    driver.click("Explore the sample");
    driver.frames(8);
    CHECK(driver.sees("Saved on this device at 14:02:11"));
    driver.storage_fails = true;
    driver.click("Assess");
    driver.press("1");
    CHECK(driver.sees("Not saved"));
}
