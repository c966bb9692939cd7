#include "planning/budget.hpp"

#include "planning/effort_range.hpp"
#include "planning/serial_schedule.hpp"
#include "planning/tolerance.hpp"
#include "scoring/quantile.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace tappa {

namespace {

constexpr std::uint64_t seed = 2027;
constexpr std::uint64_t curve_seed = 2028;
constexpr int samples_a_step = 20;

double benefit_of(const BudgetItem& item, const Weighting& weights) {
    return item.confidence
        * (weights[0] * item.parts[0] + weights[1] * item.parts[1] + weights[2] * item.parts[2]);
}

Weighting weighting_of(const PriorityWeights& weights) {
    return {weights.gap, weights.pain, weights.leverage};
}

// Fewer nodes where each takes longer, so that time is bounded whatever the plan.
SearchLimits search_limits(std::size_t items, std::size_t work, int steps) {
    return {std::max<std::size_t>(20, work / std::max<std::size_t>(1, items)), steps};
}

double benefit_of_all(const SetProblem& problem) {
    double sum = 0;
    for (const SetItem& item : problem.items)
        sum += item.benefit;
    return sum;
}

} // namespace

double amount_of(const PlanAction& action, BudgetUnit unit, double day_rate) {
    if (unit == BudgetUnit::Days)
        return action.effort_days;
    return action.cost_once.value_or(0) + action.cost_yearly.value_or(0)
        + day_rate * action.effort_days;
}

bool has_cost(const PlanAction& action) {
    return action.cost_once || action.cost_yearly;
}

BudgetInput budget_input(
    const Plan& plan,
    const Catalogue& catalogue,
    const std::vector<ActionPriority>& by_rank,
    BudgetLimit limit
) {
    // The tasks of a schedule are the same actions, without dates.
    WorkingDays calendar("", first_date_of(plan, Date{}));
    const ScheduleProblem schedule = schedule_problem(plan, by_rank, Date{}, calendar);
    std::unordered_map<std::string_view, const ActionPriority*> priorities;
    for (const ActionPriority& priority : by_rank)
        priorities.emplace(priority.id, &priority);
    BudgetInput input;
    input.weights = plan.weights;
    input.limit = limit;
    const bool has_owners = limit.unit == BudgetUnit::Days && schedule.per_day.has_value();
    if (has_owners)
        for (const double owner_per_day : schedule.owner_per_day)
            input.owner_shares.push_back(owner_per_day / *schedule.per_day);
    for (const ScheduleTask& task : schedule.tasks) {
        const PlanAction& action = plan.actions[task.place];
        const ActionPriority& priority = *priorities.at(action.id.text);
        BudgetItem& item = input.items.emplace_back();
        item.action = action.id;
        item.amount = amount_of(action, limit.unit, limit.day_rate);
        if (limit.unit == BudgetUnit::Days)
            item.range = effort_range(action, catalogue);
        item.confidence = priority.confidence_factor;
        item.parts = {priority.gap.scaled, priority.pain.scaled, priority.leverage.scaled};
        if (has_owners && task.owner)
            item.owner = static_cast<std::uint32_t>(*task.owner);
        for (const std::size_t need : task.needs)
            item.needs.push_back(static_cast<std::uint32_t>(need));
    }
    return input;
}

BudgetRun::BudgetRun(BudgetInput input, bool with_curve)
    : m_input(std::move(input)), m_draws(seed), m_curve_draws(curve_seed) {
    for (const BudgetItem& item : m_input.items) {
        SetItem& made = m_problem.items.emplace_back();
        if (item.owner)
            made.owner = *item.owner;
        made.needs.assign(item.needs.begin(), item.needs.end());
    }
    m_times.resize(m_input.items.size());
    m_steps = 1 + budget_samples / samples_a_step;
    reset_problem();
    for (const SetItem& item : m_problem.items)
        m_benefits.push_back(item.benefit);
    if (!with_curve || benefit_of_all(m_problem) <= 0)
        return;
    double all = 0;
    for (const BudgetItem& item : m_input.items)
        all += item.amount;
    if (all <= 0)
        return;
    m_steps += curve_samples;
    for (int i = 0; i <= curve_points; ++i)
        m_curve.push_back({all * i / curve_points, 0, 0, 0});
    m_curve_shares.resize(m_curve.size());
}

void BudgetRun::step() {
    if (m_done == 0)
        choose();
    else if (m_done <= budget_samples / samples_a_step)
        for (int i = 0; i < samples_a_step; ++i)
            sample();
    else
        sample_curve();
    ++m_done;
}

double BudgetRun::share_done() const {
    return static_cast<double>(m_done) / m_steps;
}

void BudgetRun::reset_problem() {
    const Weighting weights = weighting_of(m_input.weights);
    for (std::size_t i = 0; i < m_input.items.size(); ++i) {
        m_problem.items[i].benefit = benefit_of(m_input.items[i], weights);
        m_problem.items[i].days = m_input.items[i].amount;
    }
    limit_to(m_input.limit.amount);
}

