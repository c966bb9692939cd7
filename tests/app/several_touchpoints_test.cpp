#include "app/journey/typed_list.hpp"
#include "builders.hpp"
#include "model/nesting.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

// Several touchpoints moved, duplicated and deleted together.

using namespace tappa;
using test::App;

namespace {

using Ids = std::vector<std::string>;

Ids ids_of(const App& app, JourneyStage stage) {
    Ids ids;
    for (const Touchpoint* touchpoint : touchpoints_of(app.journey(), stage))
        ids.push_back(touchpoint->id.text);
    return ids;
}

TouchpointIds these(const Ids& ids) {
    TouchpointIds found;
    for (const std::string& id : ids)
        found.emplace(id);
    return found;
}

App with_touchpoints() { // tp-1 … tp-4 in use, tp-5 and tp-6 in action
    App app = test::new_app();
    for (const char* name : {"Web", "Branch", "Call", "Letter"})
        app.act(actions::AddTouchpoint{JourneyStage::Use, name});
    for (const char* name : {"Form", "Check"})
        app.act(actions::AddTouchpoint{JourneyStage::Action, name});
    return app;
}

} // namespace

TEST_CASE("several touchpoints move together, in the order of the journey") {
    struct Row {
        Ids moved;
        JourneyStage stage;
        std::size_t index;
        Ids action;
        Ids use;
    };
    const Row rows[]{
        {{"tp-3", "tp-1"},
         JourneyStage::Action,
         1,
         {"tp-5", "tp-1", "tp-3", "tp-6"},
         {"tp-2", "tp-4"}},
        {{"tp-1", "tp-5"},
         JourneyStage::Action,
         99,
         {"tp-6", "tp-5", "tp-1"},
         {"tp-2", "tp-3", "tp-4"}},
        {{"tp-1", "tp-2"},
         JourneyStage::Use,
         3,
         {"tp-5", "tp-6"},
         {"tp-3", "tp-1", "tp-2", "tp-4"}},
        {{"tp-4", "tp-2"},
         JourneyStage::Use,
         0,
         {"tp-5", "tp-6"},
         {"tp-2", "tp-4", "tp-1", "tp-3"}},
        {{"gone", "tp-6"},
         JourneyStage::Use,
         1,
         {"tp-5"},
         {"tp-1", "tp-6", "tp-2", "tp-3", "tp-4"}},
    };
    for (const Row& row : rows) {
        App app = with_touchpoints();
        app.act(actions::MoveTouchpoints{these(row.moved), row.stage, row.index});
        CHECK(ids_of(app, JourneyStage::Action) == row.action);
        CHECK(ids_of(app, JourneyStage::Use) == row.use);
        app.act(actions::Undo{});
        CHECK(ids_of(app, JourneyStage::Use) == Ids{"tp-1", "tp-2", "tp-3", "tp-4"});
        CHECK(ids_of(app, JourneyStage::Action) == Ids{"tp-5", "tp-6"});
    }
}

TEST_CASE("copies of several touchpoints stand behind them and are selected") {
    App app = with_touchpoints();
    app.act(actions::AddPainPoint{TouchpointId("tp-1"), "Slow"});
    app.act(actions::DuplicateTouchpoints{these({"tp-3", "tp-1"})});
    CHECK(ids_of(app, JourneyStage::Use) == Ids{"tp-1", "tp-7", "tp-2", "tp-3", "tp-8", "tp-4"});
    CHECK(app.session().selected_touchpoints == these({"tp-7", "tp-8"}));
    CHECK(pain_points_of(app.journey(), TouchpointId("tp-7")).size() == 1);
    CHECK(app.effect<effects::Announce>()->text == "2 touchpoints duplicated");
    app.act(actions::Undo{});
    CHECK(app.journey().touchpoints.size() == 6);
    CHECK_FALSE(app.session().selected_touchpoints.has_value());
}

