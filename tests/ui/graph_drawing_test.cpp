// Ways of the graph, drawn and chosen in its picture by mouse and by keyboard.

#include "graph_pointer.hpp"

#include <algorithm>
#include <cmath>
#include <string>

using namespace tappa;
using namespace tappa::test;

namespace {

// Three touchpoints in a row of stages, with a way from the first to the second.
Driver three_steps(float width = 1440) {
    Driver driver({.surface = {.width = width, .height = 900}});
    driver.click("New quick scan");
    driver.dispatch(actions::AddTouchpoint{JourneyStage::Interest, "Ask"});
    driver.dispatch(actions::AddTouchpoint{JourneyStage::Action, "Check"});
    driver.dispatch(actions::AddTouchpoint{JourneyStage::Use, "Sign"});
    driver.dispatch(actions::GoTo{Screen::Graph});
    driver.frames();
    const auto& touchpoints = journey(driver).touchpoints;
    driver.dispatch(actions::AddTransition{touchpoints[0].id, touchpoints[1].id});
    driver.frames(8);
    return driver;
}

Place card_of(const Driver& driver, std::string_view name) {
    return middle_of(driver, "card/" + id_of(driver, name).text);
}

// Pulls a way out of a card.
void pull(Driver& driver, std::string_view from, Place to, bool release = true) {
    begin_way(driver, "card/" + id_of(driver, from).text);
    if (release)
        return end_way(driver, to);
    move(driver, to);
    move(driver, to);
    driver.frames(4);
}

bool has_way(const Driver& driver, std::string_view from, std::string_view to) {
    return find_transition(journey(driver), {id_of(driver, from), id_of(driver, to)}) != nullptr;
}

// Presses where a line between two cards beside each other may be, until one is chosen.
bool choose_line_between(Driver& driver, std::string_view from, std::string_view to) {
    const Place begin = card_of(driver, from);
    const Place end = card_of(driver, to);
    const auto card = driver.on_page(*node_with_key(driver, "card/" + id_of(driver, from).text));
    REQUIRE(card);
    const float last = std::max(begin.y, end.y) + card->height / 2;
    for (float y = std::min(begin.y, end.y) - card->height / 2; y < last; y += 2) {
        move(driver, {(begin.x + end.x) / 2, y});
        press(driver, true);
        press(driver, false);
        if (!driver.state().session.graph.way.is_none())
            return true;
    }
    return false;
}

const ui::Node* focused(const Driver& driver) {
    return driver.tree().find(driver.focused());
}

} // namespace

TEST_CASE("a way is pulled out of a card's handle to another card, in one step") {
    Driver driver = three_steps();
    pull(driver, "Check", card_of(driver, "Sign"));
    CHECK(has_way(driver, "Check", "Sign"));
    CHECK(
        driver.state().session.graph.way == WayEnds{id_of(driver, "Check"), id_of(driver, "Sign")}
    );
    CHECK(driver.find(Role::Heading, "From Check to Sign"));
    driver.type("Customers from Check to Sign", "120");
    CHECK(journey(driver).transitions[1].count == 120);
    driver.dispatch(actions::Undo{});
    driver.dispatch(actions::Undo{});
    driver.frames();
    CHECK_FALSE(has_way(driver, "Check", "Sign"));
    CHECK(has_way(driver, "Ask", "Check"));
    CHECK(driver.state().session.graph.way.is_none());
}

TEST_CASE("a way that is there is chosen, not drawn again; nothing is drawn to nowhere") {
    Driver driver = three_steps();
    const std::uint64_t revision = driver.state().revision;
    pull(driver, "Ask", card_of(driver, "Check"));
    CHECK(driver.state().revision == revision);
    CHECK(driver.find(Role::Heading, "From Ask to Check"));
}

