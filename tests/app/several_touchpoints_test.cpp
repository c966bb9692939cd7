#include "builders.hpp"

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
