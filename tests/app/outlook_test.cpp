#include "app/jobs/graph_jobs.hpp"
#include "app/jobs/job_bytes.hpp"
#include "app/jobs/job_run.hpp"
#include "app/jobs/outlook.hpp"
#include "base/random.hpp"
#include "builders.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <functional>
#include <limits>

using namespace tappa;
using test::App;

namespace {

// The sample, with its budget on screen; small, so that jobs are done at once.
App sample_budget() {
    App app = test::sample_app();
    app.act(actions::GoTo{Screen::Plan});
    return app.act(actions::SetPlanView{PlanView::Budget});
}

std::vector<Effect> asked(App& app) {
    std::vector<Effect> effects;
    ask_for_outlook(app.state, app.derived, effects);
    return effects;
}

std::vector<effects::RunJob> jobs_of(const std::vector<Effect>& effects) {
    std::vector<effects::RunJob> jobs;
    for (const Effect& effect : effects)
        if (const auto* job = std::get_if<effects::RunJob>(&effect))
            jobs.push_back(*job);
    return jobs;
}

effects::RunJob graph_job(App& app) {
    std::vector<Effect> effects;
    ask_for_graphs(app.state, effects);
    REQUIRE(jobs_of(effects).size() == 1);
    return jobs_of(effects).front();
}

PlanBudget budget_at_once(const App& app) {
    const Derived derived(parts_of(app.state.content, app.document()));
    return plan_budget(
        app.document().plan,
        app.state.content.catalogue,
        derived.priorities(),
        budget_limit(app.state)
    );
}

// As the host does: whatever is asked for.
void compute(App& app) {
    for (const effects::RunJob& job : jobs_of(asked(app)))
        app.act(outcomes::JobDone{job.job, run_job(job.work)});
}

jobs::ChooseActions choice_job(const App& app) {
    const Derived derived(parts_of(app.state));
    return {
        budget_input(app.document().plan, app.state.content.catalogue, derived.priorities(), {30}),
        true};
}

jobs::SimulatePlan simulation_job(const App& app) {
    const Derived derived(parts_of(app.state));
    return {simulation_input(
        {app.document().plan,
         app.document().journeys,
         derived.priorities(),
         app.state.content.catalogue,
         current_questionnaire(app.state),
         app.document().assessment,
         derived.results(),
         app.document().date},
        outlook_seed
    )};
}

} // namespace

TEST_CASE("the budget's screen asks for the choice and the simulation once, and shows both") {
    App app = sample_budget();
    CHECK(is_choice_missing(app.state));
    CHECK_FALSE(chosen_actions(app.state));
    const std::vector<effects::RunJob> jobs = jobs_of(asked(app));
    REQUIRE(jobs.size() == 2);
    CHECK(jobs[0].job != jobs[1].job);
    CHECK(asked(app).empty()); // they are running
    app.act(outcomes::JobProgressed{jobs[0].job, 0.5});
    CHECK(outlook_share(app.state) == 0.25);
    for (const effects::RunJob& job : jobs)
        app.act(outcomes::JobDone{job.job, run_job(job.work)});
    REQUIRE(chosen_actions(app.state));
    REQUIRE(plan_simulation(app.state));
    CHECK_FALSE(is_choice_missing(app.state));
    CHECK_FALSE(is_simulation_missing(app.state));
    CHECK(asked(app).empty());
    // The very numbers of the command line.
    CHECK(chosen_actions(app.state)->budget == budget_at_once(app));
    CHECK(chosen_actions(app.state)->curve.size() == curve_points + 1);
}

TEST_CASE("other screens ask for nothing") {
    App app = sample_budget();
    app.act(actions::SetPlanView{PlanView::Roadmap});
    CHECK(asked(app).empty());
    app.act(actions::SetPlanView{PlanView::Budget});
    app.act(actions::GoTo{Screen::Home});
    CHECK(asked(app).empty());
}

