// The frame around the screens: header, navigation, panel, at every width and size of text.

#include "support/overlaps.hpp"
#include "support/screens.hpp"

#include <doctest/doctest.h>

using namespace tappa;
using namespace tappa::test;

namespace {

constexpr float widths[] = {
    320, 360, 390, 480, 600, 719, 720, 740, 760, 800, 840, 900, 1024, 1180, 1280, 1440, 1920, 2560};
constexpr double text_sizes[] = {1.0, 1.25, 1.5, 2.0};

const Node& region(const Driver& driver, Role role) {
    const auto& nodes = driver.tree().nodes();
    const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const Node& node) {
        return node.role == role;
    });
    REQUIRE(found != nodes.end());
    return *found;
}

// Words and controls of the header stand beside each other and inside it.
void check_header(const Driver& driver) {
    const Node& header = region(driver, Role::Banner);
    std::vector<const Node*> parts;
    for (const Node& node : driver.tree().nodes())
        if ((is_interactive(node) || node.role == Role::Text)
            && is_inside(driver.tree(), node, header))
            parts.push_back(&node);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const ui::Bounds& place = parts[i]->bounds;
        INFO(place_of(*parts[i]));
        CHECK(place.x >= header.bounds.x);
        CHECK(place.x + place.width <= header.bounds.x + header.bounds.width);
        CHECK(place.y >= header.bounds.y);
        CHECK(place.y + place.height <= header.bounds.y + header.bounds.height);
        for (std::size_t j = 0; j < i; ++j) {
            INFO("over " << place_of(*parts[j]));
            CHECK_FALSE(overlap(place, parts[j]->bounds));
        }
    }
}

void check_regions(const Driver& driver) {
    std::vector<const Node*> regions;
    for (const Node& node : driver.tree().nodes())
        if (node.role == Role::Banner || node.role == Role::Navigation || node.role == Role::Main
            || node.role == Role::Complementary)
            regions.push_back(&node);
    for (std::size_t i = 0; i < regions.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            INFO(ui::role_id(regions[i]->role) << " over " << ui::role_id(regions[j]->role));
            CHECK_FALSE(overlap(regions[i]->bounds, regions[j]->bounds));
        }
}

} // namespace

TEST_CASE("nothing in the header meets anything else, at any width, size of text and language") {
    for (const Language language : all_languages) {
        Driver driver = sample_on(Screen::Journey, language);
        driver.dispatch(actions::EditDetails{
            Set<&Document::title>{"Banca Aurora — Retail, second half of 2026, all the branches"}});
        for (const double size : text_sizes) {
            driver.dispatch(actions::SetTextScale{size});
            for (const float width : widths) {
                INFO(language_code(language) << " " << width << " at " << size);
                driver.resize(width, 900);
                driver.frames(3);
                check_header(driver);
                check_regions(driver);
            }
        }
    }
}

TEST_CASE("a browser's 200 % is the same as a window half as wide") {
    Driver driver({.surface = {.width = 1440, .height = 900, .scale = 2}});
    open_sample(driver, Screen::Journey);
    check_header(driver);
    check_regions(driver);
    CHECK(collisions(driver).empty());
}

TEST_CASE("what the header has no room for is in its menu") {
    Driver driver = sample_on(Screen::Plan);
    driver.dispatch(actions::EditDetails{Set<&Document::title>{"Another"}});
    driver.resize(390, 844, 2); // 195 pixels
    driver.frames();
    CHECK(driver.find(Role::Button, "Undo") == nullptr);
    driver.click("More");
    driver.click("Undo");
    CHECK(driver.state().document.title != "Another");
}

TEST_CASE("the navigation can be reached on a page lower than it is long") {
    Driver driver = sample_on(Screen::Insights);
    driver.resize(1440, 600, 2);
    for (const Toast& toast : driver.state().session.toasts) // they lie over everything
        driver.dispatch(actions::DismissToast{toast.id});
    driver.frames();
    const Node& navigation = region(driver, Role::Navigation);
    CHECK(navigation.bounds.y + navigation.bounds.height <= 600);
    driver.point_and_click("Report");
    CHECK(driver.state().session.screen == Screen::Report);
}

