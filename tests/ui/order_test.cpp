// What happens takes effect in the order in which it happened, however much of it comes between
// two frames: a slow machine gives the same document as a quick one.

#include "support/driver.hpp"
#include "support/files.hpp"

#include <doctest/doctest.h>

#include <map>

namespace tappa {

using test::Driver;
using ui::Node;
using ui::Request;
using ui::Role;

namespace {

Driver sample() {
    Driver driver;
    driver.dispatch(outcomes::FileRead{
        "s.json", test::file_bytes("assets/samples/banca-aurora.en.json"), true});
    driver.frames();
    driver.dispatch(actions::GoTo{Screen::Journey});
    driver.frames();
    return driver;
}

} // namespace

TEST_CASE("quick keys within one frame answer one question each") {
    Driver driver;
    driver.dispatch(actions::NewDocument{Language::En, {}, "doc-1", {2026, 11, 21}});
    driver.frames();
    for (const char* key : {"2", "Enter", "5"})
        driver.interface().key({key});
    driver.frames();
    const auto& questions = current_questionnaire(driver.state()).questions;
    const Assessment assessment = driver.state().document.assessment;
    REQUIRE(assessment.answers.size() == 2);
    CHECK(assessment.answers[0].question == questions[0].id);
    CHECK(assessment.answers[0].level == 2);
    CHECK(assessment.answers[1].question == questions[1].id);
    CHECK(assessment.answers[1].level == 5);
}

TEST_CASE("of two presses within one frame the second holds") {
    Driver driver;
    driver.dispatch(actions::NewDocument{Language::En, {}, "doc-1", {2026, 11, 21}});
    driver.frames();
    std::map<ui::NodeId, std::vector<ui::NodeId>> groups;
    for (const Node& node : driver.tree().nodes())
        if (node.role == Role::Radio)
            groups[node.parent].push_back(node.id);
    std::vector<ui::NodeId> levels; // the largest group
    for (const auto& [parent, radios] : groups)
        if (radios.size() > levels.size())
            levels = radios;
    REQUIRE(levels.size() >= 5);
    for (const std::size_t level : {std::size_t{2}, std::size_t{1}})
        driver.interface().request({levels[level], Request::Activate, {}});
    driver.frames();
    const Assessment assessment = driver.state().document.assessment;
    REQUIRE(assessment.answers.size() == 1);
    CHECK(assessment.answers[0].level == 2);
}

TEST_CASE("two fields typed within one frame both hold") {
    Driver driver = sample();
    const Touchpoint first = current_journey(driver.state()).touchpoints[0];
    driver.dispatch(actions::SelectTouchpoint{first.id});
    driver.frames();
    const ui::NodeId name = driver.field("Name").id;
    const ui::NodeId channel = driver.field("Channel").id;
    driver.interface().request({name, Request::SetValue, "NAME-1"});
    driver.interface().request({channel, Request::SetValue, "CHANNEL-1"});
    driver.frames();
    const Touchpoint edited = current_journey(driver.state()).touchpoints[0];
    CHECK(edited.name == "NAME-1");
    CHECK(edited.channel == "CHANNEL-1");
}

} // namespace tappa