TEST_CASE("copies that a journey has no room for are none, and it is said") {
    App app = with_touchpoints();
    Journey& journey = app.state.document.journeys.front().edit();
    for (std::size_t i = journey.touchpoints.size(); i + 1 < limits::touchpoints; ++i) {
        Touchpoint touchpoint;
        touchpoint.id = TouchpointId("tp-" + std::to_string(i + 1));
        journey.touchpoints.push_back(std::move(touchpoint));
    }
    const auto check_refused = [&](const Action& action) {
        const std::size_t count = app.journey().touchpoints.size();
        app.act(action);
        CHECK(app.journey().touchpoints.size() == count);
        REQUIRE_FALSE(app.session().toasts.empty());
        CHECK(
            app.session().toasts.back().text.find("at most 10,000 touchpoints") != std::string::npos
        );
    };
    check_refused(actions::DuplicateTouchpoints{these({"tp-1", "tp-2"})});
    app.act(actions::DuplicateTouchpoint{TouchpointId("tp-1")}); // one has room
    REQUIRE(app.journey().touchpoints.size() == limits::touchpoints);
    check_refused(actions::DuplicateTouchpoint{TouchpointId("tp-1")});
    check_refused(actions::AddTouchpoint{JourneyStage::Use, "One more"});
}

TEST_CASE("several touchpoints are deleted in one step, with an undo") {
    App app = with_touchpoints();
    app.act(actions::SelectTouchpoints{these({"tp-6", "tp-2", "gone"})});
    CHECK(app.session().selected_touchpoints == these({"tp-6", "tp-2"}));
    CHECK(app.session().touchpoint.empty());
    app.act(actions::DeleteTouchpoints{these({"tp-6", "tp-2"})});
    CHECK(ids_of(app, JourneyStage::Use) == Ids{"tp-1", "tp-3", "tp-4"});
    CHECK(ids_of(app, JourneyStage::Action) == Ids{"tp-5"});
    CHECK_FALSE(app.session().selected_touchpoints.has_value());
    REQUIRE_FALSE(app.session().toasts.empty());
    CHECK(app.session().toasts.back().text == "2 touchpoints deleted");
    app.act(actions::Undo{});
    CHECK(app.journey().touchpoints.size() == 6);
}

TEST_CASE("nothing done to no touchpoints is no step") {
    App app = with_touchpoints();
    const std::uint64_t revision = app.state.revision;
    app.act(actions::MoveTouchpoints{these({"gone"}), JourneyStage::Use, 0});
    app.act(actions::DuplicateTouchpoints{});
    app.act(actions::DeleteTouchpoints{these({"gone"})});
    CHECK(app.state.revision == revision);
    CHECK(app.session().toasts.empty());
}

TEST_CASE("a touchpoint that goes leaves the selection") {
    App app = with_touchpoints();
    app.act(actions::SelectTouchpoints{these({"tp-1", "tp-2"})});
    app.act(actions::DeleteTouchpoint{TouchpointId("tp-1")});
    CHECK(app.session().selected_touchpoints == these({"tp-2"}));
    app.act(actions::DeleteTouchpoint{TouchpointId("tp-2")});
    CHECK_FALSE(app.session().selected_touchpoints.has_value());
}

TEST_CASE("a list says stages by headings, and what else it knows by its cells") {
    const auto listed = listed_touchpoints(
        "Advert\n"
        "# 2. Discovery:\n"
        "- Search result; Web; Marketing; +1\n"
        "! Prices out of date\n"
        "\n"
        "Consideration; Branch visit | Branch | \xE2\x88\x92"
        "2 | Retail | Long queue\n"
        "1. Chat\r\n",
        JourneyStage::Use
    );
    REQUIRE(listed.size() == 4);
    CHECK(listed[0] == ListedTouchpoint{JourneyStage::Use, "Advert", {}, {}, {}, {}, {}});
    CHECK(
        listed[1]
        == ListedTouchpoint{JourneyStage::Discovery, "Search result", "Web", "Marketing", 1, {"Prices out of date"}, {}}
    );
    CHECK(
        listed[2]
        == ListedTouchpoint{JourneyStage::Consideration, "Branch visit", "Branch", "Retail", -2, {"Long queue"}, {}}
    );
    CHECK(listed[3] == ListedTouchpoint{JourneyStage::Discovery, "Chat", {}, {}, {}, {}, {}});
    CHECK(listed_touchpoints(" \n\t\n", JourneyStage::Use).empty());
}

