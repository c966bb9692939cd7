// Going through the proposals: the list stays where it is, and several are accepted at once. And
// several actions of the table get what the first of them has.

#include "plan_screen.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

using namespace tappa;
using namespace tappa::test;

namespace {

std::vector<const Node*> with_key(const Driver& driver, std::string_view key) {
    std::vector<const Node*> found;
    for (const Node& node : driver.tree().nodes())
        if (node.key == key)
            found.push_back(&node);
    return found;
}

float height_on_page(const Driver& driver, const std::string& name) {
    const auto bounds = driver.on_page(driver.pressable(name));
    REQUIRE(bounds.has_value());
    return bounds->y;
}

} // namespace

TEST_CASE("accepting or dropping a proposal leaves the others where they are on the screen") {
    for (const char* key : {"accept", "drop"}) {
        INFO(key);
        Driver driver = sample_plan();
        const auto accepts = with_key(driver, "accept");
        REQUIRE(accepts.size() >= 4);
        const std::string next = accepts[3]->name;
        const std::string pressed = with_key(driver, key)[2]->name;
        driver.tab_to(next);
        driver.tab_to(pressed);
        driver.frames();
        const float before = height_on_page(driver, next);
        driver.point_and_click(pressed);
        CHECK(height_on_page(driver, next) == doctest::Approx(before).epsilon(0.003));
        CHECK_THROWS(driver.pressable(pressed));
    }
}

TEST_CASE("of what has never been nothing is said to be left, complete or incomplete") {
    Driver driver;
    driver.click("New quick scan");
    driver.dispatch(actions::GoTo{Screen::Plan});
    driver.frames();
    CHECK(driver.sees("0 actions"));
    CHECK_FALSE(driver.sees("0 complete"));
    driver.dispatch(actions::AddPlanAction{});
    driver.frames();
    CHECK(driver.sees("1 incomplete"));
    CHECK(driver.sees("Answer some questions or add pain points"));
    CHECK_FALSE(driver.sees("No proposal left"));
}

TEST_CASE("a second Enter after accepting a proposal changes nothing") {
    Driver driver = sample_plan();
    const std::string first = with_key(driver, "accept")[0]->name;
    driver.tab_to(first);
    driver.press("Enter");
    const Plan after_one = plan_of(driver);
    const Node* focused = driver.tree().find(driver.focused());
    REQUIRE(focused != nullptr);
    CHECK(focused->name.rfind("Open “", 0) == 0);
    driver.press("Enter");
    CHECK(plan_of(driver) == after_one);
    CHECK_FALSE(driver.state().session.plan_action.empty());
}

TEST_CASE("an accepted proposal says so in its place until the screen is left") {
    Driver driver = sample_plan();
    driver.click(with_key(driver, "accept")[1]->name);
    CHECK(driver.sees("In the plan"));
    CHECK(count_with_key(driver, "accept") == 5); // more follow at the end
    driver.dispatch(actions::Undo{});
    driver.frames();
    CHECK_FALSE(driver.sees("In the plan"));
    driver.click(with_key(driver, "drop")[1]->name);
    CHECK(driver.sees("Dropped"));
    driver.dispatch(actions::GoTo{Screen::Journey});
    driver.frames();
    driver.dispatch(actions::GoTo{Screen::Plan});
    driver.frames();
    for (const Node& node : driver.tree().nodes())
        CHECK(node.key.rfind("settled/", 0) != 0);
}

TEST_CASE("several proposals are ticked and accepted together") {
    Driver driver = sample_plan();
    const std::size_t before = plan_of(driver).actions.size();
    CHECK(driver.pressable("Accept the selected ones").disabled);
    const auto ticks = with_key(driver, "select");
    REQUIRE(ticks.size() == 5);
    const std::string first = ticks[0]->name;
    const std::string third = ticks[2]->name;
    driver.click(first);
    driver.click(third);
    driver.click("Accept 2 selected");
    CHECK(plan_of(driver).actions.size() == before + 2);
    driver.click("Select all shown");
    driver.click("Accept 5 selected");
    CHECK(plan_of(driver).actions.size() == before + 7);
    driver.press("z", true);
    CHECK(plan_of(driver).actions.size() == before + 2);
}

TEST_CASE("on a phone a proposal is ticked beside its title, which nothing cuts") {
    Driver driver = sample_plan();
    driver.resize(390, 844);
    driver.frames(4);
    const auto ticks = with_key(driver, "select");
    REQUIRE(ticks.size() == 5);
    for (const Node* tick : ticks)
        CHECK(tick->bounds.width <= 44); // no name in it
    const std::string first = ticks[0]->name;
    driver.click(first);
    CHECK_FALSE(driver.pressable("Accept 1 selected").disabled);
}