void BudgetRun::limit_to(double amount) {
    m_problem.days = amount;
    m_problem.owner_days.clear();
    for (const double share : m_input.owner_shares)
        m_problem.owner_days.push_back(amount * share);
}

void BudgetRun::draw(Draws& draws) {
    const Weighting weights = drawn_weighting(draws, m_input.weights);
    for (std::size_t i = 0; i < m_input.items.size(); ++i) {
        m_problem.items[i].benefit = benefit_of(m_input.items[i], weights);
        const std::optional<Effort>& range = m_input.items[i].range;
        m_problem.items[i].days = range ? draws.triangular(*range) : m_input.items[i].amount;
    }
}

void BudgetRun::choose() {
    m_best = best_set(m_problem, search_limits(m_input.items.size(), 40'000'000, 100));
}

void BudgetRun::sample() {
    draw(m_draws);
    const BestSet best = best_set(m_problem, search_limits(m_input.items.size(), 20'000, 10));
    for (std::size_t i = 0; i < m_times.size(); ++i)
        m_times[i] += best.chosen[i] ? 1 : 0;
}

// Each sample says of all points what it brings, so that the band has no edges of chance. What each
// point brings with the chosen weights is found in one of the same steps.
void BudgetRun::sample_curve() {
    const std::size_t number = m_curve_shares.front().size();
    if (number < m_curve.size()) {
        reset_problem();
        limit_to(m_curve[number].amount);
        m_curve[number].benefit =
            best_set(m_problem, search_limits(m_input.items.size(), 2'000'000, 50)).benefit
            / benefit_of_all(m_problem);
    }
    draw(m_curve_draws);
    const double all = benefit_of_all(m_problem);
    const SearchLimits limits = search_limits(m_input.items.size(), 20'000, 10);
    for (std::size_t i = 0; i < m_curve.size(); ++i) {
        limit_to(m_curve[i].amount);
        m_curve_shares[i].push_back(all > 0 ? best_set(m_problem, limits).benefit / all : 0);
    }
}

std::optional<WhyLeftOut> BudgetRun::why_left_out(std::size_t item) const {
    if (m_best.chosen[item])
        return std::nullopt;
    const BudgetItem& one = m_input.items[item];
    double used = one.amount;
    double used_of_owner = one.amount;
    for (std::size_t i = 0; i < m_input.items.size(); ++i)
        if (m_best.chosen[i]) {
            used += m_input.items[i].amount;
            used_of_owner += m_input.items[i].owner == one.owner ? m_input.items[i].amount : 0;
        }
    if (m_benefits[item] <= 0)
        return WhyLeftOut::NoBenefit;
    const double limit = m_input.limit.amount;
    if (exceeds(one.amount, limit))
        return WhyLeftOut::TooLarge;
    if (std::any_of(one.needs.begin(), one.needs.end(), [&](std::uint32_t need) {
            return !m_best.chosen[need];
        }))
        return WhyLeftOut::NeedsOther;
    if (one.owner && exceeds(used_of_owner, limit * m_input.owner_shares[*one.owner]))
        return WhyLeftOut::OwnerFull;
    return exceeds(used, limit) ? WhyLeftOut::NoRoom : WhyLeftOut::Less;
}

PlanBudget BudgetRun::budget() const {
    PlanBudget budget;
    budget.limit = m_input.limit;
    budget.benefit = m_best.benefit;
    budget.bound = m_best.bound;
    budget.optimal = m_best.optimal;
    for (std::size_t i = 0; i < m_input.items.size(); ++i) {
        const BudgetItem& item = m_input.items[i];
        budget.actions.push_back(
            {item.action,
             item.amount,
             m_benefits[i],
             m_best.chosen[i],
             static_cast<double>(m_times[i]) / budget_samples,
             why_left_out(i)}
        );
        budget.used += m_best.chosen[i] ? item.amount : 0;
    }
    return budget;
}

std::vector<BenefitPoint> BudgetRun::curve() const {
    std::vector<BenefitPoint> points = m_curve;
    for (std::size_t i = 0; i < points.size(); ++i) {
        std::vector<double> shares = m_curve_shares[i];
        std::sort(shares.begin(), shares.end());
        const auto at = [&](double p) {
            return linear_quantile(shares.size(), p, [&](std::size_t k) { return shares[k]; });
        };
        points[i].low = at(0.05);
        points[i].high = at(0.95);
        // More never brings less, also where a search was stopped.
        if (i > 0)
            points[i].benefit = std::max(points[i].benefit, points[i - 1].benefit);
    }
    return points;
}

PlanBudget plan_budget(
    const Plan& plan,
    const Catalogue& catalogue,
    const std::vector<ActionPriority>& by_rank,
    BudgetLimit limit
) {
    BudgetRun run(budget_input(plan, catalogue, by_rank, limit));
    while (!run.is_done())
        run.step();
    return run.budget();
}

} // namespace tappa