TEST_CASE("other person-days search anew, and keep the curve and the simulation") {
    App app = sample_budget();
    compute(app);
    const std::vector<BenefitPoint> curve = chosen_actions(app.state)->curve;
    app.act(actions::SetBudgetDays{7});
    CHECK(budget_limit(app.state) == BudgetLimit{7});
    REQUIRE(chosen_actions(app.state)); // the former, until the new one is there
    CHECK(is_choice_missing(app.state));
    const std::vector<effects::RunJob> jobs = jobs_of(asked(app));
    REQUIRE(jobs.size() == 1);
    CHECK_FALSE(std::get<jobs::ChooseActions>(jobs[0].work).with_curve);
    app.act(outcomes::JobDone{jobs[0].job, run_job(jobs[0].work)});
    CHECK(chosen_actions(app.state)->budget.limit.amount == 7);
    CHECK(chosen_actions(app.state)->curve == curve);
    app.act(actions::SetBudgetDays{std::nan("")});
    CHECK(budget_limit(app.state).amount == 0);
}

TEST_CASE("money is searched with a curve of its own, and each unit keeps its amount") {
    App app = sample_budget();
    const PlanActionId id = app.document().plan->actions[0].id;
    app.act(actions::EditPlanAction{id, Set<&PlanAction::cost_once>{std::optional(3'000.0)}});
    compute(app);
    app.act(actions::SetBudgetDays{7});
    app.act(actions::SetBudgetUnit{BudgetUnit::Money});
    CHECK(budget_limit(app.state).unit == BudgetUnit::Money);
    CHECK_FALSE(chosen_actions(app.state)); // what days buy is no answer
    std::vector<effects::RunJob> jobs = jobs_of(asked(app));
    REQUIRE(jobs.size() == 1);
    CHECK(std::get<jobs::ChooseActions>(jobs[0].work).with_curve);
    CHECK(job_from_bytes(bytes_from_job(jobs[0].work)) == jobs[0].work);
    app.act(outcomes::JobDone{jobs[0].job, run_job(jobs[0].work)});
    REQUIRE(chosen_actions(app.state));
    CHECK(chosen_actions(app.state)->curve.size() == curve_points + 1);
    app.act(actions::SetBudgetMoney{2'999});
    jobs = jobs_of(asked(app));
    REQUIRE(jobs.size() == 1);
    CHECK_FALSE(std::get<jobs::ChooseActions>(jobs[0].work).with_curve);
    app.act(outcomes::JobDone{jobs[0].job, run_job(jobs[0].work)});
    for (const BudgetedAction& action : chosen_actions(app.state)->budget.actions)
        if (action.action == id)
            CHECK(action.left_out == WhyLeftOut::TooLarge);
    // Another day rate asks for another curve.
    const double entered = open_amount(app.document().plan, BudgetUnit::Money, 0);
    app.act(actions::SetBudgetDayRate{500.0});
    CHECK(budget_limit(app.state) == BudgetLimit{2'999, BudgetUnit::Money, 500});
    CHECK(open_amount(app.document().plan, BudgetUnit::Money, 500) > entered);
    jobs = jobs_of(asked(app));
    REQUIRE(jobs.size() == 1);
    CHECK(std::get<jobs::ChooseActions>(jobs[0].work).with_curve);
    CHECK(job_from_bytes(bytes_from_job(jobs[0].work)) == jobs[0].work);
    app.act(actions::SetBudgetDayRate{-1.0});
    CHECK(app.session().budget_day_rate == 0);
    app.act(actions::SetBudgetDayRate{std::nullopt});
    CHECK_FALSE(app.session().budget_day_rate);
    app.act(actions::SetBudgetUnit{BudgetUnit::Days});
    CHECK(budget_limit(app.state) == BudgetLimit{7});
    app.act(actions::SetBudgetMoney{-1});
    CHECK(app.session().budget_money == 0);
}

TEST_CASE("a change while jobs run puts others in their place, and their results are nobody's") {
    App app = sample_budget();
    const std::vector<effects::RunJob> old = jobs_of(asked(app));
    app.act(actions::AddPlanAction{"One more", {}});
    const std::vector<Effect> effects = asked(app);
    REQUIRE(effects.size() == 4);
    CHECK(std::get<effects::CancelJob>(effects[0]).job == old[0].job);
    CHECK(std::get<effects::CancelJob>(effects[2]).job == old[1].job);
    app.act(outcomes::JobDone{old[0].job, run_job(old[0].work)});
    CHECK_FALSE(chosen_actions(app.state));
    for (const effects::RunJob& job : jobs_of(effects))
        app.act(outcomes::JobDone{job.job, run_job(job.work)});
    const std::size_t open = Derived(parts_of(app.state)).priorities().size(); // one is done
    CHECK(chosen_actions(app.state)->budget.actions.size() == open);
}

TEST_CASE("a choice waits for the graph of a large journey, whose leverage it counts") {
    App app = sample_budget();
    test::enlarge_journey(app);
    const effects::RunJob graph = graph_job(app);
    CHECK(asked(app).empty());
    app.act(outcomes::JobDone{graph.job, run_job(graph.work)});
    compute(app);
    CHECK_FALSE(is_choice_missing(app.state));
    CHECK_FALSE(is_simulation_missing(app.state));
    CHECK(chosen_actions(app.state)->budget == budget_at_once(app));
}

TEST_CASE("what was computed without a graph is computed anew once that is there") {
    App app = sample_budget();
    test::enlarge_journey(app);
    app.act(outcomes::JobFailed{graph_job(app).job, JobFailure::OutOfMemory});
    compute(app);
    REQUIRE(chosen_actions(app.state));
    CHECK(chosen_actions(app.state)->budget != budget_at_once(app)); // pains count for less
    app.act(actions::SetBudgetDays{budget_limit(app.state).amount + 1});
    const std::vector<effects::RunJob> old = jobs_of(asked(app));
    REQUIRE(old.size() == 1);
    app.act(actions::RetryGraph{});
    const effects::RunJob graph = graph_job(app);
    app.act(outcomes::JobDone{graph.job, run_job(graph.work)});
    CHECK(is_choice_missing(app.state));
    CHECK(is_simulation_missing(app.state));
    CHECK(chosen_actions(app.state)); // the former, until the new one is there
    const std::vector<Effect> effects = asked(app);
    REQUIRE(effects.size() == 3);
    CHECK(std::get<effects::CancelJob>(effects[0]).job == old[0].job);
    for (const effects::RunJob& job : jobs_of(effects))
        app.act(outcomes::JobDone{job.job, run_job(job.work)});
    CHECK(chosen_actions(app.state)->budget == budget_at_once(app));
}

TEST_CASE("a failed job says so, is not repeated by itself, and is on request") {
    App app = sample_budget();
    const std::vector<effects::RunJob> jobs = jobs_of(asked(app));
    app.act(outcomes::JobFailed{jobs[0].job, JobFailure::NotLoaded});
    CHECK(
        outlook_failure(app.state, Language::En).find("could not be computed") != std::string::npos
    );
    CHECK(app.effect<effects::Announce>() != nullptr);
    CHECK(asked(app).empty());
    app.act(actions::RetryOutlook{});
    CHECK(outlook_failure(app.state, Language::En).empty());
    CHECK(jobs_of(asked(app)).size() == 1); // the simulation still runs
}

TEST_CASE("what was chosen is agreed in one step, work in progress left alone") {
    App app = test::new_app();
    std::vector<PlanActionId> ids;
    for (const ActionStatus status :
         {ActionStatus::Proposed, ActionStatus::InProgress, ActionStatus::Proposed}) {
        app.act(actions::AddPlanAction{"One", {}});
        ids.push_back(app.session().plan_action);
        app.act(actions::EditPlanAction{ids.back(), Set<&PlanAction::status>{status}});
    }
    app.act(actions::AgreeActions{{ids[0], ids[1], PlanActionId("gone")}});
    const auto& planned = app.document().plan->actions;
    CHECK(planned[0].status == ActionStatus::Agreed);
    CHECK(planned[1].status == ActionStatus::InProgress);
    CHECK(planned[2].status == ActionStatus::Proposed);
    CHECK(app.session().toasts.back().offers_undo);
    app.act(actions::Undo{});
    CHECK(app.document().plan->actions[0].status == ActionStatus::Proposed);
}

TEST_CASE("jobs on a plan arrive as they were sent, and so do their results") {
    const App app = sample_budget();
    for (const Job& job : {Job(choice_job(app)), Job(simulation_job(app))}) {
        CHECK(job_from_bytes(bytes_from_job(job)) == job);
        const JobResult result = run_job(*job_from_bytes(bytes_from_job(job)));
        CHECK(result_from_bytes(bytes_from_result(result)) == result);
        CHECK(result == run_job(job));
        JobRun run(job);
        int steps = 0;
        for (; !run.is_done(); ++steps)
            run.step();
        CHECK(steps > 1); // so that a page without workers can draw in between
        CHECK(run.share_done() == 1);
    }
}

TEST_CASE("a simulation's job knows of which journeys the counts do not match") {
    App app = sample_budget();
    CHECK(simulation_job(app).input.uneven_journeys.empty());
    app.act(actions::EditTransition{
        TouchpointId("online-application"),
        TouchpointId("identity-check"),
        Set<&Transition::count>{9000.0}});
    const Job job = simulation_job(app);
    CHECK(std::get<jobs::SimulatePlan>(job).input.uneven_journeys.size() == 1);
    CHECK(job_from_bytes(bytes_from_job(job)) == job);
    const JobResult result = run_job(job);
    CHECK(std::get<Simulation>(result).uneven_journeys.size() == 1);
    CHECK(std::get<Simulation>(result).conversions.empty());
    CHECK(result_from_bytes(bytes_from_result(result)) == result);
}

TEST_CASE("jobs on a plan that would compute outside their numbers are refused") {
    const App app = sample_budget();
    const auto refuses_choice = [&](const std::function<void(BudgetInput&)>& spoil) {
        jobs::ChooseActions job = choice_job(app);
        spoil(job.input);
        return !job_from_bytes(bytes_from_job(job));
    };
    CHECK_FALSE(refuses_choice([](BudgetInput&) {}));
    CHECK(refuses_choice([](BudgetInput& input) { input.limit.amount = -1; }));
    CHECK(refuses_choice([](BudgetInput& input) { input.items[0].amount = 0; }));
    CHECK(refuses_choice([](BudgetInput& input) { input.items[0].range->low = 0; }));
    CHECK(refuses_choice([](BudgetInput& input) { input.items[0].parts[1] = std::nan(""); }));
    CHECK(refuses_choice([](BudgetInput& input) { input.items[0].owner = 5; }));
    CHECK(refuses_choice([](BudgetInput& input) { input.items[0].needs = {999}; }));
    CHECK(refuses_choice([](BudgetInput& input) {
        input.items[0].needs = {1};
        input.items[1].needs = {0};
    }));
    CHECK(refuses_choice([](BudgetInput& input) { input.items[0].range.reset(); }));
    CHECK(refuses_choice([](BudgetInput& input) { input.limit.unit = BudgetUnit{2}; }));
    CHECK(refuses_choice([](BudgetInput& input) { input.limit.day_rate = 1; }));
    // Money neither varies nor belongs to owners.
    CHECK(refuses_choice([](BudgetInput& input) { input.limit.unit = BudgetUnit::Money; }));
    const auto refuses_simulation = [&](const std::function<void(SimulationInput&)>& spoil) {
        jobs::SimulatePlan job = simulation_job(app);
        spoil(job.input);
        return !job_from_bytes(bytes_from_job(job));
    };
    CHECK_FALSE(refuses_simulation([](SimulationInput&) {}));
    CHECK(refuses_simulation([](SimulationInput& input) { input.actions.pop_back(); }));
    CHECK(refuses_simulation([](SimulationInput& input) { input.problem.order[0] = 1; }));
    CHECK(refuses_simulation([](SimulationInput& input) { input.problem.tasks[0].owner = 9; }));
    CHECK(refuses_simulation([](SimulationInput& input) { input.practices[0].level = 6; }));
    CHECK(refuses_simulation([](SimulationInput& input) { input.first.month = 13; }));
    CHECK(refuses_simulation([](SimulationInput& input) { input.country = "x"; }));
    CHECK(refuses_simulation([](SimulationInput& input) { input.problem.per_day = 0; }));
    CHECK(refuses_simulation([](SimulationInput& input) {
        input.actions[0].lifts = {{9'999, 1, 2}};
    }));
    REQUIRE_FALSE(simulation_job(app).input.journeys.empty()); // the sample keeps customers
    CHECK(refuses_simulation([](SimulationInput& input) { input.journeys.clear(); }));
    CHECK(refuses_simulation([](SimulationInput& input) {
        input.journeys[0].touchpoints.push_back(0);
    }));
    CHECK(refuses_simulation([](SimulationInput& input) {
        input.journeys[0].graph.links[0].probability = std::nan("");
    }));
    CHECK(refuses_simulation([](SimulationInput& input) {
        input.actions[0].reductions = {{0, 999, 0.1, 0.2}};
    }));
    CHECK(refuses_simulation([](SimulationInput& input) {
        input.actions[0].reductions = {{0, 0, 0.1, 2}};
    }));
    CHECK(refuses_simulation([](SimulationInput& input) {
        input.problem.tasks[0].kept_from = std::numeric_limits<DayNumber>::max();
    }));
}

TEST_CASE("a simulation whose months do not belong together is refused") {
    const App app = sample_budget();
    const Simulation sound = std::get<Simulation>(run_job(simulation_job(app)));
    REQUIRE(sound.months.size() > 1);
    REQUIRE(sound.months[0].score);
    REQUIRE(sound.months[0].stage_shares);
    const auto refuses = [&](const std::function<void(SimulatedMonth&)>& spoil) {
        Simulation changed = sound;
        spoil(changed.months[1]);
        return !result_from_bytes(bytes_from_result(changed));
    };
    CHECK_FALSE(refuses([](SimulatedMonth&) {}));
    CHECK(refuses([](SimulatedMonth& month) { month.score.reset(); }));
    CHECK(refuses([](SimulatedMonth& month) { month.stage_shares.reset(); }));
    CHECK(refuses([](SimulatedMonth& month) { month.year = 0; }));
    CHECK(refuses([](SimulatedMonth& month) { month.year = 10'000; }));
    CHECK(refuses([](SimulatedMonth& month) { month.month = 13; }));
    Simulation changed = sound;
    REQUIRE_FALSE(changed.conversions.empty());
    changed.conversions[0].months.pop_back();
    CHECK_FALSE(result_from_bytes(bytes_from_result(changed)));
    changed = sound;
    changed.conversions[0].today = std::nan("");
    CHECK_FALSE(result_from_bytes(bytes_from_result(changed)));
}

TEST_CASE("whatever a byte is changed to, a job on a plan either runs or is refused") {
    const App app = sample_budget();
    Xoshiro256 random(12);
    for (const Job& job : {Job(choice_job(app)), Job(simulation_job(app))}) {
        const std::string bytes = bytes_from_job(job);
        int accepted = 0;
        for (int i = 0; i < 600; ++i) {
            std::string changed = bytes;
            changed[random.below(static_cast<std::uint32_t>(bytes.size()))] =
                static_cast<char>(random.below(256));
            if (const auto read = job_from_bytes(changed)) {
                ++accepted;
                if (accepted <= 40)
                    JobRun(*read).step();
            }
        }
        CHECK(accepted > 0);
    }
}