TEST_CASE("where one practice alone holds back, higher targets bring more proposals") {
    Driver driver;
    driver.click("New quick scan");
    const std::vector<Question> questions = current_questionnaire(driver.state()).questions;
    for (const Question& question : questions)
        driver.dispatch(actions::AnswerLevel{
            question.id, question.id.text == "data.single-view" ? 1 : 3});
    driver.dispatch(actions::GoTo{Screen::Plan});
    driver.frames();
    CHECK(with_key(driver, "accept").size() == 1);
    CHECK(driver.sees("the targets in Insights begin at level 2"));
    driver.tab_to("Raise targets to level 3");
    driver.press("Enter");
    driver.frames();
    const std::size_t more = with_key(driver, "accept").size();
    CHECK(more > 3);
    CHECK(driver.state().document.assessment->targets.size() > 3);
    driver.press("Enter");
    driver.frames();
    CHECK(with_key(driver, "accept").size() == more);
}

TEST_CASE("the cheapest way to the next stage is accepted with one button, once") {
    for (const PlanView view : {PlanView::Table, PlanView::Budget}) {
        CAPTURE(static_cast<int>(view));
        Driver driver = sample_plan();
        driver.dispatch(actions::SetPlanView{view});
        driver.frames(8);
        const std::size_t before = plan_of(driver).actions.size();
        driver.tab_to("Accept these 2 proposals");
        driver.press("Enter");
        driver.frames(8);
        CHECK(plan_of(driver).actions.size() == before + 2);
        CHECK(driver.sees("5 actions of the plan lift everything that blocks stage 3."));
        CHECK_THROWS(driver.pressable("Accept these 2 proposals"));
        driver.press("Enter");
        driver.frames(8);
        CHECK(plan_of(driver).actions.size() == before + 2);
    }
}

TEST_CASE("a proposal says what it may keep of those who leave, as an assumption") {
    Driver driver = sample_plan();
    driver.click(with_key(driver, "more").front()->name);
    CHECK(driver.sees("may keep 5–10% of those who leave (assumed)"));
}

TEST_CASE("several actions are ticked, and get what the first of them has") {
    Driver driver = wide_plan();
    const std::vector<std::string> titles = titles_in_table(driver);
    driver.click("Select several actions");
    CHECK(driver.sees("0 selected"));
    CHECK(driver.find(Role::Group, "Fill down") == nullptr);
    // The order in which they are ticked does not count.
    driver.click("Select “" + titles[2] + "”");
    driver.click("Select “" + titles[0] + "”");
    CHECK(driver.sees("2 selected"));
    CHECK(driver.sees("Fill down from “" + titles[0] + "”:"));
    driver.type("Owner of “" + titles[0] + "”", "Zoe");
    const std::string other = action_titled(driver, titles[1]).owner_name;
    driver.click("Fill down: Owner");
    CHECK(action_titled(driver, titles[2]).owner_name == "Zoe");
    CHECK(action_titled(driver, titles[1]).owner_name == other);
    CHECK(driver.field("Owner of “" + titles[2] + "”").value == "Zoe"); // its row shows it
    driver.click("Undo");
    CHECK(action_titled(driver, titles[2]).owner_name != "Zoe");
    driver.click("Select all");
    CHECK(driver.state().session.selected_actions->size() == titles.size());
    CHECK(driver.items_without_node().empty());
    driver.click("Done");
    driver.frames();
    CHECK_FALSE(driver.state().session.selected_actions);
    const Node* const focused = driver.tree().find(driver.focused());
    REQUIRE(focused);
    CHECK(focused->name == "Select several actions");
}

TEST_CASE("beside a panel the plan's commands take two lines, and the filter's one") {
    for (const Language language : all_languages) {
        Driver driver = wide_plan(language, 1280, 800);
        driver.click(titles_in_table(driver).front());
        driver.frames(6);
        const auto middle = [&](std::string_view key) {
            for (const Node& node : driver.tree().nodes())
                if (node.key == key && node.bounds.width > 0)
                    return node.bounds.y + node.bounds.height / 2;
            FAIL("nothing has the key " << std::string(key));
            return 0.0F;
        };
        std::vector<float> lines;
        for (const char* const key : {"view", "import-plan", "sign-off", "weights", "add"})
            if (const float at = middle(key); lines.empty() || at - lines.back() > 20)
                lines.push_back(at);
        CHECK(lines.size() <= 2);
        CHECK(std::abs(middle("more") - middle("select-actions")) < 10);
    }
}

TEST_CASE("where a row has no columns, its number says that it is the priority") {
    const Driver driver = wide_plan(Language::It, 390, 844);
    CHECK(driver.sees("priorità 100"));
    CHECK_FALSE(wide_plan(Language::It).sees("priorità 100"));
}
