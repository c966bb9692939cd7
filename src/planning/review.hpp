#pragma once

#include "model/journey.hpp"

#include <cstdint>
#include <optional>

namespace tappa {

// What customers meet changes within half a year; a journey nobody looked at for longer tells of
// the past.
inline constexpr std::int64_t review_days = 180;

// Nothing where it was never reviewed, or after `today` as this device has it.
[[nodiscard]] std::optional<std::int64_t> days_since_review(const Journey&, Date today);

// Whether it was not reviewed for so many days, or is live and never was.
[[nodiscard]] bool is_review_due(const Journey&, Date today);

} // namespace tappa
