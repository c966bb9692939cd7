#pragma once

#include "mining/event_log.hpp"
#include "mining/log_paths.hpp"
#include "model/time_classes.hpp"

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

// How many cases took how long from their first event to their last (time_class_bounds). Cases of
// one event take no time.
struct Throughput {
    std::array<std::uint64_t, time_classes> cases{};
    std::array<std::uint64_t, time_classes> conversions{}; // of these
    bool operator==(const Throughput&) const = default;
};

void count_duration(Throughput& throughput, const EventLog& log, const LogCase& entry);

struct Variants {
    std::vector<Variant> most_frequent;   // those of equally many cases in the order of the log
    std::uint64_t different = 0;          // how many paths there are
    std::uint64_t cases_shown = 0;        // that took one of the most frequent
    std::optional<double> median_seconds; // of all cases, from first event to last; none: no cases
    // Of all cases that reach the goal, from first event to last; nothing without such.
    std::optional<double> goal_median_seconds;
    std::optional<double> goal_p90_seconds;
    Throughput throughput;
    bool operator==(const Variants&) const = default;
};

[[nodiscard]] Variants variants_of(const EventLog& log, std::size_t most);
[[nodiscard]] Variants variants_of(const EventLog& log, const LogPaths& paths, std::size_t most);

} // namespace tappa
