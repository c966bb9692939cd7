#include "app/derived/derived.hpp"
#include "builders.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tappa;
using test::App;

namespace {

const Schedule& schedule_of(App& app) {
    return app.derived.at(app.state).schedule();
}

// Two actions of one owner, with nothing else in the plan.
App two_actions() {
    App app = test::new_app();
    for (const char* title : {"One", "Two"}) {
        app.act(actions::AddPlanAction{title, {}});
        const PlanActionId id = app.session().plan_action;
        app.act(actions::EditPlanAction{id, Set<&PlanAction::owner_name>{"Ann"}});
        app.act(actions::EditPlanAction{id, Set<&PlanAction::effort_days>{4}});
        app.act(actions::EditPlanAction{id, Set<&PlanAction::duration_weeks>{2}});
    }
    app.act(actions::EditPlanSchedule{Set<&PlanSchedule::start>{Date{2026, 11, 2}}});
    return app;
}

} // namespace

TEST_CASE("the schedule's settings are edited, undone, and kept within what a file may hold") {
    App app = two_actions();
    app.act(actions::EditPlanSchedule{Set<&PlanSchedule::country>{"IT"}});
    app.act(actions::EditPlanSchedule{Set<&PlanSchedule::days_per_week>{8.5}});
    const PlanSchedule& schedule = app.document().plan->schedule;
    CHECK(schedule.country == "IT");
    CHECK(schedule.days_per_week == 8.5);
    app.act(actions::EditPlanSchedule{Set<&PlanSchedule::country>{"it's"}});
    CHECK(app.document().plan->schedule.country.empty());
    app.act(actions::EditPlanSchedule{Set<&PlanSchedule::days_per_week>{-1}});
    CHECK(app.document().plan->schedule.days_per_week == 0.01);
    app.act(actions::EditPlanSchedule{Set<&PlanSchedule::start>{Date{2026, 2, 30}}});
    CHECK_FALSE(app.document().plan->schedule.start);
    app.act(actions::Undo{});
    CHECK(app.document().plan->schedule.start == Date{2026, 11, 2});
    std::string why;
    CHECK_MESSAGE(test::survives_saving(app.document(), why), why);
}

TEST_CASE("an owner's capacity is set, changed and taken away again") {
    App app = two_actions();
    app.act(actions::SetOwnerCapacity{"Ann", 2.0});
    app.act(actions::SetOwnerCapacity{"Ann", 2.5});
    CHECK(app.document().plan->schedule.owners == std::vector<OwnerCapacity>{{"Ann", 2.5}});
    app.act(actions::Undo{}); // typed bit by bit: one step
    CHECK(app.document().plan->schedule.owners.empty());
    app.act(actions::Redo{});
    app.act(actions::SetOwnerCapacity{"Ann", std::nullopt});
    CHECK(app.document().plan->schedule.owners.empty());
    app.act(actions::SetOwnerCapacity{"", 2.0});
    CHECK(app.document().plan->schedule.owners.empty());
}

TEST_CASE("an owner's address is kept beside the capacity, each without the other") {
    App app = two_actions();
    app.act(actions::SetOwnerEmail{"Ann", "ann@"});
    app.act(actions::SetOwnerEmail{"Ann", "ann@a.example"});
    CHECK(
        app.document().plan->schedule.owners
        == std::vector<OwnerCapacity>{{"Ann", std::nullopt, "ann@a.example"}}
    );
    app.act(actions::SetOwnerCapacity{"Ann", 2.0});
    app.act(actions::SetOwnerEmail{"Ann", ""});
    CHECK(app.document().plan->schedule.owners == std::vector<OwnerCapacity>{{"Ann", 2.0}});
    app.act(actions::Undo{});
    app.act(actions::SetOwnerCapacity{"Ann", std::nullopt});
    CHECK(app.document().plan->schedule.owners.at(0).email == "ann@a.example");
    app.act(actions::SetOwnerEmail{"Ann", std::string(300, 'a')});
    CHECK(app.document().plan->schedule.owners.at(0).email.size() == 254);
    std::string why;
    CHECK_MESSAGE(test::survives_saving(app.document(), why), why);
    app.act(actions::SetOwnerEmail{"Ann", ""});
    CHECK(app.document().plan->schedule.owners.empty());
}

TEST_CASE("an action moves by weeks from where it is planned, and its start is kept") {
    App app = two_actions();
    app.act(actions::SetOwnerCapacity{"Ann", 2.0});
    const PlanActionId second = app.document().plan->actions[1].id;
    REQUIRE(schedule_of(app).actions[1]->start == Date{2026, 11, 16});
    app.act(actions::ShiftPlanAction{second, 1});
    CHECK(app.document().plan->actions[1].start == Date{2026, 11, 23});
    REQUIRE(app.effect<effects::Announce>() != nullptr);
    CHECK(app.effect<effects::Announce>()->text.find("23 November 2026") != std::string::npos);
    app.act(actions::ShiftPlanAction{second, 1});
    CHECK(app.document().plan->actions[1].start == Date{2026, 11, 30});
    app.act(actions::Undo{}); // moved on and on: one step
    CHECK_FALSE(app.document().plan->actions[1].start);
    app.act(actions::EditPlanAction{second, Set<&PlanAction::status>{ActionStatus::Done}});
    app.act(actions::ShiftPlanAction{second, 1});
    CHECK_FALSE(app.document().plan->actions[1].start);
    app.act(actions::ShiftPlanAction{app.document().plan->actions[0].id, -2'000'000});
    CHECK(app.document().plan->actions[0].start == Date{1, 1, 1});
}

