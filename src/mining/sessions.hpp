#pragma once

#include "mining/event_log.hpp"

#include <array>
#include <cstdint>

namespace tappa {

inline constexpr std::uint32_t most_session_gap_hours = 1'000'000; // a century

// The pauses a person can choose from, in hours, from an hour to a year.
inline constexpr std::array<std::uint32_t, 15> session_gaps{
    1, 2, 4, 8, 12, 24, 48, 72, 168, 336, 720, 1'440, 2'160, 4'320, 8'760};

// How many cases there are when a longer pause than each of these begins a new one.
using SessionCounts = std::array<std::uint64_t, session_gaps.size()>;
[[nodiscard]] SessionCounts session_counts(const EventLog& log);

// Cuts each case where a pause is longer than `gap`: what comes after it is a case of its own, in
// its place. A case reaches the goal when a row of its own events says so.
void cut_into_sessions(EventLog& log, Ticks gap);

} // namespace tappa