TEST_CASE("a way that is let go over nothing, or given up, is not drawn") {
    Driver driver = three_steps();
    const std::uint64_t revision = driver.state().revision;
    const auto window = driver.on_page(driver.get(Role::Figure, "Picture of the graph"));
    REQUIRE(window);
    pull(driver, "Check", {window->x + 4, window->y + 4});
    CHECK(driver.state().revision == revision);
    pull(driver, "Check", card_of(driver, "Sign"), false);
    driver.press("Escape");
    press(driver, false);
    CHECK(driver.state().revision == revision);
    CHECK_FALSE(driver.state().session.graph.drawing);
}

TEST_CASE("a way leads back to its own card, to the Goal, and from Start") {
    Driver driver = three_steps();
    pull(driver, "Check", card_of(driver, "Check"));
    CHECK(has_way(driver, "Check", "Check"));
    pull(driver, "Check", card_of(driver, "Sign"));

    pull(driver, "Ask", card_of(driver, "Sign"), false);
    const Place goal = middle_of(driver, "end/goal");
    move(driver, goal);
    press(driver, false);
    driver.frames(4);
    // What was taken for granted is stated with it.
    REQUIRE(journey(driver).goals.size() == 2);
    CHECK(find_journey_end(journey(driver), {id_of(driver, "Sign"), {}}));
    CHECK(find_journey_end(journey(driver), {id_of(driver, "Ask"), {}}));
    CHECK(driver.find(Role::Heading, "From Ask to Goal"));
    driver.type("Share from Ask to Goal", "25");
    CHECK(journey(driver).goals[1].share == doctest::Approx(0.25));

    driver.click("Draw a way from Start");
    CHECK(driver.sees("Where do customers start?"));
    const std::string check = node_with_key(driver, "card/" + id_of(driver, "Check").text)->name;
    driver.point_and_click(check);
    driver.frames(4);
    CHECK(find_journey_end(journey(driver), {{}, id_of(driver, "Check")}));
    CHECK(driver.find(Role::Heading, "From Start to Check"));
}

TEST_CASE("a way is drawn with keys alone") {
    Driver driver = three_steps();
    driver.focus(node_with_key(driver, "card/" + id_of(driver, "Check").text)->id);
    driver.press("d");
    driver.frames();
    CHECK(driver.sees("Where do customers go from Check?"));
    driver.focus(node_with_key(driver, "card/" + id_of(driver, "Sign").text)->id);
    driver.press("Enter");
    driver.frames(6);
    CHECK(has_way(driver, "Check", "Sign"));
    REQUIRE(focused(driver));
    CHECK(focused(driver)->name == "Customers from Check to Sign");
    driver.type("Customers from Check to Sign", "40");
    driver.press("Enter"); // back to where the next one begins
    driver.frames(4);
    REQUIRE(focused(driver));
    CHECK(focused(driver)->key == "card/" + id_of(driver, "Check").text);

    driver.focus(node_with_key(driver, "card/" + id_of(driver, "Ask").text)->id);
    driver.press("d");
    driver.frames();
    driver.press("Escape");
    driver.frames();
    CHECK_FALSE(driver.state().session.graph.drawing);
}

TEST_CASE("the handle is a button; a second Enter on it draws nothing") {
    Driver driver = three_steps();
    const std::string check = node_with_key(driver, "card/" + id_of(driver, "Check").text)->name;
    driver.point_and_click(check); // by keys it is D, so that a card is one stop
    driver.frames();
    const std::uint64_t revision = driver.state().revision;
    const ui::Node& handle = driver.get(Role::Button, "Draw a way from Check");
    driver.focus(handle.id);
    driver.press("Enter");
    driver.frames(4);
    CHECK(driver.state().session.graph.drawing == id_of(driver, "Check"));
    REQUIRE(focused(driver));
    CHECK(focused(driver)->name == "Stop drawing");
    driver.press("Enter");
    driver.frames(4);
    CHECK_FALSE(driver.state().session.graph.drawing);
    CHECK(driver.state().revision == revision);
    REQUIRE(focused(driver));
    CHECK(focused(driver)->key == "card/" + id_of(driver, "Check").text);
}

