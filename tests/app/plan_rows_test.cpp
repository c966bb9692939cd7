// The plan's table: what it is sorted by, and which actions it shows.

#include "app/plan/plan_groups.hpp"
#include "app/plan/plan_rows.hpp"
#include "builders.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>

using namespace tappa;
using namespace tappa::test;

namespace {

PlanAction action(const std::string& id, const std::string& title, const std::string& owner) {
    PlanAction made;
    made.id = PlanActionId(id);
    made.title = title;
    made.owner_name = owner;
    made.sources = {{SourceKind::Gap, "strategy"}};
    return made;
}

App three_actions() {
    App app = new_app();
    PlanAction first = action("a", "Éclair for callers", "");
    first.due = Date{2027, 5, 1};
    first.effort_days = 30;
    PlanAction second = action("b", "branch hours", "Moretti");
    second.status = ActionStatus::Done;
    PlanAction third = action("c", "Answer mails", "conti");
    third.due = Date{2026, 12, 24};
    third.effort_days = 2;
    third.metrics.emplace_back().name = "Churn";
    app.state.document.plan.edit().actions = {first, second, third};
    return app;
}

std::string listed(const App& app) {
    const Derived derived(parts_of(app.state));
    std::string ids;
    for (const PlanRow& row : derived.plan_rows(app.session().plan_filter, app.session().plan_sort))
        ids += row.action->id.text;
    return ids;
}

// "conti:c Moretti:b :a".
std::string grouped(const App& app) {
    const Derived derived(parts_of(app.state));
    const std::vector<PlanRow> rows =
        derived.plan_rows(app.session().plan_filter, app.session().plan_sort);
    std::vector<std::string> keys;
    for (const PlanRow& row : rows)
        keys.push_back(plan_group_key(app.state, *row.action));
    std::string all;
    for (const PlanGroup& group : plan_groups(app.state, rows, keys)) {
        all += (all.empty() ? "" : " ") + group.key + ":";
        for (const PlanRow& row : group.rows)
            all += row.action->id.text;
    }
    return all;
}

} // namespace

TEST_CASE("the plan is sorted by any column, and the other way round when it is asked again") {
    struct Case {
        PlanColumn by;
        const char* once;
        const char* twice;
    };
    // What is missing comes last both ways.
    for (const Case& one :
         {Case{PlanColumn::Action, "cba", "abc"},
          Case{PlanColumn::Owner, "cba", "bca"},
          Case{PlanColumn::Metric, "cab", "cab"},
          Case{PlanColumn::Due, "cab", "acb"},
          Case{PlanColumn::Effort, "cba", "abc"},
          Case{PlanColumn::Status, "acb", "bac"}}) {
        App app = three_actions();
        INFO("column " << static_cast<int>(one.by));
        app.act(actions::SortPlan{one.by});
        CHECK(listed(app) == one.once);
        app.act(actions::SortPlan{one.by});
        CHECK(listed(app) == one.twice);
    }
}

TEST_CASE("the highest priority comes first when the plan is sorted by it") {
    App app = three_actions();
    app.act(actions::SortPlan{PlanColumn::Priority});
    CHECK(app.state.session.plan_sort.descending);
    app.act(actions::SortPlan{PlanColumn::Effort});
    CHECK_FALSE(app.state.session.plan_sort.descending);
}

TEST_CASE("the plan shows what fits every part of the filter") {
    App app = three_actions();
    app.act(actions::SetPlanFilter{Set<&PlanFilter::words>{"CHURN"}});
    CHECK(listed(app) == "c");
    app.act(actions::SetPlanFilter{Set<&PlanFilter::words>{"eclair call"}});
    CHECK(listed(app) == "a");
    app.act(actions::SetPlanFilter{Set<&PlanFilter::owner>{"Moretti"}});
    CHECK(listed(app).empty());
    app.act(actions::ClearPlanFilter{});
    CHECK(listed(app).size() == 3);
    app.act(actions::SetPlanFilter{Set<&PlanFilter::owner>{""}});
    CHECK(listed(app) == "a");
    app.act(actions::ClearPlanFilter{});
    app.act(actions::SetPlanFilter{Set<&PlanFilter::status>{ActionStatus::Done}});
    CHECK(listed(app) == "b");
}

