#pragma once

#include "mining/event_log.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace tappa {

// A path, that is a sequence of activities, and how many cases took it.
struct TakenPath {
    std::size_t example = 0; // a case that took it
    std::uint64_t cases = 0;
    std::uint64_t conversions = 0;
};

// The paths of a log, and which of them each case took.
struct LogPaths {
    std::vector<TakenPath> taken;
    std::vector<std::uint32_t> of_case;
};

[[nodiscard]] LogPaths log_paths_of(const EventLog& log);

// Their places, at most so many; equally frequent ones in the order of the log.
[[nodiscard]] std::vector<std::size_t> most_frequent(const LogPaths& paths, std::size_t most);

// From a case's first event to its last.
[[nodiscard]] Ticks duration_of(const EventLog& log, const LogCase& entry);

} // namespace tappa
