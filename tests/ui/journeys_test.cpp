// All journeys on a board, their owner, status and review, and the ways from one into another.

#include "journey_screen.hpp"

using namespace tappa;
using namespace tappa::test;

namespace {

const Journey& journey_at(const Driver& driver, std::size_t index) {
    return *driver.state().document.journeys.at(index);
}

// The sample's journey with a second one behind it, on the board; wide enough for all columns.
Driver board() {
    Driver driver;
    driver.resize(1280, 1600);
    open_sample_journey(driver);
    driver.click("All journeys");
    driver.click("Add a journey");
    driver.click("All journeys");
    return driver;
}

std::string card_key_of(const Driver& driver, std::size_t index) {
    return "journey-card/" + journey_at(driver, index).id.text;
}

std::string called_journey(const Driver& driver, std::size_t index) {
    const Node* node = node_with_key(driver, card_key_of(driver, index));
    REQUIRE_MESSAGE(node != nullptr, driver.outline());
    return node->name;
}

void link(Driver& driver, const std::string& touchpoint, std::size_t journey) {
    driver.dispatch(actions::EditTouchpoint{
        TouchpointId(touchpoint), Set<&Touchpoint::opens>{journey_at(driver, journey).id}});
    driver.frames();
}

} // namespace

TEST_CASE("every journey is a card in the column of its status that says what is known of it") {
    Driver driver = board();
    driver.dispatch(actions::EditJourney{
        journey_at(driver, 0).id, Set<&Journey::owner>{"Ada Rossi"}});
    driver.dispatch(actions::EditJourney{
        journey_at(driver, 0).id, Set<&Journey::status>{JourneyStatus::Live}});
    link(driver, "survey", 1);
    CHECK(driver.sees("Live (1)"));
    CHECK(driver.sees("Status not said (1)"));
    CHECK(driver.sees("Unmapped (0)"));
    const std::string name = called_journey(driver, 0);
    CHECK(name.find(journey_at(driver, 0).name) == 0);
    CHECK(name.find("Owner: Ada Rossi") != std::string::npos);
    CHECK(name.find("touchpoints · ") != std::string::npos);
    CHECK(name.find("mean emotion ") != std::string::npos);
    CHECK(name.find("never reviewed") != std::string::npos);
    CHECK(called_journey(driver, 1).find("opened by ") != std::string::npos);
    CHECK(called_journey(driver, 1).find("no emotion yet") != std::string::npos);
    CHECK(driver.find(Role::List, "Live: 1 journey") != nullptr);
    CHECK(driver.tree().duplicates().empty());
    CHECK(driver.count(Role::Complementary) == 0);
}

TEST_CASE("of journeys of one name the later cards are numbered") {
    Driver driver = board();
    driver.dispatch(actions::AddJourney{});
    driver.dispatch(actions::SetJourneyView{JourneyView::Board});
    driver.frames(4);
    const std::string name = journey_at(driver, 1).name;
    CHECK(journey_at(driver, 2).name == name);
    CHECK(called_journey(driver, 1).find(name + " (") == std::string::npos);
    CHECK(called_journey(driver, 2).find(name + " (2)") == 0);
}

TEST_CASE("Alt and an arrow move the card to the next status, and it keeps the focus") {
    Driver driver = board();
    const std::string key = card_key_of(driver, 1);
    driver.tab_to(called_journey(driver, 1));
    driver.announcements.clear();
    driver.press("ArrowRight", false, false, true);
    CHECK(journey_at(driver, 1).status == JourneyStatus::Unmapped);
    CHECK(focused_key(driver) == key);
    CHECK(driver.announcements == std::vector<std::string>{"“New journey”: Unmapped"});
    driver.press("ArrowLeft", false, false, true);
    CHECK_FALSE(journey_at(driver, 1).status);
    const Document before = driver.state().document;
    CHECK(driver.interface().key({"ArrowLeft", false, false, true})); // not the browser's
    driver.frames();
    CHECK(driver.state().document == before);
}

