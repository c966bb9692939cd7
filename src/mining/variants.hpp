#pragma once

#include "mining/event_log.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace tappa {

// One path, that is a sequence of activities, with the cases that took it from beginning to end.
struct Variant {
    std::vector<std::uint32_t> activities;
    std::uint64_t cases = 0;
    std::uint64_t conversions = 0;    // of these cases
    double median_seconds = 0;        // from a case's first event to its last
    double p90_seconds = 0;           // 90th percentile
    std::vector<double> step_seconds; // the median from each activity to the next
    bool operator==(const Variant&) const = default;
};

struct Variants {
    std::vector<Variant> most_frequent; // those of equally many cases in the order of the log
    std::uint64_t different = 0;        // how many paths there are
    std::uint64_t cases_shown = 0;      // that took one of the most frequent
    // Of all cases that reach the goal, from first event to last; nothing without such.
    std::optional<double> goal_median_seconds;
    std::optional<double> goal_p90_seconds;
    bool operator==(const Variants&) const = default;
};

[[nodiscard]] Variants variants_of(const EventLog& log, std::size_t most);

} // namespace tappa
