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
    for (GraphTouchpoint& touchpoint : input.graph.touchpoints) {
        touchpoint.name.clear();
        touchpoint.stage.reset();
    }
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

// The large journeys whose analysis is not there.
const Shared<Journey>* first_missing(const State& state, double usual_share) {
    for (const Shared<Journey>& journey : state.document.journeys) {
        if (!is_large(journey))
            continue;
        const LargeGraph* const found = find_large_graph(state.graphs.latest, journey->id);
        const bool failed = state.graphs.failure && state.graphs.failure_of.is_same(journey);
        if (!failed && !(found && is_of(*found, journey, usual_share)))
            return &journey;
    }
    return nullptr;
}

void forget_other_documents(State& state) {
    std::erase_if(state.graphs.latest, [&](const Shared<LargeGraph>& known) {
        const auto& journeys = state.document.journeys;
        return std::none_of(journeys.begin(), journeys.end(), [&](const Shared<Journey>& journey) {
            return journey->id == known->journey->id;
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
        cancel_running(state, effects);
        state.graphs.latest.clear();
        return false;
    }
    const double share = usual_share(journeys);
    const Shared<Journey>* const missing = first_missing(state, share);
    LargeGraphState& graphs = state.graphs;
    if (!missing || (graphs.job != 0 && is_of(graphs.job_of, *missing, share)))
        return false;
    cancel_running(state, effects);
    forget_other_documents(state);
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
    graphs.failure.reset();
    effects.push_back(effects::RunJob{graphs.job, wanted.input});
    graphs.job_of = Shared<LargeGraph>(std::move(wanted));
    return false;
}

std::string graph_failure(const State& state, Language language) {
    const LargeGraphState& graphs = state.graphs;
    if (!graphs.failure || !graphs.failure_of.is_same(journey_part(state)))
        return {};
    return std::string(text(Text::JobsGraphFailed, language)) + " "
        + job_failure_sentence(*graphs.failure, language);
}

} // namespace tappa
