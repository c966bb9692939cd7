#pragma once

#include "mining/log_file.hpp"
#include "mining/log_preview.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tappa {

// What becomes of an activity: one of several that are one touchpoint, or nothing.
struct ActivityRule {
    std::string activity;
    std::optional<std::uint32_t> group; // which touchpoint; nothing: its events are left out
    bool is_goal = false;               // who does it has reached the goal
    bool operator==(const ActivityRule&) const = default;
};

// How a file is to be read.
struct LogChoices {
    LogKind kind = LogKind::Events;
    LogColumns columns;
    DateReading dates = DateReading::AsShown;
    std::uint32_t session_gap_hours = 0; // a longer pause begins a new case; 0: none does
    TimeZone zone;
    // None: each activity is a touchpoint. Else one without a rule is left out.
    std::vector<ActivityRule> rules;
    bool operator==(const LogChoices&) const = default;
};

// The rules apart, which are for what was read.
[[nodiscard]] LogOptions options_of(const LogChoices&);

} // namespace tappa
