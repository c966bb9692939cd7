#pragma once

#include "model/catalogue.hpp"
#include "model/plan.hpp"
#include "planning/best_set.hpp"
#include "planning/draws.hpp"
#include "planning/priority.hpp"
#include "planning/stability.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace tappa {

// What a budget is of: person-days, or money in the document's currency.
enum class BudgetUnit { Days, Money };

// What there is to spend.
struct BudgetLimit {
    double amount = 0;
    BudgetUnit unit = BudgetUnit::Days;
    double day_rate = 0; // of money: what a person-day costs; 0: person-days cost nothing
    bool operator==(const BudgetLimit&) const = default;
};

// What an action takes of a budget: its effort, or what it costs until the end of its first year,
// once and yearly together and its person-days at their rate. What is not entered is not known to
// cost anything: 0.
[[nodiscard]] double amount_of(const PlanAction&, BudgetUnit, double day_rate);
[[nodiscard]] bool has_cost(const PlanAction&); // one of both was given

// Why an action is not among the best ones; the first of these that holds.
enum class WhyLeftOut {
    NoBenefit,  // it brings nothing by this measure
    TooLarge,   // it takes more than all there is to spend
    NeedsOther, // a prerequisite is left out
    OwnerFull,  // its owner has no room for it beside what is chosen
    NoRoom,     // nor is there as much left to spend
    Less        // others bring more
};

// An open action, and how often it is in the best choice when weights and efforts vary.
struct BudgetedAction {
    PlanActionId action;
    double amount = 0;
    double benefit = 0; // V · confidence, as it counts
    bool chosen = false;
    double share = 0; // of the samples, 0–1
    std::optional<WhyLeftOut> left_out;
    [[nodiscard]] bool is_sure() const { return chosen && share >= sure_share; }
    bool operator==(const BudgetedAction&) const = default;
};

// What a number of person-days or an amount of money buys (text “method.budget” of the names): of
// the open actions those that together bring most,
//   Σ V · confidence, with both as priority has them,
// take no more than there is, and stand with all their open prerequisites. Where the plan says how
// many person-days a week all owners have, a budget of days lasts so many weeks, and no owner gets
// more than fits into theirs; money knows no owners. What stands in or behind a circle of
// prerequisites is never chosen.
struct PlanBudget {
    BudgetLimit limit;
    std::vector<BudgetedAction> actions; // in order of rank
    double used = 0;
    double benefit = 0;
    bool optimal = true; // false: the search was stopped
    double bound = 0;    // nothing brings more
    bool operator==(const PlanBudget&) const = default;
};

// That can be asked for. Neither is less than what all actions of a plan can take.
inline constexpr double most_budget_days = 1e7;
inline constexpr double most_budget_money = 1e16;
inline constexpr double most_day_rate = 1e6;
inline constexpr int budget_samples = 1'000;

// What the choice reads of an action, as numbers.
struct BudgetItem {
    PlanActionId action;
    double amount = 0;
    // Of the days (effort_range.hpp); nothing: the amount is the same in all samples, as money is.
    std::optional<Effort> range;
    double confidence = 0;         // as it counts, 0–1
    std::array<double, 3> parts{}; // gap, pain, leverage: scaled, 0–1
    std::optional<std::uint32_t> owner;
    std::vector<std::uint32_t> needs; // places in BudgetInput::items
    bool operator==(const BudgetItem&) const = default;
};
struct BudgetInput {
    std::vector<BudgetItem> items; // in order of rank
    PriorityWeights weights;
    std::vector<double> owner_shares; // of the days, as each owner has them; none of money
    BudgetLimit limit;
    bool operator==(const BudgetInput&) const = default;
};
// `by_rank`: the plan's open actions in order of rank.
[[nodiscard]] BudgetInput budget_input(
    const Plan&, const Catalogue&, const std::vector<ActionPriority>& by_rank, BudgetLimit
);

// What so much brings, as shares of what all actions together would.
struct BenefitPoint {
    double amount = 0;
    double benefit = 0;
    double low = 0; // 5 and 95 % of the curve's samples stay below
    double high = 0;
    bool operator==(const BenefitPoint&) const = default;
};

inline constexpr int curve_points = 24; // beside that of nothing at all
inline constexpr int curve_samples = 100;

// The choice in as many steps as wanted; one takes some milliseconds, the first as long as the
// search is allowed to. In each sample the weights are drawn as for the stability of ranks, and
// each effort from the triangle of its range; always the same ones. The curve is empty where
// nothing brings anything, or takes anything.
class BudgetRun {
public:
    explicit BudgetRun(BudgetInput input, bool with_curve = false);

    void step();
    [[nodiscard]] bool is_done() const { return m_done == m_steps; }
    [[nodiscard]] double share_done() const;
    // Once it is done.
    [[nodiscard]] PlanBudget budget() const;
    [[nodiscard]] std::vector<BenefitPoint> curve() const; // empty where none was asked for

private:
    void choose();
    void sample();
    void sample_curve();
    void draw(Draws& draws);
    void reset_problem();
    void limit_to(double amount);
    [[nodiscard]] std::optional<WhyLeftOut> why_left_out(std::size_t item) const;

    BudgetInput m_input;
    SetProblem m_problem;
    BestSet m_best;
    std::vector<double> m_benefits; // with the chosen weights
    std::vector<int> m_times;       // chosen in samples
    std::vector<BenefitPoint> m_curve;
    std::vector<std::vector<double>> m_curve_shares; // by point, of each sample
    Draws m_draws;
    Draws m_curve_draws;
    int m_done = 0;
    int m_steps = 0;
};

// All of it at once.
[[nodiscard]] PlanBudget plan_budget(
    const Plan&, const Catalogue&, const std::vector<ActionPriority>& by_rank, BudgetLimit
);

} // namespace tappa
