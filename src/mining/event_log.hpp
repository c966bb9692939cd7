#pragma once

#include "mining/timestamp.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace tappa {

// No channel, department or segment.
inline constexpr std::uint32_t no_name = 0xffff'ffffU;

struct LogEvent {
    Ticks time = 0;             // UTC
    std::uint32_t activity = 0; // index of activities
    std::uint32_t channel = no_name;
    std::uint32_t department = no_name;
    bool says_goal = false; // its row says that the goal was reached
};

// One customer's journey: some of the log's events.
struct LogCase {
    std::size_t first = 0;
    std::size_t count = 0; // at least 1
    std::uint32_t segment = no_name;
    bool reaches_goal = false;
};

// What happened to whom and when. Cases stand in the order in which they first appear in the file
// and have no names: what identifies a customer is not kept. The events of a case stand together,
// in order of time; those of one moment as in the file.
struct EventLog {
    std::vector<std::string> activities; // each has events; in order of first appearance
    std::vector<std::string> channels;
    std::vector<std::string> departments;
    std::vector<std::string> segments;
    std::vector<LogCase> cases;
    std::vector<LogEvent> events;
    bool has_channels = false; // whether there is such a column
    bool has_departments = false;
    bool has_goals = false;
};

} // namespace tappa
