// The graph's screen: the sample's findings on their way into the plan, the table, transitions and
// the question what if, by the names of things.

#include "planning/finding_source.hpp"
#include "support/screens.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace tappa;
using namespace tappa::test;

namespace {

Driver graph_of_sample(Language language = Language::En, float width = 1440) {
    Driver driver({.language = language, .surface = {.width = width, .height = 900}});
    open_sample(driver, Screen::Graph);
    return driver;
}

Driver table_of_sample() {
    Driver driver = graph_of_sample();
    driver.click("Table");
    return driver;
}

const Journey& journey(const Driver& driver) {
    return driver.state().document.journeys.front();
}

std::size_t planned(const Driver& driver) {
    return driver.state().document.plan->actions.size();
}

// A new assessment with three touchpoints and nothing drawn between them.
Driver three_steps() {
    Driver driver({.surface = {.width = 1440, .height = 900}});
    driver.click("New quick scan");
    for (const char* name : {"Ask", "Check", "Sign"})
        driver.dispatch(actions::AddTouchpoint{JourneyStage::Use, name});
    driver.dispatch(actions::GoTo{Screen::Graph});
    driver.frames();
    return driver;
}

} // namespace

TEST_CASE("the graph stands in the navigation after the journey and says what it is") {
    Driver driver = graph_of_sample();
    CHECK(driver.find(Role::Heading, "Touchpoint graph"));
    CHECK(driver.sees("25 touchpoints"));
    CHECK(driver.sees("57 transitions"));
    CHECK(driver.sees("reach the goal"));
    CHECK_FALSE(driver.sees("Drawn, not measured: nobody"));
    CHECK(driver.tree().duplicates().empty());
    CHECK(driver.items_without_node().empty());
}

TEST_CASE("nothing is lost and nothing has no name in both languages at any width") {
    for (const Language language : all_languages)
        for (const float width : {390.0F, 1024.0F, 1440.0F, 1920.0F}) {
            INFO(language_code(language) << " " << width);
            Driver driver = graph_of_sample(language, width);
            driver.dispatch(actions::LookAtGraph{
                Set<&GraphLook::selected>{journey(driver).touchpoints[3].id}});
            driver.frames();
            CHECK(driver.tree().duplicates().empty());
            CHECK(driver.items_without_node().empty());
            for (const Node& node : driver.tree().nodes())
                if (node.role == Role::Button || node.role == Role::Link)
                    CHECK_FALSE(node.name.empty());
        }
}

TEST_CASE("a finding goes into the plan and says so from then on") {
    Driver driver = graph_of_sample();
    const std::size_t before = planned(driver);
    const Node* button = nullptr;
    for (const Node& node : driver.tree().nodes())
        if (!button && node.role == Role::Button && node.name.starts_with("Add to plan: "))
            button = &node;
    REQUIRE(button);
    const std::string name = button->name;
    driver.click(name);
    REQUIRE(planned(driver) == before + 1);
    const PlanAction& added = driver.state().document.plan->actions[before];
    CHECK(added.sources.front().kind == SourceKind::Finding);
    CHECK_FALSE(driver.find(Role::Button, name));
    const std::string open =
        "Open in the plan: " + name.substr(std::string("Add to plan: ").size());
    driver.click(open);
    CHECK(driver.state().session.screen == Screen::Plan);
    CHECK(driver.state().session.plan_action == added.id);
    CHECK(driver.sees("Finding: "));
}

TEST_CASE("a touchpoint that a finding names shows where customers come from and go to") {
    Driver driver = table_of_sample();
    const Touchpoint* const check =
        find_touchpoint(journey(driver), TouchpointId("identity-check"));
    REQUIRE(check);
    driver.click(check->name);
    CHECK(driver.state().session.graph.selected == check->id);
    CHECK(driver.find(Role::Heading, check->name));
    const Node& before = driver.get(Role::List, "They come from");
    const Node& after = driver.get(Role::List, "They go to");
    CHECK(before.id != after.id);
    driver.click("Close " + check->name);
    CHECK(driver.state().session.graph.selected.empty());
}