TEST_CASE("a card dropped in another column has its status") {
    Driver driver = board();
    driver.dispatch(actions::MoveJourney{journey_at(driver, 0).id, JourneyStatus::Researched});
    driver.frames();
    driver.drag(called_journey(driver, 1), called_journey(driver, 0));
    CHECK(journey_at(driver, 1).status == JourneyStatus::Researched);
    CHECK(driver.state().session.journey_view == JourneyView::Board); // dragging is not pressing
    driver.press("z", true);
    CHECK_FALSE(journey_at(driver, 1).status);
}

TEST_CASE("a journey is opened, duplicated and deleted from its card's menu") {
    Driver driver = board();
    driver.click("What to do with “New journey”");
    driver.click("Duplicate");
    REQUIRE(driver.state().document.journeys.size() == 3);
    CHECK(journey_at(driver, 2).name == "New journey (copy)");
    CHECK(focused_key(driver) == card_key_of(driver, 2));
    driver.click("What to do with “New journey (copy)”");
    driver.click("Delete");
    REQUIRE(driver.state().document.journeys.size() == 2);
    CHECK(focused_key(driver) == card_key_of(driver, 1)); // which only opens
    driver.click("What to do with “New journey”");
    driver.click("Move to “Live”");
    CHECK(journey_at(driver, 1).status == JourneyStatus::Live);
    CHECK(focused_key(driver) == card_key_of(driver, 1));
    driver.click(called_journey(driver, 1));
    CHECK(driver.state().session.journey == journey_at(driver, 1).id);
    CHECK(driver.find(Role::Heading, "New journey") != nullptr);
}

TEST_CASE("a new journey is named at once, by mouse and by keys") {
    for (const bool by_keys : {false, true}) {
        Driver driver;
        driver.resize(1280, 1600);
        open_sample_journey(driver);
        driver.click("All journeys");
        if (by_keys) {
            driver.tab_to("Add a journey");
            driver.press("Enter");
        } else
            driver.click("Add a journey");
        REQUIRE(driver.state().document.journeys.size() == 2);
        REQUIRE(focused_key(driver) == "journey-name");
        CHECK(driver.text_is_selected());
        driver.type("Name of the journey", "Renewal by phone");
        CHECK(journey_at(driver, 1).name == "Renewal by phone");
        CHECK(driver.find(Role::Heading, "Renewal by phone") != nullptr);
        driver.click("Close");
        CHECK(focused_key(driver) == "edit-journey");
        CHECK(node_with_key(driver, "journey-name") == nullptr);
    }
}

TEST_CASE("a further journey takes its persona and its segment from those that are there") {
    Driver driver;
    driver.resize(1280, 1600);
    open_sample_journey(driver);
    const PersonaId segment = journey(driver).segment;
    const PersonaId persona = journey(driver).persona;
    REQUIRE_FALSE(segment.empty());
    REQUIRE_FALSE(persona.empty());
    driver.click("All journeys");
    CHECK(driver.sees("Giulia · New customers, 24 to 35")); // on its card
    driver.click("Add a journey");
    REQUIRE(journey_at(driver, 1).persona.empty());
    driver.choose("Whose journey it is", driver.state().document.personas[0].name);
    CHECK(journey_at(driver, 1).persona == persona);
    driver.choose("Segment of the journey", driver.state().document.segments[0].name);
    CHECK(journey_at(driver, 1).segment == segment);
    driver.choose("Segment of the journey", "No segment chosen");
    CHECK(journey_at(driver, 1).segment.empty());
    CHECK_FALSE(driver.sees("Another segment has this name."));
    driver.type("Segment", " new customers, 24 TO 35");
    CHECK(driver.state().document.segments.size() == 2);
    CHECK(driver.sees("Another segment has this name."));
    driver.type("Segment", "Students");
    CHECK(driver.state().document.segments.size() == 2);
    CHECK_FALSE(driver.sees("Another segment has this name."));
    driver.choose("Whose journey it is", "No persona chosen");
    CHECK(journey_at(driver, 1).persona.empty());
    CHECK(driver.state().document.personas.size() == 1);
}

