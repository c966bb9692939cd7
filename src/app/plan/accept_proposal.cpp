#include "app/plan/accept_proposal.hpp"

#include "app/document_rules.hpp"
#include "planning/completeness.hpp"
#include "planning/proposals.hpp"
#include "planning/reductions.hpp"

#include <algorithm>
#include <utility>

namespace tappa {

namespace {

// The gaps and pain points that make the catalogue's action worth proposing now; nothing when it
// is not proposed.
std::vector<ActionSource> sources_of_proposal(const Change& change, const CatalogueActionId& id) {
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

bool is_acceptable(const Change& change, const CatalogueActionId& proposal) {
    const auto& planned = change.state.document.plan->actions;
    const bool already = std::any_of(planned.begin(), planned.end(), [&](const PlanAction& action) {
        return action.catalogue_id == proposal;
    });
    return !already && find_action(change.content().catalogue, proposal)
        && !sources_of_proposal(change, proposal).empty();
}

std::optional<PlanActionId> accept_proposal(Change& change, const CatalogueActionId& proposal) {
    if (!is_acceptable(change, proposal))
        return std::nullopt;
    const CatalogueAction* known = find_action(change.content().catalogue, proposal);
    PlanAction accepted = action_from_proposal(
        *known,
        sources_of_proposal(change, proposal),
        next_plan_action_id(change.document()),
        change.document().language
    );
    accepted.reduces = reductions_of_pains(*known, accepted.sources, change.document().journeys);
    accepted.prerequisites = prerequisites_in_plan(*known, change.document().plan);
    accepted = cleaned(std::move(accepted), change.document(), change.content(), change.derived);
    const PlanActionId id = accepted.id;
    change.document().plan.edit().actions.push_back(std::move(accepted));
    add_as_prerequisite(change, proposal, id);
    return id;
}

} // namespace tappa
