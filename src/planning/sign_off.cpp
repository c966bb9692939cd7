#include "planning/sign_off.hpp"

#include <unordered_map>
#include <unordered_set>

namespace tappa {

namespace {

std::vector<SignedPart> parts_that_differ(const SignedAction& a, const SignedAction& b) {
    std::vector<SignedPart> parts;
    const auto add = [&](SignedPart part, bool same) {
        if (!same)
            parts.push_back(part);
    };
    add(SignedPart::Title, a.title == b.title);
    add(SignedPart::Owner, a.owner_name == b.owner_name && a.owner_role == b.owner_role);
    add(SignedPart::Start, a.start == b.start);
    add(SignedPart::Due, a.due == b.due);
    add(SignedPart::Effort, a.effort_days == b.effort_days);
    add(SignedPart::Metrics, a.metrics == b.metrics);
    return parts;
}

} // namespace

SignedAction signed_action(const PlanAction& action) {
    SignedAction as_signed{
        action.id,
        action.title,
        action.owner_name,
        action.owner_role,
        action.start,
        action.due,
        action.effort_days,
        {}};
    for (const PlanMetric& metric : action.metrics)
        as_signed.metrics.push_back({metric.name, metric.baseline, metric.target, metric.due});
    return as_signed;
}

SharedList<SignedAction> signed_actions(const Plan& plan) {
    SharedList<SignedAction> all;
    for (const PlanAction& action : plan.actions)
        if (action.status != ActionStatus::Dropped)
            all.push_back(signed_action(action));
    return all;
}

ChangesSinceSigned changes_since(const SignOff& sign_off, const Plan& plan) {
    std::unordered_map<PlanActionId, const SignedAction*> before;
    for (const SignedAction& action : sign_off.actions)
        before.emplace(action.id, &action);
    ChangesSinceSigned changes;
    std::unordered_set<PlanActionId> still_there;
    for (const PlanAction& action : plan.actions) {
        if (action.status == ActionStatus::Dropped)
            continue;
        SignedAction now = signed_action(action);
        const auto found = before.find(action.id);
        if (found == before.end()) {
            changes.added.push_back(std::move(now));
            continue;
        }
        still_there.insert(action.id);
        std::vector<SignedPart> parts = parts_that_differ(*found->second, now);
        if (!parts.empty())
            changes.changed.push_back({*found->second, std::move(now), std::move(parts)});
    }
    for (const SignedAction& action : sign_off.actions)
        if (still_there.count(action.id) == 0)
            changes.removed.push_back(action);
    return changes;
}

} // namespace tappa