TEST_CASE("the table is put in order by a press on a head, and searched") {
    Driver driver = table_of_sample();
    driver.click("Leave here");
    CHECK(driver.state().session.graph.sort.by == GraphColumn::DropOff);
    CHECK(driver.state().session.graph.sort.descending);
    driver.click("Leave here");
    CHECK_FALSE(driver.state().session.graph.sort.descending);
    driver.type("Find a touchpoint", "identity");
    CHECK(driver.sees("1 touchpoint of 25"));
}

TEST_CASE("a lower abandonment shows the conversion it would bring, and changes no document") {
    Driver driver = graph_of_sample();
    const std::uint64_t revision = driver.state().revision;
    const Touchpoint& check = *find_touchpoint(journey(driver), TouchpointId("identity-check"));
    driver.choose("What if abandonment at", check.name);
    REQUIRE(driver.state().session.graph.what_if);
    driver.slide("Abandonment", 0);
    CHECK(driver.state().session.graph.what_if->abandonment == 0);
    CHECK(driver.sees("Conversion would go from"));
    CHECK(driver.sees("would reach the goal"));
    CHECK(driver.state().revision == revision);
    const std::size_t before = planned(driver);
    driver.click("Add to plan: Leverage: " + check.name);
    CHECK(planned(driver) == before + 1);
    driver.click("Clear the question");
    CHECK_FALSE(driver.state().session.graph.what_if);
}

TEST_CASE("each card of the picture is a button that says all it shows, and selects") {
    Driver driver = graph_of_sample();
    std::size_t cards = 0;
    const Node* check = nullptr;
    for (const Node& node : driver.tree().nodes())
        if (node.role == Role::Button && node.key.starts_with("card/")) {
            ++cards;
            CHECK(node.bounds.width > 0);
            if (node.key == "card/identity-check")
                check = &node;
        }
    CHECK(cards == 25);
    REQUIRE(check);
    const std::string name = check->name;
    CHECK(name.find("leave here") != std::string::npos);
    CHECK(name.find("come here") != std::string::npos);
    driver.point_and_click(name);
    CHECK(driver.state().session.graph.selected.text == "identity-check");
    CHECK(driver.find(Role::List, "They go to"));
    driver.click(name);
    CHECK(driver.state().session.graph.selected.empty());
    driver.choose("Colour of the cards", "Colour: emotion");
    CHECK(driver.state().session.graph.colour == report::CardColour::Emotion);
}

TEST_CASE("the picture is made larger, dragged and fitted again") {
    Driver driver = graph_of_sample();
    const auto place = [&] {
        return driver.on_page(*node_with_key(driver, "card/identity-check"));
    };
    const auto before = place();
    REQUIRE(before);
    driver.click("Larger");
    driver.click("Larger");
    const auto larger = place();
    REQUIRE(larger);
    CHECK(larger->width > before->width);
    const Node& figure = driver.get(Role::Figure, "Picture of the graph");
    const auto window = driver.on_page(figure);
    REQUIRE(window);
    auto& interface = driver.interface();
    // Somewhere between the cards.
    const auto is_free = [&](float x, float y) {
        for (const Node& node : driver.tree().nodes())
            if (node.key.starts_with("card/"))
                if (const auto card = driver.on_page(node))
                    if (x >= card->x && x <= card->x + card->width && y >= card->y
                        && y <= card->y + card->height)
                        return false;
        return true;
    };
    float x = window->x + 200;
    const float y = window->y + window->height - 60;
    while (!is_free(x, y))
        x += 10;
    interface.point(ui::PointerMove{x, y});
    driver.frames(1);
    interface.point(ui::PointerButton{0, true});
    driver.frames(1);
    interface.point(ui::PointerMove{x - 100, y - 40});
    driver.frames(2);
    interface.point(ui::PointerButton{0, false});
    driver.frames();
    const auto moved = place();
    REQUIRE(moved);
    CHECK(moved->x < larger->x);
    CHECK(driver.state().session.graph.selected.empty()); // a drag presses nothing
    driver.click("Fit");
    const auto fitted = place();
    REQUIRE(fitted);
    CHECK(fitted->width == doctest::Approx(before->width));
}

