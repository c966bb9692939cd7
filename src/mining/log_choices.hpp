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

// Which cases count: all, those of a segment, those that begin within a time.
struct CaseChoice {
    std::optional<std::string> segment;
    std::optional<Ticks> from;   // of their first event
    std::optional<Ticks> before; // likewise
    bool operator==(const CaseChoice&) const = default;
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
    CaseChoice cases;
    bool operator==(const LogChoices&) const = default;
};

// The rules and the choice of cases apart, which are for what was read.
[[nodiscard]] LogOptions options_of(const LogChoices&);

} // namespace tappa
