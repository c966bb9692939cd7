#include "io/limits.hpp"
#include "planning/plan_changes.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace tappa;

namespace {

PlanAction action(const std::string& id, const std::string& title) {
    PlanAction made;
    made.id = PlanActionId(id);
    made.title = title;
    made.sources = {{SourceKind::Gap, "data"}};
    return made;
}

PlanMetric metric(const std::string& name) {
    PlanMetric made;
    made.name = name;
    made.baseline = 1;
    return made;
}

// A row that says of every field what the action has.
EditedAction row_of(const PlanAction& of, std::size_t number) {
    EditedAction row;
    row.row = number;
    row.known = of.id;
    row.action = of;
    row.read.set();
    row.mark = ExportMark::from(export_mark("doc", of));
    for (std::size_t i = 0; i < of.metrics.size(); ++i)
        row.metrics.push_back({of.metrics[i], PlanFields().set(), false, i});
    return row;
}

} // namespace

TEST_CASE("a mark tells every value of the action that it was made of, and no other") {
    PlanAction made = action("a", "Title");
    made.metrics = {metric("CES"), metric("NPS")};
    const auto mark = ExportMark::from(" " + export_mark("doc", made) + " ");
    REQUIRE(mark);
    CHECK(mark->is_of_document("doc"));
    CHECK_FALSE(mark->is_of_document("other"));
    CHECK(mark->is_of_action(PlanActionId("a")));
    CHECK(mark->metric_count() == 2);
    PlanAction changed = made;
    changed.title = "Other";
    changed.status = ActionStatus::Done;
    changed.confidence = 0.3;
    changed.notes = "x";
    for (const PlanField field : all_of<PlanField>()) {
        if (is_of_metric(field))
            continue;
        CHECK(mark->was(made, field));
        const bool is_changed = field == PlanField::Title || field == PlanField::Status
            || field == PlanField::Confidence || field == PlanField::Notes;
        CHECK(mark->was(changed, field) == !is_changed);
    }
    CHECK(mark->was(made.metrics[1], 1, PlanField::MetricName));
    CHECK_FALSE(mark->was(made.metrics[1], 0, PlanField::MetricName));
    CHECK_FALSE(mark->was(made.metrics[1], 2, PlanField::MetricName));
    const std::string text = export_mark("doc", made);
    for (const std::string& bad :
         {std::string(),
          text.substr(1),
          text + "A",
          text + "=abc",
          std::string("t1"),
          text.substr(0, text.size() - 4)})
        CHECK_FALSE(ExportMark::from(bad));
}

TEST_CASE("values that a spreadsheet writes in another way are the same") {
    PlanAction one = action("a", "=1+1");
    PlanAction other = action("a", "'=1+1 ");
    CHECK(is_same_value(one, other, PlanField::Title));
    one.notes = "a\n- b,\n'quoted'";
    other.notes = "a\r\n'- b,\r\n'quoted'";
    CHECK(is_same_value(one, other, PlanField::Notes));
    other.notes = "a\r\n'- b,\r\nquoted";
    CHECK_FALSE(is_same_value(one, other, PlanField::Notes));
    one.effort_days = 1.0 / 3;
    other.effort_days = 0.3333333333;
    CHECK(is_same_value(one, other, PlanField::Effort));
    other.effort_days = 0.33334;
    CHECK_FALSE(is_same_value(one, other, PlanField::Effort));
    one.confidence = 0.825;
    other.confidence = 0.82; // as it is exported
    CHECK(is_same_value(one, other, PlanField::Confidence));
    other.confidence = 0.827;
    CHECK_FALSE(is_same_value(one, other, PlanField::Confidence));
    CHECK(plain_text("l'-x 'tis") == "l'-x 'tis");
}

