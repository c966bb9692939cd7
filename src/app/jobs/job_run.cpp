#include "app/jobs/job_run.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace tappa {

namespace {

using Files = std::vector<std::string>;

// 500 respondents and 66 questions take some 10 µs each.
constexpr double almost_done = 0.99;
constexpr int resamples_a_step = 250;
// 60 actions take some 0.1 ms each.
constexpr int draws_a_step = 50;

std::size_t files_of(const jobs::ScoreIntervals& /*job*/) {
    return 0;
}
std::size_t files_of(const jobs::ChooseActions& /*job*/) {
    return 0;
}
std::size_t files_of(const jobs::SimulatePlan& /*job*/) {
    return 0;
}
std::size_t files_of(const jobs::PreviewLog& /*job*/) {
    return 1;
}
std::size_t files_of(const jobs::ReadLog& /*job*/) {
    return 1;
}
std::size_t files_of(const jobs::CompareLog& /*job*/) {
    return 1;
}
std::size_t files_of(const jobs::WriteLog& /*job*/) {
    return 1;
}

std::size_t files_of(const jobs::AnalyseGraph& /*job*/) {
    return 0;
}

Resampling run_of(const jobs::ScoreIntervals& job, Files& /*files*/) {
    return Resampling(job.input);
}
GraphRun run_of(const jobs::AnalyseGraph& job, Files& /*files*/) {
    return GraphRun(job);
}
ChoiceRun run_of(const jobs::ChooseActions& job, Files& /*files*/) {
    return ChoiceRun(job);
}
SimulationRun run_of(const jobs::SimulatePlan& job, Files& /*files*/) {
    return SimulationRun(job.input);
}
LogLook run_of(const jobs::PreviewLog& /*job*/, Files& files) {
    return {std::move(files.front()), {}};
}
LogImport run_of(const jobs::ReadLog& job, Files& files) {
    return LogImport(job.choices, std::move(files.front()));
}
LogComparing run_of(const jobs::CompareLog& job, Files& files) {
    return {job.choices, job.groups, std::move(files.front())};
}
LogWriting run_of(const jobs::WriteLog& job, Files& files) {
    return {job.choices, job.names, std::move(files.front())};
}

void do_step(Resampling& run) {
    run.draw(resamples_a_step);
}
void do_step(GraphRun& run) {
    run.step();
}
void do_step(ChoiceRun& run) {
    run.step();
}
void do_step(SimulationRun& run) {
    run.draw(draws_a_step);
}
void do_step(LogLook& run) {
    run.preview = preview_of(std::move(run.bytes));
}
void do_step(LogImport& run) {
    run.step();
}
void do_step(LogComparing& run) {
    run.step();
}
void do_step(LogWriting& run) {
    run.step();
}

bool is_finished(const LogLook& run) {
    return run.preview.has_value();
}
template <typename Run>
bool is_finished(const Run& run) {
    return run.is_done();
}

double share_of(const LogLook& run) {
    return is_finished(run) ? 1 : 0;
}
template <typename Run>
double share_of(const Run& run) {
    return run.share_done();
}

JobResult result_of(Resampling& run) {
    return run.intervals();
}
JobResult result_of(GraphRun& run) {
    return run.take();
}
JobResult result_of(ChoiceRun& run) {
    return run.chosen();
}
JobResult result_of(SimulationRun& run) {
    return run.simulation();
}
JobResult result_of(LogLook& run) {
    return *std::move(run.preview);
}
JobResult result_of(LogImport& run) {
    return run.summary();
}
JobResult result_of(LogComparing& run) {
    return run.comparison();
}
JobResult result_of(LogWriting& run) {
    return run.written();
}

} // namespace

JobRun::JobRun(const Job& job, std::vector<std::string> files)
    : m_run(std::visit([&](const auto& kind) { return Work(run_of(kind, files)); }, job)) {}

void JobRun::step() {
    std::visit([](auto& run) { do_step(run); }, m_run);
}

bool JobRun::is_done() const {
    return std::visit([](const auto& run) { return is_finished(run); }, m_run);
}

double JobRun::share_done() const {
    if (is_done())
        return 1;
    const double share = std::visit([](const auto& run) { return share_of(run); }, m_run);
    return std::min(share, almost_done);
}

JobResult JobRun::result() {
    return std::visit([](auto& run) { return result_of(run); }, m_run);
}

std::size_t file_count(const Job& job) {
    return std::visit([](const auto& kind) { return files_of(kind); }, job);
}

JobResult run_job(const Job& job, std::vector<std::string> files) {
    assert(files.size() == file_count(job));
    JobRun run(job, std::move(files));
    while (!run.is_done())
        run.step();
    return run.result();
}

} // namespace tappa
