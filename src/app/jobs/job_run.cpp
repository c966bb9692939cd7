#include "app/jobs/job_run.hpp"

namespace tappa {

namespace {

// 500 respondents and 66 questions take some 10 µs each.
constexpr int resamples_a_step = 250;
// 60 actions take some 0.1 ms each.
constexpr int draws_a_step = 50;

std::size_t files_of(const jobs::ScoreIntervals& /*job*/) {
    return 0;
}

Resampling run_of(const jobs::ScoreIntervals& job) {
    return Resampling(job.input);
}

void do_step(Resampling& run) {
    run.draw(resamples_a_step);
}

JobResult result_of(Resampling& run) {
    return run.intervals();
}

std::size_t files_of(const jobs::ChooseActions& /*job*/) {
    return 0;
}

ChoiceRun run_of(const jobs::ChooseActions& job) {
    return ChoiceRun(job);
}

void do_step(ChoiceRun& run) {
    run.step();
}

JobResult result_of(ChoiceRun& run) {
    return run.chosen();
}

std::size_t files_of(const jobs::SimulatePlan& /*job*/) {
    return 0;
}

SimulationRun run_of(const jobs::SimulatePlan& job) {
    return SimulationRun(job.input);
}

void do_step(SimulationRun& run) {
    run.draw(draws_a_step);
}

JobResult result_of(SimulationRun& run) {
    return run.simulation();
}

using AnyRun = std::variant<Resampling, ChoiceRun, SimulationRun>;

} // namespace

JobRun::JobRun(const Job& job)
    : m_run(std::visit([](const auto& kind) { return AnyRun(run_of(kind)); }, job)) {}

void JobRun::step() {
    std::visit([](auto& run) { do_step(run); }, m_run);
}

bool JobRun::is_done() const {
    return std::visit([](const auto& run) { return run.is_done(); }, m_run);
}

double JobRun::share_done() const {
    return std::visit([](const auto& run) { return run.share_done(); }, m_run);
}

JobResult JobRun::result() {
    return std::visit([](auto& run) { return result_of(run); }, m_run);
}

std::size_t file_count(const Job& job) {
    return std::visit([](const auto& kind) { return files_of(kind); }, job);
}

JobResult run_job(const Job& job) {
    JobRun run(job);
    while (!run.is_done())
        run.step();
    return run.result();
}

} // namespace tappa
