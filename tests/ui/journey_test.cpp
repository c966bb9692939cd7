#include "support/driver.hpp"
#include "ui/screens/journey.hpp"
#include "ui/screens/journey_moves.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tappa;
using test::Driver;
using ui::Node;
using ui::Role;

namespace {

const Journey& journey(const Driver& driver) {
    return driver.state().document.journeys.at(0);
}

const Touchpoint& touchpoint(const Driver& driver, const std::string& id) {
    const Touchpoint* found = find_touchpoint(journey(driver), TouchpointId(id));
    REQUIRE_MESSAGE(found != nullptr, id);
    return *found;
}

std::vector<std::string> ids_in(const Driver& driver, JourneyStage stage) {
    std::vector<std::string> ids;
    for (const Touchpoint* found : touchpoints_of(journey(driver), stage))
        ids.push_back(found->id.text);
    return ids;
}

const Node* node_with_key(const Driver& driver, const std::string& key) {
    for (const Node& node : driver.tree().nodes())
        if (node.key == key)
            return &node;
    return nullptr;
}

const Node* card(const Driver& driver, const std::string& id) {
    return node_with_key(driver, "touchpoint/" + id);
}

// What a card is called: its name says all that is drawn on it.
std::string called(const Driver& driver, const std::string& id) {
    const Node* node = card(driver, id);
    REQUIRE_MESSAGE(node != nullptr, id << "\n" << driver.outline());
    return node->name;
}

std::string focused_key(const Driver& driver) {
    const Node* node = driver.tree().find(driver.focused());
    return node ? node->key : std::string();
}

void open_sample_journey(Driver& driver) {
    driver.dispatch(actions::ExploreSample{});
    driver.frames(8);
    driver.dispatch(actions::GoTo{Screen::Journey});
    driver.frames();
    REQUIRE(driver.state().session.screen == Screen::Journey);
}

void open_empty_journey(Driver& driver) {
    driver.dispatch(actions::NewDocument{Language::En, {}, "new", Date{}});
    driver.frames();
    driver.dispatch(actions::GoTo{Screen::Journey});
    driver.frames();
}

void open_panel(Driver& driver, const std::string& id) {
    driver.click(called(driver, id));
    REQUIRE(driver.state().session.touchpoint.text == id);
}

} // namespace

TEST_CASE("every touchpoint has a card that says all that is drawn on it") {
    Driver driver;
    open_sample_journey(driver);
    for (const Touchpoint& each : journey(driver).touchpoints) {
        INFO(each.id.text);
        const Node* node = card(driver, each.id.text);
        REQUIRE(node != nullptr);
        CHECK(node->role == Role::Button);
        CHECK(node->name.find(each.name) == 0);
        CHECK(node->name.find(each.channel) != std::string::npos);
        CHECK((node->name.find("Moment of truth") != std::string::npos) == each.moment_of_truth);
        const auto pain_points = pain_points_of(journey(driver), each.id).size();
        CHECK((node->name.find("pain point") != std::string::npos) == (pain_points > 0));
    }
}

TEST_CASE("a card opens its touchpoint at the side, and Escape leads back to the card") {
    Driver driver;
    open_sample_journey(driver);
    open_panel(driver, "online-application");
    REQUIRE(driver.count(Role::Complementary) == 1);
    CHECK(driver.field("Name").value == touchpoint(driver, "online-application").name);
    CHECK(card(driver, "online-application")->expanded == ui::Tri::Yes);
    // The keyboard is in the panel now, not thirty cards away from it.
    CHECK(focused_key(driver) == "close");

    driver.press("Escape");
    CHECK(driver.state().session.touchpoint.empty());
    CHECK(driver.count(Role::Complementary) == 0);
    CHECK(focused_key(driver) == "touchpoint/online-application");
}

TEST_CASE("typing into a field changes the touchpoint, and is one step of undo") {
    Driver driver;
    open_sample_journey(driver);
    const Document before = driver.state().document;
    open_panel(driver, "chat");
    driver.type("Channel", "W");
    driver.type("Channel", "We");
    driver.type("Channel", "Web");
    CHECK(touchpoint(driver, "chat").channel == "Web");
    CHECK(called(driver, "chat").find("Web") != std::string::npos);
    driver.press("z", true);
    CHECK(driver.state().document == before);
}

TEST_CASE("every field of a touchpoint can be changed") {
    Driver driver;
    open_sample_journey(driver);
    open_panel(driver, "search");
    driver.type("Name", "Search engine");
    driver.type("Department", "Digital");
    driver.choose("Component", "Not set");
    driver.click("Moment of truth");
    driver.slide("Emotion", -2);
    driver.slide("Importance", 5);
    driver.type("Customers a month", "12000");
    driver.type("Share who leave here", "12.5");
    driver.choose("Evidence", "Reported");
    driver.type("Notes", "Asked the agency.");

    const Touchpoint& now = touchpoint(driver, "search");
    CHECK(now.name == "Search engine");
    CHECK(now.department == "Digital");
    CHECK_FALSE(now.component.has_value());
    CHECK(now.moment_of_truth);
    CHECK(now.emotion == -2);
    CHECK(now.importance == 5);
    CHECK(now.monthly_volume == 12000.0);
    CHECK(now.abandonment == 0.125); // shown as a percentage, kept as a share
    CHECK(now.evidence == Evidence::Reported);
    CHECK(now.notes == "Asked the agency.");
    CHECK(driver.field("Share who leave here").value == "12.5");
}

