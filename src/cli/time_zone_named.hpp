#pragma once

#include "mining/time_zone.hpp"

#include <optional>
#include <string>

namespace tappa::cli {

// The clocks of a place, such as Europe/Rome, from 1970 to 2100 as the system's time zones have
// them; nothing for a name it does not know. Sets the process's own zone, which nothing here reads.
[[nodiscard]] std::optional<TimeZone> time_zone_named(const std::string& name);

} // namespace tappa::cli
