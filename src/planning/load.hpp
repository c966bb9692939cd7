#pragma once

#include "base/date.hpp"
#include "model/plan.hpp"
#include "planning/schedule.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tappa {

enum class LoadPeriods { Weeks, Months };

// What the planned work asks of somebody within a week or a month, in person-days.
struct PeriodLoad {
    double days = 0;
    double above = 0; // of them, beyond what fits into its days
    // What fits into its working days, from the plan's first on; nothing: no limit.
    std::optional<double> room = {};
    bool operator==(const PeriodLoad&) const = default;
};

struct OwnerLoad {
    std::string owner;                   // as the actions have it; "": all owners together
    std::optional<double> days_per_week; // nothing: no limit
    std::vector<PeriodLoad> periods;     // in the order of PlanLoad::periods
    bool operator==(const OwnerLoad&) const = default;
};

// Days without a break on which somebody is asked for more than they have.
struct Overload {
    std::string owner; // "": all owners together
    Date from;
    Date to;
    double most_per_week = 0; // person-days, at the worst of it
    double days_per_week = 0; // what there is
    bool operator==(const Overload&) const = default;
};

struct PlanLoad {
    // The first day of each, Mondays or firsts of months, from the plan's start to its end. Empty
    // where nothing is planned, and where there would be more than `most_load_periods`.
    std::vector<Date> periods;
    // Owners of scheduled actions, in the order of their first planned start; at the end all
    // together, where the plan limits that.
    std::vector<OwnerLoad> owners;
    std::vector<Overload> overloads; // in the order of owners, then of days
    bool operator==(const PlanLoad&) const = default;
};

inline constexpr std::size_t most_load_periods = 600;

// The first day of the one after that which begins on `first`.
[[nodiscard]] Date next_period(Date first, LoadPeriods);

// An action's effort is spread evenly over its working days, as the schedule has it. Capacity holds
// by the day, so only entered starts overload anybody (planning/schedule.hpp).
[[nodiscard]] PlanLoad plan_load(const Plan&, const Schedule&, LoadPeriods);

} // namespace tappa
