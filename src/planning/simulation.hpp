#pragma once

#include "model/assessment.hpp"
#include "model/catalogue.hpp"
#include "model/journey.hpp"
#include "model/plan.hpp"
#include "model/questionnaire.hpp"
#include "planning/journey_conversions.hpp"
#include "planning/priority.hpp"
#include "planning/serial_schedule.hpp"
#include "scoring/results.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
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

// What the draws say of a journey's conversion. Together with `today`, 5, 50 and 95 % of the draws
// stay below the three numbers of a month's end; the months are those of the simulation.
struct SimulatedConversion {
    JourneyId journey;
    bool is_measured = false; // customers were counted on its ways
    double today = 0;
    std::vector<std::array<double, 3>> months;
    bool operator==(const SimulatedConversion&) const = default;
};

// How much hangs on one action: by how much the draws in which it succeeds end higher than those in
// which it fails. Nothing where all draws are of one kind.
struct ActionEffect {
    PlanActionId action;
    std::optional<double> score;
    // Of the share that ends on a higher stage than today's.
    std::optional<double> higher_stage;
    // Of the first journey that it keeps customers in, and which one that is.
    std::optional<double> conversion;
    JourneyId journey = {};
    bool operator==(const ActionEffect&) const = default;
};

// What the plan may bring, month by month, and what that rests on.
struct Simulation {
    std::vector<SimulatedMonth> months; // from the plan's first to the last in which a draw ends
    std::uint64_t seed = 0;
    int actions = 0;        // that are carried out
    int without_effect = 0; // of them, that lift no practice of the questionnaire and keep nobody
    int unknown_practices = 0;         // key practices without a level, taken for level 1
    bool cut = false;                  // work goes on after the last month
    std::vector<ActionEffect> effects; // of those that lift or keep something, in order of rank
    // Of the journeys that open actions keep customers in: counted ones first, those with most
    // customers before others. None where no such journey reaches its goal.
    std::vector<SimulatedConversion> conversions;
    // Of those whose counts do not match nothing is said but that (kept_customers.hpp).
    std::vector<JourneyId> uneven_journeys;
    int reductions = 0;         // by which actions keep customers
    int assumed_reductions = 0; // of them, those that nobody has stated
    int idle_reductions = 0;    // of them, those where now nobody leaves, or everybody
    bool operator==(const Simulation&) const = default;
};

inline constexpr int simulation_draws = 2'000;
inline constexpr int most_simulated_months = 120;

// A lift with its question's place.
struct PlacedLift {
    std::uint32_t question = 0;
    std::uint8_t from = 1;
    std::uint8_t to = 2;
    bool operator==(const PlacedLift&) const = default;
};
// What the draws read of an action, beside its task: as numbers.
struct SimulatedAction {
    PlanActionId action;
    double confidence = 0;
    Effort effort;
    double duration_weeks = 0;
    std::vector<PlacedLift> lifts;
    std::vector<PlacedReduction> reductions;
    bool operator==(const SimulatedAction&) const = default;
};
// And of a question.
struct SimulatedPractice {
    std::uint8_t level = 0; // 1–5; 0: it does not apply
    std::uint8_t gate = 0;  // of a key practice, 2–5
    double value = 0;       // 0 without one
    double weight = 0;      // how much the overall score rises when the value rises by 1
    bool operator==(const SimulatedPractice&) const = default;
};
struct SimulationInput {
    std::uint64_t seed = 0;
    std::string country;
    std::vector<SpecialDay> special_days; // without their names
    Date first;                           // of the plan
    ScheduleProblem problem;
    std::vector<SimulatedAction> actions; // of its tasks
    std::vector<SimulatedPractice> practices;
    bool has_stage = false;
    std::optional<double> score_today;
    int unknown_practices = 0;
    std::vector<SimulatedJourney> journeys; // those of Simulation::conversions
    std::vector<JourneyId> uneven_journeys; // these four as there
    int reductions = 0;
    int assumed_reductions = 0;
    int idle_reductions = 0;
    bool operator==(const SimulationInput&) const = default;
};
// A plan and all that its outcome depends on.
struct PlanToSimulate {
    const Plan& plan;
    const Journeys& journeys;
    const std::vector<ActionPriority>& by_rank;
    const Catalogue& catalogue;
    const Questionnaire& questionnaire;
    const Assessment& assessment;
    const Results& results;
    Date document_date;
    bool with_uneven = false; // as KeptCustomers has it
};
[[nodiscard]] SimulationInput simulation_input(const PlanToSimulate&, std::uint64_t seed);

// The draws, in as many steps as wanted.
//
// In each draw every scheduled action succeeds with its confidence, takes an effort from the
// triangle of its range (effort_range.hpp) and time in proportion, and is scheduled anew by the
// same rules as the plan (serial_schedule.hpp), whatever failed before it. On its last day one that
// succeeded lifts the practices its catalogue action names: a practice that stands at `from` or
// above comes to `to`, later also where it reaches `from` only then. Practices never fall back; a
// question without a value stays out of the score. From the same day on a share of those who now
// leave at its touchpoints goes on there in proportion, each share drawn evenly between its bounds,
// those of one action together; conversion is solved exactly on the journey's graph
// (graph/censored_chain.hpp).
// An action's numbers depend on the seed and its id alone (common random numbers), so two plans
// differ by what differs between them.
class SimulationRun {
public:
    explicit SimulationRun(const SimulationInput&);
    ~SimulationRun();
    SimulationRun(SimulationRun&&) noexcept;
    SimulationRun& operator=(SimulationRun&&) noexcept;

    void draw(int draws); // so many more, or those that are left
    [[nodiscard]] bool is_done() const;
    [[nodiscard]] double share_done() const;
    [[nodiscard]] Simulation simulation() const; // once it is done

private:
    void add_months(Simulation&, std::size_t last) const;

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

// All of it at once.
[[nodiscard]] Simulation simulated_plan(const PlanToSimulate&, std::uint64_t seed);

} // namespace tappa
