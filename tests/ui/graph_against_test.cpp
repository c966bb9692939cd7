// A drawn journey against a measured one of the document.

#include "graph_screen.hpp"
#include "io/document_io.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace tappa;
using namespace tappa::test;

namespace {

constexpr const char* heading = "Drawn against measured";

// The sample, and beside it a copy of its journey with one way fewer and one more touchpoint.
Driver with_two_journeys(Language language = Language::En, float width = 1440) {
    Driver first = graph_of_sample();
    Document document = first.state().document;
    document.id = "two-journeys";
    Journey drawn = journey(first);
    drawn.id = JourneyId("drawn");
    drawn.name = "As we think";
    const auto renamed = [](const TouchpointId& id) { return TouchpointId("drawn-" + id.text); };
    Journey copy;
    copy.id = drawn.id;
    copy.name = drawn.name;
    for (Touchpoint touchpoint : drawn.touchpoints) {
        touchpoint.id = renamed(touchpoint.id);
        copy.touchpoints.push_back(touchpoint);
    }
    bool left_out = false;
    for (Transition transition : drawn.transitions) {
        if (!left_out && transition.from.text == "search") {
            left_out = true;
            continue;
        }
        transition.from = renamed(transition.from);
        transition.to = renamed(transition.to);
        transition.count.reset();
        copy.transitions.push_back(transition);
    }
    Touchpoint own;
    own.id = TouchpointId("drawn-own");
    own.name = "Welcome letter";
    copy.touchpoints.push_back(own);
    document.journeys.push_back(Shared<Journey>(copy));
    Driver driver({.language = language, .surface = {.width = width, .height = 900}});
    driver.open_file("two.json", json_from_document(document));
    driver.frames();
    driver.dispatch(actions::ShowJourney{JourneyId("drawn")});
    driver.dispatch(actions::GoTo{Screen::Graph});
    driver.frames(8);
    return driver;
}

} // namespace

TEST_CASE("a document with one journey has nothing to compare with") {
    CHECK_FALSE(graph_of_sample().find(Role::Heading, heading));
}

TEST_CASE("a journey is held against another one, and what differs leads to the picture") {
    Driver driver = with_two_journeys();
    REQUIRE(driver.find(Role::Heading, heading));
    driver.choose("Compare with the journey", "Open a current account");
    driver.frames();
    CHECK(driver.state().session.graph.compared == journey(driver).id);
    CHECK(driver.sees(
        "of the steps that customers take in “Open a current account” are in “As we think”, too."
    ));
    CHECK(driver.sees("25 touchpoints of 26 in “As we think” are in “Open a current account”, too")
    );
    CHECK(driver.find(Role::List, "Where they differ"));
    CHECK(driver.sees("this way is not drawn"));
    CHECK(driver.sees("“Welcome letter” is drawn, but not among the measured touchpoints."));
    driver.click(
        "Show in the picture: “Welcome letter” is drawn, but not among the measured touchpoints."
    );
    CHECK(driver.state().session.graph.selected.text == "drawn-own");
    const std::uint64_t revision = driver.state().revision;
    driver.choose("Compare with the journey", "No comparison");
    CHECK_FALSE(driver.find(Role::List, "Where they differ"));
    CHECK(driver.state().revision == revision);
}

TEST_CASE("what differs is shown in a picture that comes into view, above the comparison") {
    Driver driver = with_two_journeys();
    driver.choose("Compare with the journey", "Open a current account");
    driver.frames();
    driver.point_and_click(
        "Show in the picture: “Welcome letter” is drawn, but not among the measured touchpoints."
    );
    driver.frames(4);
    const Node* const above = node_with_key(driver, "colour");
    REQUIRE(above);
    const auto at = driver.on_page(*above);
    REQUIRE(at.has_value());
    CHECK(at->y > 0);
}

TEST_CASE("the counted journey on screen is the measured one, and the drawn one is held against it"
) {
    Driver driver = with_two_journeys();
    const JourneyId counted = driver.state().document.journeys.front()->id;
    driver.dispatch(actions::ShowJourney{counted});
    driver.dispatch(actions::GoTo{Screen::Graph});
    driver.frames(8);
    driver.choose("Compare with the journey", "As we think");
    driver.frames();
    CHECK(driver.sees("“As we think”, as drawn, against “Open a current account”, as measured."));
    CHECK(driver.sees("of the steps that customers take in “Open a current account” are in"));
    CHECK(driver.sees("25 touchpoints of 26 in “As we think” are in “Open a current account”, too")
    );
    CHECK(driver.sees("“Welcome letter” is drawn, but not among the measured touchpoints."));
    CHECK_FALSE(driver.sees("nobody counted customers"));
    // What only the other journey has is nowhere in this one's picture.
    CHECK_FALSE(driver.find(
        Role::Button,
        "Show in the picture: “Welcome letter” is drawn, but not among the measured touchpoints."
    ));
    // A way that is not drawn is one of those here.
    const Node* show = nullptr;
    for (const Node& node : driver.tree().nodes())
        if (!show && node.role == Role::Button && node.name.starts_with("Show in the picture: ")
            && node.name.ends_with("this way is not drawn."))
            show = &node;
    REQUIRE(show);
    driver.click(show->name);
    CHECK(is_stated(*driver.state().document.journeys.front(), driver.state().session.graph.way));
}

