#pragma once

#include "app/change.hpp"
#include "app/document_rules.hpp"

#include <utility>

namespace tappa {

// Edits an action of the plan within what a document may hold; does nothing where there is none.
template <typename Edit>
void change_plan_action(Change& change, const PlanActionId& id, Edit edit) {
    for (PlanAction& planned : change.document().plan.actions) {
        if (planned.id != id)
            continue;
        PlanAction edited = planned;
        edit(edited);
        planned = cleaned(std::move(edited), change.document(), change.content());
        return;
    }
}

} // namespace tappa
