#include "app/plan/actions.hpp"

#include "app/change.hpp"
#include "app/document_rules.hpp"
#include "app/plan/change_plan_action.hpp"
#include "planning/completeness.hpp"
#include "planning/proposals.hpp"
#include "scoring/results.hpp"

#include <algorithm>
#include <utility>

namespace tappa {

namespace {

// The gaps and pain points that make the catalogue's action worth proposing now; nothing when it
// is not proposed.
std::vector<ActionSource> sources_of_proposal(Change& change, const CatalogueActionId& id) {
    for (const Proposal& proposal : change.derived.proposals())
        if (proposal.action == id)
            return proposal.sources;
    return {};
}

// Actions accepted earlier that the catalogue wants to wait for this one do so from now on,
// unless people have linked them the other way round.
void add_as_prerequisite(Change& change, const CatalogueActionId& id, const PlanActionId& added) {
    Plan& plan = change.document().plan.edit();
    for (std::size_t i = 0; i < plan.actions.size(); ++i) {
        const CatalogueAction* known =
            find_action(change.content().catalogue, plan.actions[i].catalogue_id);
        if (!known || plan.actions[i].prerequisites.size() >= limits::per_action)
            continue;
        const auto& needs = known->prerequisites;
        if (std::find(needs.begin(), needs.end(), id) == needs.end())
            continue;
        const std::size_t circles = prerequisite_cycles(plan).size();
        plan.actions.edit(i).prerequisites.push_back(added);
        if (prerequisite_cycles(plan).size() > circles)
            plan.actions.edit(i).prerequisites.pop_back();
    }
}

} // namespace

void apply(Change& change, const actions::SelectPlanAction& action) {
    change.session().plan_action = action.action;
    settle_selection(change.state);
}

void apply(Change& change, const actions::SetPlanView& action) {
    change.session().plan_view = action.view;
}

void apply(Change& change, const actions::AcceptProposal& action) {
    Plan& plan = change.document().plan.edit();
    const CatalogueAction* known = find_action(change.content().catalogue, action.proposal);
    if (!known || plan.actions.size() >= limits::actions)
        return;
    std::vector<ActionSource> sources = sources_of_proposal(change, action.proposal);
    if (sources.empty())
        return;
    PlanAction accepted = action_from_proposal(
        *known,
        std::move(sources),
        next_plan_action_id(change.document()),
        change.document().language
    );
    accepted.prerequisites = prerequisites_in_plan(*known, plan);
    accepted = cleaned(std::move(accepted), change.document(), change.content(), change.derived);
    const PlanActionId id = accepted.id;
    change.offer_undo(Text::ToastProposalAccepted, {accepted.title});
    change.announce(Text::AnnounceActionAdded, {accepted.title});
    plan.actions.push_back(std::move(accepted));
    add_as_prerequisite(change, action.proposal, id);
}

void apply(Change& change, const actions::DropProposal& action) {
    Plan& plan = change.document().plan.edit();
    const CatalogueAction* known = find_action(change.content().catalogue, action.proposal);
    auto& dropped = plan.dropped_proposals;
    const bool already =
        std::find(dropped.begin(), dropped.end(), action.proposal) != dropped.end();
    if (!known || already || dropped.size() >= limits::actions)
        return;
    dropped.push_back(action.proposal);
    change.offer_undo(Text::ToastProposalDropped, {known->title.in(change.language())});
}

void apply(Change& change, const actions::RestoreProposals&) {
    auto& dropped = change.document().plan.edit().dropped_proposals;
    if (dropped.empty())
        return;
    change.undo_offer = text_count(
        Text::ToastProposalsRestored, change.language(), static_cast<std::int64_t>(dropped.size())
    );
    dropped.clear();
}

void apply(Change& change, const actions::AddPlanAction& action) {
    Plan& plan = change.document().plan.edit();
    if (plan.actions.size() >= limits::actions)
        return;
    PlanAction added;
    added.id = next_plan_action_id(change.document());
    added.title = clean_text(action.title, limits::title);
    if (added.title.empty())
        added.title = text(Text::PlanNewAction, change.document().language);
    added.sources = {action.source};
    added = cleaned(std::move(added), change.document(), change.content(), change.derived);
    change.session().plan_action = added.id;
    change.announce(Text::AnnounceActionAdded, {added.title});
    plan.actions.push_back(std::move(added));
}

void apply(Change& change, const actions::EditPlanAction& action) {
    change_plan_action(change, action.action, [&](PlanAction& planned) {
        set_field(planned, action.edit);
    });
}

void apply(Change& change, const actions::AddSource& action) {
    change_plan_action(change, action.action, [&](PlanAction& planned) {
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

void apply(Change& change, const actions::ResetPriorityWeights&) {
    change.document().plan.edit().weights = {};
}

} // namespace tappa
