#pragma once

#include "graph/handoffs.hpp"
#include "mining/event_log.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace tappa {

// Where a journey begins and ends, beside the activities of a log.
inline constexpr std::uint32_t flow_start = 0xffff'fff0U;
inline constexpr std::uint32_t flow_goal = 0xffff'fff1U;
inline constexpr std::uint32_t flow_exit = 0xffff'fff2U;

// How often one thing follows the other, and after how long. No times from Start, to Goal or Exit.
struct Flow {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    std::uint64_t count = 0;
    std::optional<double> median_seconds;
    std::optional<double> p90_seconds; // 90th percentile; both type 7 (scoring/quantile.hpp)
    bool operator==(const Flow&) const = default;
};

// Each case goes from Start to its first event, from event to event, and from the last one to Goal
// if it reaches the goal, else to Exit. In the order in which they come in the log.
[[nodiscard]] std::vector<Flow> flows_of(const EventLog& log);

// Per 100 cases: how often the department, or the channel, changes between two events of which one
// follows the other and both have one. Nothing without the column or without cases.
[[nodiscard]] Handoffs handoffs_of(const EventLog& log);

} // namespace tappa
