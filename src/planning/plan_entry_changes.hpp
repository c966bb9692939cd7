#pragma once

#include "planning/plan_changes.hpp"

#include <cstddef>
#include <vector>

// What the rows of readings and updates would change (planning/plan_changes.hpp).

namespace tappa {

inline constexpr std::size_t no_place = static_cast<std::size_t>(-1);

// `found`: the plan's place of each metric of the row, or none. Readings of metrics that the plan
// does not have come with them (readings_of_new), those of metrics that go, go with them.
void compare_readings(
    ChangedAction& changed,
    const PlanAction& plan,
    const EditedAction& row,
    const std::vector<std::size_t>& found
);
void compare_updates(ChangedAction& changed, const PlanAction& plan, const EditedAction& row);

// Of a metric that only the file has, by its place there.
[[nodiscard]] std::vector<MetricReading> readings_of_new(
    const EditedAction& row, std::size_t file_metric
);
[[nodiscard]] std::vector<ActionUpdate> updates_of_new(const EditedAction& row);

// With what is chosen. Places are those of the plan, so metrics that go must go afterwards. An
// update that names a status gives it to the action, unless the file says another one.
void apply_entries(PlanAction& action, const ChangedAction& changed);

} // namespace tappa
