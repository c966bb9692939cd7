// Accessibility requirements, checked on each screen, size and language.

#include "support/screens.hpp"

#include <doctest/doctest.h>

#include <map>

using namespace tappa;
using tappa::test::Driver;
using tappa::test::main_of;
using tappa::ui::Node;
using tappa::ui::Role;

namespace {

bool needs_a_name(Role role) {
    switch (role) {
    case Role::Button:
    case Role::Image:
    case Role::Link:
    case Role::Switch:
    case Role::Checkbox:
    case Role::RadioGroup:
    case Role::Radio:
    case Role::TextField:
    case Role::TextArea:
    case Role::NumberField:
    case Role::DateField:
    case Role::Select:
    case Role::Slider:
    case Role::TabList:
    case Role::Tab:
    case Role::Table:
    case Role::Progress:
    case Role::Dialog:
    case Role::MenuItem:
    case Role::Combobox:
    case Role::Option:
    case Role::Figure:
    case Role::Heading:
    case Role::Navigation:
    case Role::Main:
        return true;
    default:
        return false;
    }
}

void check_tree(Driver& driver) {
    for (const std::string& item : driver.items_without_node())
        FAIL_CHECK("no node for the item " << item);
    for (const auto& twice : driver.tree().duplicates())
        FAIL_CHECK("twice: " << twice);
    std::map<std::string, int> top_headings;
    int mains = 0;
    for (const Node& node : driver.tree().nodes()) {
        if (needs_a_name(node.role)) {
            INFO("node " << node.key << " of role " << ui::role_id(node.role));
            CHECK_FALSE(node.name.empty());
        }
        if (node.role == Role::Main)
            ++mains;
        if (node.role == Role::Figure)
            CHECK_FALSE(node.description.empty());
        if (node.role == Role::Select) {
            INFO(node.name);
            bool known = false;
            for (const ui::Choice& choice : node.choices)
                known = known || choice.id == node.value;
            CHECK(known);
        }
        CHECK(node.bounds.width >= 0);
    }
    CHECK(mains == 1);
}

// Nothing stands outside the page's width.
void check_width(Driver& driver, float width) {
    for (const Node& node : driver.tree().nodes()) {
        bool scrolls_sideways = false;
        for (const Node* at = driver.tree().find(node.parent); at;
             at = driver.tree().find(at->parent))
            scrolls_sideways = scrolls_sideways || at->content_width > at->bounds.width;
        if (scrolls_sideways)
            continue;
        INFO(ui::role_id(node.role) << " “" << node.name << "” at " << node.bounds.x);
        CHECK(node.bounds.x + node.bounds.width <= width + 1);
    }
}

} // namespace

TEST_CASE("every screen is sound in both languages, wide and narrow") {
    for (const Language language : all_languages) {
        for (const float width : {1440.0F, 1024.0F, 390.0F}) {
            Driver driver({.language = language, .surface = {.width = width, .height = 844}});
            check_tree(driver);
            for (const Sample sample : all_of<Sample>()) {
                driver.dispatch(actions::ExploreSample{sample});
                driver.frames(6);
                REQUIRE(driver.state().session.has_document);
                for (const Screen screen : all_of<Screen>()) {
                    INFO(language_code(language) << " " << enum_id(sample));
                    INFO(enum_id(screen) << " " << width);
                    driver.dispatch(actions::GoTo{screen});
                    driver.frames(5);
                    check_tree(driver);
                    check_width(driver, width);
                }
                driver.dispatch(actions::GoTo{Screen::Assess});
                driver.dispatch(actions::SetAssessView{AssessView::Table});
                driver.frames(5);
                check_tree(driver);
                check_width(driver, width);
            }
        }
    }
}

TEST_CASE("all journeys and the quick audit are sound") {
    for (const Language language : all_languages)
        for (const float width : {1440.0F, 390.0F})
            for (const JourneyView view : {JourneyView::Board, JourneyView::Audit}) {
                INFO(language_code(language) << " " << width);
                Driver driver({.language = language, .surface = {.width = width, .height = 844}});
                driver.dispatch(actions::ExploreSample{});
                driver.frames(6);
                driver.dispatch(actions::AddJourney{JourneyTemplate::OnlineShop});
                driver.frames();
                driver.dispatch(actions::EditTouchpoint{
                    driver.state().document.journeys[0]->touchpoints[0].id,
                    Set<&Touchpoint::opens>{driver.state().document.journeys[1]->id}});
                driver.dispatch(actions::SetJourneyView{view});
                driver.frames(6);
                check_tree(driver);
                check_width(driver, width);
            }
}

