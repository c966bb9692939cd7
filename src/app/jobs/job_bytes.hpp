#pragma once

#include "app/jobs/job.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace tappa {

// Jobs and their results on the way between the page's program and that of the jobs: a mark, the
// version of this encoding, the kind, then its members (base/bytes.hpp). Nothing when the bytes
// are of another version, cut, or hold what no job of ours does.
[[nodiscard]] std::string bytes_from_job(const Job& job);
[[nodiscard]] std::optional<Job> job_from_bytes(std::string_view bytes);
[[nodiscard]] std::string bytes_from_result(const JobResult& result);
[[nodiscard]] std::optional<JobResult> result_from_bytes(std::string_view bytes);

} // namespace tappa
