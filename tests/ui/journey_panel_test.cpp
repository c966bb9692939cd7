// The panel of a touchpoint: its fields, pain points and opportunities, adding, copying, deleting.

#include "base/text.hpp"
#include "journey_screen.hpp"

using namespace tappa;
using namespace tappa::test;

TEST_CASE("a card opens its touchpoint at the side, and Escape leads back to the card") {
    Driver driver;
    open_sample_journey(driver);
    open_panel(driver, "online-application");
    REQUIRE(driver.count(Role::Complementary) == 1);
    CHECK(driver.field("Name").value == touchpoint(driver, "online-application").name);
    CHECK(card(driver, "online-application")->expanded == ui::Tristate::Yes);
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
    CHECK(focused_key(driver) == "emotion");
    CHECK_FALSE(touchpoint(driver, id).emotion.has_value());
}

TEST_CASE("a new touchpoint stands last in its stage, and its name can be typed at once") {
    Driver driver;
    open_sample_journey(driver);
    driver.click("Add a touchpoint to Interest");
    const TouchpointId id = driver.state().session.touchpoint;
    CHECK(ids_in(driver, JourneyStage::Interest).back() == id.text);
    CHECK(focused_key(driver) == "name/" + id.text);
    CHECK(driver.text_is_selected()); // typing replaces the stand-in
}

TEST_CASE("the button of the title adds to the stage of the open touchpoint") {
    Driver driver;
    open_sample_journey(driver);
    open_panel(driver, "referral");
    driver.click("Add a touchpoint");
    CHECK(ids_in(driver, JourneyStage::Advocacy).back() == driver.state().session.touchpoint.text);
}

TEST_CASE("a pain point is added, described and explained by its causes") {
    Driver driver;
    open_sample_journey(driver);
    open_panel(driver, "chat");
    driver.click("Add a pain point");
    const PainPointId id = driver.state().session.pain_point;
    REQUIRE_FALSE(id.empty());
    CHECK(focused_key(driver) == "title/" + id.text);
    CHECK(driver.text_is_selected());
    driver.type("What goes wrong", "Nobody answers");
    driver.choose("Category", "Slow response");
    driver.slide("Severity", 4);
    driver.type("Share of customers affected", "40");
    const Node& causes = driver.field("Caused by");
    REQUIRE(causes.choices.size() > 2);
    for (const ui::Choice& choice : causes.choices)
        CHECK(choice.id != id.text); // nothing is its own cause
    const ui::Choice first = causes.choices[1];
    driver.choose("Caused by", first.name);

    const auto pain = [&]() -> const PainPoint& { return *find_pain_point(journey(driver), id); };
    CHECK(pain().title == "Nobody answers");
    CHECK(pain().category == PainCategory::SlowResponse);
    CHECK(pain().severity == 4);
    CHECK(pain().share == 0.4);
    REQUIRE(pain().causes == std::vector<PainPointId>{PainPointId(first.id)});
    const PainPoint& cause = *find_pain_point(journey(driver), pain().causes[0]);
    driver.click(with_arguments("Remove the cause “{0}”", {cause.title}));
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
        // On a neighbour: Enter pressed once more opens it and changes nothing.
        CHECK(focused_key(driver).starts_with("touchpoint/"));
        const Document without = driver.state().document;
        driver.press("Enter");
        CHECK(driver.state().document == without);
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

TEST_CASE("the next touchpoint is added by one key from wherever one is, its name to be typed") {
    Driver driver;
    open_sample_journey(driver);
    const std::vector<std::string> use = ids_in(driver, JourneyStage::Use);
    driver.focus(card(driver, use[0])->id);
    driver.press("Enter", true);
    REQUIRE(ids_in(driver, JourneyStage::Use).size() == use.size() + 1);
    const auto added = [&] { return ids_in(driver, JourneyStage::Use).back(); };
    CHECK(focused_key(driver) == "name/" + added());
    CHECK(driver.text_is_selected());
    driver.type("Name", "Statement");
    driver.press("Enter", true); // from within the field
    CHECK(ids_in(driver, JourneyStage::Use).size() == use.size() + 2);
    CHECK(focused_key(driver) == "name/" + added());
    driver.click("Add next touchpoint to Use");
    CHECK(ids_in(driver, JourneyStage::Use).size() == use.size() + 3);
    CHECK(focused_key(driver) == "name/" + added());

    const std::size_t advocacy = ids_in(driver, JourneyStage::Advocacy).size();
    for (std::size_t i = 1; i <= 2; ++i) { // the next stage, and no further than the last
        driver.press("Enter", true, true);
        REQUIRE(ids_in(driver, JourneyStage::Advocacy).size() == advocacy + i);
        CHECK(focused_key(driver) == "name/" + ids_in(driver, JourneyStage::Advocacy).back());
    }

    driver.press("Escape");
    driver.focus(node_with_key(driver, "add/interest")->id);
    const std::size_t interest = ids_in(driver, JourneyStage::Interest).size();
    driver.press("Enter", true);
    CHECK(ids_in(driver, JourneyStage::Interest).size() == interest + 1);
}

TEST_CASE("what the palette adds can be named at once; behind a dialog no key adds anything") {
    Driver driver;
    open_sample_journey(driver);
    const std::size_t count = journey(driver).touchpoints.size();
    driver.press("k", true);
    driver.press("Enter", true);
    CHECK(journey(driver).touchpoints.size() == count);
    driver.type("Commands", "add a touchpoint");
    driver.press("Enter");
    CHECK(journey(driver).touchpoints.size() == count + 1);
    CHECK(focused_key(driver) == "name/" + driver.state().session.touchpoint.text);
    CHECK(driver.text_is_selected());
    driver.press("k", true);
    driver.type("Commands", "pain point to the open");
    driver.press("Enter");
    CHECK(focused_key(driver) == "title/" + driver.state().session.pain_point.text);
    CHECK(driver.text_is_selected());
}

TEST_CASE("a pain point is added from a card's menu") {
    Driver driver;
    open_sample_journey(driver);
    driver.focus(card(driver, "search")->id);
    driver.press("F10", false, true);
    driver.click("Add a pain point");
    const auto& pain_points = journey(driver).pain_points;
    const PainPoint& added = pain_points[pain_points.size() - 1];
    CHECK(added.touchpoint.text == "search");
    CHECK(focused_key(driver) == "title/" + added.id.text);
}

TEST_CASE("a panel is closed from wherever it is scrolled to") {
    for (const float width : {1440.0F, 390.0F}) {
        CAPTURE(width);
        Driver driver;
        open_sample_journey(driver);
        open_panel(driver, "chat");
        driver.resize(width, 844);
        driver.frames();
        const auto node = [&](std::string_view key) {
            CAPTURE(key);
            const Node* const found = node_with_key(driver, key);
            REQUIRE(found);
            return *found;
        };
        driver.focus(node("duplicate").id); // at its end
        driver.frames(4);
        CHECK(node("content/chat").scroll_y > 100);
        const auto close = driver.on_page(node("close"));
        REQUIRE(close);
        CHECK(close->y > 0);
        CHECK(close->y < 120);
        driver.point_and_click("Close");
        CHECK(driver.state().session.touchpoint.empty());
    }
}
