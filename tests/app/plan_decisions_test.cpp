// What is decided against, why, and how it is taken back.

#include "app/derived/derived.hpp"
#include "builders.hpp"
#include "planning/decisions.hpp"

#include <doctest/doctest.h>

using namespace tappa;
using test::App;

namespace {

constexpr Date today{2027, 2, 3};

App sample_today() {
    App app = test::sample_app();
    app.act(outcomes::DayBegan{today});
    return app;
}

CatalogueActionId first_proposal(const App& app) {
    return Derived(parts_of(app.state)).proposals().at(0).action;
}

using S = ActionStatus;

} // namespace

TEST_CASE("dropping a proposal decides against it today, and the reason can follow") {
    App app = sample_today();
    const CatalogueActionId id = first_proposal(app);
    const std::size_t before = app.document().plan->decisions.size();
    app.act(actions::DropProposal{id}).act(actions::DropProposal{id});
    REQUIRE(app.document().plan->decisions.size() == before + 1);
    CHECK(
        app.document().plan->decisions.back()
        == PlanDecision{DecisionKind::Proposal, id.text, "", "", today}
    );
    app.act(actions::EditDecision{
        DecisionKind::Proposal, id.text, Set<&PlanDecision::reason>{"Too dear"}});
    app.act(actions::EditDecision{
        DecisionKind::Proposal, id.text, Set<&PlanDecision::decided_by>{"Anna"}});
    CHECK(app.document().plan->decisions.back().reason == "Too dear");
    CHECK(app.session().author == "Anna");
    app.act(actions::TakeBackDecision{DecisionKind::Proposal, id.text});
    CHECK(app.document().plan->decisions.size() == before);
    CHECK(first_proposal(app) == id);
    CHECK(app.session().toasts.back().offers_undo);
    app.act(actions::Undo{});
    CHECK(app.document().plan->decisions.back().reason == "Too dear");
}

TEST_CASE("proposals of older files that were dropped have a decision without a reason") {
    App app = sample_today();
    const CatalogueActionId id = first_proposal(app);
    app.state.document.plan.edit().dropped_proposals = {id};
    app.state.document.plan.edit().decisions.clear();
    const std::vector<PlanDecision> all = decisions_against(app.document().plan);
    REQUIRE(all.size() == 1);
    CHECK(all[0] == PlanDecision{DecisionKind::Proposal, id.text, "", "", std::nullopt});
    // Somebody knows it after all.
    app.act(actions::EditDecision{
        DecisionKind::Proposal, id.text, Set<&PlanDecision::reason>{"No budget in 2025"}});
    REQUIRE(app.document().plan->decisions.size() == 1);
    app.act(actions::RestoreProposals{});
    CHECK(app.document().plan->decisions.empty());
}

TEST_CASE("a dropped action is decided against, and comes back with the status it had") {
    App app = sample_today();
    const PlanActionId id = app.document().plan->actions[0].id;
    const auto action = [&]() -> const PlanAction& {
        return *find_plan_action(app.document().plan, id);
    };
    app.act(actions::MoveToStatus{id, S::InProgress});
    app.act(actions::EditPlanAction{id, Set<&PlanAction::status>{S::Dropped}});
    REQUIRE(find_decision(app.document().plan, DecisionKind::Action, id.text));
    CHECK(find_decision(app.document().plan, DecisionKind::Action, id.text)->date == today);
    app.act(actions::EditDecision{
        DecisionKind::Action, id.text, Set<&PlanDecision::reason>{"Bought elsewhere"}});
    app.act(actions::TakeBackDecision{DecisionKind::Action, id.text});
    CHECK(action().status == S::InProgress);
    CHECK(action().updates.back().from == S::Dropped);
    CHECK_FALSE(find_decision(app.document().plan, DecisionKind::Action, id.text));
    // Dropped once more it asks once more; deleted, nothing is left to be decided.
    app.act(actions::MoveToStatus{id, S::Dropped});
    CHECK(find_decision(app.document().plan, DecisionKind::Action, id.text)->reason.empty());
    app.act(actions::DeletePlanAction{id});
    CHECK_FALSE(find_decision(app.document().plan, DecisionKind::Action, id.text));
}

TEST_CASE("an action dropped in an older file comes back as proposed") {
    App app = sample_today();
    PlanAction& old = app.state.document.plan.edit().actions.edit(0);
    old.status = S::Dropped;
    old.updates.clear();
    const PlanActionId id = old.id;
    app.act(actions::TakeBackDecision{DecisionKind::Action, id.text});
    CHECK(find_plan_action(app.document().plan, id)->status == S::Proposed);
}

TEST_CASE("a finding is decided against once, as long as nothing in the plan answers to it") {
    App app = sample_today();
    const std::string finding = "drop-off:" + app.journey().touchpoints[0].id.text;
    app.act(actions::DropFinding{finding}).act(actions::DropFinding{finding});
    CHECK(app.document().plan->decisions.size() == 1);
    app.act(actions::DropFinding{"drop-off:no-such"}).act(actions::DropFinding{"nonsense"});
    CHECK(app.document().plan->decisions.size() == 1);
    app.act(actions::TakeBackDecision{DecisionKind::Finding, finding});
    CHECK(app.document().plan->decisions.empty());
    app.act(actions::AddPlanAction{"Answers", {SourceKind::Finding, finding}});
    app.act(actions::DropFinding{finding});
    CHECK(app.document().plan->decisions.empty());
}

TEST_CASE("only what is decided against has a decision to edit or take back") {
    App app = sample_today();
    const Document before = app.document();
    const std::string open = app.document().plan->actions[0].id.text;
    for (const auto& [kind, id] : std::vector<std::pair<DecisionKind, std::string>>{
             {DecisionKind::Action, open},
             {DecisionKind::Action, "no-such"},
             {DecisionKind::Proposal, "no-such"},
             {DecisionKind::Finding, "drop-off:no-such"}}) {
        app.act(actions::EditDecision{kind, id, Set<&PlanDecision::reason>{"Because"}});
        app.act(actions::TakeBackDecision{kind, id});
    }
    CHECK(app.document() == before);
}