TEST_CASE("a share that cannot be is refused where it is typed") {
    Driver driver;
    open_sample_journey(driver);
    open_panel(driver, "search");
    const auto before = touchpoint(driver, "search").abandonment;
    for (const char* wrong : {"150", "-3", "many", "1e999", "nan"}) {
        INFO(wrong);
        driver.type("Share who leave here", wrong);
        CHECK(driver.field("Share who leave here").invalid);
        CHECK(touchpoint(driver, "search").abandonment == before);
    }
    driver.type("Share who leave here", "");
    CHECK_FALSE(touchpoint(driver, "search").abandonment.has_value());
}

TEST_CASE("an unknown emotion can become neutral, and unknown again") {
    Driver driver;
    open_sample_journey(driver);
    driver.click("Add a touchpoint to Use");
    const std::string id = driver.state().session.touchpoint.text;
    REQUIRE_FALSE(touchpoint(driver, id).emotion.has_value());
    CHECK(driver.field("Emotion").description == "Not known");
    driver.slide("Emotion", 0);
    CHECK(touchpoint(driver, id).emotion == 0);
    driver.click("Clear the emotion");
    CHECK_FALSE(touchpoint(driver, id).emotion.has_value());
}

TEST_CASE("a new touchpoint stands last in its stage, and its name can be typed at once") {
    Driver driver;
    open_sample_journey(driver);
    driver.click("Add a touchpoint to Interest");
    const TouchpointId id = driver.state().session.touchpoint;
    CHECK(ids_in(driver, JourneyStage::Interest).back() == id.text);
    CHECK(focused_key(driver) == "name/" + id.text);
}

TEST_CASE("the button of the title adds to the stage of the open touchpoint") {
    Driver driver;
    open_sample_journey(driver);
    open_panel(driver, "referral");
    driver.click("Add a touchpoint");
    CHECK(ids_in(driver, JourneyStage::Advocacy).back() == driver.state().session.touchpoint.text);
}

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

TEST_CASE("a pain point is added, described and explained by its causes") {
    Driver driver;
    open_sample_journey(driver);
    open_panel(driver, "chat");
    driver.click("Add a pain point");
    const PainPointId id = driver.state().session.pain_point;
    REQUIRE_FALSE(id.empty());
    CHECK(focused_key(driver) == "title/" + id.text);
    driver.type("What goes wrong", "Nobody answers");
    driver.choose("Category", "Slow response");
    driver.slide("Severity", 4);
    driver.type("Share of customers hit", "40");
    const Node& causes = driver.field("Brought about by");
    REQUIRE(causes.choices.size() > 2);
    for (const ui::Choice& choice : causes.choices)
        CHECK(choice.id != id.text); // nothing is its own cause
    const ui::Choice first = causes.choices[1];
    driver.choose("Brought about by", first.name);

    const auto pain = [&]() -> const PainPoint& { return *find_pain_point(journey(driver), id); };
    CHECK(pain().title == "Nobody answers");
    CHECK(pain().category == PainCategory::SlowResponse);
    CHECK(pain().severity == 4);
    CHECK(pain().share == 0.4);
    REQUIRE(pain().causes == std::vector<PainPointId>{PainPointId(first.id)});
    const PainPoint& cause = *find_pain_point(journey(driver), pain().causes[0]);
    driver.click("Remove the cause “" + cause.title + "”");
    CHECK(pain().causes.empty());
}

TEST_CASE("deleting says what went and offers undo") {
    Driver driver;
    open_sample_journey(driver);
    const Document before = driver.state().document;
    SUBCASE("a pain point") {
        open_panel(driver, "identity-check");
        const PainPoint& pain = *pain_points_of(journey(driver), TouchpointId("identity-check"))[0];
        driver.dispatch(actions::SelectPainPoint{pain.id});
        driver.frames();
        driver.click("Delete the pain point");
    }
    SUBCASE("a touchpoint, with what stands on it") {
        open_panel(driver, "call-centre");
        driver.click("Delete");
        CHECK(focused_key(driver) == "add/use");
    }
    SUBCASE("an opportunity") {
        open_panel(driver, "simulator");
        driver.click("Delete the opportunity");
    }
    REQUIRE_FALSE(driver.state().document == before);
    REQUIRE(driver.state().session.toasts.size() >= 1);
    REQUIRE(driver.state().session.toasts.back().offers_undo);
    driver.dispatch(actions::Undo{});
    driver.frames();
    CHECK(driver.state().document == before);
}

