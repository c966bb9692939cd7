#pragma once

#include "model/plan.hpp"
#include "planning/priority.hpp"

#include <string>
#include <vector>

namespace tappa::test {

// The ranks are those of the plan's order.
[[nodiscard]] inline std::vector<ActionPriority> in_order(const Plan& plan) {
    std::vector<ActionPriority> ranked;
    for (const PlanAction& action : plan.actions) {
        ActionPriority& priority = ranked.emplace_back();
        priority.id = action.id.text;
        priority.rank = static_cast<int>(ranked.size());
    }
    return ranked;
}

[[nodiscard]] inline Gap weighted_gap(const std::string& capability, double weight) {
    Gap gap;
    gap.capability = CapabilityId(capability);
    gap.weight = weight;
    return gap;
}

} // namespace tappa::test
