#include "support/driver.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace tappa;
using tappa::test::Driver;
using tappa::ui::Role;

namespace {

Driver phone_with_sample(Language language) {
    Driver driver({.language = language, .surface = {.width = 390, .height = 844}});
    driver.dispatch(actions::ExploreSample{});
    driver.frames(6);
    return driver;
}

const ui::Node& navigation_of(const Driver& driver) {
    for (const ui::Node& node : driver.tree().nodes())
        if (node.role == Role::Navigation)
            return node;
    FAIL("no navigation");
    return driver.tree().nodes().front();
}

std::vector<std::string> entries_of(const Driver& driver) {
    std::vector<std::string> names;
    for (const ui::Node& node : driver.tree().nodes())
        if (node.role == Role::Button && node.parent == navigation_of(driver).id)
            names.push_back(node.name);
    return names;
}

std::vector<std::string> menu_of(const Driver& driver) {
    std::vector<std::string> names;
    for (const ui::Node& node : driver.tree().nodes())
        if (node.role == Role::MenuItem)
            names.push_back(node.name);
    return names;
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("a wide page lists all screens, with what there is to do in them") {
    Driver driver;
    CHECK(driver.count(Role::Navigation) == 0); // there is nowhere to go yet
    driver.click("Explore the sample");
    CHECK(
        entries_of(driver)
        == Names{"Home", "Assess", "Journey", "Graph", "Insights", "Plan", "Report"}
    );
    CHECK(driver.sees("Understand"));
    CHECK(driver.sees("Decide"));
    CHECK(driver.get(Role::Button, "Assess").description == "12 of 12 answered");
    driver.click("Plan");
    CHECK(driver.state().session.screen == Screen::Plan);
    CHECK(driver.get(Role::Button, "Plan").current);
    CHECK_FALSE(driver.get(Role::Button, "Assess").current);
}

TEST_CASE("the bar of a phone shows four screens, and More holds the rest") {
    Driver driver = phone_with_sample(Language::En);
    const std::string more = "More: Home, Graph, Report";
    CHECK(entries_of(driver) == Names{"Assess", "Journey", "Insights", "Plan", more});
    driver.click("Plan");
    CHECK(driver.state().session.screen == Screen::Plan);
    CHECK(driver.get(Role::Button, more).expanded == ui::Tristate::No);
    CHECK_FALSE(driver.get(Role::Button, more).current);

    driver.dispatch(outcomes::PdfDone{{}});
    driver.frames();
    REQUIRE(driver.state().session.toasts.size() == 1); // it stands where the menu opens
    driver.point_and_click(more);
    CHECK(driver.get(Role::Button, more).expanded == ui::Tristate::Yes);
    CHECK(menu_of(driver) == Names{"Home", "Graph", "Report"});
    const ui::Node& menu = driver.get(Role::Menu, "");
    CHECK(menu.parent == navigation_of(driver).id);
    // Above the bar, and all of it on the page.
    const ui::Bounds& bar = navigation_of(driver).bounds;
    CHECK(menu.bounds.y >= 0);
    CHECK(menu.bounds.y + menu.bounds.height <= bar.y);
    CHECK(menu.bounds.x + menu.bounds.width <= 390);
    driver.point_and_click("Report");
    CHECK(driver.state().session.screen == Screen::Report);
    CHECK(driver.count(Role::Menu) == 0);
    CHECK(driver.get(Role::Button, more).current);
    CHECK(driver.get(Role::Button, more).description == "Report");
}

TEST_CASE("a message that comes while More is open stays below it") {
    Driver driver = phone_with_sample(Language::En);
    const std::string more = "More: Home, Graph, Report";
    driver.point_and_click(more);
    driver.dispatch(outcomes::PdfDone{{}});
    driver.frames();
    REQUIRE_FALSE(driver.state().session.toasts.empty());
    const ui::Bounds& toast = driver.get(Role::Status, "").bounds;
    const ui::Bounds& entry = driver.get(Role::MenuItem, "Report").bounds;
    REQUIRE(entry.y + entry.height > toast.y); // it stands where the message is
    driver.point_and_click("Report");
    CHECK(driver.state().session.screen == Screen::Report);
}

TEST_CASE("a menu with more entries than the page is high scrolls to its last") {
    for (const bool by_key : {false, true}) {
        Driver driver({.surface = {.width = 640, .height = 300}});
        driver.dispatch(actions::ExploreSample{});
        driver.frames(6);
        const std::size_t before = driver.downloads.size();
        driver.point_and_click("Export");
        driver.frames(3);
        const ui::Bounds& menu = driver.get(Role::Menu, "").bounds;
        CHECK(menu.y >= 0);
        CHECK(menu.y + menu.height <= 300);
        if (by_key) {
            CHECK(driver.tree().find(driver.focused())->name == "Report (PDF)");
            driver.press("End");
            CHECK(driver.tree().find(driver.focused())->name == "Document (JSON)");
            driver.frames(3);
            CHECK(driver.on_page(driver.get(Role::MenuItem, "Document (JSON)")));
            driver.press("Enter");
        } else {
            driver.point_and_click("Document (JSON)");
        }
        CHECK(driver.downloads.size() == before + 1);
        CHECK(driver.count(Role::Menu) == 0);
    }
}

TEST_CASE("the bar of a phone is the same in Italian") {
    Driver driver = phone_with_sample(Language::It);
    const Names names = entries_of(driver);
    REQUIRE(names.size() == 5);
    CHECK(names.back() == "Altro: Inizio, Grafo, Rapporto");
    driver.point_and_click(names.back());
    CHECK(menu_of(driver) == Names{"Inizio", "Grafo", "Rapporto"});
}

TEST_CASE("the keyboard opens More, moves in it and comes back") {
    Driver driver = phone_with_sample(Language::En);
    driver.tab_to("More: Home, Graph, Report");
    const ui::NodeId more = driver.focused();
    driver.press("Enter");
    REQUIRE(driver.count(Role::Menu) == 1);
    CHECK(driver.tree().find(driver.focused())->name == "Home");
    driver.press("Escape");
    CHECK(driver.count(Role::Menu) == 0);
    CHECK(driver.focused() == more);
    driver.press("Enter");
    driver.press("ArrowDown");
    CHECK(driver.tree().find(driver.focused())->name == "Graph");
    driver.press("ArrowDown");
    CHECK(driver.tree().find(driver.focused())->name == "Report");
    driver.press("Enter");
    CHECK(driver.state().session.screen == Screen::Report);
}