TEST_CASE("a new action is seen, whatever the filter was") {
    App app = three_actions();
    app.act(actions::SetPlanFilter{Set<&PlanFilter::words>{"churn"}});
    app.act(actions::AddPlanAction{});
    CHECK(app.state.session.plan_filter == PlanFilter{});
    CHECK(listed(app).find("pa-1") != std::string::npos);
}

TEST_CASE("the plan's rows stand under what they have in common, those without it last") {
    App app = three_actions();
    app.act(actions::SortPlan{PlanColumn::Effort});
    CHECK(grouped(app) == ":cba"); // one group
    app.act(actions::GroupPlan{PlanGrouping::Owner});
    CHECK(grouped(app) == "conti:c Moretti:b :a");
    CHECK(plan_group_name(app.state, "", Language::En) == "No owner");
    app.act(actions::GroupPlan{PlanGrouping::Status});
    CHECK(grouped(app) == "agreed:ca done:b");
    CHECK(plan_group_name(app.state, "done", Language::En) == "Done");
    SharedList<PlanAction>& planned = app.state.document.plan.edit().actions;
    const Questionnaire& questionnaire = current_questionnaire(app.state);
    const Capability& later = questionnaire.capabilities[1];
    const auto practice = std::find_if(
        questionnaire.questions.begin(),
        questionnaire.questions.end(),
        [&](const Question& question) { return question.capability == later.id; }
    );
    REQUIRE(practice != questionnaire.questions.end());
    planned.edit(0).sources = {{SourceKind::Practice, practice->id.text}};
    planned.edit(1).sources = {{SourceKind::Pain, "pain"}};
    planned.edit(2).sources = {
        {SourceKind::Pain, "pain"}, {SourceKind::Gap, questionnaire.capabilities[0].id.text}};
    app.act(actions::GroupPlan{PlanGrouping::Capability});
    CHECK(grouped(app) == questionnaire.capabilities[0].id.text + ":c " + later.id.text + ":a :b");
    CHECK(plan_group_name(app.state, later.id.text, Language::It) == later.title.in(Language::It));
}

TEST_CASE("groups are folded until the plan is grouped otherwise, or an action is added") {
    App app = three_actions();
    app.act(actions::GroupPlan{PlanGrouping::Owner});
    app.act(actions::FoldPlanGroup{"conti", true});
    app.act(actions::FoldPlanGroup{"conti", true});
    CHECK(is_folded(app.session(), {"conti", {}, 0}));
    CHECK_FALSE(is_folded(app.session(), {"Moretti", {}, 0}));
    app.act(actions::FoldPlanGroup{"conti", false});
    CHECK(app.session().plan_groups_folded.empty());
    app.act(actions::FoldPlanGroup{"", true});
    app.act(actions::AddPlanAction{});
    CHECK(app.session().plan_groups_folded.empty());
    app.act(actions::FoldPlanGroup{"", true});
    app.act(actions::GroupPlan{PlanGrouping::Status});
    CHECK(app.session().plan_groups_folded.empty());
}

TEST_CASE("rows are listed once for as long as they show the same") {
    App app = three_actions();
    Derived derived;
    const auto computations = [&] {
        derived.at(app.state);
        static_cast<void>(derived.plan_rows(app.session().plan_filter, app.session().plan_sort));
        return derived.computations().plan_rows;
    };
    const std::uint64_t first = computations();
    CHECK(computations() == first);
    app.act(actions::GoTo{Screen::Plan}); // nothing of the plan
    CHECK(computations() == first);
    app.act(actions::SortPlan{PlanColumn::Due});
    CHECK(computations() == first + 1);
    app.act(actions::SetPlanFilter{Set<&PlanFilter::words>{"churn"}});
    CHECK(computations() == first + 3);
    app.act(actions::EditPlanAction{PlanActionId("c"), Set<&PlanAction::title>{"Churn"}});
    const std::uint64_t edited = computations();
    CHECK(edited == first + 6);
    // What they point into is there as long as they are.
    app.act(actions::Undo{});
    CHECK(computations() > edited);
    const auto& rows = derived.plan_rows(app.session().plan_filter, app.session().plan_sort);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].action == find_plan_action(app.state.document.plan, PlanActionId("c")));
    CHECK(rows[0].priority->id == "c");
}
