// Enter pressed twice: where the first one opens something or moves the focus, the second changes
// nothing of the document.

#include "support/screens.hpp"
#include "ui/screens/journey_words.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace tappa {

using test::Driver;
using ui::Node;
using ui::Request;
using ui::Role;

namespace {

bool is_pressed_by_enter(Role role) {
    return role == Role::Button || role == Role::Link || role == Role::Tab || role == Role::MenuItem
        || role == Role::Option;
}

// One of each kind: rows and cards of one list differ in the id their key holds, or in a number.
std::string kind_of(const Driver& driver, const Node& node) {
    std::string kind;
    for (const Node* at = &node; at; at = driver.tree().find(at->parent)) {
        std::string key(at->key.substr(0, at->key.find('/')));
        key.erase(key.find_last_not_of("0123456789") + 1);
        kind += key + "<";
    }
    return kind;
}

std::vector<ui::NodeId> one_of_each(const Driver& driver, std::set<std::string>& kinds) {
    std::vector<ui::NodeId> ids;
    for (const Node& node : driver.tree().nodes())
        if (is_pressed_by_enter(node.role) && !node.disabled
            && kinds.insert(kind_of(driver, node)).second)
            ids.push_back(node.id);
    return ids;
}

void enter_twice(Driver& driver, ui::NodeId id) {
    const Node* node = driver.tree().find(id);
    if (!node)
        return; // not on this screen after it was opened anew
    const std::string name(node->name);
    INFO("on “", name, "”");
    driver.focus(id);
    const Document before = driver.state().document;
    driver.press("Enter");
    const Document between = driver.state().document;
    const bool has_moved = driver.focused() != id;
    const Node* now = driver.tree().find(driver.focused());
    const std::string where = now ? std::string(now->name) : std::string();
    INFO("then on “", where, "”");
    driver.press("Enter");
    if (has_moved || between == before)
        CHECK(driver.state().document == between);
}

// Enter on the first control called so, and once more where the focus is then: the key of that.
std::string enter_twice_on(Driver& driver, std::string_view name) {
    const auto& nodes = driver.tree().nodes();
    const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const Node& node) {
        return is_pressed_by_enter(node.role) && node.name.starts_with(name);
    });
    REQUIRE(found != nodes.end());
    driver.focus(found->id);
    const Document before = driver.state().document;
    driver.press("Enter");
    const Document between = driver.state().document;
    REQUIRE_FALSE(between == before);
    const std::string key = test::focused_key(driver);
    driver.press("Enter");
    CHECK(driver.state().document == between);
    return key;
}

PlanActionId open_new_action(Driver& driver) {
    test::open_sample(driver, Screen::Plan);
    driver.click("Add an action");
    return driver.state().session.plan_action;
}

} // namespace

TEST_CASE("a second Enter changes nothing where the first opened something") {
    struct Place {
        Screen screen;
        float width;
    };
    std::set<std::string> kinds; // header and navigation are the same on every screen
    for (const auto& [screen, width] :
         {Place{Screen::Assess, 1200},
          {Screen::Journey, 1200},
          {Screen::Graph, 1200},
          {Screen::Graph, 390},
          {Screen::Insights, 1200},
          {Screen::Plan, 1200},
          {Screen::Plan, 390},
          {Screen::Report, 1200}}) {
        INFO("screen ", std::string(enum_id(screen)), " at ", width);
        Driver driver({.surface = {.width = width, .height = 720}});
        test::open_sample(driver, screen);
        for (const ui::NodeId id : one_of_each(driver, kinds)) {
            test::open_sample(driver, screen);
            enter_twice(driver, id);
        }
    }
}

TEST_CASE("removing a metric leads to the name of the next, then of the one before") {
    Driver driver;
    const PlanActionId action = open_new_action(driver);
    for (int i = 0; i < 3; ++i)
        driver.dispatch(actions::AddPlanMetric{action});
    driver.frames();
    CHECK(enter_twice_on(driver, "Remove the metric") == "metric-name-0");
    const auto& nodes = driver.tree().nodes();
    const auto remove = std::find_if(nodes.rbegin(), nodes.rend(), [](const Node& node) {
        return node.name.starts_with("Remove the metric");
    });
    REQUIRE(remove != nodes.rend());
    driver.focus(remove->id);
    driver.press("Enter");
    CHECK(test::focused_key(driver) == "metric-name-0");
    CHECK(enter_twice_on(driver, "Remove the metric") == "plan-metrics");
    CHECK(driver.state().session.plan_action == action); // the panel is still there
}

