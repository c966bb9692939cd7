#include "app/jobs/outlook_bytes.hpp"

#include "base/country.hpp"
#include "io/limits.hpp"
#include "model/assessment.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <limits>

namespace tappa {

namespace {

constexpr double rounding = 1e-6;
// Beyond any calendar, and far from where sums of days would overflow.
constexpr DayNumber last_day = std::numeric_limits<DayNumber>::max() / 4;

bool is_within(double value, double least, double most) {
    return value >= least && value <= most; // false for NaN
}
bool is_within(double value, limits::Range range) {
    return is_within(value, range.least, range.most);
}
bool is_share(double value) {
    return is_within(value, limits::share);
}
bool is_amount(double value) {
    return std::isfinite(value) && value >= 0;
}

bool is_date(Date date) {
    return date_from_iso(iso_from_date(date)) == date;
}

bool is_sound_range(const Effort& effort) {
    return is_within(effort.likely, limits::effort_days) && effort.low > 0
        && effort.low <= effort.likely && effort.likely <= effort.high
        && std::isfinite(effort.high);
}

template <typename List, typename Holds>
bool all_hold(const List& list, const Holds& holds) {
    return std::all_of(list.begin(), list.end(), holds);
}

// Needs are places of others, without a circle (Kahn 1962).
template <typename Item>
bool are_sound_needs(const std::vector<Item>& items) {
    std::vector<std::vector<std::size_t>> needed_by(items.size());
    std::vector<std::size_t> missing(items.size());
    std::vector<std::size_t> ready;
    for (std::size_t i = 0; i < items.size(); ++i) {
        missing[i] = items[i].needs.size();
        if (missing[i] > limits::per_action)
            return false;
        if (missing[i] == 0)
            ready.push_back(i);
        for (const std::size_t need : items[i].needs) {
            if (need >= items.size())
                return false;
            needed_by[need].push_back(i);
        }
    }
    for (std::size_t k = 0; k < ready.size(); ++k)
        for (const std::size_t dependent : needed_by[ready[k]])
            if (--missing[dependent] == 0)
                ready.push_back(dependent);
    return ready.size() == items.size();
}

bool is_permutation_of(const std::vector<std::size_t>& places, std::size_t count) {
    std::vector<bool> seen(count);
    for (const std::size_t place : places) {
        if (place >= count || seen[place])
            return false;
        seen[place] = true;
    }
    return places.size() == count;
}

// What a task needs and is not kept stands before it.
bool keeps_needs(const ScheduleProblem& problem, const std::vector<std::size_t>& order) {
    std::vector<bool> stands(problem.tasks.size());
    for (const std::size_t i : order) {
        const ScheduleTask& task = problem.tasks[i];
        if (!task.kept_from
            && !all_hold(task.needs, [&](std::size_t need) { return stands[need]; }))
            return false;
        stands[i] = true;
    }
    return true;
}

bool is_sound_problem(const ScheduleProblem& problem) {
    const std::size_t count = problem.tasks.size();
    const auto is_capacity = [](double per_day) { return per_day > 0 && std::isfinite(per_day); };
    return count <= limits::actions && problem.first_day <= last_day
        && problem.owner_per_day.size() <= limits::owners
        && all_hold(problem.owner_per_day, is_capacity)
        && (!problem.per_day || is_capacity(*problem.per_day))
        && all_hold(
               problem.tasks,
               [&](const ScheduleTask& task) {
                   return is_within(task.effort_days, limits::effort_days)
                       && is_within(task.duration_weeks, limits::duration_weeks)
                       && task.kept_from.value_or(0) <= last_day
                       && (!task.owner || *task.owner < problem.owner_per_day.size());
               }
        )
        && are_sound_needs(problem.tasks) && is_permutation_of(problem.order, count)
        && is_permutation_of(problem.topological, count) && keeps_needs(problem, problem.order);
}

// Its touchpoints are in order, and at each some leave and some go on.
bool is_sound_journey(const SimulatedJourney& journey) {
    if (!is_sound(journey.graph))
        return false;
    const GraphArcs arcs(journey.graph);
    const std::vector<std::size_t>& nodes = journey.touchpoints;
    return std::adjacent_find(nodes.begin(), nodes.end(), std::greater_equal<>()) == nodes.end()
        && all_hold(nodes, [&](std::size_t node) {
               return node < journey.graph.touchpoints.size()
                   && can_keep_customers(journey.graph, arcs, node);
           });
}

bool is_sound_limit(const BudgetLimit& limit) {
    return limit.unit <= BudgetUnit::Money && is_amount(limit.amount)
        && is_within(limit.day_rate, 0, limit.unit == BudgetUnit::Money ? most_day_rate : 0);
}

// An effort varies, money does not.
bool is_sound_amount(const BudgetItem& item, BudgetUnit unit) {
    if (unit == BudgetUnit::Money)
        return !item.range
            && is_within(
                item.amount, 0, 2 * limits::money.most + most_day_rate * limits::effort_days.most
            );
    return is_within(item.amount, limits::effort_days) && item.range && is_sound_range(*item.range);
}

} // namespace

bool is_sound_choice(const BudgetInput& input) {
    const PriorityWeights& weights = input.weights;
    return input.items.size() <= limits::actions && input.owner_shares.size() <= limits::owners
        && is_sound_limit(input.limit) && is_within(weights.gap, limits::weight)
        && is_within(weights.pain, limits::weight) && is_within(weights.leverage, limits::weight)
        && all_hold(input.owner_shares, is_amount)
        && (input.limit.unit == BudgetUnit::Days || input.owner_shares.empty())
        && all_hold(
               input.items,
               [&](const BudgetItem& item) {
                   return is_sound_amount(item, input.limit.unit) && is_share(item.confidence)
                       && all_hold(item.parts, is_share)
                       && (!item.owner || *item.owner < input.owner_shares.size());
               }
        )
        && are_sound_needs(input.items);
}

bool is_sound_simulation(const SimulationInput& input) {
    const auto is_lift = [&](const PlacedLift& lift) {
        return lift.question < input.practices.size() && input.practices[lift.question].level > 0
            && lift.from >= 1 && lift.from < lift.to && lift.to <= highest_level;
    };
    const auto is_reduction = [&](const PlacedReduction& reduction) {
        return reduction.journey < input.journeys.size()
            && reduction.touchpoint < input.journeys[reduction.journey].touchpoints.size()
            && is_share(reduction.low) && is_share(reduction.high);
    };
    return input.practices.size() <= limits::questions
        && input.actions.size() == input.problem.tasks.size()
        && (input.country.empty() || is_country(input.country))
        && input.special_days.size() <= limits::special_days
        && all_hold(input.special_days, [](const SpecialDay& day) { return is_date(day.date); })
        && is_date(input.first) && is_sound_problem(input.problem)
        && (!input.score_today || is_within(*input.score_today, limits::level))
        && all_hold(
               input.practices,
               [](const SimulatedPractice& practice) {
                   return practice.level <= highest_level && practice.gate <= highest_level
                       && practice.gate != 1 && is_within(practice.value, 0, highest_level)
                       && is_within(practice.weight, 0, 1 + rounding);
               }
        )
        && input.journeys.size() + input.uneven_journeys.size() <= limits::journeys
        && all_hold(input.journeys, is_sound_journey)
        && all_hold(input.actions, [&](const SimulatedAction& action) {
               return is_share(action.confidence) && is_sound_range(action.effort)
                   && is_within(action.duration_weeks, limits::duration_weeks)
                   && all_hold(action.lifts, is_lift) && all_hold(action.reductions, is_reduction);
           });
}

bool is_sound_result(const ChosenActions& chosen) {
    const PlanBudget& budget = chosen.budget;
    return budget.actions.size() <= limits::actions && is_sound_limit(budget.limit)
        && is_amount(budget.used) && is_amount(budget.benefit)
        && all_hold(
               budget.actions,
               [](const BudgetedAction& action) {
                   return is_share(action.share) && is_amount(action.amount)
                       && is_amount(action.benefit)
                       && (!action.left_out || *action.left_out <= WhyLeftOut::Less);
               }
        )
        && all_hold(chosen.curve, [](const BenefitPoint& point) {
               return is_amount(point.amount) && is_within(point.benefit, 0, 1 + rounding)
                   && is_within(point.low, 0, 1 + rounding)
                   && is_within(point.high, 0, 1 + rounding);
           });
}

bool is_sound_result(const Simulation& simulation) {
    const auto& months = simulation.months;
    return months.size() <= most_simulated_months
        && all_hold(
               months,
               [&](const SimulatedMonth& month) {
                   return month.year >= 1 && month.year <= 9999 && month.month >= 1
                       && month.month <= 12
                       // What one has, all have.
                       && month.stage_shares.has_value() == months[0].stage_shares.has_value()
                       && month.score.has_value() == months[0].score.has_value()
                       && (!month.stage_shares || all_hold(*month.stage_shares, is_share))
                       && (!month.score || all_hold(*month.score, [](double score) {
                              return std::isfinite(score);
                          }));
               }
        )
        && simulation.effects.size() <= limits::actions
        && simulation.conversions.size() + simulation.uneven_journeys.size() <= limits::journeys
        && all_hold(simulation.conversions, [&](const SimulatedConversion& conversion) {
               return is_share(conversion.today) && conversion.months.size() == months.size()
                   && all_hold(conversion.months, [](const std::array<double, 3>& three) {
                          return all_hold(three, is_share);
                      });
           });
}

} // namespace tappa
