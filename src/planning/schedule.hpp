#pragma once

#include "base/date.hpp"
#include "model/plan.hpp"
#include "planning/priority.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace tappa {

// When an action is planned to be worked on.
struct PlannedDates {
    Date start;                    // the entered one where there is one
    Date end;                      // the last day of work
    std::int64_t working_days = 1; // from the first to the last day of work
    std::int64_t slack_days = 0;   // how far precedence alone lets it slip without moving the end
    bool critical = false;         // no slack; capacity and entered dates are left out of it
    bool operator==(const PlannedDates&) const = default;
};

struct Schedule {
    // In the order of plan.actions. Nothing for what is done or dropped, stands in or behind a
    // circle of prerequisites, or would end after the year 9999.
    std::vector<std::optional<PlannedDates>> actions;
    std::optional<Date> start; // the first of the planned starts; nothing where nothing is planned
    std::optional<Date> end;
    // The chain of actions that takes longest by precedence alone, from the first to the last; of
    // equally long ones that whose members rank first.
    std::vector<PlanActionId> critical_path;
    bool operator==(const Schedule&) const = default;
};

// Serial schedule generation (planning/serial_schedule.hpp) in working days from the plan's start,
// else from the document's date. `by_rank`: the plan's open actions in order of rank.
[[nodiscard]] Schedule plan_schedule(
    const Plan& plan, const std::vector<ActionPriority>& by_rank, Date document_date
);

struct EnteredStart {
    PlanActionId action;
    Date start;
    bool operator==(const EnteredStart&) const = default;
};

// The entered starts that have to change so that nobody is asked for more than they have, each as
// late as needed (planning/serial_schedule.hpp); work in progress moves last. Empty where all fit.
// What has not begun does not move to a day before `today`.
[[nodiscard]] std::vector<EnteredStart> starts_that_fit(
    const Plan& plan, const std::vector<ActionPriority>& by_rank, Date document_date, Date today
);

// The planned dates of an open action whose start nobody has entered.
struct SuggestedDates {
    PlanActionId action;
    Date start;
    Date end;
    bool operator==(const SuggestedDates&) const = default;
};
// In the plan's order.
[[nodiscard]] std::vector<SuggestedDates> suggested_dates(const Plan&, const Schedule&);
// Whether some are suggested for days gone by because nobody has said when the work begins.
[[nodiscard]] bool begin_too_early(
    const Plan&, const std::vector<SuggestedDates>& suggested, Date today
);

// Why an action that is neither done nor dropped has no planned dates: it stands in a circle of
// prerequisites, waits for one that has none, or would end after the year 9999.
enum class WhyUnscheduled { InCircle, Waiting, BeyondCalendar };
struct UnscheduledAction {
    PlanActionId action;
    WhyUnscheduled why = WhyUnscheduled::InCircle;
    bool operator==(const UnscheduledAction&) const = default;
};
// In the plan's order.
[[nodiscard]] std::vector<UnscheduledAction> unscheduled_actions(const Plan&, const Schedule&);

} // namespace tappa
