// What a phone shows of the graph: how far customers get, and one touchpoint among its neighbours;
// and what the findings say of their numbers.

#include "app/texts.hpp"
#include "graph/drawn.hpp"
#include "graph_screen.hpp"
#include "planning/finding_source.hpp"
#include "support/overlaps.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace tappa;
using namespace tappa::test;

namespace {

Driver graph_of_touchpoints(std::initializer_list<const char*> names, float width = 1440) {
    Driver driver({.surface = {.width = width, .height = 900}});
    driver.click("New quick scan");
    for (const char* name : names)
        driver.dispatch(actions::AddTouchpoint{JourneyStage::Use, name});
    driver.dispatch(actions::GoTo{Screen::Graph});
    driver.frames();
    return driver;
}

const Touchpoint& named(const Driver& driver, const std::string& name) {
    const auto& all = journey(driver).touchpoints;
    const auto found = std::find_if(all.begin(), all.end(), [&](const Touchpoint& touchpoint) {
        return touchpoint.name == name;
    });
    REQUIRE(found != all.end());
    return *found;
}

// Whether the finding of this kind about a touchpoint says that it rests on few customers.
bool warns_of_few(const Driver& driver, FindingKind kind, const std::string& name) {
    const GraphFigures figures = graph_figures(journey(driver), 1);
    const auto& findings = figures.findings;
    const auto about = std::find_if(findings.begin(), findings.end(), [&](const Finding& finding) {
        return finding.kind == kind && finding.touchpoints.size() == 1
            && figures.graph.touchpoints[finding.touchpoints.front()].name == name;
    });
    REQUIRE(about != findings.end());
    const std::string id = finding_id(*about, figures.graph, journey(driver).id);
    const Node* const group = node_with_key(driver, "finding/" + id);
    REQUIRE(group);
    const auto& nodes = driver.tree().nodes();
    return std::any_of(nodes.begin(), nodes.end(), [&](const Node& node) {
        return node.name == "Fewer than 30 customers" && is_inside(driver.tree(), node, *group);
    });
}

// The names of what puts findings into the plan, from top to bottom.
std::vector<std::string> plannable(const Driver& driver, std::string_view words) {
    std::vector<std::string> names;
    for (const Node& node : driver.tree().nodes())
        if (node.role == Role::Button && node.name.starts_with(words))
            names.push_back(node.name);
    return names;
}

} // namespace

TEST_CASE("a phone shows how far customers get, and goes from neighbour to neighbour") {
    Driver driver = graph_of_sample(Language::En, 390);
    CHECK(driver.sees("get this far"));
    CHECK(driver.sees("Goal 6.2%"));
    const TouchpointId check = named(driver, "Identity check").id;
    const TouchpointId application = named(driver, "Online application").id;
    driver.dispatch(actions::LookAtGraph{Set<&GraphLook::selected>{check}});
    driver.frames();
    const Node* const before = node_with_key(driver, "before/" + application.text);
    REQUIRE(before);
    CHECK(before->name == "They come from, Online application, 100% · 2,429");
    const Node* const around = node_with_key(driver, "graph-around");
    REQUIRE(around);
    CHECK(around->name == "Where customers of Identity check come from and go to");
    CHECK(around->description.find("34% of them leave here") != std::string::npos);
    CHECK(around->description.find("95% interval: 32% to 36%.") != std::string::npos);
    driver.click(before->name);
    CHECK(driver.state().session.graph.selected == application);
    CHECK(node_with_key(driver, "after/" + check.text));
}

TEST_CASE("a phone says how much of what comes and goes is drawn, where not all of it is") {
    Driver driver = graph_of_sample(Language::En, 390);
    const JourneyGraph graph = graph_from_journey(journey(driver));
    const auto ways_from = [&](std::size_t node) {
        return std::count_if(graph.links.begin(), graph.links.end(), [&](const GraphLink& link) {
            return link.from == node && link.probability > 0;
        });
    };
    std::size_t node = 0;
    while (node < graph.touchpoints.size() && ways_from(node) <= 3)
        ++node;
    REQUIRE(node < graph.touchpoints.size());
    driver.dispatch(actions::LookAtGraph{
        Set<&GraphLook::selected>{TouchpointId(graph.touchpoints[node].id)}});
    driver.frames();
    CHECK(driver.sees("Drawn: 3 of " + std::to_string(ways_from(node)) + " ways from it, "));
}

