// The graph's screen: the sample's findings on their way into the plan, the table, transitions and
// the question what if, by the names of things.

#include "graph_screen.hpp"
#include "planning/finding_source.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace tappa;
using namespace tappa::test;

namespace {

Driver table_of_sample() {
    Driver driver = graph_of_sample();
    driver.click("Table");
    return driver;
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
    CHECK(driver.sees("95% interval: 37.")); // of who leaves at the first touchpoint
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
    driver.click("Lost here, of all");
    CHECK(driver.state().session.graph.sort.by == GraphColumn::DropOff);
    CHECK(driver.state().session.graph.sort.descending);
    driver.click("Lost here, of all");
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

TEST_CASE("an empty journey leads to the map, and a journey without transitions to its first") {
    Driver driver({.surface = {.width = 1440, .height = 900}});
    driver.click("New quick scan");
    driver.dispatch(actions::GoTo{Screen::Graph});
    driver.frames();
    driver.click("Map touchpoints");
    CHECK(driver.state().session.screen == Screen::Journey);

    Driver drawn = three_steps();
    CHECK(drawn.sees("Drawn, not measured"));
    CHECK_FALSE(drawn.sees("% reach the goal"));
    CHECK_FALSE(drawn.sees("without alternative"));
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
    CHECK(driver.sees("100% (fewer than 30 customers; 95% interval 84% to 100%)"));
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

TEST_CASE("where customers start and reach the goal is stated without the picture") {
    Driver driver = three_steps();
    driver.dispatch(actions::AddTransition{
        driver.state().document.journeys.front()->touchpoints[0].id,
        driver.state().document.journeys.front()->touchpoints[1].id});
    driver.click("Table");
    driver.choose("Customers begin at…", "Check");
    driver.frames();
    // What was taken for granted so far is stated with it, but of what no way is drawn of.
    CHECK(journey(driver).entries.size() == 2);
    driver.type("Customers from Start to Check", "40");
    const JourneyEnd* const entry =
        find_journey_end(journey(driver), {{}, journey(driver).touchpoints[1].id});
    REQUIRE(entry);
    CHECK(entry->count == 40);
    driver.choose("Customers reach the goal from…", "Ask");
    driver.frames();
    driver.type("Share from Ask to Goal", "25");
    const JourneyEnd* const goal =
        find_journey_end(journey(driver), {journey(driver).touchpoints[0].id, {}});
    REQUIRE(goal);
    CHECK(goal->share == doctest::Approx(0.25));
    driver.click("Delete the transition from Start to Check");
    CHECK(journey(driver).entries.size() == 1);
    CHECK(journey(driver).transitions.size() == 1);
    CHECK(driver.tree().duplicates().empty());
}

TEST_CASE("the card of a touchpoint says that customers start, come and leave there, by keyboard") {
    Driver driver = three_steps();
    driver.choose("Touchpoint", "Check");
    driver.frames();
    driver.choose("Comes from…", "Start");
    driver.frames();
    CHECK(find_journey_end(journey(driver), {{}, journey(driver).touchpoints[1].id}));
    driver.tab_to("Edit the way from Start to Check");
    driver.press("Enter");
    driver.frames();
    driver.type("Share from Start to Check", "60");
    CHECK(
        find_journey_end(journey(driver), {{}, journey(driver).touchpoints[1].id})->share
        == doctest::Approx(0.6)
    );
    driver.dispatch(actions::LookAtGraph{
        Set<&GraphLook::selected>{journey(driver).touchpoints[1].id}});
    driver.frames();
    driver.choose("Comes from…", "Ask");
    driver.frames();
    CHECK(journey(driver).transitions.size() == 1);
    CHECK(journey(driver).transitions[0].to == journey(driver).touchpoints[1].id);
    driver.type("Share who leave here", "30");
    CHECK(journey(driver).touchpoints[1].abandonment == doctest::Approx(0.3));
    CHECK(driver.sees("30%"));
}

TEST_CASE("the search field has room for its words on a phone") {
    for (const Language language : all_languages) {
        Driver driver = graph_of_sample(language, 390);
        const Node* field = nullptr;
        for (const Node& node : driver.tree().nodes())
            if (node.key == "graph-search")
                field = &node;
        REQUIRE(field);
        CHECK(field->bounds.width > 330);
    }
}
