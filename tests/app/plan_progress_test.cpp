// Updates of an action, and what is recorded when its status changes.

#include "builders.hpp"
#include "io/limits.hpp"

#include <doctest/doctest.h>

using namespace tappa;
using test::App;

namespace {

const PlanActionId first("pa-1");
const PlanActionId second("pa-2");
constexpr Date today{2027, 2, 3};

App with_actions() {
    App app = test::new_app();
    app.act(outcomes::DayBegan{today});
    app.act(actions::AddPlanAction{"First", {}}).act(actions::AddPlanAction{"Second", {}});
    return app;
}

const PlanAction& action(const App& app, const PlanActionId& id) {
    return *find_plan_action(app.document().plan, id);
}

using S = ActionStatus;

} // namespace

TEST_CASE("a change of status records the day and both statuses, in one step with it") {
    App app = with_actions();
    app.act(actions::EditPlanAction{first, Set<&PlanAction::status>{S::InProgress}});
    CHECK(
        action(app, first).updates
        == std::vector<ActionUpdate>{{today, "", "", S::Agreed, S::InProgress}}
    );
    app.act(actions::MoveToStatus{first, S::Done});
    CHECK(action(app, first).updates.size() == 2);
    app.act(actions::EditPlanAction{first, Set<&PlanAction::status>{S::Done}}); // as it was
    CHECK(action(app, first).updates.size() == 2);
    app.act(actions::Undo{});
    CHECK(action(app, first).status == S::InProgress);
    CHECK(action(app, first).updates.size() == 1);
    app.act(actions::Undo{});
    CHECK(action(app, first).status == S::Agreed);
    CHECK(action(app, first).updates.empty());
}

TEST_CASE("agreeing several actions at once records it for each") {
    App app = with_actions();
    app.act(actions::EditPlanAction{first, Set<&PlanAction::status>{S::Proposed}});
    app.act(actions::EditPlanAction{second, Set<&PlanAction::status>{S::Proposed}});
    app.act(actions::AgreeActions{{first, second}});
    for (const PlanActionId& id : {first, second})
        CHECK(
            action(app, id).updates.back() == ActionUpdate{today, "", "", S::Proposed, S::Agreed}
        );
}

TEST_CASE("the author is the one used last, at first that of the document's latest update") {
    App app = with_actions();
    app.act(actions::AddActionUpdate{first});
    CHECK_FALSE(app.session().action_update); // the panel shows the other
    app.act(actions::Undo{}).act(actions::SelectPlanAction{first});
    app.act(actions::AddActionUpdate{first});
    CHECK(action(app, first).updates[0] == ActionUpdate{today, "", ""});
    CHECK(app.session().action_update == std::size_t{0});
    app.act(actions::EditActionUpdate{first, 0, Set<&ActionUpdate::author>{"M. Conti"}});
    app.act(actions::EditActionUpdate{first, 0, Set<&ActionUpdate::text>{"Half of it done"}});
    app.act(actions::MoveToStatus{second, S::InProgress});
    CHECK(action(app, second).updates[0].author == "M. Conti");
    App later = app;
    later.state.session.author.reset(); // another visit
    later.act(actions::MoveToStatus{second, S::Done});
    CHECK(action(later, second).updates[1].author == "M. Conti");
    app.act(actions::EditActionUpdate{first, 0, Set<&ActionUpdate::author>{""}});
    app.act(actions::MoveToStatus{second, S::Done});
    CHECK(action(app, second).updates[1].author.empty()); // left out on purpose
}

TEST_CASE("what a metric read is said as recorded when its field is left") {
    App app = with_actions();
    app.act(actions::AddPlanMetric{first}).act(actions::AddMetricReading{first, 0});
    app.act(actions::LeaveMetricReading{first, 0, 0}); // without a value
    CHECK(app.effect<effects::Announce>() == nullptr);
    app.act(actions::EditMetricReading{first, 0, 0, Set<&MetricReading::value>{79.0}});
    app.act(actions::LeaveMetricReading{first, 0, 0});
    REQUIRE(app.effect<effects::Announce>() != nullptr);
    CHECK(app.effect<effects::Announce>()->text == "Reading of 3 February 2027 recorded: 79");
    CHECK(app.session().toasts.back().text == app.effect<effects::Announce>()->text);
    app.act(actions::LeaveMetricReading{first, 0, 5}); // there is none
    CHECK(app.effect<effects::Announce>() == nullptr);
    app.act(actions::LeaveMetricReading{first, 3, 0});
    CHECK(app.effect<effects::Announce>() == nullptr);
}

