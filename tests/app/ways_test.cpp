// The ways of the graph that are drawn, chosen and deleted; where customers start and reach the
// goal.

#include "app/graph/actions.hpp"
#include "app/graph/stated_ways.hpp"
#include "app/journey/typed_list.hpp"
#include "builders.hpp"
#include "graph/drawn.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace tappa;
using test::App;

namespace {

TouchpointId tp(int number) {
    return TouchpointId("tp-" + std::to_string(number));
}

// Two touchpoints in a row and a third by itself.
App with_ways() {
    App app = test::new_app();
    for (int i = 1; i <= 3; ++i)
        app.act(actions::AddTouchpoint{JourneyStage::Use, "Step " + std::to_string(i)});
    app.act(actions::AddTransition{tp(1), tp(2)});
    return app;
}

void draw(App& app, const TouchpointId& from, const TouchpointId& to) {
    app.act(actions::LookAtGraph{Set<&GraphLook::drawing>{from}});
    app.act(actions::DrawWayTo{to});
}

const GraphLook& look(const App& app) {
    return app.state.session.graph;
}

} // namespace

TEST_CASE("a way that is drawn is chosen, and undone at once") {
    App app = with_ways();
    draw(app, tp(2), tp(3));
    CHECK(app.journey().transitions.size() == 2);
    CHECK(look(app).way == WayEnds{tp(2), tp(3)});
    CHECK_FALSE(look(app).drawing);
    app.act(actions::Undo{});
    CHECK(app.journey().transitions.size() == 1);
    CHECK(look(app).way.is_none());
}

TEST_CASE("the others leave at all touchpoints of which nothing was said of them, in one step") {
    App app = with_ways();
    app.act(actions::AddTransition{tp(2), tp(3)});
    app.act(actions::AddJourneyEnd{JourneyEnds::Entries, tp(1)});
    const auto count = [&](int from, int to, double customers) {
        app.act(actions::EditTransition{tp(from), tp(to), Set<&Transition::count>{customers}});
    };
    const auto leave = [&](std::size_t place) {
        return app.journey().touchpoints[place].abandonment;
    };
    const Journey unknown = app.journey();
    app.act(actions::LetOthersLeave{}); // how many come is not known
    CHECK(app.journey() == unknown);
    app.act(actions::EditJourneyEnd{JourneyEnds::Entries, tp(1), Set<&JourneyEnd::count>{1000.0}});
    count(1, 2, 800);
    count(2, 3, 200);
    app.act(actions::LetOthersLeave{});
    CHECK(leave(0) == doctest::Approx(0.2));
    CHECK(leave(1) == doctest::Approx(0.75));
    CHECK_FALSE(leave(2)); // all who come reach the goal
    CHECK(uneven_touchpoints(graph_from_journey(app.journey())).empty());
    app.act(actions::Undo{});
    CHECK_FALSE(leave(0));
    CHECK_FALSE(leave(1));
    // What is stated stays, and where more go than come nobody can leave.
    app.act(actions::EditTouchpoint{tp(1), Set<&Touchpoint::abandonment>{0.5}});
    count(2, 3, 900);
    const Journey stated = app.journey();
    app.act(actions::LetOthersLeave{});
    CHECK(app.journey() == stated);
}

TEST_CASE("a way that a full list does not take is said not to be added") {
    App app = with_ways();
    Journey& journey = app.state.document.journeys[0].edit();
    while (journey.transitions.size() < limits::transitions)
        journey.transitions.push_back({tp(1), tp(1), {}, {}, {}});
    app.act(actions::AddTransition{tp(2), tp(3)});
    CHECK(app.journey().transitions.size() == limits::transitions);
    REQUIRE_FALSE(app.session().toasts.empty());
    CHECK(app.session().toasts.back().text.find("Nothing was added") != std::string::npos);
}

TEST_CASE("a list of ways says how many of them a full list did not take") {
    App app = with_ways();
    Journey& journey = app.state.document.journeys[0].edit();
    while (journey.transitions.size() + 1 < limits::transitions)
        journey.transitions.push_back({tp(1), tp(1), {}, {}, {}});
    app.act(actions::AddWays{"From\tTo\tCustomers\n"
                             "Step 2\tStep 3\t1\n"
                             "Step 3\tStep 2\t2\n"
                             "Step 3\tStep 1\t3\n"});
    CHECK(app.journey().transitions.size() == limits::transitions);
    const std::string said = "A journey holds at most 100,000 transitions. Left out: 2 of 3.";
    CHECK(app.session().toasts.back().text == said);
    CHECK(app.effect<effects::Announce>()->text == said);
}

