// Several actions of the plan at once.

#include "app/commands/commands.hpp"
#include "app/derived/derived.hpp"
#include "app/plan/several_actions.hpp"
#include "builders.hpp"
#include "io/limits.hpp"

#include <doctest/doctest.h>

using namespace tappa;
using namespace tappa::test;

namespace {

std::vector<PlanActionId> ids_of(const App& app, std::initializer_list<std::size_t> places) {
    std::vector<PlanActionId> ids;
    for (const std::size_t place : places)
        ids.push_back(app.document().plan->actions[place].id);
    return ids;
}

const PlanAction& at(const App& app, std::size_t place) {
    return app.document().plan->actions[place];
}

} // namespace

TEST_CASE("what the first of several actions has is filled into the others, in one step") {
    App app = sample_app();
    REQUIRE(app.document().plan->actions.size() > 3);
    const PlanActionId first = at(app, 2).id;
    app.act(actions::EditPlanAction{first, Set<&PlanAction::owner_name>{"Zoe"}});
    app.act(actions::EditPlanAction{first, Set<&PlanAction::owner_role>{"Branches"}});
    app.act(actions::EditPlanAction{first, Set<&PlanAction::due>{std::optional(Date{2027, 5, 3})}});
    app.act(actions::EditPlanAction{first, Set<&PlanAction::status>{ActionStatus::Proposed}});
    app.act(actions::EditPlanAction{first, Set<&PlanAction::confidence>{0.35}});
    const Document before = app.document();
    const std::vector<PlanActionId> some = ids_of(app, {2, 0, 3});
    for (const FilledField field : all_of<FilledField>())
        app.act(actions::FillDown{field, some});
    for (const std::size_t place : {std::size_t{0}, std::size_t{3}}) {
        CHECK(at(app, place).owner_name == "Zoe");
        CHECK(at(app, place).owner_role == "Branches");
        CHECK(at(app, place).due == Date{2027, 5, 3});
        CHECK(at(app, place).status == ActionStatus::Proposed);
        CHECK(at(app, place).confidence == 0.35);
        CHECK(at(app, place).title == before.plan->actions[place].title);
    }
    CHECK(at(app, 1) == before.plan->actions[1]);
    CHECK(at(app, 2) == before.plan->actions[2]);
    for (std::size_t i = 0; i < all_of<FilledField>().size(); ++i)
        app.act(actions::Undo{});
    CHECK(app.document() == before);
}

TEST_CASE("commands fill the selected actions down in the table's order, however far below") {
    App app = sample_app();
    const Command& fill_owner = *find_command("fill-owner");
    app.act(actions::GoTo{Screen::Plan});
    app.act(actions::SetPlanView{PlanView::Table});
    std::vector<PlanActionId> rows;
    for (const PlanRow& row : app.derived.at(app.state).plan_rows({}, app.session().plan_sort))
        rows.push_back(row.action->id);
    REQUIRE(rows.size() > 3);
    const auto owner_of = [&](std::size_t row) {
        return find_plan_action(app.document().plan, rows[row])->owner_name;
    };
    app.act(actions::EditPlanAction{rows[1], Set<&PlanAction::owner_name>{"Zoe"}});
    const std::string first = owner_of(0);
    app.act(actions::SelectPlanActions{std::vector{rows[3]}});
    CHECK_FALSE(fill_owner.enabled(app.state));
    app.act(actions::SelectPlanActions{std::vector{rows[3], rows[1]}}); // from below upwards
    REQUIRE(fill_owner.enabled(app.state));
    app.act(fill_owner.action(app.state));
    CHECK(owner_of(3) == "Zoe");
    CHECK(owner_of(0) == first);
    app.act(actions::Undo{});
    CHECK(owner_of(3) != "Zoe");
    app.act(actions::SetPlanView{PlanView::Board});
    CHECK_FALSE(fill_owner.enabled(app.state));
}

TEST_CASE("filling down where nothing changes, or of nothing, makes no step") {
    App app = sample_app();
    const Document before = app.document();
    app.act(actions::FillDown{FilledField::Owner, {}});
    app.act(actions::FillDown{FilledField::Owner, {PlanActionId("nobody"), at(app, 0).id}});
    app.act(actions::FillDown{FilledField::Owner, ids_of(app, {0})});
    CHECK(app.document() == before);
    CHECK_FALSE(app.state.history.can_undo());
}

TEST_CASE("what is deleted is not selected any more") {
    App app = sample_app();
    app.act(actions::SelectPlanActions{ids_of(app, {0, 1})});
    const std::vector<PlanActionId> rest = ids_of(app, {1});
    app.act(actions::DeletePlanAction{at(app, 0).id});
    CHECK(app.session().selected_actions == rest);
    app.act(actions::SelectPlanActions{});
    CHECK_FALSE(app.session().selected_actions);
}

TEST_CASE("proposals that fill the plan say how many it did not take") {
    App app = test::new_app();
    for (const Question& question : current_questionnaire(app.state).questions)
        app.act(actions::AnswerLevel{question.id, 2}); // so that much is proposed
    app.act(actions::AddPlanAction{"Own", {}});
    PlanAction many = app.document().plan->actions[0];
    while (app.document().plan->actions.size() + 2 < limits::actions) {
        many.id = PlanActionId("full-" + std::to_string(app.document().plan->actions.size()));
        app.state.document.plan.edit().actions.push_back(many);
    }
    std::vector<CatalogueActionId> all;
    const Derived derived(parts_of(app.state));
    for (const Proposal& proposal : derived.proposals())
        all.push_back(proposal.action);
    REQUIRE(all.size() > 3);
    app.act(actions::AcceptProposals{{all[0], all[0], all[1], all[2], all[3]}});
    CHECK(app.document().plan->actions.size() == limits::actions);
    const auto& toasts = app.session().toasts;
    REQUIRE(toasts.size() == 2);
    CHECK(toasts[0].text == "A plan holds at most 2,000 actions. Left out: 2 of 4.");
    CHECK(toasts[1].text == "2 actions are now in the plan");
    CHECK(toasts[1].offers_undo);
    CHECK(app.effect<effects::Announce>()->text == toasts[0].text);
    const auto left = Derived(parts_of(app.state)).proposals();
    REQUIRE_FALSE(left.empty());
    app.act(actions::AcceptProposal{left[0].action});
    CHECK(app.document().plan->actions.size() == limits::actions);
    CHECK(app.session().toasts.back().kind == Toast::Kind::Problem);
}
