#include "app/commands/commands.hpp"
#include "app/derived/derived.hpp"
#include "builders.hpp"
#include "io/limits.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tappa;
using test::App;

namespace {

// One action of a week that begins on Monday 2 November 2026.
App one_action() {
    App app = test::new_app();
    app.act(actions::AddPlanAction{"One", {}});
    const PlanActionId id = app.session().plan_action;
    app.act(actions::EditPlanAction{id, Set<&PlanAction::effort_days>{2}});
    app.act(actions::EditPlanAction{id, Set<&PlanAction::duration_weeks>{1}});
    app.act(actions::EditPlanSchedule{Set<&PlanSchedule::start>{Date{2026, 11, 2}}});
    app.act(actions::EditPlanSchedule{Set<&PlanSchedule::country>{"IT"}});
    return app;
}

const PlannedDates& dates_of(App& app) {
    return *app.derived.at(app.state).schedule().actions[0];
}

const std::vector<SpecialDay>& days_of(const App& app) {
    return app.document().plan->schedule.special_days;
}

std::string announced(const App& app) {
    const auto* const said = app.effect<effects::Announce>();
    return said ? said->text : std::string();
}

} // namespace

TEST_CASE("days off are added in one step, leave out what is free anyway, and move the dates") {
    App app = one_action();
    REQUIRE(dates_of(app).end == Date{2026, 11, 6});
    app.act(actions::AddSpecialDays{{2026, 11, 5}, {2026, 11, 10}, false, "  Closing  "});
    REQUIRE(days_of(app).size() == 4);
    CHECK(days_of(app)[0] == SpecialDay{{2026, 11, 5}, false, "Closing"});
    CHECK(days_of(app)[2].date == Date{2026, 11, 9});
    CHECK(announced(app) == "4 days added to the calendar");
    CHECK(dates_of(app).end == Date{2026, 11, 12});
    std::string why;
    CHECK_MESSAGE(test::survives_saving(app.document(), why), why);
    app.act(actions::RemoveSpecialDays{{2026, 11, 5}, {2026, 11, 9}});
    CHECK(days_of(app).size() == 1);
    CHECK(app.session().toasts.back().text == "3 days removed from the calendar");
    app.act(actions::Undo{});
    app.act(actions::Undo{});
    CHECK(days_of(app).empty());
    CHECK(dates_of(app).end == Date{2026, 11, 6});
}

TEST_CASE("a holiday is worked when switched so, and free again when switched back") {
    App app = one_action();
    app.act(actions::EditPlanSchedule{Set<&PlanSchedule::start>{Date{2026, 12, 7}}});
    REQUIRE(dates_of(app).end == Date{2026, 12, 14});
    app.act(actions::SetDayWorked{{2026, 12, 8}, true});
    CHECK(days_of(app) == std::vector<SpecialDay>{{{2026, 12, 8}, true, ""}});
    CHECK(dates_of(app).end == Date{2026, 12, 11});
    const std::uint64_t revision = app.state.revision;
    app.act(actions::SetDayWorked{{2026, 12, 8}, true}); // it is so already
    CHECK(days_of(app).size() == 1);
    CHECK(app.state.revision == revision);
    app.act(actions::SetDayWorked{{2026, 12, 8}, false}); // a holiday is free by itself
    CHECK(days_of(app).empty());
    app.act(actions::SetDayWorked{{2026, 12, 9}, false});
    app.act(actions::SetDayWorked{{2026, 12, 9}, true});
    CHECK(days_of(app).empty());
}

TEST_CASE("more days than a plan may list are refused as a whole, and that is said") {
    App app = one_action();
    app.act(actions::AddSpecialDays{{2026, 1, 1}, {2040, 1, 1}, false, ""});
    CHECK(days_of(app).empty());
    CHECK(announced(app).find("1,000") != std::string::npos);
    app.act(actions::AddSpecialDays{{2026, 11, 9}, {2026, 11, 3}, false, ""});
    app.act(actions::AddSpecialDays{{2026, 2, 30}, {2026, 3, 3}, false, ""});
    CHECK(days_of(app).empty());
}

