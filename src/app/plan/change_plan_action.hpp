#pragma once

#include "app/change.hpp"
#include "app/document_rules.hpp"
#include "app/plan/progress_actions.hpp"

#include <utility>

namespace tappa {

// Edits an action of the plan within what a document may hold; does nothing where there is none.
template <typename Edit>
void change_plan_action(Change& change, const PlanActionId& id, Edit edit) {
    const PlanAction* planned = find_plan_action(change.document().plan, id);
    if (!planned)
        return;
    const PlanAction before = *planned;
    PlanAction edited = before;
    edit(edited);
    edited = cleaned(std::move(edited), change.document(), change.content(), change.derived);
    follow_status(change, before, edited);
    const auto is_it = [&](const PlanAction& each) { return each.id == id; };
    *change.document().plan.edit().actions.edit_first(is_it) = std::move(edited);
}

} // namespace tappa