TEST_CASE("a line that is pressed is chosen, and Delete removes it") {
    Driver driver = three_steps();
    REQUIRE(choose_line_between(driver, "Ask", "Check"));
    driver.frames(4);
    CHECK(driver.find(Role::Heading, "From Ask to Check"));
    driver.focus(node_with_key(driver, "card/" + id_of(driver, "Ask").text)->id);
    driver.press("Delete");
    driver.frames(4);
    CHECK_FALSE(has_way(driver, "Ask", "Check"));
    CHECK(driver.state().session.graph.way.is_none());
    driver.dispatch(actions::Undo{});
    driver.frames();
    CHECK(has_way(driver, "Ask", "Check"));
}

TEST_CASE("a way that nobody takes has a line, too") {
    Driver driver = three_steps();
    const WayEnds way{id_of(driver, "Ask"), id_of(driver, "Check")};
    driver.dispatch(actions::EditTransition{way.from, way.to, Set<&Transition::count>{0.0}});
    driver.frames(4);
    REQUIRE(choose_line_between(driver, "Ask", "Check"));
    CHECK(driver.state().session.graph.way == way);
}

TEST_CASE("what is chosen comes into sight, beside the picture or below it") {
    for (const float width : {1440.0F, 900.0F}) {
        CAPTURE(width);
        const auto is_seen = [&](const Driver& driver, std::string_view key) {
            const Node* const node = node_with_key(driver, key);
            REQUIRE(node);
            const auto box = driver.on_page(*node);
            return box && box->y >= 56 && box->y + box->height < 900;
        };
        Driver lines = three_steps(width);
        REQUIRE(choose_line_between(lines, "Ask", "Check"));
        lines.frames(6);
        CHECK(is_seen(lines, "graph-way"));
        Driver cards = three_steps(width);
        move(cards, card_of(cards, "Sign"));
        press(cards, true);
        press(cards, false);
        cards.frames(6);
        CHECK(cards.state().session.graph.selected == id_of(cards, "Sign"));
        CHECK(is_seen(cards, "graph-selected"));
        // Below, one goes on reading there; beside, the card keeps the focus.
        CHECK((focused_key(cards) == "graph-selected") == (width < 1000));
    }
}

TEST_CASE("the panel of a touchpoint edits its ways, on a phone too") {
    for (const float width : {1440.0F, 390.0F}) {
        CAPTURE(width);
        Driver driver = three_steps(width);
        driver.dispatch(actions::LookAtGraph{Set<&GraphLook::selected>{id_of(driver, "Ask")}});
        driver.frames();
        driver.click("Edit the way from Ask to Check");
        driver.frames();
        CHECK(driver.find(Role::Heading, "From Ask to Check"));
        CHECK(driver.tree().duplicates().empty());
        CHECK(driver.items_without_node().empty());
        driver.choose("Leads to…", "Goal");
        CHECK(find_journey_end(journey(driver), {id_of(driver, "Ask"), {}}));
        driver.click("Close the way from Ask to Goal");
        CHECK(driver.state().session.graph.way.is_none());
    }
}

TEST_CASE(
    "a way beside counted ones asks for its number, changes nothing before, and says what is assumed"
) {
    Driver driver = graph_of_sample();
    const auto& touchpoints = journey(driver).touchpoints;
    const TouchpointId from = journey(driver).transitions.front().from;
    std::string to;
    for (const Touchpoint& each : touchpoints)
        if (to.empty() && each.id != from && !is_stated(journey(driver), {from, each.id}))
            to = each.name;
    REQUIRE(has_counted_way_from(journey(driver), from));
    const GraphFigures before = graph_figures(journey(driver), 1);
    driver.dispatch(actions::LookAtGraph{Set<&GraphLook::selected>{from}});
    driver.frames();
    const auto choose = [&] {
        driver.choose("Leads to…", to);
        driver.frames(8);
        const Node* const focused = driver.tree().find(driver.focused());
        REQUIRE(focused);
        CHECK(focused->key == "way-count");
    };
    choose();
    const WayEnds way{from, id_of(driver, to)};
    CHECK(driver.state().session.graph.way == way);
    CHECK(find_transition(journey(driver), way)->count == 0);
    CHECK(driver.sees("Nobody goes this way yet"));
    CHECK(graph_figures(journey(driver), 1).analysis.absorption == before.analysis.absorption);
    CHECK_FALSE(driver.sees("no number"));
    CHECK_FALSE(driver.sees("A share is assumed"));
    // Closed, it is found again where it was chosen.
    driver.dispatch(actions::LookAtGraph{Set<&GraphLook::way>{WayEnds()}});
    driver.frames();
    const std::size_t ways = journey(driver).transitions.size();
    choose();
    CHECK(journey(driver).transitions.size() == ways);
    // Without a number its share is a guess, and so is what follows from it.
    driver.dispatch(actions::EditTransition{way.from, way.to, Set<&Transition::count>{std::nullopt}}
    );
    driver.frames(8);
    CHECK(driver.sees("1 way has no number: its share is assumed until you enter one"));
    CHECK(driver.sees("This share is assumed, because the way has no number."));
    CHECK(driver.sees("A share is assumed"));
    CHECK(driver.sees("Evidence: Assumed"));
}

