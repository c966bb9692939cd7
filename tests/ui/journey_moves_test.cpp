// Cards moved by keys, by the panel's buttons and by dragging.

#include "journey_screen.hpp"
#include "ui/screens/journey.hpp"

#include <imgui.h>

#include <algorithm>

using namespace tappa;
using namespace tappa::test;

TEST_CASE("Alt and arrows move the focused card, which keeps the focus") {
    Driver driver;
    open_sample_journey(driver);
    driver.announcements.clear();
    driver.tab_to(called(driver, "help-pages"));
    driver.press("ArrowRight", false, false, true);
    CHECK(touchpoint(driver, "help-pages").stage == JourneyStage::Consideration);
    CHECK(ids_in(driver, JourneyStage::Consideration)[1] == "help-pages"); // at its height
    CHECK(focused_key(driver) == "touchpoint/help-pages");

    driver.press("ArrowUp", false, false, true);
    CHECK(ids_in(driver, JourneyStage::Consideration)[0] == "help-pages");
    driver.press("ArrowDown", false, false, true);
    driver.press("ArrowDown", false, false, true);
    CHECK(ids_in(driver, JourneyStage::Consideration)[2] == "help-pages");
    driver.press("ArrowLeft", false, false, true);
    CHECK(touchpoint(driver, "help-pages").stage == JourneyStage::Interest);
    CHECK(focused_key(driver) == "touchpoint/help-pages");
    CHECK(driver.announcements.size() == 5);
}

TEST_CASE("at the edge Alt and an arrow change nothing, nor do they reach the browser") {
    Driver driver;
    open_sample_journey(driver);
    const Document before = driver.state().document;
    driver.tab_to(called(driver, "ads"));
    for (const char* key : {"ArrowLeft", "ArrowUp"}) {
        INFO(key);
        CHECK(driver.interface().key({key, false, false, true}));
        driver.frames();
        CHECK(driver.state().document == before);
        CHECK_FALSE(driver.state().history.can_undo());
    }
}

TEST_CASE("arrows are nobody's without Alt, without a card, and for other keys") {
    Driver driver;
    open_sample_journey(driver);
    const State& state = driver.state();
    CHECK_FALSE(ui::journey_key(state, "touchpoint/ads", "ArrowRight", false));
    CHECK_FALSE(ui::journey_key(state, "touchpoint/nobody", "ArrowRight", true));
    CHECK_FALSE(ui::journey_key(state, "", "ArrowRight", true));
    CHECK_FALSE(ui::journey_key(state, "touchpoint/ads", "Enter", true));
    CHECK(ui::journey_key(state, "touchpoint/ads", "ArrowRight", true));
}

TEST_CASE("with the panel open, Alt and arrows move what it shows") {
    Driver driver;
    open_sample_journey(driver);
    open_panel(driver, "survey");
    driver.press("ArrowLeft", false, false, true);
    CHECK(touchpoint(driver, "survey").stage == JourneyStage::Use);
    driver.click("Move to Advocacy");
    CHECK(touchpoint(driver, "survey").stage == JourneyStage::Advocacy);
    CHECK(driver.pressable("Move to…").disabled); // there is no stage after the last
    driver.choose("Stage", "Awareness");
    CHECK(ids_in(driver, JourneyStage::Awareness).back() == "survey");
    driver.click("Move up");
    const auto ids = ids_in(driver, JourneyStage::Awareness);
    CHECK(ids[ids.size() - 2] == "survey");
}

TEST_CASE("a card dropped on another one takes its place") {
    Driver driver;
    driver.resize(1280, 1000); // no card stands where the page scrolls while dragging
    open_sample_journey(driver);
    SUBCASE("in another stage") {
        driver.drag(called(driver, "ads"), called(driver, "simulator"));
        const auto ids = ids_in(driver, JourneyStage::Interest);
        const auto at = std::find(ids.begin(), ids.end(), "ads");
        REQUIRE(at != ids.end());
        REQUIRE(at + 1 != ids.end());
        CHECK(at[1] == "simulator");
        CHECK(focused_key(driver) == "touchpoint/ads");
    }
    SUBCASE("in the same stage, upwards") {
        driver.drag(called(driver, "simulator"), called(driver, "product-page"));
        CHECK(ids_in(driver, JourneyStage::Interest).front() == "simulator");
    }
    CHECK(driver.state().session.touchpoint.empty()); // dragging is not pressing
    driver.press("z", true);
    CHECK_FALSE(driver.state().history.can_undo());
}