TEST_CASE("the only journey cannot be deleted") {
    Driver driver;
    driver.resize(1280, 1600);
    open_sample_journey(driver);
    driver.click("All journeys");
    driver.click("What to do with “" + journey_at(driver, 0).name + "”");
    CHECK(driver.sees("Duplicate"));
    CHECK(driver.find(Role::MenuItem, "Delete") == nullptr);
}

TEST_CASE("a journey begins from a template, by the board and where there is nothing yet") {
    Driver driver;
    driver.dispatch(actions::NewDocument{Language::En, {}, "new", Date{}});
    driver.frames();
    driver.dispatch(actions::GoTo{Screen::Journey});
    driver.frames();
    driver.click("Start from a template");
    driver.click("Hotel stay");
    REQUIRE(driver.state().document.journeys.size() == 1);
    CHECK(card(driver, "tp-7") != nullptr);
    CHECK(called(driver, "tp-7").find("evidence: Assumed") != std::string::npos);
    driver.click("All journeys");
    driver.click("Start from a template");
    driver.click("Online shop");
    CHECK(driver.state().document.journeys.size() == 2);
    CHECK(driver.find(Role::Heading, "Online shop") != nullptr);
}

TEST_CASE("on a phone the columns stand under each other, in both languages") {
    for (const Language language : all_languages) {
        Driver driver({.language = language});
        driver.resize(390, 844);
        open_sample_journey(driver);
        driver.dispatch(actions::AddJourney{});
        driver.dispatch(actions::SetJourneyView{JourneyView::Board});
        driver.frames(6);
        INFO(driver.outline());
        for (const std::size_t index : {0U, 1U})
            CHECK(node_with_key(driver, card_key_of(driver, index)) != nullptr);
        for (const Node& node : driver.tree().nodes())
            CHECK(node.content_width <= node.bounds.width); // nothing scrolls sideways
        driver.tab_to(called_journey(driver, 1));
        driver.press("ArrowRight", false, false, true);
        CHECK(journey_at(driver, 1).status == JourneyStatus::Unmapped);
        CHECK(focused_key(driver) == card_key_of(driver, 1));
    }
}

TEST_CASE("owner, status and review are edited with the journey, and shown") {
    Driver driver;
    open_sample_journey(driver);
    CHECK_FALSE(driver.sees("never reviewed")); // nobody has said that it is mapped
    driver.click("Edit the journey");
    driver.type("Owner", "Ada Rossi");
    driver.choose("Status", "Researched");
    CHECK(driver.sees("never reviewed"));
    driver.choose("Status", "Live");
    CHECK(journey(driver).owner == "Ada Rossi");
    CHECK(journey(driver).status == JourneyStatus::Live);
    driver.type("Last reviewed", "2026-05-01");
    CHECK(journey(driver).reviewed == Date{2026, 5, 1});
    CHECK(driver.sees("not reviewed for 204 days")); // on 21 November
    driver.type("Last reviewed", "2026-12-01");
    CHECK(journey(driver).reviewed == Date{2026, 5, 1});
    driver.type("Owner", "Ada"); // the focus is elsewhere
    CHECK(driver.sees("A review is over: today at the latest"));
    driver.click("Reviewed today");
    CHECK(journey(driver).reviewed == Date{2026, 11, 21});
    CHECK(driver.sees("reviewed on 21 Nov 2026"));
    CHECK_FALSE(driver.sees("not reviewed for"));
    driver.choose("Status", "Status not said");
    CHECK_FALSE(journey(driver).status);
}

