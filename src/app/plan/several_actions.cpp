#include "app/plan/several_actions.hpp"

#include "app/change.hpp"
#include "app/plan/change_plan_action.hpp"
#include "app/plan/plan_rows.hpp"

#include <cstdint>
#include <unordered_set>

namespace tappa {

namespace {

// Role and name of an owner belong together.
void fill(PlanAction& filled, const PlanAction& from, FilledField field) {
    switch (field) {
    case FilledField::Owner:
        filled.owner_name = from.owner_name;
        filled.owner_role = from.owner_role;
        return;
    case FilledField::Due:
        filled.due = from.due;
        return;
    case FilledField::Status:
        filled.status = from.status;
        return;
    case FilledField::Confidence:
        filled.confidence = from.confidence;
        return;
    }
}

} // namespace

void forget_unknown(std::vector<PlanActionId>& selected, const Plan& plan) {
    std::unordered_set<PlanActionId> known;
    for (const PlanAction& action : plan.actions)
        known.insert(action.id);
    std::erase_if(selected, [&](const PlanActionId& id) { return known.count(id) == 0; });
}

void apply(Change& change, const actions::SelectPlanActions& action) {
    change.session().selected_actions = action.actions;
    settle_selection(change.state);
}

void apply(Change& change, const actions::FillDown& action) {
    if (action.actions.empty())
        return;
    const PlanAction* const first =
        find_plan_action(change.document().plan, action.actions.front());
    if (!first)
        return;
    const PlanAction from = *first;
    std::int64_t count = 0;
    for (const PlanActionId& id : action.actions) {
        const PlanAction* const planned = find_plan_action(change.document().plan, id);
        if (!planned)
            continue;
        PlanAction filled = *planned;
        fill(filled, from, action.field);
        if (filled == *planned)
            continue;
        change_plan_action(change, id, [&](PlanAction& one) { fill(one, from, action.field); });
        ++count;
    }
    if (count == 0)
        return;
    change.undo_offer = text_count(Text::ToastFilledDown, change.language(), count, {from.title});
    change.announce(change.undo_offer);
}

void apply(Change& change, const actions::FillSelectedDown& action) {
    const Session& session = change.session();
    if (!session.selected_actions)
        return;
    const std::unordered_set<PlanActionId> selected(
        session.selected_actions->begin(), session.selected_actions->end()
    );
    actions::FillDown filled{action.field, {}};
    for (const PlanRow& row : change.derived.plan_rows(session.plan_filter, session.plan_sort))
        if (selected.count(row.action->id) > 0)
            filled.actions.push_back(row.action->id);
    apply(change, filled);
}

} // namespace tappa
