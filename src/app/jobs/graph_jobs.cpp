#include "app/jobs/graph_jobs.hpp"

#include "app/texts.hpp"
#include "graph/drawn.hpp"

#include <algorithm>
#include <utility>

namespace tappa {

namespace {

jobs::AnalyseGraph input_of(const Journey& journey, double usual_share) {
    jobs::AnalyseGraph input;
    input.graph = graph_from_journey(journey);
    for (GraphTouchpoint& touchpoint : input.graph.touchpoints)
        touchpoint.name.clear();
    for (const PainPoint& pain : journey.pain_points) {
        PainPoint& taken = input.pain_points.emplace_back();
        taken.id = pain.id;
        taken.touchpoint = pain.touchpoint;
        taken.severity = pain.severity;
        taken.share = pain.share;
        taken.evidence = pain.evidence;
        taken.causes = pain.causes;
    }
    input.usual_share = usual_share;
    return input;
}

const GraphFailure* find_failure(const State& state, const Shared<Journey>& journey) {
    for (const GraphFailure& failed : state.graphs.failures)
        if (failed.journey.is_same(journey))
            return &failed;
    return nullptr;
}

// The first large journey whose analysis is not there, and has not failed.
const Shared<Journey>* first_missing(const State& state, double usual_share) {
    for (const Shared<Journey>& journey : state.document.journeys) {
        if (!is_large(journey))
            continue;
        const LargeGraph* const found = find_large_graph(state.graphs.latest, journey->id);
        if (!find_failure(state, journey) && !(found && is_of(*found, journey, usual_share)))
            return &journey;
    }
    return nullptr;
}

// The analyses of journeys that were deleted, and the failures of those that are others now.
void forget_gone_journeys(State& state) {
    const auto& journeys = state.document.journeys;
    std::erase_if(state.graphs.latest, [&](const Shared<LargeGraph>& known) {
        return std::none_of(journeys.begin(), journeys.end(), [&](const Shared<Journey>& journey) {
            return journey->id == known->journey->id;
        });
    });
    std::erase_if(state.graphs.failures, [&](const GraphFailure& failed) {
        return std::none_of(journeys.begin(), journeys.end(), [&](const Shared<Journey>& journey) {
            return journey.is_same(failed.journey);
        });
    });
}

void cancel_running(State& state, std::vector<Effect>& effects) {
    if (state.graphs.job != 0)
        effects.push_back(effects::CancelJob{state.graphs.job});
    state.graphs.job = 0;
}

} // namespace

bool is_large(const Journey& journey) {
    return journey.touchpoints.size() > most_touchpoints_at_once
        || journey.transitions.size() > most_transitions_at_once;
}

const LargeGraph* find_large_graph(const LargeGraphs& graphs, const JourneyId& journey) {
    for (const LargeGraph& graph : graphs)
        if (graph.journey->id == journey)
            return &graph;
    return nullptr;
}

bool is_of(const LargeGraph& graph, const Shared<Journey>& journey, double usual_share) {
    return graph.journey.is_same(journey) && graph.usual_share == usual_share;
}

bool ask_for_graphs(State& state, std::vector<Effect>& effects) {
    const auto& journeys = state.document.journeys;
    const bool any_large = state.session.has_document
        && std::any_of(journeys.begin(), journeys.end(), [](const Shared<Journey>& journey) {
                               return is_large(journey);
                           });
    if (!any_large) {
        forget_graphs(state, effects);
        return false;
    }
    const double share = usual_share(journeys);
    const Shared<Journey>* const missing = first_missing(state, share);
    LargeGraphState& graphs = state.graphs;
    if (!missing || (graphs.job != 0 && is_of(graphs.job_of, *missing, share)))
        return false;
    cancel_running(state, effects);
    forget_gone_journeys(state);
    LargeGraph wanted;
    wanted.journey = *missing;
    wanted.usual_share = share;
    wanted.input = input_of(*missing, share);
    for (Shared<LargeGraph>& known : graphs.latest)
        if (known->journey->id == wanted.journey->id && known->input == wanted.input) {
            LargeGraph& kept = known.edit();
            kept.journey = wanted.journey;
            kept.usual_share = share;
            kept.figures.graph = graph_from_journey(kept.journey); // with the names of now
            return true;
        }
    graphs.job = ++state.last_job;
    graphs.share = 0;
    effects.push_back(effects::RunJob{graphs.job, wanted.input});
    graphs.job_of = Shared<LargeGraph>(std::move(wanted));
    return false;
}

void forget_graphs(State& state, std::vector<Effect>& effects) {
    cancel_running(state, effects);
    state.graphs = {};
}

std::string graph_failure(const State& state, Language language) {
    const GraphFailure* const failed = find_failure(state, journey_part(state));
    if (!failed)
        return {};
    return std::string(text(Text::JobsGraphFailed, language)) + " "
        + job_failure_sentence(failed->failure, language);
}

std::string leverage_failure(const State& state, Language language) {
    for (const Shared<Journey>& journey : state.document.journeys)
        if (const GraphFailure* const failed = find_failure(state, journey)) {
            const std::string name = journey->name.empty()
                ? std::string(text(Text::JourneyTitle, language))
                : journey->name;
            return text_with(Text::JobsLeverageFailed, language, {name}) + " "
                + job_failure_sentence(failed->failure, language);
        }
    return {};
}

} // namespace tappa