TEST_CASE("panels and dialogs are sound") {
    for (const float width : {1440.0F, 390.0F}) {
        Driver driver({.surface = {.width = width, .height = 844}});
        driver.dispatch(actions::ExploreSample{});
        driver.frames(6);
        const Document& document = driver.state().document;
        driver.dispatch(actions::GoTo{Screen::Journey});
        driver.dispatch(actions::SelectTouchpoint{document.journeys[0]->pain_points[0].touchpoint});
        driver.frames(5);
        check_tree(driver);
        driver.dispatch(actions::SelectTouchpoint{});
        driver.dispatch(actions::GoTo{Screen::Plan});
        driver.dispatch(actions::SelectPlanAction{document.plan->actions[0].id});
        driver.frames(5);
        check_tree(driver);
        driver.dispatch(actions::SelectPlanAction{});
        for (const Overlay overlay :
             {Overlay::Palette,
              Overlay::Shortcuts,
              Overlay::DocumentDetails,
              Overlay::Settings,
              Overlay::Respondents}) {
            driver.dispatch(actions::OpenOverlay{overlay});
            driver.frames(5);
            CHECK(driver.count(Role::Dialog) == 1);
            check_tree(driver);
            driver.press("Escape");
            CHECK(driver.count(Role::Dialog) == 0);
        }
        for (const char* target :
             {"overall", "stage", "bounds", "health", "completeness", "evidence"}) {
            driver.dispatch(actions::Explain{target});
            driver.frames(5);
            check_tree(driver);
            driver.dispatch(actions::CloseOverlay{});
        }
    }
}

TEST_CASE("every menu stands in a landmark, where it is seen, and leaves the page as it is") {
    struct Place {
        Screen screen;
        const char* button;
        Role landmark;
        const char* item;
    };
    for (const float width : {1440.0F, 390.0F})
        for (const Place& place :
             {Place{Screen::Journey, "How is this computed?", Role::Main, "3. Interest"},
              Place{Screen::Assess, "Questionnaire and people", Role::Main, "Respondents"},
              Place{Screen::Journey, "More", Role::Banner, "Glossary"}}) {
            INFO(place.button << " " << width);
            Driver driver({.surface = {.width = width, .height = 380}});
            driver.dispatch(actions::ExploreSample{});
            driver.frames();
            driver.dispatch(actions::GoTo{place.screen});
            driver.frames(6);
            driver.tab_to(place.button);
            const float before = main_of(driver).scroll_y;
            driver.press("Enter");
            REQUIRE(driver.count(Role::Menu) == 1);
            CHECK(main_of(driver).scroll_y == before);
            const Node& item = driver.pressable(place.item);
            const Node* around = driver.tree().find(driver.tree().find(item.parent)->parent);
            CHECK(around->role == place.landmark);
            driver.point_and_click(place.item); // where the tree says that it is
            CHECK(driver.count(Role::Menu) == 0);
            CHECK(driver.count(Role::Dialog) == 1);
        }
}

TEST_CASE("at rest no further frame is asked for") {
    Driver driver;
    driver.click("Explore the sample");
    for (const Screen screen : all_of<Screen>()) {
        INFO(enum_id(screen));
        driver.dispatch(actions::GoTo{screen});
        driver.frames(12);
        CHECK_FALSE(driver.interface().wants_frame());
    }
}

TEST_CASE("twice the text size still fits the page") {
    Driver driver;
    driver.click("Explore the sample");
    driver.dispatch(actions::SetTextScale{2.0});
    for (const Screen screen : all_of<Screen>()) {
        INFO(enum_id(screen));
        driver.dispatch(actions::GoTo{screen});
        driver.frames(6);
        check_tree(driver);
        check_width(driver, 1440);
    }
}
