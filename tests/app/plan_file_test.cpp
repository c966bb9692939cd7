#include "app/exports/exports.hpp"
#include "app/plan_file/actions.hpp"
#include "builders.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>

using namespace tappa;
using test::App;

namespace {

void read(App& app, std::string bytes, std::string name = "plan.csv") {
    app.act(outcomes::FileRead{std::move(name), std::move(bytes), false});
}

std::string exported_csv(const App& app) {
    return exported(app.state, ExportFormat::PlanCsv).bytes;
}

App app_with_plan() {
    App app = test::sample_app();
    app.act(actions::SetLanguage{Language::En});
    return app;
}

const PlanReview& review_of(const App& app) {
    REQUIRE(app.session().plan_review);
    return **app.session().plan_review;
}

// The export with the owner of every action changed.
std::string with_owner(std::string csv, const std::string& from, const std::string& to) {
    for (std::size_t at = csv.find(from); at != std::string::npos;
         at = csv.find(from, at + to.size()))
        csv.replace(at, from.size(), to);
    return csv;
}

std::string owner_in(const App& app) {
    for (const PlanAction& action : app.document().plan->actions)
        if (!action.owner_name.empty() && action.status != ActionStatus::Dropped)
            return action.owner_name;
    FAIL("the sample has owners");
    return {};
}

} // namespace

TEST_CASE("an edited plan is shown, taken over in one step, and said in one sentence") {
    App app = app_with_plan();
    const Document before = app.document();
    const std::string owner = owner_in(app);
    read(app, with_owner(exported_csv(app), owner, "Somebody Else"));
    CHECK(app.session().overlay == Overlay::PlanFile);
    CHECK(app.session().screen == Screen::Plan);
    CHECK(app.document() == before); // nothing yet
    REQUIRE_FALSE(review_of(app).changes.changed.empty());
    const PlanActionId first = review_of(app).changes.changed.front().id;
    CHECK(review_of(app).words->front().front().before == owner);
    CHECK(review_of(app).words->front().front().after == "Somebody Else");
    app.act(actions::ApplyPlanFile{});
    CHECK(app.session().overlay == Overlay::None);
    CHECK(find_plan_action(app.document().plan, first)->owner_name == "Somebody Else");
    REQUIRE_FALSE(app.session().toasts.empty());
    CHECK(app.session().toasts.back().offers_undo);
    CHECK(app.session().toasts.back().text.find("Plan from “plan.csv”: ") == 0);
    app.act(actions::Undo{});
    CHECK(app.document() == before);
}

TEST_CASE("a status that the file changed is told as one changed by hand") {
    App app = app_with_plan();
    read(app, with_owner(exported_csv(app), ",In progress,", ",Done,"));
    const auto changed = review_of(app).changes.changed;
    REQUIRE_FALSE(changed.empty());
    app.act(actions::ApplyPlanFile{});
    for (const ChangedAction& each : changed) {
        const PlanAction* action = find_plan_action(app.document().plan, each.id);
        REQUIRE_FALSE(action->updates.empty());
        CHECK(action->updates.back().from == ActionStatus::InProgress);
        CHECK(action->updates.back().status == ActionStatus::Done);
        CHECK(action->updates.back().date == app.session().today);
    }
}

TEST_CASE("readings and updates of a workbook are taken over in one step, within limits") {
    App app = app_with_plan();
    const auto& actions = app.document().plan->actions;
    const auto with_metric =
        std::find_if(actions.begin(), actions.end(), [](const PlanAction& action) {
            return action.status != ActionStatus::Dropped && !action.metrics.empty();
        });
    REQUIRE(with_metric != actions.end());
    const PlanAction action = *with_metric;
    const Document before = app.document();
    const std::string sheets = "\"\fReadings\"\r\nMetric,Date,Reading,Id\r\n\""
        + action.metrics[0].name + "\",2027-01-04,3," + action.id.text
        + "\r\n\"\fUpdates\"\r\nDate,What happened,Id\r\n2027-01-05,Told them," + action.id.text
        + "\r\n";
    read(app, exported_csv(app) + sheets);
    CHECK(chosen_counts(review_of(app).changes).all() == 2);
    app.act(actions::TickPlanChanges{true}); // but not what has no row
    CHECK(chosen_counts(review_of(app).changes).all() == 2);
    app.act(actions::ApplyPlanFile{});
    const PlanAction* now = find_plan_action(app.document().plan, action.id);
    CHECK(now->metrics[0].readings.size() == action.metrics[0].readings.size() + 1);
    CHECK(now->updates.size() == action.updates.size() + 1);
    CHECK(now->status == action.status);
    CHECK(app.session().toasts.back().text.find("2 readings and updates") != std::string::npos);
    app.act(actions::Undo{});
    CHECK(app.document() == before);

    read(app, exported_csv(app) + sheets);
    for (ChangedAction& changed : app.state.session.plan_review->edit().changes.changed)
        if (changed.id == action.id)
            changed.changes.insert(
                changed.changes.end(), limits::readings, PlanChange(changed.changes.front())
            );
    app.act(actions::ApplyPlanFile{});
    CHECK(app.document() == before);
    CHECK(app.session().toasts.back().text.find("more than 1,000 readings") != std::string::npos);
}

