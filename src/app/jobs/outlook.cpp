#include "app/jobs/outlook.hpp"

#include "app/jobs/intervals.hpp"
#include "app/texts.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace tappa {

namespace {

DocumentRevision revision_of(const State& state) {
    return {state.document.id, state.revision, state.graphs.count};
}

bool shows_outlook(const Session& session) {
    return session.has_document && session.screen == Screen::Plan
        && session.plan_view == PlanView::Budget;
}

template <typename Result>
bool has_failed(const State& state, const Awaited<Result>& awaited) {
    return awaited.failure && awaited.failure_of == revision_of(state);
}

bool has_choice_failed(const State& state) {
    return has_failed(state, state.outlook.choice)
        && state.outlook.choice_failure_limit == budget_limit(state);
}

template <typename Result>
const Result* shown(const State& state, const Awaited<Result>& awaited) {
    return awaited.latest && awaited.latest_of.document == state.document.id ? &*awaited.latest
                                                                             : nullptr;
}

template <typename Result>
void start(State& state, Awaited<Result>& awaited, Job job, std::vector<Effect>& effects) {
    if (awaited.job != 0)
        effects.push_back(effects::CancelJob{awaited.job});
    awaited.job = ++state.last_job;
    awaited.job_of = revision_of(state);
    awaited.share = 0;
    awaited.failure.reset();
    effects.push_back(effects::RunJob{awaited.job, std::move(job)});
}

// The curve is the same for any amount of a unit at the same day rate, and need not be drawn again
// for each.
bool has_curve(const State& state) {
    const Awaited<ChosenActions>& choice = state.outlook.choice;
    return choice.latest && choice.latest_of == revision_of(state)
        && choice.latest->budget.limit.unit == state.session.budget_unit
        && choice.latest->budget.limit.day_rate == budget_limit(state).day_rate;
}

} // namespace

double open_amount(const Plan& plan, BudgetUnit unit, double day_rate) {
    double amount = 0;
    for (const PlanAction& action : plan.actions)
        if (is_open_action(action))
            amount += amount_of(action, unit, day_rate);
    return amount;
}

std::int64_t open_without_cost(const Plan& plan) {
    return std::count_if(plan.actions.begin(), plan.actions.end(), [](const PlanAction& action) {
        return is_open_action(action) && !has_cost(action);
    });
}

BudgetLimit budget_limit(const State& state) {
    const Session& session = state.session;
    const BudgetUnit unit = session.budget_unit;
    const bool days = unit == BudgetUnit::Days;
    const double day_rate = days ? 0 : session.budget_day_rate.value_or(0);
    const std::optional<double>& entered = days ? session.budget_days : session.budget_money;
    const double half = open_amount(state.document.plan, unit, day_rate) / 2;
    return {entered ? *entered : std::round(half), unit, day_rate};
}

const ChosenActions* chosen_actions(const State& state) {
    if (has_choice_failed(state))
        return nullptr;
    const ChosenActions* const chosen = shown(state, state.outlook.choice);
    return chosen && chosen->budget.limit.unit == state.session.budget_unit ? chosen : nullptr;
}

const Simulation* plan_simulation(const State& state) {
    const Awaited<Simulation>& simulation = state.outlook.simulation;
    return has_failed(state, simulation) ? nullptr : shown(state, simulation);
}

bool is_choice_missing(const State& state) {
    const Awaited<ChosenActions>& choice = state.outlook.choice;
    return !choice.latest || choice.latest_of != revision_of(state)
        || choice.latest->budget.limit != budget_limit(state);
}

bool is_simulation_missing(const State& state) {
    return state.outlook.simulation.latest_of != revision_of(state);
}

double outlook_share(const State& state) {
    const double choice = is_choice_missing(state) ? state.outlook.choice.share : 1;
    const double simulation = is_simulation_missing(state) ? state.outlook.simulation.share : 1;
    return (choice + simulation) / 2;
}

std::string outlook_failure(const State& state, Language language) {
    std::optional<JobFailure> failure;
    if (is_choice_missing(state) && has_choice_failed(state))
        failure = state.outlook.choice.failure;
    else if (is_simulation_missing(state) && has_failed(state, state.outlook.simulation))
        failure = state.outlook.simulation.failure;
    if (!failure)
        return {};
    return std::string(text(Text::JobsOutlookFailed, language)) + " "
        + job_failure_sentence(*failure, language);
}

namespace {

void start_what_is_missing(State& state, const Derived& derived, std::vector<Effect>& effects) {
    OutlookState& outlook = state.outlook;
    const DocumentRevision now = revision_of(state);
    const BudgetLimit limit = budget_limit(state);
    const Plan& plan = state.document.plan;
    const bool choice_runs = outlook.choice.job != 0 && outlook.choice.job_of == now
        && outlook.choice_job_limit == limit;
    if (is_choice_missing(state) && !choice_runs && !has_choice_failed(state)) {
        jobs::ChooseActions work{
            budget_input(plan, state.content.catalogue, derived.priorities(), limit),
            !has_curve(state)};
        start(state, outlook.choice, std::move(work), effects);
        outlook.choice_job_limit = limit;
    }
    const bool simulation_runs = outlook.simulation.job != 0 && outlook.simulation.job_of == now;
    if (is_simulation_missing(state) && !simulation_runs && !has_failed(state, outlook.simulation))
        start(
            state,
            outlook.simulation,
            jobs::SimulatePlan{simulation_input(
                {plan,
                 state.document.journeys,
                 derived.priorities(),
                 state.content.catalogue,
                 current_questionnaire(state),
                 state.document.assessment,
                 derived.results(),
                 state.document.date},
                outlook_seed
            )},
            effects
        );
}

} // namespace

void ask_for_outlook(State& state, Derived& derived, std::vector<Effect>& effects) {
    // Leverage of large graphs counts: what a job is finding of one is waited for.
    if (shows_outlook(state.session) && state.graphs.job == 0)
        start_what_is_missing(state, derived.at(state), effects);
}

} // namespace tappa
