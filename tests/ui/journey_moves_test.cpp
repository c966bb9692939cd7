// Cards moved by keys, by the panel's buttons and by dragging.

#include "journey_screen.hpp"
#include "ui/screens/journey.hpp"

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
    open_sample_journey(driver);
    SUBCASE("in another stage") {
        driver.drag(called(driver, "ads"), called(driver, "simulator"));
        const auto ids = ids_in(driver, JourneyStage::Interest);
        const auto at = std::find(ids.begin(), ids.end(), "ads");
        REQUIRE(at != ids.end());
        REQUIRE(at + 1 != ids.end());
        CHECK(at[1] == "simulator");
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
