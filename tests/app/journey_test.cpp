#include "builders.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <string_view>

using namespace tappa;
using test::App;

namespace {

std::vector<std::string> ids_of(const App& app, JourneyStage stage) {
    std::vector<std::string> ids;
    for (const Touchpoint* touchpoint : touchpoints_of(app.journey(), stage))
        ids.push_back(touchpoint->id.text);
    return ids;
}

using Ids = std::vector<std::string>;

App with_touchpoints() {
    App app = test::new_app();
    for (const char* name : {"Web", "Branch", "Call"})
        app.act(actions::AddTouchpoint{JourneyStage::Use, name});
    app.act(actions::AddTouchpoint{JourneyStage::Action, "Form"});
    return app;
}

const Touchpoint& touchpoint(const App& app, std::string_view id) {
    return *find_touchpoint(app.journey(), TouchpointId(std::string(id)));
}

} // namespace

TEST_CASE("touchpoints get the next free number and are shown at once") {
    App app = with_touchpoints();
    CHECK(ids_of(app, JourneyStage::Use) == Ids{"tp-1", "tp-2", "tp-3"});
    CHECK(ids_of(app, JourneyStage::Action) == Ids{"tp-4"});
    CHECK(app.session().touchpoint == TouchpointId("tp-4"));
    CHECK(app.effect<effects::Announce>()->text == "“Form” added to Action");
    app.act(actions::DeleteTouchpoint{TouchpointId("tp-2")});
    app.act(actions::AddTouchpoint{JourneyStage::Use, ""});
    CHECK(ids_of(app, JourneyStage::Use) == Ids{"tp-1", "tp-3", "tp-5"});
    CHECK(touchpoint(app, "tp-5").name == "New touchpoint");
}

TEST_CASE("moving puts a touchpoint at the place asked for") {
    struct Row {
        const char* id;
        JourneyStage stage;
        std::size_t index;
        Ids use;
        Ids action;
    };
    const Row rows[]{
        {"tp-3", JourneyStage::Use, 0, {"tp-3", "tp-1", "tp-2"}, {"tp-4"}},
        {"tp-1", JourneyStage::Use, 1, {"tp-2", "tp-1", "tp-3"}, {"tp-4"}},
        {"tp-1", JourneyStage::Use, 99, {"tp-2", "tp-3", "tp-1"}, {"tp-4"}},
        {"tp-2", JourneyStage::Action, 0, {"tp-1", "tp-3"}, {"tp-2", "tp-4"}},
        {"tp-2", JourneyStage::Action, 1, {"tp-1", "tp-3"}, {"tp-4", "tp-2"}},
        {"tp-2", JourneyStage::Advocacy, 5, {"tp-1", "tp-3"}, {"tp-4"}},
    };
    for (const Row& row : rows) {
        INFO(row.id << " to " << row.index);
        App app = with_touchpoints();
        app.act(actions::MoveTouchpoint{TouchpointId(row.id), row.stage, row.index});
        CHECK(ids_of(app, JourneyStage::Use) == row.use);
        CHECK(ids_of(app, JourneyStage::Action) == row.action);
        CHECK(touchpoint(app, row.id).stage == row.stage);
    }
}

TEST_CASE("the column shown on a phone follows a touchpoint that is moved") {
    App app = with_touchpoints();
    app.act(actions::ShowStageColumn{JourneyStage::Use});
    app.act(actions::MoveTouchpoint{TouchpointId("tp-1"), JourneyStage::Advocacy, 0});
    CHECK(app.session().touchpoint_stage_in_view == JourneyStage::Advocacy);
    app.act(actions::MoveTouchpoint{TouchpointId("no-such"), JourneyStage::Use, 0});
    CHECK(app.session().touchpoint_stage_in_view == JourneyStage::Advocacy);
}

TEST_CASE("moving a touchpoint to where it stands is no change") {
    App app = with_touchpoints();
    const std::uint64_t revision = app.state.revision;
    app.act(actions::MoveTouchpoint{TouchpointId("tp-2"), JourneyStage::Use, 1});
    CHECK(app.state.revision == revision);
}