TEST_CASE("a card let go where it was has not moved") {
    Driver driver;
    open_sample_journey(driver);
    const Document before = driver.state().document;
    driver.drag(called(driver, "help-pages"), called(driver, "help-pages"));
    CHECK(driver.state().document == before);
    CHECK_FALSE(driver.state().history.can_undo());
}

TEST_CASE("on a phone the stage shown follows a card moved by keys, and the focus stays on it") {
    Driver driver;
    driver.resize(390, 844);
    open_sample_journey(driver);
    driver.tab_to(called(driver, "ads"));
    driver.press("ArrowRight", false, false, true);
    CHECK(touchpoint(driver, "ads").stage == JourneyStage::Discovery);
    CHECK(card(driver, "ads") != nullptr);
    CHECK(card(driver, "search") != nullptr); // the others of that stage
    CHECK(focused_key(driver) == "touchpoint/ads");
    driver.press("ArrowLeft", false, false, true);
    CHECK(touchpoint(driver, "ads").stage == JourneyStage::Awareness);
    CHECK(card(driver, "search") == nullptr);
}

namespace {

void press_other_button(Driver& driver, const std::string& id) {
    const ui::Bounds at = card_middle(driver, id);
    driver.interface().point(ui::PointerMove{at.x, at.y});
    driver.frames(1);
    driver.interface().point(ui::PointerButton{1, true});
    driver.frames(1);
    driver.interface().point(ui::PointerButton{1, false});
    driver.frames();
}

} // namespace

TEST_CASE("a card that is held at the page's edge moves the page on") {
    Driver driver({.surface = {.width = 1280, .height = 700}});
    open_sample_journey(driver);
    const Document before = driver.state().document;
    const auto scrolled = [&] {
        float most = 0;
        for (const Node& node : driver.tree().nodes())
            most = std::max(most, static_cast<float>(node.scroll_y));
        return most;
    };
    const float begins_at = scrolled();
    begin_drag(driver, "ads", "ads");
    const ui::Bounds at = card_middle(driver, "ads");
    driver.interface().point(ui::PointerMove{at.x, 688});
    driver.frames(5);
    const float moved_to = scrolled();
    CHECK(moved_to > begins_at);
    driver.frames(5); // the pointer rests
    CHECK(scrolled() > moved_to);
    driver.interface().point(ui::PointerMove{at.x, 350});
    driver.frames(2);
    const float rests_at = scrolled();
    driver.frames(5);
    CHECK(scrolled() == rests_at);
    driver.press("Escape");
    driver.interface().point(ui::PointerMove{at.x, 688});
    driver.frames(5);
    CHECK(scrolled() == rests_at);
    let_go(driver);
    CHECK(driver.state().document == before);
}

TEST_CASE("Escape ends a drag where it began") {
    Driver driver;
    open_sample_journey(driver);
    const Document before = driver.state().document;
    begin_drag(driver, "ads", "simulator");
    driver.press("Escape");
    let_go(driver);
    CHECK(driver.state().document == before);
    CHECK_FALSE(driver.state().history.can_undo());
    CHECK(driver.state().session.touchpoint.empty());
    // And the next drag works again.
    begin_drag(driver, "ads", "simulator");
    let_go(driver);
    CHECK(touchpoint(driver, "ads").stage == JourneyStage::Interest);
}

TEST_CASE("Delete takes the focused card away, offers undo and leaves the focus on a neighbour") {
    for (const char* key : {"Delete", "Backspace"}) {
        INFO(key);
        Driver driver;
        open_sample_journey(driver);
        const Document before = driver.state().document;
        driver.tab_to(called(driver, "help-pages"));
        driver.press(key);
        CHECK(card(driver, "help-pages") == nullptr);
        REQUIRE_FALSE(driver.state().session.toasts.empty());
        CHECK(driver.state().session.toasts.back().offers_undo);
        CHECK(focused_key(driver).starts_with("touchpoint/"));
        CHECK(
            touchpoint(driver, focused_key(driver).substr(11)).stage
            == find_touchpoint(before.journeys.at(0), TouchpointId("help-pages"))->stage
        );
        driver.press("z", true);
        CHECK(driver.state().document == before);
    }
}

TEST_CASE("Delete means nothing without a card, and nothing to what is typed") {
    Driver driver;
    open_sample_journey(driver);
    CHECK_FALSE(ui::journey_key(driver.state(), "add/use", "Delete", false));
    open_panel(driver, "survey");
    const Document before = driver.state().document;
    driver.tab_to("Name");
    driver.press("Delete");
    CHECK(driver.state().document == before);
}

