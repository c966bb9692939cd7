// Several touchpoints selected on the journey's screen.

#include "journey_screen.hpp"
#include "ui/kit/theme.hpp"

#include <imgui.h>

using namespace tappa;
using namespace tappa::test;

namespace {

Driver selecting() {
    Driver driver;
    open_sample_journey(driver);
    driver.click("Select several touchpoints");
    return driver;
}

} // namespace

TEST_CASE("touchpoints are selected by pressing them, and moved together") {
    Driver driver = selecting();
    CHECK(driver.sees("Press the touchpoints you want to move, duplicate or delete together."));
    const auto& all = journey(driver).touchpoints;
    const std::string first = all[0].id.text;
    const std::string second = all[1].id.text;
    const std::size_t before = ids_in(driver, JourneyStage::Advocacy).size();
    driver.click(called(driver, first));
    driver.click(called(driver, second));
    CHECK(driver.sees("2 selected"));
    CHECK(driver.state().session.touchpoint.empty()); // no panel
    CHECK(card(driver, first)->pressed == ui::Tristate::Yes);
    CHECK(card(driver, all[2].id.text)->pressed == ui::Tristate::No);
    driver.choose("Move the selected touchpoints to a stage", "7. Advocacy");
    CHECK(ids_in(driver, JourneyStage::Advocacy).size() == before + 2);
    driver.click("Done");
    CHECK_FALSE(driver.state().session.selected_touchpoints.has_value());
    CHECK(focused_key(driver) == "select-several");
    CHECK(card(driver, first)->pressed == ui::Tristate::Unset);
}

TEST_CASE("all touchpoints are selected and deleted, and come back") {
    Driver driver = selecting();
    const std::size_t count = journey(driver).touchpoints.size();
    driver.click("Select all");
    CHECK(driver.sees(std::to_string(count) + " selected"));
    CHECK(driver.find(Role::Button, "Select all") == nullptr);
    CHECK(focused_key(driver) == "move-selected");
    driver.click("Delete");
    CHECK(journey(driver).touchpoints.empty());
    driver.dispatch(actions::Undo{});
    driver.frames();
    CHECK(journey(driver).touchpoints.size() == count);
}

TEST_CASE("the Delete key takes away all that are selected") {
    Driver driver = selecting();
    const auto all = journey(driver).touchpoints;
    driver.click(called(driver, all[0].id.text));
    driver.click(called(driver, all[3].id.text));
    driver.tab_to(called(driver, all[0].id.text));
    driver.press("Delete");
    CHECK(journey(driver).touchpoints.size() == all.size() - 2);
    CHECK(find_touchpoint(journey(driver), all[3].id) == nullptr);
}

TEST_CASE("keys on a card that is not selected, or alone is, act on it alone") {
    Driver driver = selecting();
    const auto all = journey(driver).touchpoints;
    driver.click(called(driver, all[0].id.text));
    driver.click(called(driver, all[1].id.text));
    driver.tab_to(called(driver, all[2].id.text));
    driver.press("Delete");
    CHECK(journey(driver).touchpoints.size() == all.size() - 1);
    CHECK(find_touchpoint(journey(driver), all[2].id) == nullptr);
    CHECK(driver.state().session.selected_touchpoints->size() == 2);
    driver.click(called(driver, all[1].id.text)); // not selected any more
    driver.tab_to(called(driver, all[0].id.text));
    driver.press("Delete");
    CHECK(journey(driver).touchpoints.size() == all.size() - 2);
    CHECK(find_touchpoint(journey(driver), all[1].id));
}

TEST_CASE("Alt and an arrow move all that are selected to another stage, in their order") {
    Driver driver = selecting();
    const std::vector<std::string> first = ids_in(driver, JourneyStage::Awareness);
    REQUIRE(first.size() > 1);
    for (const std::string& id : first)
        driver.click(called(driver, id));
    driver.tab_to(called(driver, first[0]));
    const Document before = driver.state().document;
    driver.press("ArrowDown", false, false, true); // their places within the stage stay
    CHECK(driver.state().document == before);
    driver.press("ArrowRight", false, false, true);
    CHECK(ids_in(driver, JourneyStage::Awareness).empty());
    const std::vector<std::string> now = ids_in(driver, JourneyStage::Discovery);
    CHECK(std::vector(now.begin(), now.begin() + std::ssize(first)) == first);
    CHECK(focused_key(driver) == "touchpoint/" + first[0]);
    CHECK(driver.state().session.selected_touchpoints->size() == first.size());
}

TEST_CASE("a selected card's menu acts on all that are selected") {
    Driver driver = selecting();
    const auto all = journey(driver).touchpoints;
    driver.click(called(driver, all[0].id.text));
    driver.click(called(driver, all[1].id.text));
    const auto open_menu_of_first = [&] {
        driver.focus(card(driver, all[0].id.text)->id);
        driver.press("F10", false, true);
        driver.frames();
    };
    open_menu_of_first();
    driver.click("Duplicate 2 touchpoints");
    CHECK(journey(driver).touchpoints.size() == all.size() + 2);
    driver.dispatch(actions::Undo{});
    driver.dispatch(actions::SelectTouchpoints{TouchpointIds{all[0].id, all[1].id}});
    driver.frames();
    open_menu_of_first();
    driver.click("Delete 2 touchpoints");
    CHECK(journey(driver).touchpoints.size() == all.size() - 2);
    CHECK(focused_key(driver) == "select-several");
}

