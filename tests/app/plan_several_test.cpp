// Several actions of the plan at once.

#include "app/plan/several_actions.hpp"
#include "builders.hpp"

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
