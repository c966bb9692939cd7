#pragma once

#include "model/plan.hpp"

#include <string>
#include <vector>

// Somebody signs the plan as it is: the actions that are not dropped, each with title, owner,
// dates, effort and metrics. A copy of just these is kept, so that what changes afterwards can be
// told in words. Status, progress and readings are how the work goes and do not change what was
// agreed; an action that is dropped has left the plan.

namespace tappa {

enum class SignedPart { Title, Owner, Start, Due, Effort, Metrics };

template <>
struct EnumIds<SignedPart> {
    static constexpr std::array<std::string_view, 6> ids{
        "title", "owner", "start", "due", "effort", "metrics"};
};

[[nodiscard]] SignedAction signed_action(const PlanAction&);
[[nodiscard]] SharedList<SignedAction> signed_actions(const Plan&);

struct SignedChange {
    SignedAction before; // as signed
    SignedAction now;
    std::vector<SignedPart> parts; // at least one
};

// What is no longer as it was signed: in the order of the plan, what was removed in that of then.
struct ChangesSinceSigned {
    std::vector<SignedChange> changed;
    std::vector<SignedAction> added;
    std::vector<SignedAction> removed; // as signed
    [[nodiscard]] bool empty() const { return changed.empty() && added.empty() && removed.empty(); }
};
[[nodiscard]] ChangesSinceSigned changes_since(const SignOff&, const Plan&);

} // namespace tappa
