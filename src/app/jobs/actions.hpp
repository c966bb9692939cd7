#pragma once

#include "app/jobs/job.hpp"
#include "app/undo_policy.hpp"
#include "base/types.hpp"

// What runs beside the page: asking again, and how it goes.

namespace tappa {

struct Change;

namespace actions {

struct RetryIntervals { // after the job that computes them failed
    static constexpr UndoPolicy undo = UndoPolicy::None;
};

struct RetryOutlook { // likewise
    static constexpr UndoPolicy undo = UndoPolicy::None;
};

using Jobs = Types<RetryIntervals, RetryOutlook>;

} // namespace actions

namespace outcomes {

struct JobProgressed {
    static constexpr UndoPolicy undo = UndoPolicy::Passing;
    JobId job = 0;
    double share = 0; // 0–1
};
struct JobDone {
    static constexpr UndoPolicy undo = UndoPolicy::Passing;
    JobId job = 0;
    JobResult result;
};
struct JobFailed {
    static constexpr UndoPolicy undo = UndoPolicy::Passing;
    JobId job = 0;
    JobFailure failure = JobFailure::Stopped;
};

using OfJobs = Types<JobProgressed, JobDone, JobFailed>;

} // namespace outcomes

void apply(Change& change, const actions::RetryIntervals& action);
void apply(Change& change, const actions::RetryOutlook& action);
void apply(Change& change, const outcomes::JobProgressed& outcome);
void apply(Change& change, const outcomes::JobDone& outcome);
void apply(Change& change, const outcomes::JobFailed& outcome);

} // namespace tappa