TEST_CASE("rows that say what the plan has change nothing, and none that is there is missing") {
    Plan plan;
    PlanAction dropped = action("d", "Dropped");
    dropped.status = ActionStatus::Dropped;
    plan.actions = {action("a", "A"), action("b", "B"), dropped};
    CHECK(plan_changes(plan, {row_of(plan.actions[1], 2), row_of(plan.actions[0], 3)}).empty());
    const PlanChanges changes = plan_changes(plan, {row_of(plan.actions[1], 2)});
    REQUIRE(changes.missing.size() == 1); // of dropped ones there is no row to be missed
    CHECK(changes.missing[0].id.text == "a");
    CHECK(plan_with(plan, changes) == plan);
}

TEST_CASE("what is chosen is taken over, and nothing depends on what is gone") {
    Plan plan;
    plan.actions = {action("a", "A"), action("b", "B")};
    EditedAction first = row_of(plan.actions[0], 2);
    first.action.title = "A2";
    first.action.prerequisites = {PlanActionId("n")};
    EditedAction added;
    added.row = 3;
    added.action = action("n", "New");
    PlanChanges changes = plan_changes(plan, {first, added});
    CHECK(chosen_counts(changes).fields == 2);
    CHECK(chosen_counts(changes).all() == 3);
    const Plan all = plan_with(plan, changes);
    REQUIRE(all.actions.size() == 3);
    CHECK(all.actions[0].title == "A2");
    CHECK(all.actions[0].prerequisites == std::vector{PlanActionId("n")});
    changes.added[0].chosen = false;
    CHECK(plan_with(plan, changes).actions[0].prerequisites.empty());
    changes.missing[0].chosen = true;
    CHECK(plan_with(plan, changes).actions.size() == 1);
}

TEST_CASE("metrics are matched by name wherever they stand, and by place where renamed") {
    Plan plan;
    PlanAction with = action("a", "A");
    with.metrics = {metric("CES"), metric("NPS")};
    plan.actions = {with};
    EditedAction row = row_of(with, 2);
    std::swap(row.metrics[0].metric, row.metrics[1].metric);
    CHECK(plan_changes(plan, {row}).empty());
    row = row_of(with, 2);
    row.metrics[1].metric.name = "eNPS";
    row.metrics[1].metric.target = 5;
    PlanChanges changes = plan_changes(plan, {row});
    REQUIRE(changes.changed.size() == 1);
    CHECK(changes.changed[0].changes.size() == 2);
    CHECK(plan_with(plan, changes).actions[0].metrics[1].name == "eNPS");

    // Taken out of the plan after the export: it does not come back by itself.
    plan.actions.edit(0).metrics.pop_back();
    changes = plan_changes(plan, {row_of(with, 2)});
    REQUIRE(changes.changed.size() == 1);
    CHECK(changes.changed[0].changes[0].kind == ChangeKind::NewMetric);
    CHECK_FALSE(changes.changed[0].changes[0].chosen);

    // Added to the plan after the export: an empty place in the file does not take it away.
    plan.actions.edit(0) = with;
    plan.actions.edit(0).metrics.push_back(metric("Calls"));
    row = row_of(with, 2);
    row.metrics.push_back({{}, PlanFields().set(), true, 2});
    CHECK(plan_changes(plan, {row}).empty());
}

TEST_CASE("a metric whose name has no column in the file is not taken for emptied") {
    Plan plan;
    plan.actions.push_back(action("a", "First"));
    plan.actions.edit(0).metrics = {metric("CES")};
    EditedAction row = row_of(plan.actions[0], 2);
    row.metrics[0].metric.name.clear();
    row.metrics[0].is_empty = true;
    row.metrics[0].read.reset(static_cast<std::size_t>(PlanField::MetricName));
    CHECK(plan_changes(plan, {row}).empty());
}