TEST_CASE("an edit is brought within what files may hold") {
    App app = with_touchpoints();
    const TouchpointId id("tp-1");
    const std::string name = std::string("Web\0site", 8) + std::string(500, 'x') + "\xff";
    constexpr double endless = std::numeric_limits<double>::infinity();
    app.act(actions::EditTouchpoint{id, Set<&Touchpoint::name>{name}});
    app.act(actions::EditTouchpoint{id, Set<&Touchpoint::emotion>{7}});
    app.act(actions::EditTouchpoint{id, Set<&Touchpoint::importance>{0}});
    app.act(actions::EditTouchpoint{id, Set<&Touchpoint::abandonment>{1.5}});
    app.act(actions::EditTouchpoint{id, Set<&Touchpoint::monthly_volume>{endless}});
    const Touchpoint& kept = touchpoint(app, "tp-1");
    CHECK(kept.name.size() == 200);
    CHECK(kept.name.substr(0, 8) == "Websitex");
    CHECK(kept.emotion == 2);
    CHECK(kept.importance == 1);
    CHECK(kept.abandonment == 1);
    CHECK_FALSE(kept.monthly_volume);
    std::string why;
    CHECK_MESSAGE(test::survives_saving(app.document(), why), why);
}

TEST_CASE("edits of two fields of one touchpoint both hold, whichever came first") {
    App app = with_touchpoints();
    const TouchpointId id("tp-1");
    app.act(actions::EditTouchpoint{id, Set<&Touchpoint::name>{"Desk"}});
    app.act(actions::EditTouchpoint{id, Set<&Touchpoint::channel>{"Branch"}});
    CHECK(touchpoint(app, "tp-1").name == "Desk");
    CHECK(touchpoint(app, "tp-1").channel == "Branch");
    app.act(actions::Undo{});
    CHECK(touchpoint(app, "tp-1").name == "Desk");
    CHECK(touchpoint(app, "tp-1").channel.empty());
}

TEST_CASE("typing in one field is one step, each choice a step of its own") {
    App app = with_touchpoints();
    const TouchpointId id("tp-1");
    for (const char* typed : {"D", "De", "Des", "Desk"})
        app.act(actions::EditTouchpoint{id, Set<&Touchpoint::name>{typed}});
    app.act(actions::Undo{});
    CHECK(touchpoint(app, "tp-1").name == "Web");
    app.act(actions::EditTouchpoint{id, Set<&Touchpoint::evidence>{Evidence::Measured}});
    app.act(actions::EditTouchpoint{id, Set<&Touchpoint::evidence>{Evidence::Reported}});
    app.act(actions::Undo{});
    CHECK(touchpoint(app, "tp-1").evidence == Evidence::Measured);
}

TEST_CASE("duplicating copies what stands on the touchpoint, under new ids") {
    App app = with_touchpoints();
    app.act(actions::AddPainPoint{TouchpointId("tp-1"), "Slow"});
    app.act(actions::AddOpportunity{TouchpointId("tp-1"), "Call back"});
    app.act(actions::DuplicateTouchpoint{TouchpointId("tp-1")});
    CHECK(ids_of(app, JourneyStage::Use) == Ids{"tp-1", "tp-5", "tp-2", "tp-3"});
    CHECK(touchpoint(app, "tp-5").name == "Web (copy)");
    REQUIRE(pain_points_of(app.journey(), TouchpointId("tp-5")).size() == 1);
    CHECK(pain_points_of(app.journey(), TouchpointId("tp-5"))[0]->id == PainPointId("pp-2"));
    CHECK(app.journey().opportunities.size() == 2);
    CHECK(app.session().touchpoint == TouchpointId("tp-5"));
}

TEST_CASE("deleting a touchpoint takes everything that refers to it, and undo brings it back") {
    App app = test::sample_app();
    const PainPoint pain_point = app.journey().pain_points.front();
    const JourneyEnd stated{pain_point.touchpoint, 10, {}};
    app.state.document.journeys.front().edit().entries = {stated};
    app.state.document.journeys.front().edit().goals = {stated};
    const Document before = app.document();
    app.act(actions::SelectPainPoint{pain_point.id});
    CHECK(app.session().touchpoint == pain_point.touchpoint);
    app.act(actions::DeleteTouchpoint{pain_point.touchpoint});
    CHECK(app.journey().entries.empty());
    CHECK(app.journey().goals.empty());
    CHECK(find_touchpoint(app.journey(), pain_point.touchpoint) == nullptr);
    CHECK(find_pain_point(app.journey(), pain_point.id) == nullptr);
    CHECK(app.session().touchpoint.empty());
    CHECK(app.session().pain_point.empty());
    for (const PlanAction& action : app.document().plan->actions)
        CHECK_FALSE(action.sources.empty());
    std::string why;
    CHECK_MESSAGE(test::survives_saving(app.document(), why), why);
    REQUIRE(app.session().toasts.back().offers_undo);
    app.act(actions::Undo{});
    CHECK(app.document() == before);
}