TEST_CASE("a stage's bar leads to the touchpoint where most of its customers come by") {
    Driver driver = graph_of_sample(Language::En, 390);
    const Node* const bar = node_with_key(driver, "stage/awareness");
    REQUIRE(bar);
    driver.click(bar->name);
    const Touchpoint* const chosen =
        find_touchpoint(journey(driver), driver.state().session.graph.selected);
    REQUIRE(chosen);
    CHECK(chosen->stage == JourneyStage::Awareness);
    CHECK(chosen->name == "TV and social ads");
    CHECK(driver.sees("25,800 of 25,800 get this far"));
}

TEST_CASE("a phone's first screen says how many findings there are and what to do first") {
    for (const Language language : all_languages) {
        CAPTURE(static_cast<int>(language));
        Driver driver({.language = language, .surface = {.width = 390, .height = 844}});
        open_sample(driver, Screen::Graph);
        const Node* const first = node_with_key(driver, "first-finding");
        REQUIRE(first);
        const auto count = graph_figures(journey(driver), 1).findings.size();
        CHECK(first->name.starts_with(std::to_string(count) + " "));
        const auto box = driver.on_page(*first);
        REQUIRE(box);
        constexpr float navigation_from = 760; // of the phone's height
        CHECK(box->y + box->height < navigation_from);
        driver.point_and_click(std::string(first->name));
        CHECK(focused_key(driver) == "graph-findings");
        const auto findings = driver.on_page(*node_with_key(driver, "graph-findings"));
        REQUIRE(findings);
        CHECK(findings->y > 0);
        CHECK(findings->y < 200);
    }
}

TEST_CASE("findings stand before the long lists of a phone, a few at once") {
    Driver driver = graph_of_sample(Language::It, 390);
    const Node* const findings = node_with_key(driver, "findings");
    const Node* const what_if = node_with_key(driver, "what-if-at");
    REQUIRE(findings);
    REQUIRE(what_if);
    CHECK(findings->bounds.y < what_if->bounds.y);
    CHECK(plannable(driver, "Aggiungi al piano: ").size() == 3);
    CHECK(driver.tree().duplicates().empty());
    CHECK(driver.items_without_node().empty());
}

TEST_CASE("a finding in the plan, or decided against, makes room for the next on a phone") {
    Driver driver = graph_of_sample(Language::En, 390);
    const std::string words = "Add to plan: ";
    const std::vector<std::string> first = plannable(driver, words);
    REQUIRE(first.size() == 3);
    for (const std::string& name : first) {
        driver.click(name);
        driver.frames(4);
        CHECK(plannable(driver, words).size() == 3); // without a press on "more"
        CHECK(driver.sees("Open in the plan: " + name.substr(words.size())));
    }
    const std::string next = plannable(driver, words).front();
    driver.click("Decide against “" + next.substr(words.size()) + "”");
    driver.frames(4);
    CHECK(plannable(driver, words).size() == 3 + 1); // and the one decided against
}

TEST_CASE("a phone's lists are short until unfolded, and a way's numbers are in its card") {
    Driver driver = graph_of_sample(Language::En, 390);
    const auto ways = [&] {
        const auto& nodes = driver.tree().nodes();
        return std::count_if(nodes.begin(), nodes.end(), [](const Node& node) {
            return node.key.starts_with("way/");
        });
    };
    CHECK(ways() == 8);
    const Transition first = journey(driver).transitions.front();
    const std::string row = "way/" + first.from.text + "/" + first.to.text;
    const Node* const way = node_with_key(driver, row);
    REQUIRE(way);
    const std::string name = way->name; // "From … to …"
    driver.click(name);
    driver.frames(6);
    CHECK(focused_key(driver) == "graph-way");
    CHECK(driver.find(Role::Heading, name));
    driver.click("Close the way f" + name.substr(1));
    driver.frames(6);
    CHECK(focused_key(driver) == row);
    driver.click(name);
    driver.frames(6);
    driver.press("Escape");
    driver.frames(6);
    CHECK(driver.state().session.graph.way.is_none());
    CHECK(focused_key(driver) == row);
    const Node* const more = node_with_key(driver, "all-transitions");
    REQUIRE(more);
    driver.click(std::string(more->name));
    driver.frames(4);
    const Journey& shown = journey(driver);
    CHECK(
        static_cast<std::size_t>(ways())
        == shown.entries.size() + shown.transitions.size() + shown.goals.size()
    );
    CHECK(driver.tree().duplicates().empty());
    CHECK(driver.items_without_node().empty());
}