TEST_CASE("the first line of a pasted table names its columns, in any language") {
    const auto listed = listed_touchpoints(
        "Fase\tNome\tEmozione\tCanale\tCosto\n"
        "Azione\tModulo; online\t-1\tWeb\t12\n"
        "\tFirma\tbuona\t\t\n",
        JourneyStage::Awareness
    );
    REQUIRE(listed.size() == 2);
    CHECK(
        listed[0]
        == ListedTouchpoint{JourneyStage::Action, "Modulo; online", "Web", {}, -1, {}, "Costo: 12"}
    );
    CHECK(
        listed[1]
        == ListedTouchpoint{JourneyStage::Awareness, "Firma", {}, {}, {}, {}, "Emozione: buona"}
    );
}

TEST_CASE("a list is added in one step, after what is there") {
    App app = with_touchpoints();
    app.act(actions::AddTouchpoints{JourneyStage::Action, "Sign; App; 2\n! Takes long\nUse\nNews"});
    CHECK(ids_of(app, JourneyStage::Action) == Ids{"tp-5", "tp-6", "tp-7"});
    CHECK(ids_of(app, JourneyStage::Use) == Ids{"tp-1", "tp-2", "tp-3", "tp-4", "tp-8"});
    const Touchpoint& sign = *find_touchpoint(app.journey(), TouchpointId("tp-7"));
    CHECK(sign.channel == "App");
    CHECK(sign.emotion == 2);
    REQUIRE(app.journey().pain_points.size() == 1);
    CHECK(app.journey().pain_points[0].touchpoint == sign.id);
    CHECK(app.journey().pain_points[0].title == "Takes long");
    CHECK(app.session().touchpoint_stage_in_view == JourneyStage::Action);
    app.act(actions::Undo{});
    CHECK(app.journey().touchpoints.size() == 6);
    CHECK(app.journey().pain_points.empty());
    const Document before = app.state.document;
    app.act(actions::AddTouchpoints{JourneyStage::Use, "Use\n"});
    CHECK(app.state.document == before);
}

TEST_CASE("touchpoints are copied to another journey with all that stands on them") {
    App app = with_touchpoints();
    const JourneyId first = app.journey().id;
    app.act(actions::AddJourney{});
    const JourneyId other = app.journey().id;
    REQUIRE(other != first);
    app.act(actions::ShowJourney{first});
    const TouchpointId web("tp-1");
    const TouchpointId branch("tp-2");
    const TouchpointId form("tp-5");
    app.act(actions::AddPainPoint{web, "Slow"});
    app.act(actions::AddPainPoint{branch, "Far"});
    const PainPointId slow = app.journey().pain_points[0].id;
    app.act(actions::AddCause{slow, app.journey().pain_points[1].id});
    app.act(actions::AddQuote{{web, {}}, "I gave up"});
    app.act(actions::AddTransition{web, form});
    app.act(actions::EditTransition{web, form, Set<&Transition::count>{std::optional(50.0)}});
    app.act(actions::AddTransition{web, branch});
    const Journey before = app.journey();

    app.act(actions::CopyTouchpoints{these({"tp-1", "tp-5"}), other});
    CHECK(app.journey() == before);
    const Journey& there = *find_journey(app.document().journeys, other);
    REQUIRE(there.touchpoints.size() == 2);
    CHECK(there.touchpoints[0].name == "Web");
    CHECK(there.touchpoints[0].id != web);
    CHECK(there.touchpoints[1].stage == JourneyStage::Action);
    REQUIRE(there.pain_points.size() == 1);
    CHECK(there.pain_points[0].touchpoint == there.touchpoints[0].id);
    CHECK(there.pain_points[0].causes.empty()); // it stayed behind
    REQUIRE(there.quotes.size() == 1);
    CHECK(there.quotes[0].touchpoints == std::vector{there.touchpoints[0].id});
    REQUIRE(there.transitions.size() == 1);
    CHECK(there.transitions[0].to == there.touchpoints[1].id);
    CHECK_FALSE(there.transitions[0].count); // counted elsewhere
    std::string why;
    CHECK_MESSAGE(test::survives_saving(app.document(), why), why);

    const Document copied = app.document();
    for (const JourneyId& to : {first, JourneyId("no")})
        app.act(actions::CopyTouchpoints{these({"tp-1"}), to});
    CHECK(app.document() == copied);
    app.act(actions::Undo{});
    CHECK(find_journey(app.document().journeys, other)->touchpoints.empty());
}
