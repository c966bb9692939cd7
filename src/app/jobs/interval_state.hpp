#pragma once

#include "app/jobs/job.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace tappa {

// A state of the document, and where they count of what jobs found of its large graphs.
struct DocumentRevision {
    std::string document;
    std::uint64_t revision = 0;
    std::uint64_t graphs = 0; // LargeGraphState::count
    bool operator==(const DocumentRevision&) const = default;
};

// The confidence intervals on their way from the worker (intervals.hpp).
struct IntervalState {
    std::optional<Intervals> latest;
    DocumentRevision latest_of;
    JobId job = 0; // the one that is running; 0: none
    DocumentRevision job_of;
    double share = 0;                  // of it that is done
    std::optional<JobFailure> failure; // of the last job, until another one begins
    DocumentRevision failure_of;
};

} // namespace tappa