TEST_CASE("the action has the status of the latest update that names one") {
    App app = with_actions();
    app.act(actions::AddActionUpdate{first});
    const auto said = [&](std::string_view words) {
        const auto* const spoken = app.effect<effects::Announce>();
        return spoken && spoken->text.find(words) == 0
            && app.session().toasts.back().text == spoken->text;
    };
    CHECK(said("Update of 3 February 2027 added"));
    app.act(actions::EditActionUpdate{
        first, 0, Set<&ActionUpdate::status>{std::optional(S::InProgress)}});
    CHECK(said("Status recorded: In progress"));
    CHECK(action(app, first).status == S::InProgress);
    CHECK(action(app, first).updates.size() == 1); // itself, and no second one
    CHECK(action(app, first).updates[0].from == S::Agreed);
    // One of an earlier day changes nothing now.
    app.act(actions::AddActionUpdate{first});
    app.act(actions::EditActionUpdate{first, 1, Set<&ActionUpdate::date>{Date{2027, 1, 1}}});
    app.act(actions::EditActionUpdate{first, 1, Set<&ActionUpdate::status>{std::optional(S::Done)}}
    );
    CHECK(action(app, first).status == S::InProgress);
    app.act(actions::EditActionUpdate{
        first, 0, Set<&ActionUpdate::status>{std::optional<ActionStatus>()}});
    CHECK(action(app, first).status == S::Done); // the other is now the latest that names one
    CHECK_FALSE(action(app, first).updates[0].from);
}

TEST_CASE("an update that takes back what it said gives the action its status back") {
    App app = with_actions();
    app.act(actions::MoveToStatus{first, S::Done});
    app.act(actions::EditActionUpdate{
        first, 0, Set<&ActionUpdate::status>{std::optional<ActionStatus>()}});
    CHECK(action(app, first).status == S::Agreed);
    CHECK(action(app, first).updates.size() == 1);
}

TEST_CASE("the day of an update decides which status is the latest") {
    App app = with_actions();
    app.act(actions::MoveToStatus{first, S::InProgress});
    app.act(actions::MoveToStatus{first, S::Done});
    app.act(actions::EditActionUpdate{first, 1, Set<&ActionUpdate::date>{Date{2027, 1, 1}}});
    CHECK(action(app, first).status == S::InProgress);
    app.act(actions::EditActionUpdate{first, 1, Set<&ActionUpdate::date>{today}});
    CHECK(action(app, first).status == S::Done);
}

TEST_CASE("an update is deleted with an offer to bring it back, and the status stays") {
    App app = with_actions();
    app.act(actions::MoveToStatus{first, S::InProgress});
    app.act(actions::UnfoldActionUpdate{0});
    app.act(actions::RemoveActionUpdate{first, 0});
    CHECK(action(app, first).updates.empty());
    CHECK(action(app, first).status == S::InProgress);
    CHECK_FALSE(app.session().action_update);
    CHECK(app.session().toasts.back().text == "Update of 3 February 2027 deleted");
    CHECK(app.session().toasts.back().offers_undo);
    app.act(actions::Undo{});
    CHECK(action(app, first).updates.size() == 1);
}

TEST_CASE("updates stay within what a file may hold") {
    App app = with_actions();
    app.act(actions::AddActionUpdate{first});
    app.act(actions::EditActionUpdate{first, 0, Set<&ActionUpdate::date>{Date{2027, 2, 31}}});
    CHECK(action(app, first).updates[0].date == today);
    app.act(actions::EditActionUpdate{
        first, 0, Set<&ActionUpdate::text>{std::string(5'000, 'x') + '\x01'}});
    CHECK(action(app, first).updates[0].text.size() == limits::paragraph);
    app.act(actions::EditActionUpdate{first, 7, Set<&ActionUpdate::text>{"nothing there"}});
    PlanAction& full = *app.state.document.plan.edit().actions.edit_first([](const auto& each) {
        return each.id == first;
    });
    full.updates.resize(limits::updates, full.updates[0]);
    app.act(actions::AddActionUpdate{first});
    app.act(actions::MoveToStatus{first, S::Done});
    CHECK(action(app, first).updates.size() == limits::updates);
    CHECK(action(app, first).status == S::Done);
    CHECK(
        app.session().toasts.back().text
        == "An action holds at most 1,000 updates. Until you delete some, changes of status are not "
           "recorded."
    );
    std::string why;
    CHECK_MESSAGE(test::survives_saving(app.document(), why), why);
}

TEST_CASE("how much is done is what the newest update says that gives a percent, or all") {
    App app = with_actions();
    CHECK_FALSE(percent_done(action(app, first)));
    const auto edit = [&](std::size_t update, auto set) {
        app.act(actions::EditActionUpdate{first, update, set});
    };
    for (int i = 0; i < 3; ++i)
        app.act(actions::AddActionUpdate{first});
    edit(0, Set<&ActionUpdate::percent>{20});
    edit(1, Set<&ActionUpdate::percent>{45});
    edit(2, Set<&ActionUpdate::text>{"Waiting for IT"});
    CHECK(percent_done(action(app, first)) == 45);
    edit(1, Set<&ActionUpdate::date>{Date{2027, 1, 1}});
    CHECK(percent_done(action(app, first)) == 20);
    edit(0, Set<&ActionUpdate::percent>{900});
    CHECK(percent_done(action(app, first)) == 100);
    edit(0, Set<&ActionUpdate::percent>{std::nullopt});
    CHECK(percent_done(action(app, first)) == 45);
    app.act(actions::MoveToStatus{first, S::Done});
    CHECK(percent_done(action(app, first)) == 100);
    CHECK(action(app, first).status == S::Done); // a percent changes no status
}