TEST_CASE("once the day is known, readings of later days are refused") {
    App app = app_with_plan();
    app.act(outcomes::DayBegan{{2026, 12, 31}});
    const PlanAction& action = app.document().plan->actions[0];
    REQUIRE_FALSE(action.metrics.empty());
    read(
        app,
        exported_csv(app) + "\"\fReadings\"\r\nMetric,Date,Reading,Id\r\n\""
            + action.metrics[0].name + "\",2027-01-04,3," + action.id.text + "\r\n\""
            + action.metrics[0].name + "\",2026-12-31,3," + action.id.text + "\r\n"
    );
    CHECK(chosen_counts(review_of(app).changes).entries == 1);
    REQUIRE(review_of(app).problems.size() == 1);
    CHECK(review_of(app).problems[0].starts_with("Sheet Readings, row 2, Date: 4 Jan 2027 is after")
    );
}

TEST_CASE("only what is ticked is taken over") {
    App app = app_with_plan();
    const Document before = app.document();
    read(app, with_owner(exported_csv(app), owner_in(app), "Somebody Else"));
    app.act(actions::TickPlanChanges{false});
    app.act(actions::ApplyPlanFile{});
    CHECK(app.document() == before);
    CHECK(app.session().overlay == Overlay::PlanFile);
    app.act(actions::TickPlanChange{PlanFilePart::Changed, 0, 0, true});
    app.act(actions::TickPlanChange{PlanFilePart::Changed, 99, 0, true});
    app.act(actions::TickPlanChange{PlanFilePart::Missing, 99, 0, true});
    const PlanActionId id = review_of(app).changes.changed[0].id;
    app.act(actions::ApplyPlanFile{});
    std::size_t changed = 0;
    for (const PlanAction& action : app.document().plan->actions)
        changed += action.owner_name == "Somebody Else" ? 1U : 0U;
    CHECK(changed == 1);
    CHECK(find_plan_action(app.document().plan, id)->owner_name == "Somebody Else");
}

TEST_CASE("actions that the file lacks are deleted where that is ticked") {
    App app = app_with_plan();
    const std::size_t count = app.document().plan->actions.size();
    std::string csv = exported_csv(app);
    csv.resize(csv.find("\r\n") + 2); // the heads
    read(app, csv + "\r\n,\"A new one\"\r\n");
    const std::size_t missing = review_of(app).changes.missing.size();
    REQUIRE(missing > 1);
    app.act(actions::TickPlanChange{PlanFilePart::Missing, 0, 0, true});
    app.act(actions::ApplyPlanFile{});
    CHECK(app.document().plan->actions.size() == count);
    CHECK(app.document().plan->actions.back().title == "A new one");
    CHECK_FALSE(app.document().plan->actions.back().sources.empty());
    CHECK(
        app.session().toasts.back().text.find("1 action added, 1 action deleted")
        != std::string::npos
    );
    std::string why;
    const bool survives = test::survives_saving(app.document(), why);
    INFO(why);
    CHECK(survives);
}

TEST_CASE("rows that are all new do not say that the rest of the plan is to go") {
    App app = app_with_plan();
    const std::size_t count = app.document().plan->actions.size();
    read(app, "Action\tOwner\tDue\nA new one\tAnna\t2027-03-15\nAnother\tAnna\t2027-03-15\n");
    CHECK(review_of(app).changes.added.size() == 2);
    CHECK(review_of(app).changes.missing.empty());
    app.act(actions::CloseOverlay{});
    const std::string title = app.document().plan->actions.front().title;
    read(app, "Action\tOwner\tDue\n" + title + "\tAnna\t2027-03-15\n");
    CHECK(review_of(app).changes.missing.size() > 1);
    app.act(actions::CloseOverlay{});
    read(app, "Action\tOwner\tDue\nA new one\tAnna\t2027-03-15\n");
    app.act(actions::ApplyPlanFile{});
    CHECK(app.document().plan->actions.size() == count + 1);
}

TEST_CASE("nothing is taken over that could not be opened again") {
    App app = app_with_plan();
    read(app, with_owner(exported_csv(app), owner_in(app), "Somebody Else"));
    PlanChange metric;
    metric.kind = ChangeKind::NewMetric;
    auto& changes = app.state.session.plan_review->edit().changes.changed.at(0).changes;
    changes.insert(changes.end(), limits::per_action + 1, metric);
    const Document before = app.document();
    app.act(actions::ApplyPlanFile{});
    CHECK(app.document() == before);
    CHECK(app.session().overlay == Overlay::PlanFile);
    CHECK(app.session().toasts.back().text.find("more than 50 metrics") != std::string::npos);
}

TEST_CASE("a plan that changed after the file was compared is compared again") {
    App app = app_with_plan();
    read(app, with_owner(exported_csv(app), owner_in(app), "Somebody Else"));
    const PlanActionId id = review_of(app).changes.changed[0].id;
    app.act(actions::EditPlanAction{id, Set<&PlanAction::owner_name>{"Third"}});
    const Document before = app.document();
    app.act(actions::ApplyPlanFile{});
    CHECK(app.document() == before);
    CHECK(app.session().overlay == Overlay::PlanFile);
    CHECK(conflict_count(review_of(app).changes) == 1);
    app.act(actions::ApplyPlanFile{});
    CHECK(find_plan_action(app.document().plan, id)->owner_name == "Somebody Else");
}

TEST_CASE("an edited plan needs a document; another table is none") {
    App app = app_with_plan();
    const std::string csv = exported_csv(app);
    App empty;
    read(empty, csv);
    CHECK_FALSE(empty.session().has_document);
    REQUIRE_FALSE(empty.session().toasts.empty());
    CHECK_FALSE(empty.session().plan_review);
    read(app, "case,activity,timestamp\n1,A,2026-01-01\n", "log.csv");
    CHECK_FALSE(app.session().plan_review);
    CHECK(app.session().problem);
}