TEST_CASE("all stated ways together say the same as each asked for") {
    App app = with_ways();
    app.act(actions::AddTransition{tp(2), tp(2)});
    app.act(actions::AddJourneyEnd{JourneyEnds::Entries, tp(3)});
    app.act(actions::AddJourneyEnd{JourneyEnds::Goals, tp(1)});
    const Journey& journey = app.journey();
    const StatedWays stated(journey);
    std::size_t found = 0;
    const TouchpointId ends[]{{}, tp(1), tp(2), tp(3), tp(9)};
    for (const TouchpointId& from : ends)
        for (const TouchpointId& to : ends) {
            CAPTURE(from.text + " " + to.text);
            CHECK(stated.has({from, to}) == is_stated(journey, {from, to}));
            if (stated.has({from, to}))
                ++found;
        }
    CHECK(found == journey.transitions.size() + journey.entries.size() + journey.goals.size());
}

TEST_CASE("a way that is there is chosen and not drawn twice") {
    App app = with_ways();
    const Document before = app.document();
    draw(app, tp(1), tp(2));
    CHECK(app.document() == before);
    CHECK(look(app).way == WayEnds{tp(1), tp(2)});
}

TEST_CASE("without a beginning, or to nothing, no way is drawn") {
    App app = with_ways();
    const Document before = app.document();
    app.act(actions::DrawWayTo{tp(3)});
    draw(app, {}, {});
    draw(app, tp(1), tp(9));
    CHECK(app.document() == before);
    app.act(actions::LookAtGraph{Set<&GraphLook::drawing>{tp(9)}});
    CHECK_FALSE(look(app).drawing);
}

TEST_CASE("the first end that is stated keeps those that were taken for granted") {
    App app = with_ways();
    const JourneyGraph before = graph_from_journey(app.journey());
    draw(app, tp(1), {}); // 2 led to the goal, leading nowhere else; of 3 no way is drawn yet
    REQUIRE(app.journey().goals.size() == 2);
    CHECK(find_journey_end(app.journey(), {tp(2), {}}));
    CHECK(look(app).way == WayEnds{tp(1), {}});
    draw(app, {}, tp(2)); // 1 was where customers start
    REQUIRE(app.journey().entries.size() == 2);
    CHECK(find_journey_end(app.journey(), {{}, tp(1)}));
    CHECK(look(app).way == WayEnds{{}, tp(2)});
    app.act(actions::EditJourneyEnd{JourneyEnds::Goals, tp(1), Set<&JourneyEnd::share>{4.0}});
    CHECK(find_journey_end(app.journey(), {tp(1), {}})->share == 1);
    app.act(actions::EditJourneyEnd{JourneyEnds::Entries, tp(2), Set<&JourneyEnd::count>{40.0}});
    CHECK(find_journey_end(app.journey(), {{}, tp(2)})->count == 40);
    app.act(actions::Undo{});
    app.act(actions::Undo{});
    app.act(actions::Undo{});
    app.act(actions::Undo{});
    CHECK(graph_from_journey(app.journey()) == before);
    std::string why;
    CHECK_MESSAGE(test::survives_saving(app.document(), why), why);
}

TEST_CASE("customers who are counted stay counted where they start") {
    App app = with_ways();
    app.act(actions::EditTouchpoint{tp(1), Set<&Touchpoint::monthly_volume>{500.0}});
    draw(app, {}, tp(3));
    CHECK(find_journey_end(app.journey(), {{}, tp(1)})->count == 500);
    CHECK(find_journey_end(app.journey(), {{}, tp(3)})->count == 0);
}

TEST_CASE("a way drawn beside counted ones changes nothing until it has a number") {
    App app = with_ways();
    app.act(actions::EditTouchpoint{tp(1), Set<&Touchpoint::monthly_volume>{500.0}});
    app.act(actions::EditTransition{tp(1), tp(2), Set<&Transition::count>{400.0}});
    const JourneyGraph before = graph_from_journey(app.journey());
    draw(app, tp(1), tp(3));
    CHECK(find_transition(app.journey(), {tp(1), tp(3)})->count == 0);
    CHECK(graph_from_journey(app.journey()).links == before.links);
    CHECK(look(app).way == WayEnds{tp(1), tp(3)}); // to be given one
    draw(app, {}, tp(2));
    CHECK(graph_from_journey(app.journey()).links == before.links);
    app.act(actions::EditTransition{tp(1), tp(3), Set<&Transition::count>{100.0}});
    const JourneyGraph after = graph_from_journey(app.journey());
    CHECK(GraphArcs(after).probability(0, 2) == doctest::Approx(0.2));
    CHECK(assumed_links(after) == 0);
    // Where nothing is counted from there, as in a drawing, it has no number.
    app.act(actions::AddTransition{tp(2), tp(3)});
    CHECK_FALSE(find_transition(app.journey(), {tp(2), tp(3)})->count);
    draw(app, tp(1), {}); // to the goal
    CHECK(find_journey_end(app.journey(), {tp(1), {}})->count == 0);
}