TEST_CASE("starts that ask for too much are moved in one step that can be undone") {
    App app = two_actions();
    app.act(actions::SetOwnerCapacity{"Ann", 2.0});
    for (std::size_t i = 0; i < 2; ++i)
        app.act(actions::EditPlanAction{
            app.document().plan->actions[i].id, Set<&PlanAction::start>{Date{2026, 11, 2}}});
    REQUIRE(app.derived.at(app.state).load(LoadPeriods::Weeks).overloads.size() == 1);
    app.act(actions::FitPlanStarts{});
    CHECK(app.derived.at(app.state).load(LoadPeriods::Weeks).overloads.empty());
    CHECK(app.document().plan->actions[1].start == Date{2026, 11, 16});
    CHECK(app.session().toasts.back().offers_undo);
    app.act(actions::Undo{});
    CHECK(app.document().plan->actions[1].start == Date{2026, 11, 2});
    app.act(actions::Redo{});
    const std::uint64_t revision = app.state.revision;
    app.act(actions::FitPlanStarts{}); // nothing left to do
    CHECK(app.state.revision == revision);
}

TEST_CASE("the schedule is computed when asked for, and anew only with the parts it reads") {
    App app = two_actions();
    const std::uint64_t before = app.derived.computations().schedule;
    (void)schedule_of(app);
    (void)schedule_of(app);
    app.act(actions::EditJourney{
        app.journey().id, Set<&Journey::name>{"Another name for what it is"}});
    (void)app.derived.at(app.state).load(LoadPeriods::Months);
    CHECK(app.derived.computations().schedule <= before + 2);
    app.act(actions::EditDetails{Set<&Document::date>{Date{2027, 1, 4}}});
    app.act(actions::EditPlanSchedule{Set<&PlanSchedule::start>{std::nullopt}});
    CHECK(schedule_of(app).start == Date{2027, 1, 4});
}

TEST_CASE("the day is what the host says") {
    App app = test::new_app();
    const std::uint64_t revision = app.state.revision;
    app.act(outcomes::DayBegan{{2026, 11, 29}});
    CHECK(app.session().today == Date{2026, 11, 29});
    CHECK(app.state.revision == revision);
}

TEST_CASE("suggested dates are entered of all actions without a start, in one step") {
    App app = two_actions();
    app.act(actions::AddPlanAction{"Dropped", {}});
    app.act(actions::EditPlanAction{
        app.session().plan_action, Set<&PlanAction::status>{ActionStatus::Dropped}});
    const std::vector<PlanActionId> ids{
        app.document().plan->actions[0].id, app.document().plan->actions[1].id};
    app.act(actions::SetOwnerCapacity{"Ann", 1.0}); // one after the other
    const Date due{2027, 12, 1};
    app.act(actions::EditPlanAction{ids[0], Set<&PlanAction::due>{std::optional(due)}});
    const Document before = app.document();
    const Schedule planned = schedule_of(app);
    REQUIRE(suggested_dates(app.document().plan, planned).size() == 2);
    app.act(actions::EnterSuggestedDates{});
    const Plan& plan = app.document().plan;
    for (std::size_t i = 0; i < 2; ++i)
        CHECK(plan.actions[i].start == planned.actions[i]->start);
    CHECK(plan.actions[0].due == due);
    CHECK(plan.actions[1].due == planned.actions[1]->end);
    CHECK_FALSE(plan.actions[2].start);
    for (std::size_t i = 0; i < 2; ++i) { // nothing moves
        REQUIRE(schedule_of(app).actions[i]);
        CHECK(schedule_of(app).actions[i]->start == planned.actions[i]->start);
        CHECK(schedule_of(app).actions[i]->end == planned.actions[i]->end);
    }
    CHECK(suggested_dates(plan, schedule_of(app)).empty());
    const std::uint64_t revision = app.state.revision;
    app.act(actions::EnterSuggestedDates{}); // there is nothing left to do
    CHECK(app.state.revision == revision);
    app.act(actions::Undo{});
    CHECK(app.document() == before);
}

TEST_CASE("dates are entered from today on where nobody said when the work begins") {
    App app = two_actions();
    app.act(actions::EditPlanSchedule{Set<&PlanSchedule::start>{std::nullopt}});
    app.act(actions::SetOwnerCapacity{"Ann", 2.0}); // one after the other
    const Date assessed{2026, 11, 2};
    app.act(actions::EditDetails{Set<&Document::date>{assessed}});
    const Document before = app.document();
    const Date today{2027, 2, 1};
    REQUIRE(*schedule_of(app).start < today);
    app.act(outcomes::DayBegan{today});
    REQUIRE(app.document() == before); // the day alone changes nothing
    app.act(actions::EnterSuggestedDates{});
    CHECK(app.document().plan->schedule.start == today);
    CHECK(app.document().plan->actions[0].start == today);
    CHECK(app.document().plan->actions[1].start == Date{2027, 2, 15});
    const std::string& said = app.session().toasts.back().text;
    CHECK(said.find("work begins today, 1 February 2027") != std::string::npos);
    app.act(actions::Undo{}); // one step
    CHECK(app.document() == before);

    // A start that somebody entered is theirs, and none is entered while none has passed.
    app.act(actions::EditPlanSchedule{Set<&PlanSchedule::start>{assessed}});
    app.act(actions::EnterSuggestedDates{});
    CHECK(app.document().plan->schedule.start == assessed);
    CHECK(*app.document().plan->actions[0].start < today);
    app.act(actions::Undo{});
    app.act(actions::Undo{});
    app.act(outcomes::DayBegan{assessed});
    app.act(actions::EnterSuggestedDates{});
    CHECK_FALSE(app.document().plan->schedule.start);
    CHECK(app.document().plan->actions[0].start);
}
