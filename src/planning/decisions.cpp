#include "planning/decisions.hpp"

#include "planning/finding_source.hpp"

#include <algorithm>
#include <utility>

namespace tappa {

PlanDecision decision_on(const Plan& plan, DecisionKind kind, const std::string& id) {
    const PlanDecision* const known = find_decision(plan, kind, id);
    return known ? *known : PlanDecision{kind, id, {}, {}, {}};
}

bool has_reason(const Plan& plan, DecisionKind kind, const std::string& id) {
    const PlanDecision* const known = find_decision(plan, kind, id);
    return known && !known->reason.empty();
}

std::vector<PlanDecision> decisions_against(const Plan& plan) {
    std::vector<PlanDecision> all;
    for (const PlanAction& action : plan.actions)
        if (action.status == ActionStatus::Dropped)
            all.push_back(decision_on(plan, DecisionKind::Action, action.id.text));
    for (const CatalogueActionId& proposal : plan.dropped_proposals)
        all.push_back(decision_on(plan, DecisionKind::Proposal, proposal.text));
    for (const PlanDecision& decision : plan.decisions)
        if (decision.kind == DecisionKind::Finding)
            all.push_back(decision);
    std::stable_sort(all.begin(), all.end(), [](const PlanDecision& a, const PlanDecision& b) {
        return a.date && (!b.date || *b.date < *a.date);
    });
    return all;
}

std::string decision_title(
    const PlanDecision& decision,
    const Plan& plan,
    const Catalogue& catalogue,
    const Journeys& journeys,
    Language language
) {
    if (decision.kind == DecisionKind::Finding)
        return finding_title(decision.id, journeys, language);
    if (decision.kind == DecisionKind::Action) {
        const PlanAction* const action = find_plan_action(plan, PlanActionId(decision.id));
        return action && !action->title.empty() ? action->title : decision.id;
    }
    const CatalogueAction* const known = find_action(catalogue, CatalogueActionId(decision.id));
    return known ? known->title.in(language) : decision.id;
}

} // namespace tappa
