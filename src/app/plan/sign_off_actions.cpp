#include "app/plan/sign_off_actions.hpp"

#include "app/change.hpp"
#include "app/document_rules.hpp"
#include "base/text.hpp"
#include "planning/sign_off.hpp"

#include <utility>

namespace tappa {

void apply(Change& change, const actions::SignPlan& action) {
    std::string name(trimmed(clean_text(action.name, limits::title)));
    if (name.empty() || !is_day(action.date))
        return;
    change.offer_undo(Text::ToastPlanSigned, {name});
    Plan& plan = change.document().plan.edit();
    plan.sign_off = SignOff{
        std::move(name),
        std::string(trimmed(clean_text(action.role, limits::title))),
        action.date,
        signed_actions(plan)};
}

void apply(Change& change, const actions::WithdrawSignOff&) {
    if (!change.document().plan->sign_off)
        return;
    change.document().plan.edit().sign_off.reset();
    change.offer_undo(Text::ToastSignOffWithdrawn, {});
}

} // namespace tappa