TEST_CASE("a new way asks for its number where nobody counted, and Enter leads to the next one") {
    Driver driver = three_steps();
    const auto draw_to_sign = [&](std::string_view from) {
        driver.dispatch(actions::LookAtGraph{Set<&GraphLook::selected>{id_of(driver, from)}});
        driver.frames();
        driver.choose("Leads to…", "Sign");
        driver.frames(8);
        return WayEnds{id_of(driver, from), id_of(driver, "Sign")};
    };
    const WayEnds first = draw_to_sign("Check");
    CHECK(driver.state().session.graph.way == first);
    CHECK(focused_key(driver) == "way-count");
    driver.type("Customers from Check to Sign", "40");
    driver.press("Enter");
    driver.frames(4);
    CHECK(find_transition(journey(driver), first)->count == 40);
    CHECK(focused_key(driver) == "lead-to");

    // Where the other ways have shares, so has it.
    driver.dispatch(actions::EditTransition{
        id_of(driver, "Ask"), id_of(driver, "Check"), Set<&Transition::share>{0.6}});
    const WayEnds second = draw_to_sign("Ask");
    CHECK(focused_key(driver) == "way-share");
    driver.type("Share from Ask to Sign", "40");
    driver.press("Enter");
    driver.frames(4);
    CHECK(find_transition(journey(driver), second)->share == doctest::Approx(0.4));
    CHECK(focused_key(driver) == "lead-to");
}

TEST_CASE("ways are typed as a list; lines that name no touchpoint are told") {
    Driver driver = three_steps();
    driver.press("k", true);
    driver.type("Commands", "transitions as a list");
    driver.press("Enter");
    REQUIRE(driver.find(Role::Dialog, "Add transitions as a list") != nullptr);
    driver.type("Transitions", "Start; Ask; 100\nAsk; Check; 80\nCheck; Sing; 50");
    CHECK(driver.sees("2 transitions"));
    CHECK(driver.sees("1 line is left out"));
    CHECK(driver.sees("Check; Sing; 50"));
    driver.type("Transitions", "Start; Ask; 100\nAsk; Check; 80\nCheck; Sign; 50");
    CHECK_FALSE(driver.sees("left out"));
    driver.click("Add to the graph");
    CHECK(driver.count(Role::Dialog) == 0);
    CHECK(journey(driver).transitions.size() == 2);
    CHECK(journey(driver).transitions[0].count == 80);
    CHECK(journey(driver).entries.size() == 1);
    driver.frames(2);
    CHECK(focused_key(driver) == "graph-findings"); // what follows from them
}

TEST_CASE("on a phone a list of ways leads to what follows from them, not to its end") {
    Driver driver = three_steps(390);
    driver.click("Add transitions as a list…");
    driver.type("Transitions", "Start; Ask; 100\nAsk; Check; 80\nCheck; Sign; 50");
    driver.click("Add to the graph");
    driver.frames();
    CHECK(focused_key(driver) == "graph-findings");
}
