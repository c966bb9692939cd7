#include "support/driver.hpp"

#include <doctest/doctest.h>

using namespace tappa;
using tappa::test::Driver;
using tappa::ui::Role;

TEST_CASE("menus open, move and close by keys, and the focus returns") {
    Driver driver;
    driver.click("Explore the sample");
    driver.tab_to("Export");
    const ui::NodeId button = driver.focused();
    driver.press("Enter");
    REQUIRE(driver.count(Role::Menu) == 1);
    const ui::Node* first = driver.tree().find(driver.focused());
    REQUIRE(first != nullptr);
    CHECK(first->role == Role::MenuItem);
    driver.press("ArrowDown");
    const ui::Node* second = driver.tree().find(driver.focused());
    REQUIRE(second != nullptr);
    CHECK(second->name != first->name);
    driver.press("Escape");
    CHECK(driver.count(Role::Menu) == 0);
    CHECK(driver.focused() == button);
}

TEST_CASE("the palette finds and runs a command") {
    Driver driver;
    driver.click("Explore the sample");
    driver.press("k", true);
    REQUIRE(driver.find(Role::Dialog, "Commands") != nullptr);
    driver.type("Commands", "insights");
    driver.press("Enter");
    CHECK(driver.state().session.screen == Screen::Insights);
    CHECK(driver.count(Role::Dialog) == 0);
}

TEST_CASE("an action added by the palette can be named at once") {
    Driver driver;
    driver.click("Explore the sample");
    driver.dispatch(actions::GoTo{Screen::Plan});
    driver.frames();
    driver.press("k", true);
    driver.type("Commands", "add an action");
    driver.press("Enter");
    REQUIRE(driver.find(Role::Complementary, "New action") != nullptr);
    CHECK(driver.focused() == driver.field("Title").id);
    CHECK(driver.text_is_selected());
}

TEST_CASE("digits typed into a field do not answer the question") {
    Driver driver;
    driver.click("New quick scan");
    driver.click("Assess");
    driver.press("3");
    driver.tab_to("Evidence (optional)");
    driver.press("5");
    REQUIRE(driver.state().document.assessment->answers.size() == 1);
    CHECK(driver.state().document.assessment->answers[0].level == 3);
}

TEST_CASE("enter on a button presses the button, not the shortcut") {
    Driver driver;
    driver.click("New quick scan");
    driver.click("Assess");
    const QuestionId before = driver.state().session.question;
    driver.tab_to("Don't know");
    driver.press("Enter");
    CHECK(driver.state().document.assessment->answers.size() == 1);
    CHECK(driver.state().session.question == before);
}

TEST_CASE("a number half typed stays as it is until it is one") {
    Driver driver;
    driver.click("Explore the sample");
    driver.click("Insights");
    const Capability& capability = current_questionnaire(driver.state()).capabilities.front();
    const std::string label = "Weight of " + capability.title.in(Language::En);
    driver.type(label, "2");
    driver.type(label, "2.");
    CHECK(driver.field(label).value == "2.");
    driver.type(label, "2.5");
    CHECK(driver.state().document.assessment->weights[0].weight == 2.5);
    driver.type(label, "2.5x");
    CHECK(driver.field(label).invalid);
    CHECK(driver.state().document.assessment->weights[0].weight == 1); // as before it was typed
}
