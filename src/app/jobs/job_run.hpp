#pragma once

#include "app/jobs/job.hpp"

#include <cstddef>
#include <variant>

namespace tappa {

// A job being done, step by step. A step takes some milliseconds, so that its caller can tell
// how far it is in between, and stop.
class JobRun {
public:
    explicit JobRun(const Job& job);

    void step();
    [[nodiscard]] bool is_done() const;
    [[nodiscard]] double share_done() const; // 0–1
    [[nodiscard]] JobResult result();        // once it is done

private:
    std::variant<Resampling> m_run; // one for each kind of job, in the order of Job
};

// How many files a job works on; their bytes travel beside the job, and none through a document.
[[nodiscard]] std::size_t file_count(const Job& job);
// All steps at once.
[[nodiscard]] JobResult run_job(const Job& job);

} // namespace tappa
