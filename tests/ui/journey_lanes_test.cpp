// Lanes below the cards, the curves beside the first, and the fields they come from.

#include "journey_screen.hpp"

using namespace tappa;
using namespace tappa::test;

namespace {

const Node* lane(const Driver& driver, const std::string& id) {
    return node_with_key(driver, "lane/" + id);
}

// A persona beside the journey's own.
void add_marco(Driver& driver) {
    driver.dispatch(actions::AddPersona{"Marco"});
    driver.frames();
}

} // namespace

TEST_CASE("what customers think, say and want is typed in the panel and shows in its lane") {
    Driver driver;
    open_sample_journey(driver);
    CHECK(lane(driver, "thinking") == nullptr);
    open_panel(driver, "search");
    driver.type("What customers think", "Is it safe?");
    driver.type("What customers say", "Where do I start?");
    driver.type("What they want to get done", "Compare accounts");
    driver.type("What happens backstage", "The agency bids");
    const Touchpoint& now = touchpoint(driver, "search");
    CHECK(now.thinking == "Is it safe?");
    CHECK(now.saying == "Where do I start?");
    CHECK(now.job == "Compare accounts");
    CHECK(now.backstage == "The agency bids");
    driver.press("Escape");
    driver.frames();
    for (const char* id : {"job", "thinking", "saying", "backstage"}) {
        INFO(id);
        REQUIRE(lane(driver, id) != nullptr);
        CHECK(lane(driver, id)->role == Role::Group);
    }
    CHECK(driver.sees("Line of visibility"));
    CHECK(lane(driver, "backstage")->bounds.y > lane(driver, "saying")->bounds.y);
    CHECK(lane(driver, "evidence") == nullptr);
}

TEST_CASE("each lane can be shown and hidden, and an empty one says so") {
    Driver driver;
    open_sample_journey(driver);
    CHECK_FALSE(driver.sees("Line of visibility"));
    driver.click("Lanes");
    driver.click("Department");
    CHECK(lane(driver, "department") != nullptr);
    CHECK(driver.sees("Line of visibility"));
    driver.click("What customers think");
    REQUIRE(lane(driver, "thinking") != nullptr);
    CHECK(driver.sees("Nothing here yet. Open a touchpoint to fill it in."));
    driver.click("What customers think");
    CHECK(lane(driver, "thinking") == nullptr);
    driver.click("Department");
    CHECK_FALSE(driver.sees("Line of visibility"));
    driver.click("Lanes");
    CHECK(driver.find(Role::Checkbox, "Department") == nullptr);
}

TEST_CASE("an entry of a lane leads to its touchpoint, by pointer and by keyboard") {
    Driver driver;
    open_sample_journey(driver);
    driver.dispatch(actions::EditTouchpoint{
        TouchpointId("search"), Set<&Touchpoint::thinking>{"Is it safe?"}});
    driver.frames();
    const std::string name = touchpoint(driver, "search").name;
    REQUIRE(driver.find(Role::Button, name) != nullptr);
    driver.focus(driver.find(Role::Button, name)->id);
    driver.press("Enter");
    CHECK(driver.state().session.touchpoint.text == "search");
}

TEST_CASE("on a phone a lane shows the stage that the cards show") {
    Driver driver;
    driver.resize(390, 844);
    open_sample_journey(driver);
    driver.dispatch(actions::EditTouchpoint{
        TouchpointId("search"), Set<&Touchpoint::thinking>{"Is it safe?"}});
    driver.frames();
    REQUIRE(lane(driver, "thinking") != nullptr);
    CHECK_FALSE(driver.sees("Is it safe?")); // it stands on the next stage
    driver.click("Next stage");
    CHECK(driver.sees("Is it safe?"));
    CHECK(lane(driver, "thinking")->bounds.width <= 390);
}

TEST_CASE("the emotion to reach is set and cleared, and drawn as a curve that can be hidden") {
    Driver driver;
    open_sample_journey(driver);
    open_panel(driver, "identity-check");
    driver.slide("Emotion to reach", 1);
    CHECK(touchpoint(driver, "identity-check").target_emotion == 1);
    const auto also_drawn = [&] {
        return driver.get(Role::Figure, "Emotion curve")
                   .description.find("Also drawn: As it is to be")
            != std::string::npos;
    };
    CHECK(also_drawn());
    driver.click("Clear the emotion to reach");
    CHECK(focused_key(driver) == "target-emotion");
    CHECK_FALSE(touchpoint(driver, "identity-check").target_emotion.has_value());
    CHECK_FALSE(also_drawn());
    driver.slide("Emotion to reach", 2);
    driver.press("Escape");
    driver.click("Lanes");
    driver.click("Emotion to reach");
    CHECK_FALSE(also_drawn());
}

TEST_CASE("how a persona feels is added, drawn, changed and removed") {
    Driver driver;
    open_sample_journey(driver);
    add_marco(driver);
    open_panel(driver, "search");
    driver.choose("How personas and segments feel here", "Marco");
    driver.slide("Emotion of Marco", -2);
    REQUIRE(touchpoint(driver, "search").persona_emotions.size() == 1);
    CHECK(touchpoint(driver, "search").persona_emotions[0].emotion == -2);
    driver.press("Escape");
    const auto description = [&] { return driver.get(Role::Figure, "Emotion curve").description; };
    CHECK(description().find("Also drawn: Marco.") != std::string::npos);
    driver.click("Lanes");
    driver.click("Marco");
    CHECK(description().find("Marco") == std::string::npos);
    driver.click("Marco");
    CHECK(description().find("Also drawn: Marco.") != std::string::npos);
    open_panel(driver, "search");
    driver.click("Remove the emotion of Marco");
    CHECK(touchpoint(driver, "search").persona_emotions.empty());
    CHECK(focused_key(driver) == "add-feeling");
    CHECK(description().find("Marco") == std::string::npos);
}

