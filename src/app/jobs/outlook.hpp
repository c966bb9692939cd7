#pragma once

#include "app/derived/derived.hpp"
#include "app/effect.hpp"
#include "app/state.hpp"

#include <cstdint>
#include <string>
#include <vector>

// What the plan may bring, as screens show it: the best choice of actions for what there
// is to spend, and the plan carried out many times. Computed by jobs; the command line computes the
// same by itself.

namespace tappa {

inline constexpr std::uint64_t outlook_seed = 1; // always the same draws

// What the plan's open actions take together.
[[nodiscard]] double open_amount(const Plan&, BudgetUnit, double day_rate);
// How many of them say nothing of what they cost.
[[nodiscard]] std::int64_t open_without_cost(const Plan&);
// What there is to spend: the session's, else half of what the open actions take.
[[nodiscard]] BudgetLimit budget_limit(const State&);

// Those of the document or, while they are being computed anew, those before: a choice only one of
// the same unit. Null when there are none, and when computing them failed.
[[nodiscard]] const ChosenActions* chosen_actions(const State&);
[[nodiscard]] const Simulation* plan_simulation(const State&);
// They are not yet those of the document and of what there is to spend now.
[[nodiscard]] bool is_choice_missing(const State&);
[[nodiscard]] bool is_simulation_missing(const State&);
// How much of what is missing is computed, 0–1.
[[nodiscard]] double outlook_share(const State&);
// Why they stay away, as a sentence that says what to do; empty while there is hope.
[[nodiscard]] std::string outlook_failure(const State&, Language);

// Starts the jobs where the screen shows what is missing, in place of those for a former state,
// once the graphs' jobs are done. A failed one is not repeated until something changes or the
// person asks for it again.
void ask_for_outlook(State& state, Derived& derived, std::vector<Effect>& effects);

} // namespace tappa