TEST_CASE("an action that answered only to a deleted pain point answers to a gap instead") {
    App app = with_touchpoints();
    app.act(actions::AddPainPoint{TouchpointId("tp-1"), "Slow"});
    app.act(actions::AddPlanAction{"Faster pages", {SourceKind::Pain, "pp-1"}});
    REQUIRE(app.document().plan->actions.size() == 1);
    CHECK(app.document().plan->actions[0].sources[0].kind == SourceKind::Pain);
    app.act(actions::DeletePainPoint{PainPointId("pp-1")});
    REQUIRE(app.document().plan->actions.size() == 1);
    REQUIRE(app.document().plan->actions[0].sources.size() == 1);
    CHECK(app.document().plan->actions[0].sources[0].kind == SourceKind::Gap);
}

TEST_CASE("causes are pain points of the same journey, never itself, never twice") {
    App app = with_touchpoints();
    app.act(actions::AddPainPoint{TouchpointId("tp-1"), "Slow"});
    app.act(actions::AddPainPoint{TouchpointId("tp-2"), "Queue"});
    const PainPointId id("pp-1");
    for (const char* cause : {"pp-2", "pp-1", "pp-2", "pp-9"})
        app.act(actions::AddCause{id, PainPointId(cause)});
    app.act(actions::EditPainPoint{id, Set<&PainPoint::severity>{12}});
    app.act(actions::EditPainPoint{id, Set<&PainPoint::share>{-1.0}});
    const PainPoint& kept = app.journey().pain_points[0];
    CHECK(kept.causes == std::vector<PainPointId>{PainPointId("pp-2")});
    CHECK(kept.severity == 5);
    CHECK(kept.share == 0);
    app.act(actions::RemoveCause{id, PainPointId("pp-2")});
    CHECK(app.journey().pain_points[0].causes.empty());
    app.act(actions::Undo{});
    CHECK(app.journey().pain_points[0].causes.size() == 1);
    app.act(actions::DeletePainPoint{PainPointId("pp-2")});
    CHECK(app.journey().pain_points[0].causes.empty());
}

TEST_CASE("opportunities are added, edited and deleted with undo") {
    App app = with_touchpoints();
    app.act(actions::AddOpportunity{TouchpointId("tp-1"), ""});
    REQUIRE(app.journey().opportunities.size() == 1);
    const OpportunityId id = app.journey().opportunities[0].id;
    CHECK(app.journey().opportunities[0].title == "New opportunity");
    app.act(actions::EditOpportunity{id, Set<&Opportunity::title>{"Chat"}});
    CHECK(app.journey().opportunities[0].title == "Chat");
    app.act(actions::DeleteOpportunity{id});
    CHECK(app.journey().opportunities.empty());
    app.act(actions::Undo{});
    CHECK(app.journey().opportunities[0].title == "Chat");
    app.act(actions::AddOpportunity{TouchpointId("nowhere"), "x"});
    CHECK(app.journey().opportunities.size() == 1);
}

TEST_CASE("the persona is made when first described, once") {
    App app = test::new_app();
    const JourneyId id = app.journey().id;
    app.act(actions::EditPersona{id, Set<&Persona::name>{""}});
    CHECK(app.document().personas.empty());
    app.act(actions::EditPersona{id, Set<&Persona::name>{"Giulia, 29"}});
    app.act(actions::EditPersona{id, Set<&Persona::description>{"First salary"}});
    REQUIRE(app.document().personas.size() == 1);
    CHECK(app.document().personas[0].name == "Giulia, 29");
    CHECK(app.document().personas[0].description == "First salary");
    CHECK(app.journey().persona == app.document().personas[0].id);
    app.act(actions::EditJourney{id, Set<&Journey::name>{"Open an account"}});
    const PersonaKind segment = PersonaKind::Segment;
    app.act(actions::EditPersona{id, Set<&Persona::share>{0.25}, segment});
    app.act(actions::EditPersona{id, Set<&Persona::name>{"Young"}, segment});
    REQUIRE(app.document().segments.size() == 1);
    CHECK(app.document().segments[0] == Persona{PersonaId("se-1"), "Young", "", 0.25});
    CHECK(app.journey().segment == PersonaId("se-1"));
    CHECK(app.document().personas.size() == 1);
}