TEST_CASE("the focus goes beside where the button to select several is no more") {
    Driver driver = selecting();
    driver.click("Select all");
    const std::string one = journey(driver).touchpoints[0].id.text;
    driver.click(called(driver, one)); // all but this
    driver.focus(driver.pressable("Delete").id);
    driver.press("Enter");
    CHECK(journey(driver).touchpoints.size() == 1);
    CHECK_FALSE(driver.find(Role::Button, "Select several touchpoints"));
    CHECK(focused_key(driver) == "edit-journey");
}

TEST_CASE("a selected card takes the others with it when it is dragged") {
    Driver driver = selecting();
    const auto all = journey(driver).touchpoints;
    driver.click(called(driver, all[0].id.text));
    driver.click(called(driver, all[1].id.text));
    const std::string target = ids_in(driver, JourneyStage::Interest).front();
    driver.drag(called(driver, all[0].id.text), called(driver, target));
    CHECK(find_touchpoint(journey(driver), all[0].id)->stage == JourneyStage::Interest);
    CHECK(find_touchpoint(journey(driver), all[1].id)->stage == JourneyStage::Interest);
}

TEST_CASE("the cards that go along with a dragged one look like it, and their number is said") {
    Driver driver;
    driver.resize(1440, 1400);
    open_sample_journey(driver);
    driver.click("Select several touchpoints");
    const std::vector<std::string> ids = ids_in(driver, JourneyStage::Interest);
    REQUIRE(ids.size() > 2);
    driver.click(called(driver, ids[0]));
    driver.click(called(driver, ids[1]));
    const auto looks_dragged = [&](const std::string& id) {
        const ui::Colour ground = ui::light_theme().line_soft;
        const auto box = driver.on_page(*card(driver, id));
        REQUIRE(box.has_value());
        for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists)
            for (const ImDrawVert& vertex : list->VtxBuffer)
                if (vertex.col == IM_COL32(ground.r, ground.g, ground.b, 255)
                    && vertex.pos.x >= box->x && vertex.pos.x <= box->x + box->width
                    && vertex.pos.y >= box->y && vertex.pos.y <= box->y + box->height)
                    return true;
        return false;
    };
    CHECK_FALSE(looks_dragged(ids[0]));
    CHECK_FALSE(looks_dragged(ids[1]));
    begin_drag(driver, ids[0], ids_in(driver, JourneyStage::Action).front());
    CHECK(looks_dragged(ids[0]));
    CHECK(looks_dragged(ids[1]));
    CHECK_FALSE(looks_dragged(ids[2]));
    const auto says_how_many = [&] {
        const Node* const said = driver.find(Role::Text, "2 touchpoints move");
        return said && driver.tree().find(said->parent)->role == Role::Status;
    };
    CHECK(says_how_many());
    let_go(driver);
    CHECK_FALSE(says_how_many());
    CHECK_FALSE(looks_dragged(ids[1]));
}

TEST_CASE("touchpoints are typed as a list, and the focus is on the first of them") {
    Driver driver;
    driver.click("Map a journey");
    REQUIRE(driver.state().session.screen == Screen::Journey);
    driver.click("Add touchpoints as a list…");
    REQUIRE(driver.find(Role::Dialog, "Add touchpoints as a list") != nullptr);
    CHECK(driver.sees("0 touchpoints"));
    CHECK(driver.pressable("Add to the journey").disabled);
    driver.type("Touchpoints", "Advert\nUse\nLogin; App; -1\n! Too many steps");
    CHECK(driver.sees("2 touchpoints: Awareness 1, Use 1"));
    driver.choose("Stage of the lines before the first heading", "Discovery");
    CHECK(driver.sees("2 touchpoints: Discovery 1, Use 1"));
    driver.click("Add to the journey");
    CHECK(driver.count(Role::Dialog) == 0);
    CHECK(ids_in(driver, JourneyStage::Discovery).size() == 1);
    CHECK(journey(driver).pain_points.size() == 1);
    CHECK(focused_key(driver) == "touchpoint/" + ids_in(driver, JourneyStage::Discovery)[0]);
    // The next list begins empty.
    driver.click("Edit the journey");
    driver.click("Add touchpoints as a list…");
    CHECK(driver.field("Touchpoints").value.empty());
}

TEST_CASE("a text that is too long for a name is told before it is added") {
    Driver driver;
    driver.click("Map a journey");
    driver.click("Add touchpoints as a list…");
    driver.type("Touchpoints", "Web\n" + std::string(201, 'x'));
    CHECK(driver.sees("1 line has a text of more than 200 characters"));
}

TEST_CASE("selected touchpoints are copied to another journey, which is offered where there is one"
) {
    Driver driver = selecting();
    driver.click("Select all");
    CHECK_FALSE(driver.sees("Copy the selected touchpoints to another journey"));
    const JourneyId first = journey(driver).id;
    driver.dispatch(actions::AddJourney{});
    driver.frames();
    driver.dispatch(actions::EditJourney{
        driver.state().document.journeys[1]->id, Set<&Journey::name>{"Close the account"}});
    driver.dispatch(actions::ShowJourney{first});
    driver.dispatch(actions::SelectTouchpoints{TouchpointIds{journey(driver).touchpoints[0].id}});
    driver.frames();
    driver.choose("Copy the selected touchpoints to another journey", "Close the account");
    CHECK(driver.state().document.journeys[1]->touchpoints.size() == 1);
    CHECK(driver.sees("1 touchpoint copied to “Close the account”"));
}
