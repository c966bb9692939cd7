#include "app/jobs/job_run.hpp"

namespace tappa {

namespace {

// 500 respondents and 66 questions take some 10 µs each.
constexpr int resamples_a_step = 250;

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

} // namespace

JobRun::JobRun(const Job& job)
    : m_run(std::visit([](const auto& kind) { return std::variant<Resampling>(run_of(kind)); }, job)
    ) {}

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
