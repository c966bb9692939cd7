#pragma once

#include "app/outcome.hpp"

#include <optional>
#include <string_view>

namespace tappa::web {

// What the page tells, from the bytes web/src/outcomes.ts makes of it. Nothing when they are no
// message, or one that has another kind or other fields than ours.
[[nodiscard]] std::optional<Outcome> outcome_from_bytes(std::string_view bytes);

} // namespace tappa::web
