#pragma once

#include "mining/event_log.hpp"
#include "mining/log_choices.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace tappa {

// The log with touchpoints in place of activities: events of what is left out go, cases without
// any left too. Activities keep no names: they are the rules' groups. Without rules the log is as
// it was. Returns how many events went.
std::uint64_t group_activities(EventLog& log, const std::vector<ActivityRule>& rules);

// The log without the cases that do not count, and their events.
void keep_cases(EventLog& log, const CaseChoice& choice);

// The most frequent of the names that the events of each activity have; empty where none has.
[[nodiscard]] std::vector<std::string> usual_channels(const EventLog& log);
[[nodiscard]] std::vector<std::string> usual_departments(const EventLog& log);

} // namespace tappa