TEST_CASE("on a phone a closed touchpoint leads to its row, or where that is folded to the what-if"
) {
    Driver driver = graph_of_sample(Language::En, 390);
    const auto& all = journey(driver).touchpoints;
    for (const std::size_t place : {std::size_t(0), all.size() - 1}) {
        const Touchpoint shown = all[place];
        for (const bool by_key : {false, true}) {
            CAPTURE(place);
            CAPTURE(by_key);
            driver.dispatch(actions::LookAtGraph{Set<&GraphLook::selected>{shown.id}});
            driver.frames();
            if (by_key) {
                const Node* const heading = node_with_key(driver, "graph-selected");
                REQUIRE(heading);
                driver.focus(heading->id);
                driver.press("Escape");
            } else {
                driver.click("Close " + shown.name);
            }
            driver.frames(14);
            CHECK(driver.state().session.graph.selected.empty());
            CHECK(focused_key(driver) == (place == 0 ? "row/" + shown.id.text : "what-if-at"));
        }
    }
}

TEST_CASE("a way's fields are read by more words than those above them, which come first") {
    for (const Language language : all_languages)
        for (const auto& [read, shown] :
             {std::pair(Text::GraphCountOf, Text::GraphCount),
              std::pair(Text::GraphShareOf, Text::GraphShare)})
            CHECK(text_with(read, language, {"A", "B"}).starts_with(text(shown, language)));
}

TEST_CASE("a finding warns of few customers where few come to its touchpoint, not for a rare way") {
    Driver driver = graph_of_touchpoints({"Ask", "Check", "Sign"});
    const TouchpointId ask = named(driver, "Ask").id;
    const TouchpointId check = named(driver, "Check").id;
    const TouchpointId sign = named(driver, "Sign").id;
    for (const auto& [to, count] : {std::pair(check, 1900.0), std::pair(sign, 12.0)}) {
        driver.dispatch(actions::AddTransition{ask, to});
        driver.dispatch(actions::EditTransition{ask, to, Set<&Transition::count>{count}});
    }
    for (const TouchpointId& id : {ask, check, sign})
        driver.dispatch(actions::EditTouchpoint{id, Set<&Touchpoint::abandonment>{0.25}});
    driver.frames(6);
    for (const FindingKind kind : {FindingKind::DropOff, FindingKind::Leverage}) {
        CAPTURE(static_cast<int>(kind));
        CHECK_FALSE(warns_of_few(driver, kind, "Ask")); // a way of 12 leads on from there
        CHECK_FALSE(warns_of_few(driver, kind, "Check"));
        CHECK(warns_of_few(driver, kind, "Sign"));
    }
}

TEST_CASE("a wider window has the picture, and nothing of it twice") {
    Driver driver = graph_of_sample();
    CHECK_FALSE(node_with_key(driver, "graph-around"));
    CHECK_FALSE(node_with_key(driver, "stage/awareness"));
}

TEST_CASE("a journey without transitions shows no picture of them on a phone") {
    Driver driver = graph_of_touchpoints({"Ask"}, 390);
    CHECK_FALSE(node_with_key(driver, "graph-around"));
    CHECK(driver.find(Role::Heading, "Draw the first transition"));
    CHECK_FALSE(driver.sees("pull the handle")); // a phone has no picture
}