TEST_CASE("the last card taken away leaves no focus on what adds or deletes") {
    Driver driver;
    open_sample_journey(driver);
    while (!journey(driver).touchpoints.empty()) {
        driver.tab_to(called(driver, journey(driver).touchpoints[0].id.text));
        driver.press("Delete");
    }
    const Document empty = driver.state().document;
    driver.press("Enter");
    CHECK(driver.state().document == empty);
}

namespace {

void open_menu_by_key(Driver& driver) {
    driver.tab_to(called(driver, "help-pages"));
    driver.press("F10", false, true);
}

} // namespace

TEST_CASE("a card has a menu, by the other button of the mouse and by keys") {
    const std::pair<const char*, void (*)(Driver&)> ways[] = {
        {"Shift+F10", open_menu_by_key},
        {"the menu key",
         [](Driver& driver) {
             driver.tab_to(called(driver, "help-pages"));
             driver.press("ContextMenu");
         }},
        {"the other button", [](Driver& driver) { press_other_button(driver, "help-pages"); }}};
    for (const auto& [name, open] : ways) {
        INFO(name);
        Driver driver;
        open_sample_journey(driver);
        open(driver);
        REQUIRE(driver.count(Role::Menu) == 1);
        CHECK(driver.state().session.touchpoint.empty()); // it is not pressed
        CHECK(driver.items_without_node().empty());
        driver.press("Escape");
        CHECK(driver.count(Role::Menu) == 0);
        CHECK(focused_key(driver) == "touchpoint/help-pages");
    }
}

TEST_CASE("a card's menu opens, moves, copies and deletes it") {
    Driver driver;
    open_sample_journey(driver);
    open_menu_by_key(driver);
    REQUIRE(driver.count(Role::Menu) == 1);
    SUBCASE("opens") {
        driver.click("Open");
        CHECK(driver.state().session.touchpoint.text == "help-pages");
    }
    SUBCASE("moves") {
        driver.click("Move to Consideration");
        CHECK(touchpoint(driver, "help-pages").stage == JourneyStage::Consideration);
        CHECK(focused_key(driver) == "touchpoint/help-pages");
    }
    SUBCASE("copies") {
        const std::size_t before = journey(driver).touchpoints.size();
        driver.click("Duplicate");
        CHECK(journey(driver).touchpoints.size() == before + 1);
    }
    SUBCASE("deletes, and undo is offered") {
        driver.click("Delete");
        CHECK(card(driver, "help-pages") == nullptr);
        REQUIRE_FALSE(driver.state().session.toasts.empty());
        CHECK(driver.state().session.toasts.back().offers_undo);
        const Document without = driver.state().document;
        driver.press("Enter");
        CHECK(driver.state().document == without);
    }
    CHECK(driver.count(Role::Menu) == 0);
}

TEST_CASE("a press outside closes a card's menu") {
    Driver driver;
    open_sample_journey(driver);
    press_other_button(driver, "help-pages");
    REQUIRE(driver.count(Role::Menu) == 1);
    press_other_button(driver, "ads");
    CHECK(driver.count(Role::Menu) == 0);
}

TEST_CASE("what is said of a dragged card lies over the others, with a shadow") {
    Driver driver;
    driver.resize(1440, 1400);
    open_sample_journey(driver);
    begin_drag(driver, "ads", "simulator");
    const auto& label = ImGui::GetForegroundDrawList()->VtxBuffer;
    CHECK(std::any_of(label.begin(), label.end(), [](const ImDrawVert& vertex) {
        return vertex.col == IM_COL32(0, 0, 0, 9);
    }));
    let_go(driver);
}

TEST_CASE("no tooltip covers a card that was just dropped") {
    Driver driver;
    driver.resize(1440, 1400);
    open_sample_journey(driver);
    begin_drag(driver, "ads", "simulator");
    let_go(driver);
    const auto draws = [&] {
        driver.wait_ms(1000);
        return ImGui::GetForegroundDrawList()->VtxBuffer.Size > 0;
    };
    CHECK_FALSE(draws());
    // Moved away and back, it is told again how to move a card.
    driver.interface().point(ui::PointerMove{2, 2});
    driver.frames(1);
    const ui::Bounds at = card_middle(driver, "ads");
    driver.interface().point(ui::PointerMove{at.x, at.y});
    driver.frames();
    CHECK(draws());
}
