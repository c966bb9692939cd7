#pragma once

#include "app/import/import_state.hpp"
#include "model/journey.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tappa {

// A touchpoint for each activity of a log, to be confirmed: one of the journey by its name, else a
// new one in the stage that the words of its name stand for, or that its place in the paths speaks
// for; neither contradicts an order in which nearly all customers do things. Touchpoints nobody has
// a reason for are of the stage Interest. What was chosen for the journey's last log comes before
// all that.
[[nodiscard]] std::vector<ActivityChoice> suggested_choices(
    const LogSummary& counts, const Journey& journey, LogKind kind
);

// "online_app_start" → "Online app start".
[[nodiscard]] std::string readable_name(std::string_view activity);

} // namespace tappa
