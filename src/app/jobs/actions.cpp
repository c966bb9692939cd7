#include "app/jobs/actions.hpp"

#include "app/change.hpp"
#include "app/import/import_reading.hpp"
#include "app/jobs/graph_jobs.hpp"
#include "app/jobs/intervals.hpp"
#include "app/jobs/outlook.hpp"
#include "graph/drawn.hpp"

#include <utility>
#include <vector>

namespace tappa {

namespace {

// What belongs to a job that was cancelled may still arrive; it is nobody's.
template <typename Result>
bool is_of(const Awaited<Result>& awaited, JobId job) {
    return job != 0 && awaited.job == job;
}

template <typename Result>
void receive(Awaited<Result>& awaited, Result result) {
    awaited.job = 0;
    awaited.latest_of = awaited.job_of;
    awaited.latest = std::move(result);
}

// The curve of the same revision stays where only another amount was to be spent.
void receive_choice(OutlookState& outlook, ChosenActions chosen) {
    if (chosen.curve.empty() && outlook.choice.latest
        && outlook.choice.latest_of == outlook.choice.job_of
        && outlook.choice.latest->budget.limit.unit == chosen.budget.limit.unit)
        chosen.curve = std::move(outlook.choice.latest->curve);
    receive(outlook.choice, std::move(chosen));
}

template <typename Result>
void fail(Change& change, Awaited<Result>& awaited, JobFailure failure) {
    awaited.job = 0;
    awaited.failure = failure;
    awaited.failure_of = awaited.job_of;
    if (const std::string sentence = outlook_failure(change.state, change.language());
        !sentence.empty())
        change.announce(sentence);
}

void fail_graph(Change& change, JobFailure failure) {
    LargeGraphState& graphs = change.state.graphs;
    graphs.job = 0;
    graphs.failures.push_back({graphs.job_of->journey, failure});
    if (graphs.job_of->journey.is_same(journey_part(change.state)))
        change.announce(graph_failure(change.state, change.language()));
}

void receive_graph(Change& change, const JobResult& result) {
    LargeGraphState& graphs = change.state.graphs;
    const auto* found = std::get_if<AnalysedGraph>(&result);
    const std::size_t touchpoints = graphs.job_of->input.graph.touchpoints.size();
    if (!found || found->analysis.absorption.touchpoints.size() != touchpoints) {
        fail_graph(change, JobFailure::Stopped);
        return;
    }
    graphs.job = 0;
    ++graphs.count;
    LargeGraph& done = graphs.job_of.edit();
    done.figures = {graph_from_journey(done.journey), found->analysis, found->findings};
    std::erase_if(graphs.latest, [&](const Shared<LargeGraph>& known) {
        return known->journey->id == done.journey->id;
    });
    graphs.latest.push_back(std::exchange(graphs.job_of, {}));
}

} // namespace

void apply(Change& change, const actions::RetryOutlook&) {
    change.state.outlook.choice.failure.reset();
    change.state.outlook.simulation.failure.reset();
}

void apply(Change& change, const actions::RetryIntervals&) {
    change.state.intervals.failure.reset();
}

void apply(Change& change, const outcomes::JobProgressed& outcome) {
    if (take_import_outcome(change, outcome))
        return;
    IntervalState& intervals = change.state.intervals;
    if (outcome.job == intervals.job)
        intervals.share = outcome.share;
    OutlookState& outlook = change.state.outlook;
    if (is_of(outlook.choice, outcome.job))
        outlook.choice.share = outcome.share;
    if (is_of(outlook.simulation, outcome.job))
        outlook.simulation.share = outcome.share;
    LargeGraphState& graphs = change.state.graphs;
    if (outcome.job == graphs.job)
        graphs.share = outcome.share;
}

void apply(Change& change, const outcomes::JobDone& outcome) {
    if (take_import_outcome(change, outcome))
        return;
    OutlookState& outlook = change.state.outlook;
    const auto* chosen = std::get_if<ChosenActions>(&outcome.result);
    if (chosen && is_of(outlook.choice, outcome.job))
        receive_choice(outlook, *chosen);
    const auto* simulated = std::get_if<Simulation>(&outcome.result);
    if (simulated && is_of(outlook.simulation, outcome.job))
        receive(outlook.simulation, *simulated);
    if (outcome.job != 0 && outcome.job == change.state.graphs.job) {
        receive_graph(change, outcome.result);
        return;
    }
    IntervalState& intervals = change.state.intervals;
    if (outcome.job != intervals.job)
        return;
    intervals.job = 0;
    intervals.latest_of = intervals.job_of;
    if (const auto* found = std::get_if<Intervals>(&outcome.result))
        intervals.latest = *found;
}

void apply(Change& change, const outcomes::JobFailed& outcome) {
    if (take_import_outcome(change, outcome))
        return;
    OutlookState& outlook = change.state.outlook;
    if (is_of(outlook.choice, outcome.job)) {
        outlook.choice_failure_limit = outlook.choice_job_limit;
        fail(change, outlook.choice, outcome.failure);
    }
    if (is_of(outlook.simulation, outcome.job))
        fail(change, outlook.simulation, outcome.failure);
    if (outcome.job != 0 && outcome.job == change.state.graphs.job) {
        fail_graph(change, outcome.failure);
        return;
    }
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
