#pragma once

#include "app/plan/plan_rows.hpp"
#include "app/state.hpp"

#include <string>
#include <string_view>
#include <vector>

// The plan's rows under headings, as the session groups them.

namespace tappa {

// What an action goes by: its owner's name, the id of its status, or that of the first capability
// among its sources. Empty where it has none.
[[nodiscard]] std::string plan_group_key(const State&, const PlanAction&);
// "Anna", "In progress", "No owner".
[[nodiscard]] std::string plan_group_name(const State&, std::string_view key, Language);

struct PlanGroup {
    std::string key;
    std::vector<PlanRow> rows; // in the order they were given in
    double effort_days = 0;    // of all of them
};
// `keys`: of each row. Owners stand in alphabetical order, statuses and capabilities in their own;
// at the end those without.
[[nodiscard]] std::vector<PlanGroup> plan_groups(
    const State&, const std::vector<PlanRow>& rows, const std::vector<std::string>& keys
);
[[nodiscard]] bool is_folded(const Session&, const PlanGroup&);

} // namespace tappa