TEST_CASE("what is searched for is found in the picture, one after the other") {
    Driver driver = graph_of_sample();
    driver.click("Larger");
    driver.click("Larger");
    driver.click("Larger");
    driver.type("Find a touchpoint", "survey");
    CHECK(driver.find(Role::Status, "1 touchpoint found"));
    const auto is_seen = [&](const std::string& key) {
        const auto window = driver.on_page(driver.get(Role::Figure, "Picture of the graph"));
        const auto card = driver.on_page(*node_with_key(driver, key));
        return window && card && card->x + 1 >= window->x
            && card->x + card->width <= window->x + window->width + 1;
    };
    CHECK(is_seen("card/survey"));
    CHECK(!is_seen("card/ads"));
    driver.type("Find a touchpoint", "nothing is called so");
    CHECK(driver.find(Role::Status, "No touchpoint is called so."));
    driver.type("Find a touchpoint", "");
    CHECK(!driver.find(Role::Status, "No touchpoint is called so."));
}

TEST_CASE("the small map moves the window and lets nothing behind it be pressed") {
    Driver driver = graph_of_sample();
    for (int i = 0; i < 5; ++i)
        driver.click("Larger");
    const auto window = driver.on_page(driver.get(Role::Figure, "Picture of the graph"));
    REQUIRE(window);
    const auto place = [&] {
        return driver.on_page(*node_with_key(driver, "card/identity-check"));
    };
    const auto press = [&](float x, float y) {
        driver.interface().point(ui::PointerMove{x, y});
        driver.frames(1);
        driver.interface().point(ui::PointerButton{0, true});
        driver.frames(2);
        driver.interface().point(ui::PointerButton{0, false});
        driver.frames();
    };
    const float right = window->x + window->width - 10;
    const float bottom = window->y + window->height - 10;
    press(right, bottom);
    const auto from_right = place();
    press(right - 120, bottom);
    const auto from_left = place();
    REQUIRE(from_right);
    REQUIRE(from_left);
    CHECK(from_left->x > from_right->x + 100);
    CHECK(driver.state().session.graph.selected.empty());
}

TEST_CASE("an empty journey leads to the map, and a journey without transitions to its first") {
    Driver driver({.surface = {.width = 1440, .height = 900}});
    driver.click("New quick scan");
    driver.dispatch(actions::GoTo{Screen::Graph});
    driver.frames();
    driver.click("Map touchpoints");
    CHECK(driver.state().session.screen == Screen::Journey);

    Driver drawn = three_steps();
    CHECK(drawn.sees("Drawn, not measured"));
    drawn.choose("Touchpoint", "Ask");
    drawn.choose("Leads to…", "Check");
    REQUIRE(journey(drawn).transitions.size() == 1);
    CHECK(journey(drawn).transitions[0].from == journey(drawn).touchpoints[0].id);
    CHECK(journey(drawn).transitions[0].to == journey(drawn).touchpoints[1].id);
}

TEST_CASE("a transition is counted, shared out and deleted in the table") {
    Driver driver = three_steps();
    driver.choose("Touchpoint", "Ask");
    driver.choose("Leads to…", "Check");
    driver.click("Table");
    driver.type("Customers from Ask to Check", "20");
    CHECK(journey(driver).transitions[0].count == 20);
    CHECK(driver.sees("(fewer than 30 customers)"));
    driver.type("Share from Ask to Check", "40");
    CHECK(journey(driver).transitions[0].share == doctest::Approx(0.4));
    driver.click("Delete the transition from Ask to Check");
    CHECK(journey(driver).transitions.empty());
    driver.press("z", true);
    CHECK(journey(driver).transitions.size() == 1);
}

