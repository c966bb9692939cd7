// The journey's screen as a whole: cards, curve, its name and persona, sizes and languages.

#include "app/texts.hpp"
#include "io/document_io.hpp"
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
    REQUIRE(driver.state().document.segments.size() == 1);
    CHECK(journey(driver).segment == driver.state().document.segments[0].id);
    CHECK(driver.state().document.segments[0].name == "New customers");
    driver.type("Share of customers in the segment", "40");
    CHECK(driver.state().document.segments[0].share.value_or(0) == doctest::Approx(0.4));
    CHECK(driver.sees("Named in: 1 journey"));
    REQUIRE(driver.state().document.personas.size() == 1);
    CHECK(driver.state().document.personas[0].description == "First salary");
    CHECK(driver.find(Role::Heading, "Open an account") != nullptr);
    driver.click("Close");
    CHECK(driver.find(Role::TextField, "Segment") == nullptr);
    CHECK(focused_key(driver) == "edit-journey");
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

namespace {

// Of each stage's list of cards, in the order of the stages.
std::vector<ui::Bounds> columns_of(const Driver& driver) {
    std::vector<ui::Bounds> columns;
    for (const JourneyStage stage : all_of<JourneyStage>())
        if (const Node* list = node_with_key(driver, "stage/" + std::string(enum_id(stage))))
            columns.push_back(list->bounds);
    return columns;
}

void check_all_stages_seen(const Driver& driver) {
    const std::vector<ui::Bounds> columns = columns_of(driver);
    REQUIRE(columns.size() == 7);
    for (const ui::Bounds& column : columns) {
        CHECK(column.x >= 0);
        CHECK(column.x + column.width <= main_of(driver).bounds.width);
    }
    for (const Node& node : driver.tree().nodes())
        CHECK(node.content_width <= node.bounds.width); // nothing scrolls sideways
}

} // namespace

TEST_CASE("all seven stages stand beside each other, at 1024 and with the panel open at 1440") {
    for (const Language language : all_languages) {
        Driver driver({.language = language});
        open_sample_journey(driver);
        for (const float width : {1024.0F, 1280.0F, 1440.0F, 1920.0F}) {
            INFO(language_code(language) << " " << width);
            driver.resize(width, 720);
            driver.frames(6);
            check_all_stages_seen(driver);
        }
        for (const float width : {1440.0F, 1920.0F}) {
            INFO(language_code(language) << " with the panel " << width);
            driver.resize(width, 900);
            driver.dispatch(actions::SelectTouchpoint{TouchpointId("survey")});
            driver.frames(6);
            REQUIRE(driver.count(Role::Complementary) == 1);
            check_all_stages_seen(driver);
        }
    }
}

TEST_CASE("where seven columns do not fit, all seven stages can be chosen and dropped on") {
    Driver driver;
    driver.resize(1440, 900, 2); // 200 %
    open_sample_journey(driver);
    for (const JourneyStage stage : all_of<JourneyStage>()) {
        const Node* choice = node_with_key(driver, "show/" + std::string(enum_id(stage)));
        REQUIRE(choice != nullptr);
        CHECK(choice->bounds.x + choice->bounds.width <= 1440 - 2 * 232);
    }
    driver.click("6. Use (5)");
    CHECK(card(driver, "call-centre") != nullptr);
    CHECK(driver.pressable("6. Use (5)").pressed == ui::Tristate::Yes);
    driver.interface().request({card(driver, "app-activation")->id, ui::Request::ScrollIntoView, {}}
    );
    driver.frames();
    driver.drag(called(driver, "app-activation"), "7. Advocacy (3)");
    CHECK(touchpoint(driver, "app-activation").stage == JourneyStage::Advocacy);
}

TEST_CASE("beside an open panel another stage can be looked at") {
    Driver driver;
    driver.resize(1280, 720);
    open_sample_journey(driver);
    driver.dispatch(actions::SelectTouchpoint{TouchpointId("survey")});
    driver.frames();
    REQUIRE(driver.count(Role::Complementary) == 1);
    CHECK(card(driver, "survey") != nullptr);
    driver.click("1. Awareness (3)");
    CHECK(card(driver, "ads") != nullptr);
    CHECK(driver.state().session.touchpoint.text == "survey"); // and is still open
}

