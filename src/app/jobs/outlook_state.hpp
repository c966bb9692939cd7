#pragma once

#include "app/jobs/interval_state.hpp"
#include "app/jobs/job.hpp"

#include <optional>

namespace tappa {

// The result of a job on its way from the worker.
template <typename Result>
struct Awaited {
    std::optional<Result> latest;
    DocumentRevision latest_of;
    JobId job = 0; // the one that is running; 0: none
    DocumentRevision job_of;
    double share = 0;                  // of it that is done
    std::optional<JobFailure> failure; // of the last job, until another one begins
    DocumentRevision failure_of;
};

// What the plan may bring (outlook.hpp). A choice of actions is also one for what there is to
// spend.
struct OutlookState {
    Awaited<ChosenActions> choice;
    BudgetLimit choice_job_limit;
    BudgetLimit choice_failure_limit;
    Awaited<Simulation> simulation;
};

} // namespace tappa