TEST_CASE("a milestone is added on the roadmap, renamed, moved and deleted") {
    App app = one_action();
    app.act(actions::AddMilestone{});
    REQUIRE(app.document().plan->milestones.size() == 1);
    const Milestone first = app.document().plan->milestones[0];
    CHECK(first.name == "New milestone");
    CHECK(app.session().screen == Screen::Plan);
    CHECK(app.session().plan_view == PlanView::Roadmap);
    CHECK(app.session().new_milestone == first.id);
    app.act(actions::EditMilestone{first.id, Set<&Milestone::name>{"Board"}});
    app.act(actions::EditMilestone{first.id, Set<&Milestone::date>{Date{2027, 2, 30}}}); // no day
    app.act(actions::EditMilestone{first.id, Set<&Milestone::date>{Date{2027, 2, 26}}});
    CHECK(app.document().plan->milestones[0] == Milestone{first.id, "Board", {2027, 2, 26}});
    app.act(actions::AddMilestone{});
    CHECK(app.document().plan->milestones[1].id != first.id);
    app.act(actions::DeleteMilestone{first.id});
    REQUIRE(app.document().plan->milestones.size() == 1);
    CHECK(app.session().toasts.back().text == "Milestone deleted: Board");
    app.act(actions::Undo{});
    CHECK(app.document().plan->milestones[0].name == "Board");
    std::string why;
    CHECK_MESSAGE(test::survives_saving(app.document(), why), why);
    app.act(actions::DeleteMilestone{MilestoneId("none")});
    CHECK(app.document().plan->milestones.size() == 2);
}

TEST_CASE("a plan holds no more milestones than a file may") {
    App app = one_action();
    const Command* const command = find_command("add-milestone");
    REQUIRE(command);
    CHECK(command->enabled(app.state));
    for (std::size_t i = 0; i <= limits::milestones; ++i)
        app.act(actions::AddMilestone{});
    CHECK(app.document().plan->milestones.size() == limits::milestones);
    CHECK(
        announced(app)
        == "A plan holds at most 200 milestones. Nothing was added: delete some first."
    );
    CHECK(app.session().toasts.back().text == announced(app));
    CHECK_FALSE(command->enabled(app.state));
}

TEST_CASE("an action moves by working days, past holidays and days off") {
    App app = one_action();
    app.act(actions::AddSpecialDays{{2026, 11, 3}, {2026, 11, 3}, false, ""});
    const PlanActionId id = app.document().plan->actions[0].id;
    app.act(actions::ShiftPlanAction{id, 0, 1});
    CHECK(app.document().plan->actions[0].start == Date{2026, 11, 4});
    app.act(actions::ShiftPlanAction{id, 0, 3});
    CHECK(app.document().plan->actions[0].start == Date{2026, 11, 9});
    app.act(actions::ShiftPlanAction{id, 0, -1});
    CHECK(app.document().plan->actions[0].start == Date{2026, 11, 6});
    app.act(actions::Undo{}); // moved on and on: one step
    CHECK_FALSE(app.document().plan->actions[0].start);
}

TEST_CASE("a start that was dropped is one step, and an end after the due date is said") {
    App app = one_action();
    const PlanActionId id = app.document().plan->actions[0].id;
    app.act(actions::EditPlanAction{id, Set<&PlanAction::due>{Date{2026, 11, 13}}});
    app.act(actions::StartPlanActionOn{id, {2026, 11, 9}});
    CHECK(app.document().plan->actions[0].start == Date{2026, 11, 9});
    CHECK(announced(app) == "“One” now starts on 9 November 2026");
    app.act(actions::StartPlanActionOn{id, {2026, 11, 10}});
    CHECK(
        announced(app)
        == "“One” now starts on 10 November 2026 and ends on 16 November 2026, after it is due on "
           "13 November 2026"
    );
    CHECK(app.session().toasts.back().offers_undo);
    CHECK(app.document().plan->actions[0].due == Date{2026, 11, 13});
    app.act(actions::Undo{});
    CHECK(app.document().plan->actions[0].start == Date{2026, 11, 9});
    const std::uint64_t revision = app.state.revision;
    app.act(actions::StartPlanActionOn{id, {2026, 11, 9}}); // where it is
    app.act(actions::StartPlanActionOn{id, {2026, 2, 30}});
    app.act(actions::StartPlanActionOn{PlanActionId("none"), {2026, 11, 9}});
    CHECK(app.state.revision == revision);
}
