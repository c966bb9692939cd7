#pragma once

#include "app/state.hpp"
#include "app/undo_policy.hpp"
#include "base/types.hpp"

#include <string>

// Where an action of the plan keeps customers from leaving, and how many of them.

namespace tappa {

struct Change;

namespace actions {

struct AddReduction { // with the share that is usual for the action, as assumed
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    PlanActionId action;
    TouchpointId touchpoint;
};
// Who enters another share states it.
struct SetReductionShare {
    static constexpr UndoPolicy undo = UndoPolicy::Merge;
    PlanActionId action;
    TouchpointId touchpoint;
    double low = 0;
    double high = 0;

    [[nodiscard]] std::string merge_key() const {
        return "reduction/" + action.text + "/" + touchpoint.text;
    }
};
struct SetReductionBasis {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    PlanActionId action;
    TouchpointId touchpoint;
    EffectBasis basis = EffectBasis::Stated;
};
struct RemoveReduction {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    PlanActionId action;
    TouchpointId touchpoint;
};

using PlanReductions = Types<AddReduction, SetReductionShare, SetReductionBasis, RemoveReduction>;

} // namespace actions

void apply(Change& change, const actions::AddReduction& action);
void apply(Change& change, const actions::SetReductionShare& action);
void apply(Change& change, const actions::SetReductionBasis& action);
void apply(Change& change, const actions::RemoveReduction& action);

} // namespace tappa