TEST_CASE("of two journeys of one kind it says what is here and what is there, and plans nothing") {
    Driver driver = with_two_journeys();
    Document document = driver.state().document;
    Journey again = *document.journeys[1];
    again.id = JourneyId("drawn-again");
    again.name = "As they think";
    std::vector<Touchpoint> touchpoints(again.touchpoints.begin(), again.touchpoints.end());
    touchpoints.pop_back();
    for (Touchpoint& touchpoint : touchpoints)
        touchpoint.id = TouchpointId("again-" + touchpoint.id.text);
    std::vector<Transition> transitions(again.transitions.begin(), again.transitions.end());
    for (Transition& transition : transitions) {
        transition.from = TouchpointId("again-" + transition.from.text);
        transition.to = TouchpointId("again-" + transition.to.text);
    }
    again.touchpoints = touchpoints;
    again.transitions = transitions;
    document.id = "three-journeys";
    document.journeys.push_back(Shared<Journey>(again));
    driver.open_file("three.json", json_from_document(document));
    driver.frames();
    driver.dispatch(actions::ShowJourney{JourneyId("drawn")});
    driver.dispatch(actions::GoTo{Screen::Graph});
    driver.frames(8);
    driver.choose("Compare with the journey", "As they think");
    driver.frames();
    CHECK(driver.sees("“As we think” (here) against “As they think” (there): nobody counted"));
    CHECK(driver.sees("“Welcome letter” is here, but not there."));
    CHECK(driver.find(Role::Button, "Show in the picture: “Welcome letter” is here, but not there.")
    );
    CHECK_FALSE(
        driver.find(Role::Button, "Add to plan: Drawn touchpoint nobody came to: Welcome letter")
    );
}

TEST_CASE("a deviation goes into the plan like a finding, and the plan names it") {
    Driver driver = with_two_journeys();
    driver.choose("Compare with the journey", "Open a current account");
    driver.frames();
    const std::size_t before = driver.state().document.plan->actions.size();
    const std::string name = "Drawn touchpoint nobody came to: Welcome letter";
    driver.click("Add to plan: " + name);
    driver.frames();
    const auto& plan = driver.state().document.plan->actions;
    REQUIRE(plan.size() == before + 1);
    const PlanAction& added = plan[before];
    CHECK(added.title == "Find out whether customers ever come to “Welcome letter”");
    CHECK(added.why.starts_with("“Welcome letter” is drawn, but not among"));
    CHECK(
        added.sources
        == std::vector<ActionSource>{{SourceKind::Finding, "touchpoint-not-seen:drawn-own"}}
    );
    CHECK_FALSE(driver.find(Role::Button, "Add to plan: " + name));
    const PlanActionId id = added.id;
    driver.click("Open in the plan: " + name);
    CHECK(driver.state().session.screen == Screen::Plan);
    CHECK(driver.state().session.plan_action == id);
    CHECK(driver.sees("Finding: " + name));
}

TEST_CASE("a deviation is put into the plan by keyboard, where the focus stays") {
    Driver driver = with_two_journeys();
    driver.dispatch(actions::LookAtGraph{
        Set<&GraphLook::compared>{driver.state().document.journeys.front()->id}});
    driver.frames();
    const std::size_t before = driver.state().document.plan->actions.size();
    const Node* button = nullptr;
    for (const Node& node : driver.tree().nodes())
        if (!button && node.role == Role::Button
            && node.name.starts_with("Add to plan: Way that is not drawn"))
            button = &node;
    REQUIRE(button);
    driver.focus(button->id);
    driver.press("Enter");
    driver.press("Enter"); // an impatient second press adds nothing and opens nothing
    driver.frames();
    CHECK(driver.state().document.plan->actions.size() == before + 1);
    CHECK(driver.state().session.screen == Screen::Graph);
    const Node* const focused = driver.tree().find(driver.focused());
    REQUIRE(focused);
    CHECK(focused->key.starts_with("finding/not-drawn:"));
}

TEST_CASE("a deviation is decided against, and that is taken back") {
    Driver driver = with_two_journeys();
    driver.choose("Compare with the journey", "Open a current account");
    driver.frames();
    const Node* button = nullptr;
    for (const Node& node : driver.tree().nodes())
        if (!button && node.role == Role::Button && node.key == "drop"
            && node.name.find("Welcome letter") != std::string::npos)
            button = &node;
    REQUIRE(button);
    driver.click(button->name);
    driver.frames();
    REQUIRE(driver.state().document.plan->decisions.size() == 1);
    CHECK(driver.state().document.plan->decisions[0].id == "touchpoint-not-seen:drawn-own");
    driver.dispatch(actions::Undo{});
    driver.frames();
    CHECK(driver.state().document.plan->decisions.empty());
}

TEST_CASE("the comparison has a name for everything in both languages at any width") {
    for (const Language language : all_languages)
        for (const float width : {390.0F, 1280.0F}) {
            CAPTURE(width);
            Driver driver = with_two_journeys(language, width);
            driver.dispatch(actions::LookAtGraph{
                Set<&GraphLook::compared>{driver.state().document.journeys.front()->id}});
            driver.frames();
            CHECK(driver.tree().duplicates().empty());
            CHECK(driver.items_without_node().empty());
            for (const Node& node : driver.tree().nodes())
                if (node.role == Role::Button || node.role == Role::Link)
                    CHECK_FALSE(node.name.empty());
        }
}

TEST_CASE("a journey is not compared with itself, nor with one that is not there") {
    Driver driver = with_two_journeys();
    for (const char* id : {"drawn", "gone"}) {
        driver.dispatch(actions::LookAtGraph{Set<&GraphLook::compared>{JourneyId(id)}});
        driver.frames();
        CHECK(driver.state().session.graph.compared.empty());
    }
}