TEST_CASE("the emotion curve stands under the heads, each point in the middle of its column") {
    Driver driver;
    open_sample_journey(driver);
    for (const float width : {1280.0F, 1440.0F, 2560.0F}) {
        INFO(width);
        driver.resize(width, 900);
        driver.frames(6);
        const ui::Bounds curve = driver.get(Role::Figure, "Emotion curve").bounds;
        const std::vector<ui::Bounds> columns = columns_of(driver);
        REQUIRE(columns.size() == 7);
        // The drawing begins where the first column does and ends with the last, so that the
        // places it was given (scene/emotion_curve_test.cpp) are theirs.
        CHECK(std::abs(curve.x - columns.front().x) <= 1);
        CHECK(std::abs(curve.x + curve.width - (columns.back().x + columns.back().width)) <= 8);
        // In sight however many cards there are: above them.
        CHECK(curve.y + curve.height <= columns.front().y);
        CHECK(curve.y + curve.height < 900 - 56);
    }
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

TEST_CASE("touchpoints are found by name, channel, department and what stands on them") {
    Driver driver;
    open_sample_journey(driver);
    driver.type("Find a touchpoint", "IDENTITY");
    const auto found = [&](std::size_t count) {
        return driver.sees(
            std::to_string(count) + (count == 1 ? " touchpoint found" : " touchpoints found")
        );
    };
    std::size_t matching = 0;
    for (const Touchpoint& each : journey(driver).touchpoints) {
        bool matches = each.name.find("dentity") != std::string::npos;
        for (const PainPoint* pain : pain_points_of(journey(driver), each.id))
            matches = matches || pain->title.find("dentity") != std::string::npos;
        for (const Opportunity& opportunity : journey(driver).opportunities)
            matches = matches
                || (opportunity.touchpoint == each.id
                    && opportunity.title.find("dentity") != std::string::npos);
        matching += matches ? 1 : 0;
    }
    REQUIRE(matching > 0);
    CHECK(found(matching));
    driver.click("Show the next");
    CHECK(focused_key(driver).starts_with("touchpoint/"));
    driver.type("Find a touchpoint", "no such thing");
    CHECK(found(0));
    CHECK(driver.pressable("Show the next").disabled);
    // What is looked for changes nothing, and is no longer looked for in another document.
    CHECK_FALSE(driver.state().history.can_undo());
    open_empty_journey(driver);
    CHECK_FALSE(driver.sees("touchpoints found"));
}

TEST_CASE("on a phone the next found touchpoint comes into view in its stage") {
    Driver driver;
    driver.resize(390, 844);
    open_sample_journey(driver);
    driver.type("Find a touchpoint", touchpoint(driver, "survey").name);
    driver.click("Show the next");
    CHECK(card(driver, "survey") != nullptr);
    CHECK(focused_key(driver) == "touchpoint/survey");
}

TEST_CASE("journeys of one name can be told apart where one is chosen") {
    Driver driver;
    open_sample_journey(driver);
    Document document = driver.state().document;
    for (const char* id : {"j-2", "j-3", "j-4"}) {
        Journey journey;
        journey.id = JourneyId(id);
        journey.name = journey.id.text == "j-3" ? "" : "A log";
        document.journeys.emplace_back(journey);
    }
    document.id = "doc-four";
    document.journeys.front().edit().name = "A log";
    driver.open_file("four.json", json_from_document(document));
    driver.frames();
    driver.dispatch(actions::GoTo{Screen::Journey});
    driver.frames();
    driver.choose("Journey shown", "A log (3)");
    CHECK(driver.state().session.journey == JourneyId("j-4"));
    driver.choose("Journey shown", "A log (2)");
    CHECK(driver.state().session.journey == JourneyId("j-2"));
}

TEST_CASE("the title keeps its room: the buttons stand below where they leave it too little") {
    for (const Language language : all_languages)
        for (const float width : {1100.0F, 1440.0F, 1920.0F}) {
            INFO(width << " " << language_code(language));
            Driver driver = sample_on(Screen::Journey, language);
            driver.resize(width, 720);
            driver.frames();
            const Node* title = node_with_key(driver, "journey-title");
            REQUIRE(title != nullptr);
            CHECK(title->bounds.width >= 480);
            CHECK(title->bounds.height < 40); // one line
            const Node& add = driver.pressable(text(Text::JourneyAddTouchpoint, language));
            const bool is_below = add.bounds.y >= title->bounds.y + title->bounds.height;
            const bool is_beside = add.bounds.x >= title->bounds.x + title->bounds.width;
            CHECK(is_below != is_beside);
            if (width < 1300)
                CHECK(is_below);
            if (width > 1900)
                CHECK(is_beside);
        }
}
