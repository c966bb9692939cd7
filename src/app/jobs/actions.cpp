#include "app/jobs/actions.hpp"

#include "app/change.hpp"
#include "app/jobs/intervals.hpp"

namespace tappa {

void apply(Change& change, const actions::RetryIntervals&) {
    change.state.intervals.failure.reset();
}

void apply(Change& change, const outcomes::JobProgressed& outcome) {
    IntervalState& intervals = change.state.intervals;
    if (outcome.job == intervals.job)
        intervals.share = outcome.share;
}

// What belongs to a job that was cancelled may still arrive.
void apply(Change& change, const outcomes::JobDone& outcome) {
    IntervalState& intervals = change.state.intervals;
    if (outcome.job != intervals.job)
        return;
    intervals.job = 0;
    intervals.latest_of = intervals.job_of;
    if (const auto* found = std::get_if<Intervals>(&outcome.result))
        intervals.latest = *found;
}

void apply(Change& change, const outcomes::JobFailed& outcome) {
    IntervalState& intervals = change.state.intervals;
    if (outcome.job != intervals.job)
        return;
    intervals.job = 0;
    intervals.failure = outcome.failure;
    intervals.failure_of = intervals.job_of;
    if (const std::string sentence = interval_failure(change.state, change.language());
        !sentence.empty())
        change.announce(sentence);
}

} // namespace tappa
