// Nothing typed or pasted is cut in silence: a field holds what the document can hold, and says
// how much it left out.

#include "support/driver.hpp"
#include "support/files.hpp"
#include "team.hpp"

#include <doctest/doctest.h>

namespace tappa {

using test::Driver;
using ui::Node;
using ui::Request;
using ui::Role;

namespace {

Driver sample(Screen screen) {
    Driver driver;
    driver.dispatch(outcomes::FileRead{
        "s.json", test::file_bytes("assets/samples/banca-aurora.en.json"), true});
    driver.frames();
    driver.dispatch(actions::GoTo{screen});
    driver.frames();
    return driver;
}

Driver touchpoint_panel() {
    Driver driver = sample(Screen::Journey);
    driver.dispatch(actions::SelectPainPoint{current_journey(driver.state()).pain_points.front().id}
    );
    driver.frames();
    return driver;
}

Driver plan_panel() {
    Driver driver = sample(Screen::Plan);
    const PlanActionId id = driver.state().document.plan->actions.front().id;
    driver.dispatch(actions::AddPlanMetric{id});
    driver.dispatch(actions::SelectPlanAction{id});
    driver.frames();
    return driver;
}

Driver overlay(Overlay overlay) {
    Driver driver = sample(Screen::Plan);
    driver.dispatch(actions::OpenOverlay{overlay});
    driver.frames();
    return driver;
}

Driver journey_fields() {
    Driver driver = sample(Screen::Journey);
    driver.click("Edit the journey");
    return driver;
}

Driver agreement() {
    Driver driver = test::team(2);
    driver.dispatch(actions::OpenAgreement{current_questionnaire(driver.state()).questions[0].id});
    driver.frames();
    return driver;
}

Driver answer() {
    Driver driver = sample(Screen::Assess);
    driver.dispatch(actions::AnswerLevel{driver.state().session.question, 3});
    driver.frames();
    driver.click("Add a link");
    return driver;
}

std::vector<ui::NodeId> text_fields(const Driver& driver) {
    std::vector<ui::NodeId> ids;
    for (const Node& node : driver.tree().nodes())
        if ((node.role == Role::TextField || node.role == Role::TextArea) && !node.disabled)
            ids.push_back(node.id);
    return ids;
}

// What the document holds of it is all that the field says it holds.
void check_every_field(const std::string& form, Driver driver, std::size_t least) {
    INFO(form);
    std::size_t checked = 0;
    for (const ui::NodeId id : text_fields(driver)) {
        const Node* before = driver.tree().find(id);
        if (!before)
            continue; // in a row that a search did not find
        ++checked;
        const std::string name(before->name);
        INFO(name);
        driver.interface().request({id, Request::Focus, "visible"});
        driver.interface().request({id, Request::SetValue, std::string(10'400, 'x')});
        driver.frames();
        const Node* node = driver.tree().find(id);
        REQUIRE(node != nullptr);
        const std::size_t kept = node->value.size();
        CHECK(node->invalid);
        const std::string most = kept == 10'000 ? "10,000" : kept == 2'000 ? "2,000" : "200";
        CHECK(node->description.find("At most " + most + " characters.") == 0);
        CHECK(driver.find(Role::Alert, node->description) != nullptr);
    }
    CHECK(checked >= least);
}

} // namespace

TEST_CASE("a text that is too long says how much was left out, until it is changed or left") {
    Driver driver = touchpoint_panel();
    driver.type("Name", std::string(237, 'x'));
    const auto name = [&] { return driver.field("Name"); };
    CHECK(name().value == std::string(200, 'x'));
    CHECK(name().invalid);
    CHECK(name().description == "At most 200 characters. Left out: 37.");
    driver.type("Name", std::string(200, 'x') + "y");
    CHECK(name().description == "At most 200 characters. Left out: 1.");
    driver.type("Name", "Branch");
    CHECK_FALSE(name().invalid);
    CHECK(name().description.empty());
    driver.type("Name", std::string(201, 'x'));
    driver.tab_to("Channel");
    CHECK_FALSE(name().invalid);
    driver.type("Name", std::string(201, 'x') + "y");
    CHECK(name().invalid);
    driver.dispatch(actions::Undo{});
    driver.frames();
    CHECK(name().value.size() < 200);
    CHECK_FALSE(name().invalid);
    // What no text may hold is dropped from what is kept, which does not take the sentence back.
    driver.type("Name", "\x07" + std::string(237, 'y'));
    CHECK(name().value == std::string(199, 'y'));
    CHECK(name().description == "At most 200 characters. Left out: 38.");
}

TEST_CASE("characters are counted, not bytes") {
    Driver driver = touchpoint_panel();
    std::string accents;
    for (int count = 0; count < 200; ++count)
        accents += "è";
    driver.type("Name", accents);
    CHECK(driver.field("Name").value == accents);
    CHECK_FALSE(driver.field("Name").invalid);
}

TEST_CASE("every field says its limit, which is the document's") {
    check_every_field("touchpoint", touchpoint_panel(), 6);
    check_every_field("action", plan_panel(), 7);
    check_every_field("journey", journey_fields(), 4);
    check_every_field("details", overlay(Overlay::DocumentDetails), 2);
    check_every_field("name", overlay(Overlay::NameDocument), 2);
    check_every_field("people", overlay(Overlay::Respondents), 4);
    check_every_field("agreement", agreement(), 1);
    check_every_field("answer", answer(), 2);
}

} // namespace tappa
