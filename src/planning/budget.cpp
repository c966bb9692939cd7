#include "planning/budget.hpp"

#include "planning/best_set.hpp"
#include "planning/draws.hpp"
#include "planning/effort_range.hpp"
#include "planning/serial_schedule.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <unordered_map>

namespace tappa {

namespace {

constexpr std::uint64_t seed = 2027;

double benefit_of(const ActionPriority& action, const Weighting& weights) {
    return action.confidence
        * (weights[0] * action.gap.scaled + weights[1] * action.pain.scaled
           + weights[2] * action.leverage.scaled);
}

// Fewer nodes where each takes longer, so that time is bounded whatever the plan.
SearchLimits search_limits(std::size_t items, std::size_t work, int steps) {
    return {std::max<std::size_t>(20, work / std::max<std::size_t>(1, items)), steps};
}

// The actions that may be chosen, in order of rank.
struct Candidates {
    std::vector<const PlanAction*> actions;
    std::vector<const ActionPriority*> priorities;
    SetProblem problem;
};

Candidates candidates_of(
    const Plan& plan, const std::vector<ActionPriority>& by_rank, double days
) {
    // The tasks of a schedule are the same actions, without dates.
    WorkingDays calendar("", first_date_of(plan, Date{}));
    const ScheduleProblem schedule = schedule_problem(plan, by_rank, Date{}, calendar);
    std::unordered_map<std::string_view, const ActionPriority*> priorities;
    for (const ActionPriority& priority : by_rank)
        priorities.emplace(priority.id, &priority);
    Candidates candidates;
    candidates.problem.days = days;
    if (schedule.per_day)
        for (const double owner_per_day : schedule.owner_per_day)
            candidates.problem.owner_days.push_back(days * owner_per_day / *schedule.per_day);
    for (const ScheduleTask& task : schedule.tasks) {
        const PlanAction& action = plan.actions[task.place];
        SetItem& item = candidates.problem.items.emplace_back();
        candidates.actions.push_back(&action);
        candidates.priorities.push_back(priorities.at(action.id.text));
        item.days = action.effort_days;
        item.owner = schedule.per_day ? task.owner : std::nullopt;
        item.needs = task.needs;
    }
    return candidates;
}

void set_benefits(Candidates& candidates, const Weighting& weights) {
    for (std::size_t i = 0; i < candidates.problem.items.size(); ++i)
        candidates.problem.items[i].benefit = benefit_of(*candidates.priorities[i], weights);
}

std::vector<int> times_chosen(
    Candidates candidates, const Catalogue& catalogue, const PriorityWeights& chosen
) {
    std::vector<SetItem>& items = candidates.problem.items;
    std::vector<Effort> efforts;
    for (const PlanAction* action : candidates.actions)
        efforts.push_back(effort_range(*action, catalogue));
    std::vector<int> times(items.size());
    const SearchLimits limits = search_limits(items.size(), 20'000, 10);
    Draws draws(seed);
    for (int sample = 0; sample < budget_samples; ++sample) {
        set_benefits(candidates, drawn_weighting(draws, chosen));
        for (std::size_t i = 0; i < items.size(); ++i)
            items[i].days = draws.triangular(efforts[i]);
        const BestSet best = best_set(candidates.problem, limits);
        for (std::size_t i = 0; i < items.size(); ++i)
            times[i] += best.chosen[i] ? 1 : 0;
    }
    return times;
}

} // namespace

PlanBudget plan_budget(
    const Plan& plan,
    const Catalogue& catalogue,
    const std::vector<ActionPriority>& by_rank,
    double days
) {
    Candidates candidates = candidates_of(plan, by_rank, days);
    set_benefits(candidates, {plan.weights.gap, plan.weights.pain, plan.weights.leverage});
    const BestSet best = best_set(
        candidates.problem, search_limits(candidates.problem.items.size(), 40'000'000, 100)
    );
    const std::vector<int> times = times_chosen(candidates, catalogue, plan.weights);
    PlanBudget budget;
    budget.days = days;
    budget.benefit = best.benefit;
    budget.bound = best.bound;
    budget.optimal = best.optimal;
    for (std::size_t i = 0; i < candidates.actions.size(); ++i) {
        const SetItem& item = candidates.problem.items[i];
        budget.actions.push_back(
            {candidates.actions[i]->id,
             item.days,
             item.benefit,
             best.chosen[i],
             static_cast<double>(times[i]) / budget_samples}
        );
        budget.used_days += best.chosen[i] ? item.days : 0;
    }
    return budget;
}

} // namespace tappa
