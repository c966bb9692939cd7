#include "app/plan/decision_actions.hpp"

#include "app/change.hpp"
#include "app/document_rules.hpp"
#include "app/plan/actions.hpp"
#include "app/plan/change_plan_action.hpp"
#include "app/plan/progress_actions.hpp"
#include "planning/decisions.hpp"
#include "planning/finding_source.hpp"

#include <algorithm>

namespace tappa {

namespace {

bool is_decided_against(const Plan& plan, DecisionKind kind, std::string_view id) {
    const auto& dropped = plan.dropped_proposals;
    switch (kind) {
    case DecisionKind::Proposal:
        return std::any_of(dropped.begin(), dropped.end(), [&](const CatalogueActionId& each) {
            return each.text == id;
        });
    case DecisionKind::Action: {
        const PlanAction* const action = find_plan_action(plan, PlanActionId(std::string(id)));
        return action && action->status == ActionStatus::Dropped;
    }
    case DecisionKind::Finding:
        return find_decision(plan, kind, id) != nullptr;
    }
    return false;
}

bool takes_decision(Change& change) {
    const std::size_t count = change.document().plan->decisions.size();
    return takes_another(change, count, limits::decisions, Text::DecisionFull);
}

// Null where there is none to edit, or no room for one more.
PlanDecision* decision_to_edit(Change& change, DecisionKind kind, const std::string& id) {
    Plan& plan = change.document().plan.edit();
    const auto found =
        std::find_if(plan.decisions.begin(), plan.decisions.end(), [&](const PlanDecision& each) {
            return each.kind == kind && each.id == id;
        });
    if (found != plan.decisions.end())
        return &*found;
    if (!is_decided_against(plan, kind, id) || !takes_decision(change))
        return nullptr;
    return &plan.decisions.emplace_back(PlanDecision{kind, id, {}, {}, {}});
}

PlanDecision cleaned(PlanDecision decision) {
    decision.reason = clean_text(decision.reason, limits::paragraph);
    decision.decided_by = clean_text(decision.decided_by, limits::title);
    if (decision.date && !is_day(*decision.date))
        decision.date.reset();
    return decision;
}

std::string title_of(Change& change, DecisionKind kind, const std::string& id) {
    return decision_title(
        {kind, id, {}, {}, {}},
        change.document().plan,
        change.content().catalogue,
        change.document().journeys,
        change.language()
    );
}

} // namespace

void decide_against(Change& change, DecisionKind kind, const std::string& id) {
    const std::string author = usual_author(change.state);
    Plan& plan = change.document().plan.edit();
    if (!find_decision(plan, kind, id) && takes_decision(change))
        plan.decisions.push_back({kind, id, {}, author, change.session().today});
}

void forget_decision(Change& change, DecisionKind kind, std::string_view id) {
    std::erase_if(change.document().plan.edit().decisions, [&](const PlanDecision& each) {
        return each.kind == kind && each.id == id;
    });
}

void apply(Change& change, const actions::DropProposal& action) {
    const CatalogueAction* known = find_action(change.content().catalogue, action.proposal);
    const Plan& plan = change.document().plan;
    if (!known || is_decided_against(plan, DecisionKind::Proposal, action.proposal.text)
        || !takes_another(change, plan.dropped_proposals.size(), limits::actions))
        return;
    change.document().plan.edit().dropped_proposals.push_back(action.proposal);
    decide_against(change, DecisionKind::Proposal, action.proposal.text);
    change.offer_undo(Text::ToastProposalDropped, {known->title.in(change.language())});
}

void apply(Change& change, const actions::RestoreProposals&) {
    Plan& plan = change.document().plan.edit();
    if (plan.dropped_proposals.empty())
        return;
    change.undo_offer = text_count(
        Text::ToastProposalsRestored,
        change.language(),
        static_cast<std::int64_t>(plan.dropped_proposals.size())
    );
    plan.dropped_proposals.clear();
    std::erase_if(plan.decisions, [](const PlanDecision& each) {
        return each.kind == DecisionKind::Proposal;
    });
}

void apply(Change& change, const actions::DropFinding& action) {
    const Document& document = change.document();
    if (!is_finding_id(action.finding, document.journeys)
        || is_decided_against(document.plan, DecisionKind::Finding, action.finding)
        || action_of_finding(document.plan, action.finding) || !takes_decision(change))
        return;
    decide_against(change, DecisionKind::Finding, action.finding);
    change.offer_undo(
        Text::ToastFindingDropped, {title_of(change, DecisionKind::Finding, action.finding)}
    );
}

void apply(Change& change, const actions::EditDecision& action) {
    if (!is_decided_against(change.document().plan, action.kind, action.id))
        return;
    PlanDecision* const decision = decision_to_edit(change, action.kind, action.id);
    if (!decision)
        return;
    set_field(*decision, action.edit);
    *decision = cleaned(std::move(*decision));
    if (std::holds_alternative<Set<&PlanDecision::decided_by>>(action.edit))
        change.session().author = decision->decided_by;
}

void apply(Change& change, const actions::TakeBackDecision& action) {
    const Plan& plan = change.document().plan;
    if (!is_decided_against(plan, action.kind, action.id))
        return;
    change.offer_undo(Text::ToastDecisionTakenBack, {title_of(change, action.kind, action.id)});
    if (action.kind == DecisionKind::Action) {
        change_plan_action(change, PlanActionId(action.id), [](PlanAction& back) {
            back.status = status_before_dropping(back);
        });
        return;
    }
    if (action.kind == DecisionKind::Proposal)
        std::erase(change.document().plan.edit().dropped_proposals, CatalogueActionId(action.id));
    forget_decision(change, action.kind, action.id);
}

} // namespace tappa
