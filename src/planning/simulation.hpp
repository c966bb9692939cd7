#pragma once

#include "model/assessment.hpp"
#include "model/catalogue.hpp"
#include "model/plan.hpp"
#include "model/questionnaire.hpp"
#include "planning/priority.hpp"
#include "scoring/results.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace tappa {

// What the draws say of the end of a month.
struct SimulatedMonth {
    int year = 0;
    int month = 0; // 1–12
    // The share of the draws that stand on stage 1 … 5; nothing without key practices.
    std::optional<std::array<double, 5>> stage_shares;
    // The overall score that 5, 50 and 95 % of the draws stay below; nothing without a score.
    std::optional<std::array<double, 3>> score;
    bool operator==(const SimulatedMonth&) const = default;
};

// What the plan may bring, month by month, and what that rests on.
struct Simulation {
    std::vector<SimulatedMonth> months; // from the plan's first to the last in which a draw ends
    std::uint64_t seed = 0;
    int actions = 0;           // that are carried out
    int without_lifts = 0;     // of them, that lift no practice of the questionnaire
    int unknown_practices = 0; // key practices without a level, taken for level 1
    bool cut = false;          // work goes on after the last month
    bool operator==(const Simulation&) const = default;
};

inline constexpr int simulation_draws = 2'000;
inline constexpr int most_simulated_months = 120;

// In each draw every scheduled action succeeds with its confidence, takes an effort from the
// triangle of its range (effort_range.hpp) and time in proportion, and is scheduled anew by the
// same rules as the plan (serial_schedule.hpp), whatever failed before it. On its last day one that
// succeeded lifts the practices its catalogue action names: a practice that stands at `from` or
// above comes to `to`, later also where it reaches `from` only then. Practices never fall back; a
// question without a value stays out of the score.
// An action's numbers depend on the seed and its id alone (common random numbers), so two plans
// differ by what differs between them.
[[nodiscard]] Simulation simulated_plan(
    const Plan& plan,
    const std::vector<ActionPriority>& by_rank,
    const Catalogue& catalogue,
    const Questionnaire& questionnaire,
    const Assessment& assessment,
    const Results& results,
    Date document_date,
    std::uint64_t seed
);

} // namespace tappa