TEST_CASE("the focus stays with what was done on the graph") {
    Driver driver = graph_of_sample();
    const auto enter = [&](std::string_view name) {
        driver.focus(driver.pressable(name).id);
        driver.press("Enter");
        driver.frames();
    };
    const auto key = [&] {
        const Node* const node = driver.tree().find(driver.focused());
        return node ? std::string(node->key) : std::string();
    };
    SUBCASE("what if, when its finding goes into the plan") {
        const GraphFigures figures = graph_figures(journey(driver), 1);
        TouchpointId id;
        for (std::size_t node = 0; node < figures.graph.touchpoints.size(); ++node) {
            const GraphTouchpoint& touchpoint = figures.graph.touchpoints[node];
            if (figures.analysis.absorption.touchpoints[node].leverage.value_or(0) > 0
                && !action_of_finding(driver.state().document.plan, leverage_id(touchpoint)))
                id = TouchpointId(touchpoint.id);
        }
        driver.dispatch(actions::LookAtGraph{
            Set<&GraphLook::what_if>{std::optional(WhatIf{id, 0.1})}});
        driver.frames();
        const std::size_t before = planned(driver);
        const Node* button = nullptr;
        for (const Node& node : driver.tree().nodes())
            if (node.key == "what-if-plan")
                button = &node;
        REQUIRE(button);
        driver.focus(button->id);
        driver.press("Enter");
        driver.frames();
        CHECK(planned(driver) == before + 1);
        CHECK(key() == "what-if-share");
    }
    SUBCASE("the card of a touchpoint, when it is closed") {
        const Touchpoint& touchpoint = journey(driver).touchpoints[3];
        const auto close = [&] {
            driver.dispatch(actions::LookAtGraph{Set<&GraphLook::selected>{touchpoint.id}});
            driver.frames();
            enter("Close " + touchpoint.name);
            driver.frames(10);
        };
        close();
        CHECK(key() == "card/" + touchpoint.id.text);
        driver.click("Table");
        close();
        CHECK(key() == "row/" + touchpoint.id.text);
        driver.dispatch(actions::LookAtGraph{Set<&GraphLook::words>{std::string("no such words")}});
        close();
        CHECK(key() == "what-if-at");
    }
    SUBCASE("a transition, when it is deleted") {
        Driver drawn = three_steps();
        drawn.dispatch(actions::AddTransition{
            journey(drawn).touchpoints[0].id, journey(drawn).touchpoints[1].id});
        drawn.click("Table");
        drawn.focus(drawn.pressable("Delete the transition from Ask to Check").id);
        drawn.press("Enter");
        drawn.frames();
        REQUIRE(journey(drawn).transitions.empty());
        const Node* const node = drawn.tree().find(drawn.focused());
        REQUIRE(node);
        CHECK(node->key == "first-touchpoint");
    }
}

TEST_CASE("what the graph lists follows the journey, the search, the order and the language") {
    Driver driver = three_steps();
    const TouchpointId ask = journey(driver).touchpoints[0].id;
    const TouchpointId check = journey(driver).touchpoints[1].id;
    driver.dispatch(actions::AddTransition{ask, check});
    driver.dispatch(actions::LookAtGraph{Set<&GraphLook::selected>{ask}});
    driver.click("Table");
    CHECK(driver.find(Role::Button, "Check"));
    driver.dispatch(actions::EditTouchpoint{check, Set<&Touchpoint::name>{std::string("Verify")}});
    driver.frames();
    CHECK_FALSE(driver.find(Role::Button, "Check"));
    CHECK(driver.find(Role::Button, "Verify"));
    CHECK(driver.find(Role::Button, "Delete the transition from Ask to Verify"));
    driver.choose("What if abandonment at", "Verify");
    CHECK(driver.state().session.graph.what_if->touchpoint == check);
    driver.choose("Leads to…", "Sign");
    REQUIRE(journey(driver).transitions.size() == 2);
    CHECK(driver.find(Role::Button, "Delete the transition from Ask to Sign"));
    driver.type("Find a touchpoint", "sign");
    CHECK_FALSE(driver.find(Role::Button, "Delete the transition from Ask to Verify"));
    CHECK(driver.find(Role::Button, "Delete the transition from Ask to Sign"));
    driver.dispatch(actions::SetLanguage{Language::It});
    driver.dispatch(actions::EditTouchpoint{check, Set<&Touchpoint::name>{std::string()}});
    driver.frames();
    driver.type("Cerca un punto di contatto", "");
    driver.frames();
    CHECK(driver.find(Role::Button, "Nuovo punto di contatto"));
}

