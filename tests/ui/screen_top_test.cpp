// Where screens begin, how wide they get, and what stands over them.

#include "support/screens.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tappa;
using namespace tappa::test;

namespace {

bool is_within(const Driver& driver, const Node& node, const Node& around) {
    for (const Node* at = &node; at; at = driver.tree().find(at->parent))
        if (at == &around)
            return true;
    return false;
}

void scroll_to_the_end(Driver& driver) {
    ui::NodeId last = 0;
    for (const Node& node : driver.tree().nodes())
        if (is_within(driver, node, main_of(driver)))
            last = node.id;
    driver.interface().request({last, ui::Request::ScrollIntoView, {}});
    driver.frames();
}

void go_to(Driver& driver, Screen screen) {
    driver.dispatch(actions::GoTo{screen});
    driver.frames(6);
}

} // namespace

TEST_CASE("every screen begins at its top for another document, and keeps its place for the same") {
    Driver driver = sample_on(Screen::Insights);
    scroll_to_the_end(driver);
    const float place = main_of(driver).scroll_y;
    REQUIRE(place > 300);
    go_to(driver, Screen::Plan);
    go_to(driver, Screen::Insights);
    CHECK(main_of(driver).scroll_y == place);
    driver.dispatch(actions::ExploreSample{Sample::Workshop});
    driver.frames(6);
    go_to(driver, Screen::Insights);
    CHECK(main_of(driver).scroll_y == 0);
}

TEST_CASE("another view of a screen begins at its top, also from the palette") {
    Driver driver = sample_on(Screen::Graph);
    driver.resize(1000, 700); // the findings stand below
    for (const char* const words : {"Graph as a table", "Graph as a picture"}) {
        INFO(words);
        scroll_to_the_end(driver);
        REQUIRE(main_of(driver).scroll_y > 100);
        driver.press("k", true);
        driver.type("Commands", words);
        driver.press("Enter");
        driver.frames(6);
        CHECK(main_of(driver).scroll_y == 0);
    }
}

TEST_CASE("on a very wide screen lines of text stay readable") {
    Driver driver({.surface = {.width = 2560, .height = 1300}});
    for (const Screen screen : {Screen::Assess, Screen::Insights, Screen::Plan}) {
        open_sample(driver, screen);
        driver.frames();
        INFO(enum_id(screen));
        const Node& main = main_of(driver);
        for (const Node& node : driver.tree().nodes()) {
            if (&node == &main || !is_within(driver, node, main))
                continue;
            INFO(node.name);
            CHECK(node.bounds.width <= 1600);
            const bool has_lines = node.key.rfind("text-", 0) == 0 && node.bounds.height > 40;
            if (node.role == Role::Text && has_lines)
                CHECK(node.bounds.width <= 1000);
        }
    }
}

TEST_CASE("the palette fits the page, and its choices scroll") {
    for (const float height : {900.0F, 640.0F, 480.0F}) {
        Driver driver({.surface = {.width = 1440, .height = height}});
        open_sample(driver, Screen::Home);
        driver.dispatch(actions::OpenOverlay{Overlay::Palette});
        driver.frames();
        const Node* palette = nullptr;
        for (const Node& node : driver.tree().nodes())
            if (node.role == Role::Dialog)
                palette = &node;
        REQUIRE(palette != nullptr);
        CHECK(palette->bounds.y + palette->bounds.height <= height - 12);
    }
}

TEST_CASE("a dialog's title and its close button stay while it scrolls") {
    Driver driver = sample_on(Screen::Insights);
    driver.resize(390, 844);
    driver.dispatch(actions::OpenOverlay{Overlay::Shortcuts});
    driver.frames(6);
    const auto place = [&](const Node& node) {
        const auto bounds = driver.on_page(node);
        REQUIRE(bounds.has_value());
        return bounds->y;
    };
    const std::string title = "Keyboard shortcuts";
    const float close = place(driver.pressable("Close"));
    const float head = place(driver.get(Role::Heading, title));
    ui::NodeId last = 0;
    for (const Node& node : driver.tree().nodes())
        if (node.role == Role::Cell)
            last = node.id;
    driver.interface().request({last, ui::Request::ScrollIntoView, {}});
    driver.frames();
    const auto& nodes = driver.tree().nodes();
    REQUIRE(std::any_of(nodes.begin(), nodes.end(), [](const Node& node) {
        return node.key == "content/" && node.scroll_y > 100;
    }));
    CHECK(place(driver.pressable("Close")) == close);
    CHECK(place(driver.get(Role::Heading, title)) == head);
    driver.click("Close");
    CHECK(driver.count(Role::Dialog) == 0);
}

TEST_CASE("the report as PDF is the first thing to export") {
    Driver driver = sample_on(Screen::Home);
    driver.click("Export");
    for (const Node& node : driver.tree().nodes())
        if (node.role == Role::MenuItem) {
            CHECK(node.key == "export-pdf");
            break;
        }
}