TEST_CASE("deleting a reading leads to the date of the next one") {
    Driver driver;
    const PlanActionId action = open_new_action(driver);
    driver.dispatch(actions::AddPlanMetric{action});
    for (int i = 0; i < 3; ++i)
        driver.dispatch(actions::AddMetricReading{action, 0});
    driver.frames();
    // The last one entered stands first.
    CHECK(enter_twice_on(driver, "Delete the reading") == "reading-date-0-1");
    CHECK(enter_twice_on(driver, "Delete the reading") == "reading-date-0-0");
    CHECK(enter_twice_on(driver, "Delete the reading") == "target-0");
}

TEST_CASE("readings stand by their dates, and deleting one leads to the one below it") {
    Driver driver;
    const PlanActionId action = open_new_action(driver);
    driver.dispatch(actions::AddPlanMetric{action});
    for (int i = 0; i < 3; ++i)
        driver.dispatch(actions::AddMetricReading{action, 0});
    driver.dispatch(actions::EditMetricReading{
        action, 0, 2, Set<&MetricReading::date>{Date{2025, 1, 1}}});
    driver.frames();
    // The second, the first and then the third, which is the oldest.
    CHECK(enter_twice_on(driver, "Delete the reading") == "reading-date-0-0");
    CHECK(enter_twice_on(driver, "Delete the reading") == "reading-date-0-0");
    CHECK(enter_twice_on(driver, "Delete the reading: Reading of 1 January 2025") == "target-0");
}

TEST_CASE("removing a source or a reduction stays in the panel") {
    Driver driver;
    test::open_sample(driver, Screen::Plan);
    const auto& plan = driver.state().document.plan->actions;
    const auto several = std::find_if(plan.begin(), plan.end(), [](const PlanAction& action) {
        return action.sources.size() > 1 && action.reduces.size() == 1;
    });
    REQUIRE(several != plan.end());
    const PlanActionId action = several->id;
    driver.dispatch(actions::SelectPlanAction{action});
    driver.frames();
    CHECK(enter_twice_on(driver, "Remove “") == "plan-reductions");
    CHECK(enter_twice_on(driver, "Remove “") == "plan-sources");
    CHECK(driver.state().session.plan_action == action);
}

TEST_CASE("deleting a pain point leads to another, then to the heading above them") {
    Driver driver;
    test::open_sample(driver, Screen::Journey);
    const TouchpointId touchpoint("chat");
    const auto pain_points = [&] {
        return pain_points_of(current_journey(driver.state()), touchpoint);
    };
    driver.dispatch(actions::SelectTouchpoint{touchpoint});
    while (pain_points().size() < 2) {
        driver.dispatch(actions::AddPainPoint{touchpoint, {}});
        driver.frames();
    }
    while (!pain_points().empty()) {
        driver.dispatch(actions::SelectPainPoint{pain_points()[0]->id});
        driver.frames();
        const std::string key = enter_twice_on(driver, "Delete the pain point");
        CHECK(
            key
            == (pain_points().empty() ? std::string("panel-pain-points")
                                      : "pain-point/" + pain_points()[0]->id.text)
        );
        CHECK(driver.state().session.touchpoint == touchpoint); // the panel is still there
    }
}

TEST_CASE("deleting an opportunity leads to another, then to the heading above them") {
    Driver driver;
    test::open_sample(driver, Screen::Journey);
    const TouchpointId touchpoint("chat");
    driver.dispatch(actions::SelectTouchpoint{touchpoint});
    for (int i = 0; i < 2; ++i)
        driver.dispatch(actions::AddOpportunity{touchpoint, {}});
    driver.frames();
    CHECK(enter_twice_on(driver, "Delete the opportunity").starts_with("title/"));
    while (!ui::opportunities_of(current_journey(driver.state()), touchpoint).empty())
        enter_twice_on(driver, "Delete the opportunity");
    CHECK(test::focused_key(driver) == "panel-opportunities");
}

} // namespace tappa