TEST_CASE("the focus goes to the feeling of the last persona or segment that could be chosen") {
    Driver driver;
    open_sample_journey(driver);
    open_panel(driver, "search");
    const std::string label = "How personas and segments feel here";
    std::string last;
    while (const Node* const select = driver.find(Role::Select, label)) {
        REQUIRE(select->choices.size() > 1);
        const ui::Choice chosen = select->choices[1];
        last = chosen.id;
        driver.choose(label, chosen.name);
    }
    CHECK(focused_key(driver) == "feeling-of/" + last);
    CHECK(touchpoint(driver, "search").persona_emotions.back().persona.text == last);
}

TEST_CASE("the curves chosen show again in a later visit, those of the deleted with undo") {
    Driver driver;
    open_sample_journey(driver);
    add_marco(driver);
    open_panel(driver, "search");
    driver.choose("How personas and segments feel here", "Marco");
    driver.press("Escape");
    driver.click("Lanes");
    driver.click("Department");
    const auto draws = [](const Driver& shown) {
        return shown.get(Role::Figure, "Emotion curve").description.find("Also drawn: Marco.")
            != std::string::npos;
    };
    CHECK(draws(driver));
    const PersonaId marco = driver.state().document.personas.back().id;
    driver.dispatch(actions::DeletePersona{marco});
    driver.frames();
    CHECK_FALSE(draws(driver));
    driver.dispatch(actions::Undo{});
    driver.frames(8);
    CHECK(draws(driver));

    const std::string id = driver.state().document.id;
    Driver later;
    later.stored = driver.stored;
    later.looks = driver.looks;
    later.dispatch(actions::OpenRecent{id});
    later.frames(8);
    later.dispatch(actions::GoTo{Screen::Journey});
    later.frames();
    CHECK(draws(later));
    CHECK(lane(later, "department") != nullptr);
}

TEST_CASE("a segment feels and says like a persona, and is told apart from one") {
    Driver driver;
    open_sample_journey(driver);
    add_marco(driver);
    driver.dispatch(actions::AddPersona{"Marco", PersonaKind::Segment});
    driver.frames();
    open_panel(driver, "search");
    driver.choose("How personas and segments feel here", "Marco (segment)");
    driver.slide("Emotion of Marco (segment)", 1);
    REQUIRE(touchpoint(driver, "search").persona_emotions.size() == 1);
    CHECK(
        touchpoint(driver, "search").persona_emotions[0].persona
        == driver.state().document.segments.back().id
    );
    driver.press("Escape");
    CHECK(
        driver.get(Role::Figure, "Emotion curve").description.find("Also drawn: Marco (segment).")
        != std::string::npos
    );
}

TEST_CASE("a long name of a segment stands above its slider in lines of its own") {
    Driver driver;
    open_sample_journey(driver);
    const std::string longer = "New customers between 24 and 35 who compare offers on their phone";
    for (const std::string& name : {std::string("Marco"), longer})
        driver.dispatch(actions::AddPersona{name, PersonaKind::Segment});
    driver.frames();
    open_panel(driver, "search");
    const auto words_height = [&](const std::string& name) {
        driver.choose("How personas and segments feel here", name + " (segment)");
        driver.frames();
        const Node& slider = driver.get(Role::Slider, "Emotion of " + name + " (segment)");
        const Node* const item = driver.tree().find(slider.parent);
        REQUIRE(item);
        return slider.bounds.y - item->bounds.y;
    };
    const float usual = words_height("Marco");
    CHECK(words_height(longer) > usual + 10); // a line at least
}

TEST_CASE("personas and segments are added, described and deleted among the journey's fields") {
    struct Kind {
        PersonaKind kind;
        std::string add;
        std::string remove;
        std::string heading_key;
    };
    for (const Kind& each :
         {Kind{
              PersonaKind::Persona,
              "Add a persona",
              "Delete New persona",
              "other-personas-heading"},
          Kind{
              PersonaKind::Segment,
              "Add a segment",
              "Delete New segment",
              "other-segments-heading"}}) {
        INFO(each.add);
        Driver driver;
        open_sample_journey(driver);
        const auto count = [&] { return personas_of(driver.state().document, each.kind).size(); };
        const std::size_t before = count();
        driver.click("Edit the journey");
        driver.click(each.add);
        REQUIRE(count() == before + 1);
        CHECK(driver.text_is_selected());
        CHECK(driver.sees("Not named anywhere yet"));
        CHECK(driver.tree().duplicates().empty());
        driver.press("Escape");
        driver.click(each.remove);
        CHECK(count() == before);
        CHECK(focused_key(driver) == each.heading_key);
    }
}

TEST_CASE("the map is exported from a dialog, on the paper and in the format chosen") {
    Driver driver;
    open_sample_journey(driver);
    driver.click("Edit the journey");
    driver.click("Export the map…");
    CHECK(driver.count(Role::Dialog) == 1);
    CHECK(focused_key(driver) == "export");
    driver.click("A0");
    driver.click("SVG");
    driver.press("Enter");
    if (driver.downloads.empty())
        driver.click("Export");
    REQUIRE(driver.downloads.size() == 1);
    CHECK(driver.downloads[0].name.find("-map.svg") != std::string::npos);
    CHECK(driver.downloads[0].bytes.find("width=\"1189mm\"") != std::string::npos);
    CHECK(driver.count(Role::Dialog) == 0);
}