TEST_CASE("the chosen way is deleted, of whatever kind, and can be brought back") {
    App app = with_ways();
    draw(app, tp(3), tp(3));
    app.act(actions::DeleteChosenWay{});
    CHECK(app.journey().transitions.size() == 1);
    CHECK(look(app).way.is_none());
    draw(app, tp(1), {});
    app.act(actions::DeleteChosenWay{});
    CHECK(app.journey().goals.size() == 1);
    app.act(actions::Undo{});
    CHECK(app.journey().goals.size() == 2);
    draw(app, {}, tp(2));
    app.act(actions::DeleteChosenWay{});
    CHECK(app.journey().entries.size() == 1);
    const Document before = app.document();
    app.act(actions::DeleteChosenWay{});
    CHECK(app.document() == before);
}

TEST_CASE("a touchpoint that goes takes its ends, and the way that was chosen, with it") {
    App app = with_ways();
    draw(app, tp(1), {});
    app.act(actions::DeleteTouchpoint{tp(1)});
    CHECK(look(app).way.is_none());
    CHECK_FALSE(find_journey_end(app.journey(), {tp(1), {}}));
    std::string why;
    CHECK_MESSAGE(test::survives_saving(app.document(), why), why);
}

TEST_CASE("what is chosen of one journey is not chosen of another, even by the same ids") {
    App app = with_ways();
    Journey other = app.journey();
    other.id = JourneyId("other");
    app.state.document.journeys.push_back(Shared<Journey>(other));
    app.act(actions::LookAtGraph{Set<&GraphLook::selected>{tp(2)}});
    app.act(actions::LookAtGraph{Set<&GraphLook::what_if>{std::optional(WhatIf{tp(2), 0.5})}});
    app.act(actions::LookAtGraph{Set<&GraphLook::way>{WayEnds{tp(1), tp(2)}}});
    app.act(actions::LookAtGraph{Set<&GraphLook::colour>{report::CardColour::Pain}});
    app.act(actions::ShowJourney{app.journey().id}); // which is shown already
    CHECK(look(app).selected == tp(2));
    app.act(actions::ShowJourney{JourneyId("other")});
    CHECK(look(app).selected.empty());
    CHECK_FALSE(look(app).what_if);
    CHECK(look(app).way.is_none());
    CHECK(look(app).colour == report::CardColour::Pain);
    app.act(actions::LookAtGraph{Set<&GraphLook::selected>{tp(1)}});
    CHECK(look(app).selected == tp(1));
}

TEST_CASE("a list of ways gives counts to those there are, and adds the others") {
    App app = with_ways();
    app.act(actions::AddWays{"From\tTo\tCustomers\n"
                             "Start\tStep 1\t1,200\n"
                             "step 1\tSTEP 2\t900\n"
                             "Step 2\tStep 3\t\n"
                             "Step 3\tObiettivo\t40\n"
                             "Step 3\tNowhere\t10\n"});
    const Journey& journey = app.journey();
    REQUIRE(journey.transitions.size() == 2);
    CHECK(journey.transitions[0].count == 900);
    CHECK_FALSE(journey.transitions[1].count);
    REQUIRE(journey.entries.size() == 1); // all that the list says
    CHECK(journey.entries[0].touchpoint == tp(1));
    CHECK(journey.entries[0].count == 1200);
    REQUIRE(journey.goals.size() == 1);
    CHECK(journey.goals[0].count == 40);
    app.act(actions::Undo{});
    CHECK(app.journey().entries.empty());
    CHECK_FALSE(app.journey().transitions[0].count);
}

TEST_CASE("lines without a touchpoint or a number are told, arrows and bars are understood") {
    const App app = with_ways();
    const ListedWays listed = listed_ways(
        "Step 1 -> Step 3; 5\nStep 3 → Step 1\nStep 2 | Step 2 | 1,5\nStep 1\nStart; Goal; 3\n"
        "Step 1; Step 2; many\nStep 1; Step 2; -4",
        app.journey(),
        Language::It
    );
    CHECK(
        listed.ways
        == std::vector<ListedWay>{{tp(1), tp(3), 5}, {tp(3), tp(1), {}}, {tp(2), tp(2), 1.5}}
    );
    CHECK(
        listed.unknown
        == std::vector<
            std::string>{"Step 1", "Start; Goal; 3", "Step 1; Step 2; many", "Step 1; Step 2; -4"}
    );
}
