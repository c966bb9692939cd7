// The journey's screen as a whole: cards, curve, its name and persona, sizes and languages.

#include "journey_screen.hpp"

using namespace tappa;
using namespace tappa::test;

namespace {

void open_empty_journey(Driver& driver) {
    driver.dispatch(actions::NewDocument{Language::En, {}, "new", Date{}});
    driver.frames();
    driver.dispatch(actions::GoTo{Screen::Journey});
    driver.frames();
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
            const TouchpointId wild = journey(driver).touchpoints[0].id;
            driver.dispatch(actions::EditTouchpoint{
                wild,
                Set<&Touchpoint::name>{
                    std::string(5000, 'W') + " \xF0\x9F\x98\x80 \x01\n" + std::string(90, 'i')}});
            driver.dispatch(actions::EditTouchpoint{
                wild, Set<&Touchpoint::channel>{std::string(300, ' ')}});
            driver.dispatch(actions::SelectTouchpoint{wild});
            driver.frames();
            CHECK(driver.items_without_node() == std::vector<std::string>{});
            CHECK(driver.tree().duplicates() == std::vector<std::string>{});
            for (const Node& node : driver.tree().nodes())
                if (node.role == Role::Button)
                    CHECK_FALSE(node.name.empty());
        }
}
