#pragma once

#include "app/jobs/graph_job_bytes.hpp"
#include "app/jobs/job.hpp"
#include "app/jobs/plain_bytes.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <type_traits>
#include <vector>

// What the jobs on a plan are made of, and whether it can be computed with: parts of job_bytes.cpp.

namespace tappa {

template <typename Bytes>
void fields(Bytes& bytes, const std::array<double, 3>& three) {
    bytes(three[0], three[1], three[2]);
}
template <typename Bytes>
void fields(Bytes& bytes, std::array<double, 3>& three) {
    bytes(three[0], three[1], three[2]);
}
template <typename Bytes, SameAs<Effort> Range>
void fields(Bytes& bytes, Range& effort) {
    bytes(effort.low, effort.likely, effort.high);
}
template <typename Bytes, SameAs<PriorityWeights> Weights>
void fields(Bytes& bytes, Weights& weights) {
    bytes(weights.gap, weights.pain, weights.leverage, weights.effort_exponent);
    flag(bytes, weights.ignores_confidence);
}

// --- The best choice
template <typename Bytes, SameAs<BudgetLimit> Limit>
void fields(Bytes& bytes, Limit& limit) {
    bytes(limit.amount, limit.unit, limit.day_rate);
}
template <typename Bytes, SameAs<BudgetItem> Item>
void fields(Bytes& bytes, Item& item) {
    bytes(item.action.text, item.amount, item.range, item.confidence, item.parts, item.owner);
    bytes(item.needs);
}
template <typename Bytes, SameAs<BudgetInput> Input>
void fields(Bytes& bytes, Input& input) {
    bytes(input.items, input.weights, input.owner_shares, input.limit);
}
template <typename Bytes, SameAs<jobs::ChooseActions> Work>
void fields(Bytes& bytes, Work& work) {
    bytes(work.input);
    flag(bytes, work.with_curve);
}
template <typename Bytes, SameAs<BudgetedAction> Action>
void fields(Bytes& bytes, Action& action) {
    bytes(action.action.text, action.amount, action.benefit);
    flag(bytes, action.chosen);
    bytes(action.share);
    std::optional<std::uint8_t> why;
    if (action.left_out)
        why = static_cast<std::uint8_t>(*action.left_out);
    bytes(why);
    if constexpr (!std::is_const_v<Action>) {
        action.left_out.reset();
        if (why)
            action.left_out = static_cast<WhyLeftOut>(*why);
    }
}
template <typename Bytes, SameAs<PlanBudget> Budget>
void fields(Bytes& bytes, Budget& budget) {
    bytes(budget.limit, budget.actions, budget.used, budget.benefit);
    flag(bytes, budget.optimal);
    bytes(budget.bound);
}
template <typename Bytes, SameAs<BenefitPoint> At>
void fields(Bytes& bytes, At& point) {
    bytes(point.amount, point.benefit, point.low, point.high);
}
template <typename Bytes, SameAs<ChosenActions> Chosen>
void fields(Bytes& bytes, Chosen& chosen) {
    bytes(chosen.budget, chosen.curve);
}

// --- The simulation
template <typename Bytes, SameAs<ScheduleTask> Task>
void fields(Bytes& bytes, Task& task) {
    place(bytes, task.place);
    bytes(task.effort_days, task.duration_weeks, task.kept_from);
    optional_place(bytes, task.owner);
    places(bytes, task.needs);
}
template <typename Bytes, SameAs<ScheduleProblem> Problem>
void fields(Bytes& bytes, Problem& problem) {
    bytes(problem.tasks, problem.first_day, problem.per_day, problem.owner_per_day);
    places(bytes, problem.order);
    places(bytes, problem.topological);
}
template <typename Bytes, SameAs<PlacedLift> Lifted>
void fields(Bytes& bytes, Lifted& lift) {
    bytes(lift.question, lift.from, lift.to);
}
template <typename Bytes, SameAs<PlacedReduction> Reduced>
void fields(Bytes& bytes, Reduced& reduction) {
    bytes(reduction.journey, reduction.touchpoint, reduction.low, reduction.high);
}
template <typename Bytes, SameAs<SimulatedJourney> Followed>
void fields(Bytes& bytes, Followed& journey) {
    bytes(journey.journey, journey.graph);
    places(bytes, journey.touchpoints);
}
template <typename Bytes, SameAs<SimulatedAction> Action>
void fields(Bytes& bytes, Action& action) {
    bytes(action.action.text, action.confidence, action.effort, action.duration_weeks);
    bytes(action.lifts, action.reductions);
}
template <typename Bytes, SameAs<SimulatedPractice> Practice>
void fields(Bytes& bytes, Practice& practice) {
    bytes(practice.level, practice.gate, practice.value, practice.weight);
}
// What a day is called moves no date.
template <typename Bytes, SameAs<SpecialDay> Day>
void fields(Bytes& bytes, Day& day) {
    bytes(day.date);
    flag(bytes, day.is_worked);
}
template <typename Bytes, SameAs<SimulationInput> Input>
void fields(Bytes& bytes, Input& input) {
    bytes(input.seed, input.country, input.special_days, input.first, input.problem);
    bytes(input.actions, input.practices);
    flag(bytes, input.has_stage);
    bytes(input.score_today);
    as_int32(bytes, input.unknown_practices);
    bytes(input.journeys, input.uneven_journeys);
    as_int32(bytes, input.reductions);
    as_int32(bytes, input.assumed_reductions);
    as_int32(bytes, input.idle_reductions);
}
template <typename Bytes, SameAs<jobs::SimulatePlan> Work>
void fields(Bytes& bytes, Work& work) {
    bytes(work.input);
}
template <typename Bytes, SameAs<SimulatedMonth> Month>
void fields(Bytes& bytes, Month& month) {
    as_int32(bytes, month.year);
    as_int32(bytes, month.month);
    bytes(month.stage_shares, month.score);
}
template <typename Bytes, SameAs<ActionEffect> Effect>
void fields(Bytes& bytes, Effect& effect) {
    bytes(effect.action.text, effect.score, effect.higher_stage, effect.conversion);
    bytes(effect.journey);
}
template <typename Bytes, SameAs<SimulatedConversion> Found>
void fields(Bytes& bytes, Found& conversion) {
    bytes(conversion.journey);
    flag(bytes, conversion.is_measured);
    bytes(conversion.today, conversion.months);
}
template <typename Bytes, SameAs<Simulation> Found>
void fields(Bytes& bytes, Found& simulation) {
    bytes(simulation.months, simulation.seed);
    as_int32(bytes, simulation.actions);
    as_int32(bytes, simulation.without_effect);
    as_int32(bytes, simulation.unknown_practices);
    flag(bytes, simulation.cut);
    bytes(simulation.effects, simulation.conversions, simulation.uneven_journeys);
    as_int32(bytes, simulation.reductions);
    as_int32(bytes, simulation.assumed_reductions);
    as_int32(bytes, simulation.idle_reductions);
}

// Whether what arrived can be computed with, and whether a result can be one.
[[nodiscard]] bool is_sound_choice(const BudgetInput&);
[[nodiscard]] bool is_sound_simulation(const SimulationInput&);
[[nodiscard]] bool is_sound_result(const ChosenActions&);
[[nodiscard]] bool is_sound_result(const Simulation&);

} // namespace tappa
