#pragma once

#include "mining/event_log.hpp"

#include <array>
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

// How long cases took from their first event to their last, in classes: below the first of the
// bounds, from each to the next, from the last one on. Cases of one event take no time.
inline constexpr std::array<std::uint32_t, 10> throughput_bounds{
    60, 600, 3'600, 21'600, 86'400, 259'200, 604'800, 1'209'600, 2'592'000, 7'776'000}; // seconds

struct Throughput {
    std::array<std::uint64_t, throughput_bounds.size() + 1> cases{};
    std::array<std::uint64_t, throughput_bounds.size() + 1> conversions{}; // of these
    bool operator==(const Throughput&) const = default;
};

struct Variants {
    std::vector<Variant> most_frequent; // those of equally many cases in the order of the log
    std::uint64_t different = 0;        // how many paths there are
    std::uint64_t cases_shown = 0;      // that took one of the most frequent
    // Of all cases that reach the goal, from first event to last; nothing without such.
    std::optional<double> goal_median_seconds;
    std::optional<double> goal_p90_seconds;
    Throughput throughput;
    bool operator==(const Variants&) const = default;
};

[[nodiscard]] Variants variants_of(const EventLog& log, std::size_t most);

} // namespace tappa