TEST_CASE("a window of 720 × 450 has the whole rail of the graph, without scrolling") {
    Driver driver({.language = Language::It, .surface = ui::Surface{.width = 720, .height = 450}});
    open_sample(driver, Screen::Graph);
    driver.frames();
    const Node& rail = region(driver, Role::Navigation);
    CHECK(rail.content_height <= rail.bounds.height);
    const Node* const last = node_with_key(driver, "report");
    REQUIRE(last);
    const auto place = driver.on_page(*last);
    REQUIRE(place);
    CHECK(place->y + place->height <= 450);
    CHECK(place->width >= 66); // no scroll bar takes from the words
}

TEST_CASE("the page can be scrolled out from under a message that waits") {
    Driver driver = sample_on(Screen::Insights);
    driver.resize(390, 844);
    driver.frames(8);
    const auto dismiss_all = [&] {
        for (const Toast& toast : driver.state().session.toasts)
            driver.dispatch(actions::DismissToast{toast.id});
        driver.frames(8);
    };
    const auto length = [&] {
        for (const Node& node : driver.tree().nodes())
            if (node.key == "main-insights")
                return node.content_height;
        return 0.0F;
    };
    dismiss_all();
    const float before = length();
    driver.dispatch(outcomes::StorageFailed{StorageProblem::NoAnswer});
    driver.frames(8);
    float message = 0;
    for (const Node& node : driver.tree().nodes())
        if (node.role == Role::Alert)
            message = node.bounds.height;
    CHECK(message > 0);
    CHECK(length() >= before + message);
    dismiss_all();
    CHECK(length() == before);
}

TEST_CASE("a message's buttons are large enough for a finger, and stay small for a mouse") {
    for (const bool touched : {true, false}) {
        CAPTURE(touched);
        Driver driver({.surface = {.width = 390, .height = 844, .coarse_pointer = touched}});
        open_sample(driver, Screen::Journey);
        driver.dispatch(actions::AddJourney{});
        driver.dispatch(actions::DeleteJourney{current_journey(driver.state()).id});
        driver.dispatch(outcomes::StorageFailed{StorageProblem::NoAnswer});
        driver.frames(8);
        int buttons = 0;
        for (const Node& node : driver.tree().nodes()) {
            const Node* const around = driver.tree().find(node.parent);
            const bool of_message = around && around->key.rfind("toast-", 0) == 0;
            if (!of_message || node.role != Role::Button)
                continue;
            ++buttons;
            CAPTURE(node.name);
            CHECK((node.bounds.height >= 44) == touched);
            CHECK((node.bounds.width >= 44) == (touched || node.name != "Dismiss"));
        }
        CHECK(buttons >= 2);
    }
}

TEST_CASE("journey, insights and report have nothing over something else, from a phone to a wall") {
    for (const Language language : all_languages)
        for (const Screen screen : {Screen::Journey, Screen::Insights, Screen::Report}) {
            Driver driver = sample_on(screen, language);
            for (const ui::Surface& surface :
                 {ui::Surface{.width = 1280, .height = 720},
                  ui::Surface{.width = 1440, .height = 900},
                  ui::Surface{.width = 1440, .height = 900, .scale = 2},
                  ui::Surface{.width = 1280, .height = 720, .scale = 2},
                  ui::Surface{.width = 390, .height = 844},
                  ui::Surface{.width = 2560, .height = 1440}}) {
                INFO(enum_id(screen) << " " << surface.width << " at " << surface.scale);
                driver.resize(surface.width, surface.height, surface.scale);
                driver.frames(6);
                for (const std::string& collision : collisions(driver))
                    FAIL_CHECK(collision);
            }
        }
}

TEST_CASE("the report's screen lists what can be exported as the menu does") {
    Driver driver = sample_on(Screen::Report, Language::It);
    const auto names = [&](Role role) {
        std::vector<std::string> found;
        for (const Node& node : driver.tree().nodes())
            if (node.role == role && node.key.rfind("export-", 0) == 0)
                found.emplace_back(node.name);
        return found;
    };
    const std::vector<std::string> beside = names(Role::Button);
    driver.click("Esporta");
    CHECK(names(Role::MenuItem).size() > 15);
    CHECK(names(Role::MenuItem) == beside);
}