TEST_CASE("a card of the picture says whether it is the chosen one, and stays where it is") {
    Driver driver = graph_of_sample();
    const std::string key = "card/" + journey(driver).touchpoints[3].id.text;
    const auto card = [&]() -> const Node& {
        const auto& nodes = driver.tree().nodes();
        const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const Node& node) {
            return node.key == key;
        });
        REQUIRE(found != nodes.end());
        return *found;
    };
    CHECK(card().pressed == ui::Tristate::No);
    const float before = card().bounds.y;
    const ui::NodeId id = card().id;
    driver.focus(id);
    driver.press("Enter");
    driver.frames();
    CHECK(driver.state().session.graph.selected == journey(driver).touchpoints[3].id);
    CHECK(card().pressed == ui::Tristate::Yes);
    CHECK(card().bounds.y == before);
    driver.press("Enter");
    driver.frames();
    CHECK(card().pressed == ui::Tristate::No);
}

TEST_CASE("the plan says that a large journey was not analysed, and asks again") {
    Driver driver = three_steps();
    driver.jobs_fail = JobFailure::Stopped;
    driver.dispatch(actions::AddPlanAction{});
    for (int i = 0; i < 201; ++i)
        driver.dispatch(actions::AddTouchpoint{JourneyStage::Use, "Far"});
    driver.dispatch(actions::GoTo{Screen::Plan});
    driver.frames();
    CHECK(driver.sees("Priorities do not count its leverage in full."));
    CHECK_FALSE(driver.sees("is still being computed"));
    driver.jobs_fail.reset();
    driver.click("Try again");
    driver.frames();
    CHECK_FALSE(driver.sees("Priorities do not count its leverage in full."));
    CHECK_FALSE(driver.sees("Try again"));
}

TEST_CASE("nothing goes into the plan while the figures are those of before") {
    Driver driver = three_steps();
    driver.dispatch(actions::EditTouchpoint{
        journey(driver).touchpoints[0].id, Set<&Touchpoint::abandonment>{0.5}});
    for (int i = 0; i < 201; ++i)
        driver.dispatch(actions::AddTouchpoint{JourneyStage::Use, "Far"});
    driver.frames();
    const auto adding = [&] {
        std::vector<bool> disabled;
        for (const Node& node : driver.tree().nodes())
            if (node.role == Role::Button && node.name.starts_with("Add to plan: "))
                disabled.push_back(node.disabled);
        return disabled;
    };
    REQUIRE_FALSE(adding().empty());
    CHECK(adding() == std::vector<bool>(adding().size(), false));
    driver.jobs_wait = true;
    driver.dispatch(actions::EditTouchpoint{
        journey(driver).touchpoints[0].id, Set<&Touchpoint::abandonment>{0.4}});
    driver.frames();
    REQUIRE_FALSE(adding().empty());
    CHECK(adding() == std::vector<bool>(adding().size(), true));
    driver.run_jobs();
    driver.frames();
    CHECK(adding() == std::vector<bool>(adding().size(), false));
}

TEST_CASE("a large journey says that it is being analysed, and why it is not") {
    Driver driver = three_steps();
    driver.jobs_wait = true;
    for (int i = 0; i < 201; ++i)
        driver.dispatch(actions::AddTouchpoint{JourneyStage::Use, "Far"});
    driver.frames();
    CHECK(driver.sees("Analysing the graph…"));
    driver.jobs_fail = JobFailure::NotLoaded;
    driver.run_jobs();
    driver.frames();
    CHECK(driver.sees("The graph could not be analysed."));
    driver.jobs_fail.reset();
    driver.click("Try again");
    driver.frames();
    driver.run_jobs();
    driver.frames();
    CHECK(driver.sees("204 touchpoints"));
    CHECK(driver.sees("Findings"));
    CHECK_FALSE(driver.sees("Try again"));
}
