#include "app/plan/reduction_actions.hpp"

#include "app/plan/change_plan_action.hpp"
#include "planning/reductions.hpp"

#include <algorithm>

namespace tappa {

namespace {

template <typename Edit>
void change_reduction(
    Change& change, const PlanActionId& id, const TouchpointId& touchpoint, Edit edit
) {
    change_plan_action(change, id, [&](PlanAction& planned) {
        for (Reduction& reduction : planned.reduces)
            if (reduction.touchpoint == touchpoint)
                edit(reduction);
    });
}

} // namespace

void apply(Change& change, const actions::AddReduction& action) {
    change_plan_action(change, action.action, [&](PlanAction& planned) {
        if (!takes_another(change, planned.reduces.size(), limits::per_action))
            return;
        planned.reduces.push_back(
            {action.touchpoint,
             usual_reduction(find_action(change.content().catalogue, planned.catalogue_id)),
             EffectBasis::Assumed}
        );
    });
}

void apply(Change& change, const actions::SetReductionShare& action) {
    change_reduction(change, action.action, action.touchpoint, [&](Reduction& reduction) {
        reduction.share = {action.low, action.high};
        reduction.basis = EffectBasis::Stated;
    });
}

void apply(Change& change, const actions::SetReductionBasis& action) {
    change_reduction(change, action.action, action.touchpoint, [&](Reduction& reduction) {
        reduction.basis = action.basis;
    });
}

void apply(Change& change, const actions::RemoveReduction& action) {
    const auto is_it = [&](const Reduction& reduction) {
        return reduction.touchpoint == action.touchpoint;
    };
    change_plan_action(change, action.action, [&](PlanAction& planned) {
        if (std::none_of(planned.reduces.begin(), planned.reduces.end(), is_it))
            return;
        std::erase_if(planned.reduces, is_it);
        const Touchpoint* const touchpoint =
            find_touchpoint(change.document().journeys, action.touchpoint);
        change.offer_undo(
            Text::ToastReductionDeleted, {touchpoint ? touchpoint->name : action.touchpoint.text}
        );
    });
}

} // namespace tappa
