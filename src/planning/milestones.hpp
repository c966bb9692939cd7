#pragma once

#include "base/language.hpp"
#include "planning/schedule.hpp"

#include <cstdint>
#include <string>

namespace tappa {

// What is to be done by a milestone: the open actions whose due date is not after its day, and how
// many of them are planned to end after it. Those that cannot be scheduled do not count as late:
// nobody knows when they end.
struct MilestoneStanding {
    std::int64_t due = 0;
    std::int64_t late = 0;
    bool operator==(const MilestoneStanding&) const = default;
};

[[nodiscard]] MilestoneStanding milestone_standing(
    const Plan& plan, const Schedule& schedule, const Milestone& milestone
);
// "2 actions due by then end after it".
[[nodiscard]] std::string milestone_sentence(const MilestoneStanding&, Language language);

} // namespace tappa
