// Signing the plan, signing again, withdrawing.

#include "builders.hpp"
#include "planning/sign_off.hpp"

#include <doctest/doctest.h>

using namespace tappa;
using test::App;

namespace {

constexpr Date day{2027, 2, 3};

ChangesSinceSigned changes_of(const App& app) {
    return changes_since(*app.document().plan->sign_off, app.document().plan);
}

} // namespace

TEST_CASE("the plan is signed as it is, changes show, and signing again takes them in") {
    App app = test::sample_app();
    app.act(actions::SignPlan{" Anna Bianchi ", "CFO", day});
    REQUIRE(app.document().plan->sign_off);
    CHECK(app.document().plan->sign_off->name == "Anna Bianchi");
    CHECK(changes_of(app).empty());
    const PlanActionId first = app.document().plan->actions[0].id;
    app.act(actions::MoveToStatus{first, ActionStatus::Done});
    app.act(actions::AddActionUpdate{first});
    CHECK(changes_of(app).empty());
    app.act(actions::EditPlanAction{first, Set<&PlanAction::effort_days>{99.0}});
    CHECK(changes_of(app).changed.size() == 1);
    app.act(actions::SignPlan{"Anna Bianchi", "CFO", Date{2027, 3, 1}});
    CHECK(changes_of(app).empty());
    CHECK(app.document().plan->sign_off->date == Date{2027, 3, 1});
    app.act(actions::WithdrawSignOff{});
    CHECK_FALSE(app.document().plan->sign_off);
    app.act(actions::Undo{});
    CHECK(app.document().plan->sign_off->date == Date{2027, 3, 1});
    std::string why;
    CHECK_MESSAGE(test::survives_saving(app.document(), why), why);
}

TEST_CASE("nobody signs without a name or on a day that does not exist") {
    App app = test::sample_app();
    app.act(actions::SignPlan{" \u2003", "CFO", day});
    app.act(actions::SignPlan{"Anna", "CFO", Date{2027, 2, 31}});
    app.act(actions::WithdrawSignOff{});
    CHECK_FALSE(app.document().plan->sign_off);
    CHECK_FALSE(app.state.history.can_undo());
}

TEST_CASE("a new action never takes the place of one that was signed and deleted") {
    App app = test::new_app();
    app.act(actions::AddPlanAction{"First", {}}).act(actions::AddPlanAction{"Second", {}});
    app.act(actions::SignPlan{"Anna", "", day});
    app.act(actions::DeletePlanAction{PlanActionId("pa-2")});
    app.act(actions::AddPlanAction{"Third", {}});
    const ChangesSinceSigned changes = changes_of(app);
    REQUIRE(changes.added.size() == 1);
    CHECK(changes.added[0].title == "Third");
    REQUIRE(changes.removed.size() == 1);
    CHECK(changes.removed[0].title == "Second");
}
