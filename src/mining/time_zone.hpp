#pragma once

#include "base/date.hpp"
#include "mining/timestamp.hpp"

#include <cstdint>
#include <vector>

namespace tappa {

// Where the clocks stood that wrote times without an offset: an offset from UTC, and the moments
// at which it changed, in order.
struct TimeZone {
    struct Change {
        Ticks at = 0; // UTC
        std::int32_t offset_seconds = 0;
        bool operator==(const Change&) const = default;
    };

    std::int32_t offset_seconds = 0; // before the first change
    std::vector<Change> changes;
    bool operator==(const TimeZone&) const = default;
};

// UTC of a local clock. An hour that comes twice when the clocks go back is the first of the two;
// one that is left out when they go forward is counted as if they had not yet (as Python's
// datetime does with fold = 0).
[[nodiscard]] Ticks utc_from_local(const TimeZone& zone, Ticks local);

// The day on which a moment is there.
[[nodiscard]] Date local_day(const TimeZone& zone, Ticks utc);

} // namespace tappa