TEST_CASE("a copy opens with its pain points, ready for another name") {
    Driver driver;
    open_sample_journey(driver);
    open_panel(driver, "branch-visit");
    driver.click("Duplicate");
    const TouchpointId copy = driver.state().session.touchpoint;
    CHECK(copy.text != "branch-visit");
    CHECK(focused_key(driver) == "name/" + copy.text);
    CHECK(
        pain_points_of(journey(driver), copy).size()
        == pain_points_of(journey(driver), TouchpointId("branch-visit")).size()
    );
}

TEST_CASE("the journey, its segment and its persona are edited in place") {
    Driver driver;
    open_empty_journey(driver);
    driver.click("Edit the journey");
    driver.type("Name of the journey", "Open an account");
    driver.type("Segment", "New customers");
    driver.type("About the persona", "First salary");
    CHECK(journey(driver).name == "Open an account");
    CHECK(journey(driver).segment == "New customers");
    REQUIRE(driver.state().document.personas.size() == 1);
    CHECK(driver.state().document.personas[0].description == "First salary");
    CHECK(driver.find(Role::Heading, "Open an account") != nullptr);
    driver.click("Close");
    CHECK(driver.find(Role::TextField, "Segment") == nullptr);
    CHECK(focused_key(driver) == "edit");
}

TEST_CASE("an empty journey says what belongs there and offers the first step") {
    Driver driver;
    open_empty_journey(driver);
    CHECK(driver.sees("Draw the journey your customers make"));
    CHECK(driver.find(Role::Figure, "Emotion curve") == nullptr);
    driver.click("Add a touchpoint");
    REQUIRE(journey(driver).touchpoints.size() == 1);
    CHECK(journey(driver).touchpoints[0].stage == JourneyStage::Awareness);
    CHECK_FALSE(driver.sees("Draw the journey your customers make"));
    CHECK(driver.sees("Give a touchpoint an emotion to draw the curve."));
    driver.slide("Emotion", 2);
    const Node& curve = driver.get(Role::Figure, "Emotion curve");
    CHECK(curve.description.find("The lowest stage is Awareness (+2.0).") != std::string::npos);
}

TEST_CASE("the curve follows what is changed, and says how it is computed") {
    Driver driver;
    open_sample_journey(driver);
    CHECK(driver.sees("Lowest moment: Identity check (−2)"));
    open_panel(driver, "welcome");
    driver.click("How is this computed?");
    driver.click("5. Action");
    CHECK(driver.state().session.overlay == Overlay::HowComputed);
    CHECK(driver.state().session.explain == "emotion:action");
}

TEST_CASE("a phone shows one stage, and the panel over it") {
    Driver driver;
    driver.resize(390, 844);
    open_sample_journey(driver);
    CHECK(card(driver, "ads") != nullptr);
    CHECK(card(driver, "search") == nullptr);
    driver.click("Next stage");
    CHECK(card(driver, "search") != nullptr);
    driver.choose("Stage", "7. Advocacy (3)");
    CHECK(card(driver, "survey") != nullptr);
    CHECK(driver.pressable("Next stage").disabled);

    open_panel(driver, "survey");
    CHECK(driver.count(Role::Dialog) == 1);
    driver.click("Move to Use");
    driver.press("Escape");
    CHECK(driver.count(Role::Dialog) == 0);
    CHECK(card(driver, "survey") != nullptr); // its new stage is the one shown
    CHECK(card(driver, "call-centre") != nullptr);
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

TEST_CASE("where the columns do not fit, the focused card is scrolled into view") {
    Driver driver;
    driver.resize(1024, 768);
    open_sample_journey(driver);
    const auto sideways = [&] {
        const Node& columns = *node_with_key(driver, "columns");
        CHECK(columns.content_width > columns.bounds.width);
        return columns.scroll_x;
    };
    CHECK(sideways() == 0);
    driver.tab_to(called(driver, "referral"));
    CHECK(sideways() > 200);
    driver.tab_to(called(driver, "ads"));
    CHECK(sideways() < 20);
}

TEST_CASE("the screen stands any size, language and text, without a nameless or doubled widget") {
    for (const Language language : all_languages)
        for (const float width : {1440.0F, 1024.0F, 390.0F, 320.0F}) {
            INFO(language_code(language), " ", width);
            Driver driver({language, {}});
            driver.resize(width, 844);
            open_sample_journey(driver);
            Touchpoint wild = journey(driver).touchpoints[0];
            wild.name = std::string(5000, 'W') + " \xF0\x9F\x98\x80 \x01\n" + std::string(90, 'i');
            wild.channel.assign(300, ' ');
            driver.dispatch(actions::EditTouchpoint{wild, "name"});
            driver.dispatch(actions::SelectTouchpoint{wild.id});
            driver.frames();
            CHECK(driver.items_without_node() == std::vector<std::string>{});
            CHECK(driver.tree().duplicates() == std::vector<std::string>{});
            for (const Node& node : driver.tree().nodes())
                if (node.role == Role::Button)
                    CHECK_FALSE(node.name.empty());
        }
}