TEST_CASE("where more come than go on, the others are said to leave by one press") {
    Driver driver = graph_of_touchpoints({"Check", "Sign"});
    const TouchpointId check = journey(driver).touchpoints[0].id;
    const TouchpointId sign = journey(driver).touchpoints[1].id;
    driver.dispatch(actions::AddTransition{check, sign});
    driver.dispatch(actions::EditTransition{check, sign, Set<&Transition::count>{200.0}});
    driver.dispatch(actions::AddJourneyEnd{JourneyEnds::Entries, check});
    driver.dispatch(actions::LookAtGraph{Set<&GraphLook::selected>{check}});
    driver.frames();
    CHECK_FALSE(driver.sees("who go on")); // how many come is not known
    driver.dispatch(actions::EditJourneyEnd{
        JourneyEnds::Entries, check, Set<&JourneyEnd::count>{500.0}});
    driver.frames();
    CHECK(driver.sees("Customers who come here: 500; who go on: 200."));
    // The findings tell it, too, before all that is computed with these counts.
    CHECK(driver.sees("“Check” (coming: 500; going on or leaving: 200)"));
    driver.click("The others leave (60%)");
    driver.frames(4);
    CHECK(journey(driver).touchpoints[0].abandonment == doctest::Approx(0.6));
    CHECK(focused_key(driver) == "leave");
    CHECK_FALSE(driver.sees("who go on"));
    CHECK_FALSE(driver.sees("do not match"));
}

TEST_CASE("where counts do not match at several touchpoints, one press lets the others leave") {
    Driver driver = graph_of_touchpoints({"Ask", "Check", "Sign"});
    const TouchpointId ask = named(driver, "Ask").id;
    const TouchpointId check = named(driver, "Check").id;
    const TouchpointId sign = named(driver, "Sign").id;
    driver.dispatch(actions::AddTransition{ask, check});
    driver.dispatch(actions::AddTransition{check, sign});
    driver.dispatch(actions::EditTransition{ask, check, Set<&Transition::count>{600.0}});
    driver.dispatch(actions::EditTransition{check, sign, Set<&Transition::count>{300.0}});
    driver.dispatch(actions::AddJourneyEnd{JourneyEnds::Entries, ask});
    driver.dispatch(actions::EditJourneyEnd{
        JourneyEnds::Entries, ask, Set<&JourneyEnd::count>{800.0}});
    driver.frames(6);
    CHECK(driver.sees("At 2 touchpoints the customers counted do not match"));
    // The page's head does not say that all of them come to the goal.
    CHECK(driver.sees("transitions · the counts do not match"));
    // Nothing that rests on conversion is told either.
    CHECK_FALSE(driver.sees("more of 1,000 would reach the goal"));
    driver.dispatch(actions::LookAtGraph{Set<&GraphLook::selected>{check}});
    driver.dispatch(actions::LookAtGraph{Set<&GraphLook::what_if>{WhatIf{check, 0.1}}});
    driver.frames();
    CHECK_FALSE(driver.sees("Removal effect"));
    CHECK(driver.sees("What would come of it shows once the counts match."));
    driver.dispatch(actions::LookAtGraph{Set<&GraphLook::view>{GraphView::Table}});
    driver.frames();
    std::size_t unknown = 0;
    for (const Node& node : driver.tree().nodes())
        unknown += node.name == "—" ? 1U : 0U;
    CHECK(unknown >= 12); // conversion, removal effect, Shapley value and leverage of three
    driver.dispatch(actions::LookAtGraph{Set<&GraphLook::view>{GraphView::Picture}});
    driver.dispatch(actions::LookAtGraph{Set<&GraphLook::what_if>{std::optional<WhatIf>()}});
    driver.dispatch(actions::LookAtGraph{Set<&GraphLook::selected>{TouchpointId()}});
    driver.frames();
    driver.resize(390, 844);
    driver.frames(4);
    CHECK(driver.sees("How far customers get shows once the counts match."));
    CHECK_FALSE(driver.sees("get this far"));
    driver.resize(1440, 900);
    driver.frames(4);
    driver.click("The others leave, at 2 touchpoints");
    driver.frames(4);
    CHECK(named(driver, "Ask").abandonment == doctest::Approx(0.25));
    CHECK(named(driver, "Check").abandonment == doctest::Approx(0.5));
    CHECK_FALSE(driver.sees("do not match"));
    CHECK(driver.sees("transitions · 37.5% reach the goal"));
    CHECK(focused_key(driver) == "graph-findings");
}
