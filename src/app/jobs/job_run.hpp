#pragma once

#include "app/jobs/graph_run.hpp"
#include "app/jobs/job.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace tappa {

// A best choice being searched for, and whether its curve was asked for.
class ChoiceRun {
public:
    explicit ChoiceRun(const jobs::ChooseActions& job)
        : m_run(job.input, job.with_curve), m_with_curve(job.with_curve) {}

    void step() { m_run.step(); }
    [[nodiscard]] bool is_done() const { return m_run.is_done(); }
    [[nodiscard]] double share_done() const { return m_run.share_done(); }
    [[nodiscard]] ChosenActions chosen() const {
        return {m_run.budget(), m_with_curve ? m_run.curve() : std::vector<BenefitPoint>()};
    }

private:
    BudgetRun m_run;
    bool m_with_curve;
};

// A look at the beginning of a file, which is done in one step.
struct LogLook {
    std::string bytes;
    std::optional<LogPreview> preview;
};

// A job being done, step by step. A step takes some milliseconds, so that its caller can tell
// how far it is in between, and stop.
class JobRun {
public:
    // `files`: the bytes of as many files as it works on (file_count).
    explicit JobRun(const Job& job, std::vector<std::string> files = {});

    void step();
    [[nodiscard]] bool is_done() const;
    [[nodiscard]] double share_done() const; // 0–1; 1 once it is done, and not before
    [[nodiscard]] JobResult result();        // once it is done

private:
    // In the order of Job.
    using Work = std::variant<
        Resampling,
        GraphRun,
        ChoiceRun,
        SimulationRun,
        LogLook,
        LogImport,
        LogComparing,
        LogWriting>;
    static_assert(std::variant_size_v<Work> == std::variant_size_v<Job>);

    Work m_run;
};

// How many files a job works on; their bytes travel beside the job, and none through a document.
[[nodiscard]] std::size_t file_count(const Job& job);
// All steps at once.
[[nodiscard]] JobResult run_job(const Job& job, std::vector<std::string> files = {});

} // namespace tappa
