#include "app/plan/actions.hpp"

#include "app/change.hpp"
#include "app/document_rules.hpp"
#include "app/plan/accept_proposal.hpp"
#include "app/plan/change_plan_action.hpp"
#include "scoring/results.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace tappa {

void apply(Change& change, const actions::SelectPlanAction& action) {
    if (change.session().plan_action != action.action)
        change.session().action_update.reset();
    change.session().plan_action = action.action;
    settle_selection(change.state);
}

void apply(Change& change, const actions::SetPlanView& action) {
    change.session().plan_view = action.view;
    show_screen(change, Screen::Plan);
}

void apply(Change& change, const actions::ShowPlanStatus& action) {
    change.session().plan_status_in_view = action.status;
}

void apply(Change& change, const actions::SortPlan& action) {
    PlanSort& sort = change.session().plan_sort;
    const bool again = sort.by == action.by;
    // What counts most comes first; a second press turns it round.
    sort.descending = again ? !sort.descending : action.by == PlanColumn::Priority;
    sort.by = action.by;
}

void apply(Change& change, const actions::SetPlanFilter& action) {
    set_field(change.session().plan_filter, action.edit);
}

void apply(Change& change, const actions::GroupPlan& action) {
    change.session().plan_grouping = action.by;
    change.session().plan_groups_folded.clear(); // they were other groups
}

void apply(Change& change, const actions::FoldPlanGroup& action) {
    std::vector<std::string>& folded = change.session().plan_groups_folded;
    std::erase(folded, action.group);
    if (action.folded)
        folded.push_back(action.group);
}

void apply(Change& change, const actions::ClearPlanFilter&) {
    change.session().plan_filter = {};
}

void apply(Change& change, const actions::AcceptProposal& action) {
    if (!is_acceptable(change, action.proposal)
        || !takes_another(
            change, change.document().plan->actions.size(), limits::actions, Text::PlanActionsFull
        ))
        return;
    const std::optional<PlanActionId> added = accept_proposal(change, action.proposal);
    if (!added)
        return;
    const std::string title = find_plan_action(change.document().plan, *added)->title;
    change.offer_undo(Text::ToastProposalAccepted, {title});
    change.announce(Text::AnnounceActionAdded, {title});
}

void apply(Change& change, const actions::AcceptProposals& action) {
    std::vector<CatalogueActionId> wanted;
    for (const CatalogueActionId& proposal : action.proposals)
        if (is_acceptable(change, proposal)
            && std::find(wanted.begin(), wanted.end(), proposal) == wanted.end())
            wanted.push_back(proposal);
    const std::size_t count = change.document().plan->actions.size();
    wanted.resize(room_for(change, wanted.size(), count, limits::actions, Text::PlanActionsFull));
    if (wanted.empty())
        return;
    for (const CatalogueActionId& proposal : wanted)
        accept_proposal(change, proposal);
    change.undo_offer = text_count(
        Text::ToastProposalsAccepted, change.language(), static_cast<std::int64_t>(wanted.size())
    );
}

void apply(Change& change, const actions::AddPlanAction& action) {
    Plan& plan = change.document().plan.edit();
    if (!takes_another(change, plan.actions.size(), limits::actions, Text::PlanActionsFull))
        return;
    PlanAction added;
    added.id = next_plan_action_id(change.document());
    added.title = clean_text(action.title, limits::title);
    if (added.title.empty())
        added.title = text(Text::PlanNewAction, change.document().language);
    added.sources = {action.source};
    added = cleaned(std::move(added), change.document(), change.content(), change.derived);
    change.session().plan_action = added.id;
    change.session().action_update.reset();
    change.session().plan_filter = {}; // the new action is seen
    change.session().plan_groups_folded.clear();
    change.announce(Text::AnnounceActionAdded, {added.title});
    plan.actions.push_back(std::move(added));
}

void apply(Change& change, const actions::EditPlanAction& action) {
    change_plan_action(change, action.action, [&](PlanAction& planned) {
        set_field(planned, action.edit);
    });
}

void apply(Change& change, const actions::MoveToStatus& action) {
    const PlanAction* const planned = find_plan_action(change.document().plan, action.action);
    if (!planned || planned->status == action.status)
        return;
    change.session().plan_status_in_view = action.status;
    change.announce(
        Text::BoardMoved, {planned->title, std::string(name_of(action.status, change.language()))}
    );
    change_plan_action(change, action.action, [&](PlanAction& moved) {
        moved.status = action.status;
    });
}

void apply(Change& change, const actions::AddSource& action) {
    change_plan_action(change, action.action, [&](PlanAction& planned) {
        if (takes_another(change, planned.sources.size(), limits::per_action))
            planned.sources.push_back(action.source);
    });
}

void apply(Change& change, const actions::RemoveSource& action) {
    change_plan_action(change, action.action, [&](PlanAction& planned) {
        if (planned.sources.size() > 1)
            std::erase(planned.sources, action.source);
    });
}

void apply(Change& change, const actions::AddPrerequisite& action) {
    change_plan_action(change, action.action, [&](PlanAction& planned) {
        if (takes_another(change, planned.prerequisites.size(), limits::per_action))
            planned.prerequisites.push_back(action.prerequisite);
    });
}

void apply(Change& change, const actions::RemovePrerequisite& action) {
    change_plan_action(change, action.action, [&](PlanAction& planned) {
        std::erase(planned.prerequisites, action.prerequisite);
    });
}

void apply(Change& change, const actions::DeletePlanAction& action) {
    const PlanAction* planned = find_plan_action(change.document().plan, action.action);
    if (!planned)
        return;
    change.offer_undo(Text::ToastActionDeleted, {planned->title});
    remove_plan_action(change.document(), action.action);
}

void apply(Change& change, const actions::SetPriorityWeight& action) {
    PriorityWeights& weights = change.document().plan.edit().weights;
    set_field(weights, action.edit);
    weights = cleaned(weights);
}

void apply(Change& change, const actions::UsePriorityPreset& action) {
    change.document().plan.edit().weights = weights_of(action.preset);
}

} // namespace tappa