TEST_CASE("Home says which journeys need a review, and leads to all of them") {
    Driver driver;
    open_sample(driver, Screen::Home);
    CHECK_FALSE(driver.sees("needs a review"));
    const JourneyId id = journey(driver).id;
    driver.dispatch(actions::EditJourney{id, Set<&Journey::reviewed>{Date{2026, 1, 2}}});
    driver.frames();
    CHECK(driver.sees("1 journey needs a review"));
    driver.click("All journeys: 1 journey needs a review");
    CHECK(driver.state().session.screen == Screen::Journey);
    CHECK(driver.state().session.journey_view == JourneyView::Board);
    CHECK(driver.sees("not reviewed for 323 days"));
}

TEST_CASE("a touchpoint opens another journey, and the path leads back to its card") {
    Driver driver = board();
    driver.click(called_journey(driver, 0));
    open_panel(driver, "survey");
    driver.choose("Opens the journey", "New journey");
    CHECK(touchpoint(driver, "survey").opens == journey_at(driver, 1).id);
    CHECK_FALSE(driver.sees("goes round in a circle"));
    driver.press("Escape");
    driver.click("Open “New journey”"); // under the card
    CHECK(driver.state().session.journey == journey_at(driver, 1).id);
    CHECK(driver.find(Role::Navigation, "How you came here") != nullptr);
    driver.click(
        "Back to “" + touchpoint(driver, "survey").name + "” in “" + journey_at(driver, 0).name
        + "”"
    );
    CHECK(driver.state().session.journey == journey_at(driver, 0).id);
    CHECK(focused_key(driver) == "touchpoint/survey");
    CHECK(driver.find(Role::Navigation, "How you came here") == nullptr);
}

TEST_CASE("a touchpoint of the only journey gets one of its own, and the path leads back to both") {
    Driver driver;
    open_sample_journey(driver);
    open_panel(driver, "survey");
    CHECK(driver.find(Role::Select, "Opens the journey") == nullptr);
    const std::string name = touchpoint(driver, "survey").name;
    driver.click("New journey in detail for “" + name + "”");
    REQUIRE(driver.state().document.journeys.size() == 2);
    CHECK(journey_at(driver, 1).name == name);
    CHECK(touchpoint(driver, "survey").opens == journey_at(driver, 1).id);
    CHECK(focused_key(driver) == "open-nested");
    CHECK(driver.find(Role::Select, "Opens the journey") != nullptr);
    driver.press("Enter");
    driver.frames();
    CHECK(driver.state().session.journey == journey_at(driver, 1).id);
    driver.click("Back to “" + journey_at(driver, 0).name + "”");
    CHECK(driver.state().session.journey == journey_at(driver, 0).id);
    CHECK(focused_key(driver) == "journey-title");
    CHECK(driver.find(Role::Navigation, "How you came here") == nullptr);
    driver.dispatch(actions::Undo{});
    driver.frames();
    CHECK(driver.state().document.journeys.size() == 1);
    CHECK(touchpoint(driver, "survey").opens.empty());
}

TEST_CASE("a journey that is opened from another shows the whole way back above its title") {
    Driver driver = board();
    driver.click(called_journey(driver, 0));
    link(driver, "survey", 1);
    driver.resize(1280, 420);
    driver.click("Open “New journey”");
    driver.frames(6);
    CHECK(focused_key(driver) == "journey-title");
    const Node* const path = node_with_key(driver, "journey-path");
    REQUIRE(path);
    const auto seen = driver.on_page(*path);
    REQUIRE(seen);
    CHECK(seen->y >= 56); // the header's height
}

TEST_CASE("a circle of journeys is said") {
    Driver driver = board();
    driver.click(called_journey(driver, 1));
    driver.click("Add a touchpoint");
    const std::string there = journey_at(driver, 1).touchpoints[0].id.text;
    link(driver, there, 0);
    CHECK_FALSE(driver.sees("goes round in a circle"));
    link(driver, "survey", 1);
    CHECK(driver.sees("goes round in a circle"));
}