TEST_CASE("what is empty in a file that no export made goes only where that is chosen") {
    Plan plan;
    PlanAction with = action("a", "First");
    with.owner_name = "A. Bianchi";
    with.due = Date{2027, 3, 1};
    with.metrics = {metric("CES"), metric("NPS")};
    plan.actions = {with};
    EditedAction row = row_of(with, 2);
    row.action.owner_name.clear();
    row.action.due.reset();
    row.action.notes = "Begun";
    row.metrics[0].metric.baseline.reset();
    row.metrics[1] = {{}, PlanFields().set(), true, 1};
    CHECK(chosen_counts(plan_changes(plan, {row})).fields == 5);
    row.mark.reset();
    PlanChanges changes = plan_changes(plan, {row});
    REQUIRE(changes.changed.size() == 1);
    CHECK(changes.changed[0].changes.size() == 5);
    CHECK(chosen_counts(changes).fields == 1);
    const PlanAction after = plan_with(plan, changes).actions[0];
    CHECK(after.notes == "Begun");
    CHECK(after.owner_name == "A. Bianchi");
    CHECK(after.due == with.due);
    CHECK(after.metrics == with.metrics);
    for (PlanChange& change : changes.changed[0].changes)
        change.chosen = true;
    CHECK(plan_with(plan, changes).actions[0].owner_name.empty());
    CHECK(plan_with(plan, changes).actions[0].metrics.size() == 1);
}

TEST_CASE("a new metric that falls is better low, unless the file says otherwise") {
    const Plan plan;
    EditedAction row = row_of(action("new", "New"), 2);
    row.known.reset();
    row.mark.reset();
    PlanMetric falls = metric("Complaints");
    falls.baseline = 20;
    falls.target = 5;
    row.metrics = {{falls, PlanFields().set(), false, 0}};
    CHECK(plan_changes(plan, {row}).added[0].action.metrics[0].better == Direction::Up);
    row.metrics[0].read.reset(static_cast<std::size_t>(PlanField::MetricBetter));
    CHECK(plan_changes(plan, {row}).added[0].action.metrics[0].better == Direction::Down);
}

TEST_CASE("decisions go with what they are about, and changed statuses are recorded") {
    Plan plan;
    plan.actions.push_back(action("a", "Gone"));
    plan.actions.push_back(action("b", "Back"));
    plan.actions.push_back(action("c", "Dropped"));
    plan.actions.push_back(action("d", "Full"));
    for (const std::size_t dropped : {std::size_t{0}, std::size_t{1}})
        plan.actions.edit(dropped).status = ActionStatus::Dropped;
    plan.actions.edit(3).updates.resize(limits::updates);
    for (const std::string id : {"a", "b"})
        plan.decisions.push_back({DecisionKind::Action, id, "Too dear", {}, {}});
    plan.decisions.push_back({DecisionKind::Finding, "f", {}, {}, {}});
    const auto with = [&](std::size_t place, ActionStatus status) {
        EditedAction row = row_of(plan.actions[place], place + 2);
        row.action.status = status;
        return row;
    };
    PlanChanges changes = plan_changes(
        plan,
        {with(1, ActionStatus::Agreed), with(2, ActionStatus::Dropped), with(3, ActionStatus::Done)}
    );
    changes.missing.push_back({PlanActionId("a"), "Gone", true});
    Plan now = plan_with(plan, changes);
    REQUIRE(now.decisions.size() == 1);
    CHECK(now.decisions[0].kind == DecisionKind::Finding);
    const Date day{2027, 2, 3};
    record_statuses(now, plan, day, "A. Bianchi");
    REQUIRE(now.actions.size() == 3);
    CHECK(
        now.actions[0].updates
        == std::vector<
            ActionUpdate>{{day, "A. Bianchi", {}, ActionStatus::Dropped, ActionStatus::Agreed}}
    );
    CHECK(now.actions[1].updates.size() == 1);
    CHECK(now.actions[2].updates.size() == limits::updates);
    REQUIRE(now.decisions.size() == 2);
    CHECK(now.decisions[1] == PlanDecision{DecisionKind::Action, "c", {}, "A. Bianchi", day});
}
