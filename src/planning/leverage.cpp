#include "planning/leverage.hpp"

#include "graph/drawn.hpp"
#include "planning/deviation_source.hpp"
#include "planning/finding_source.hpp"

#include <algorithm>

namespace tappa {

namespace {

void add_pains(
    Leverage& leverage,
    const Journey& journey,
    const JourneyGraph& graph,
    const Absorption& absorption
) {
    std::unordered_map<std::string, double> of_touchpoint;
    for (std::size_t node = 0; node < graph.touchpoints.size(); ++node)
        if (const std::optional<double>& own = absorption.touchpoints[node].leverage)
            of_touchpoint.emplace(graph.touchpoints[node].id, *own);
    for (const PainPoint& pain : journey.pain_points)
        if (const auto found = of_touchpoint.find(pain.touchpoint.text);
            found != of_touchpoint.end())
            leverage.of_pain.emplace(pain.id.text, found->second);
}

} // namespace

void add_pain_leverage(Leverage& leverage, const Journeys& journeys) {
    for (const Journey& journey : journeys) {
        if (journey.pain_points.empty())
            continue;
        const JourneyGraph graph = graph_from_journey(journey);
        add_pains(leverage, journey, graph, absorption_of(graph, GraphArcs(graph)));
    }
}

void add_leverage(Leverage& leverage, const Journey& journey, const GraphFigures& figures) {
    const Absorption& absorption = figures.analysis.absorption;
    add_pains(leverage, journey, figures.graph, absorption);
    for (std::size_t node = 0; node < figures.graph.touchpoints.size(); ++node) {
        const GraphTouchpoint& touchpoint = figures.graph.touchpoints[node];
        const double own = absorption.touchpoints[node].leverage.value_or(0);
        if (own <= 0)
            continue;
        leverage.of_finding.emplace(leverage_id(touchpoint), own);
        leverage.of_touchpoint.emplace(deviation_end(touchpoint.id), own);
    }
    for (const Finding& finding : figures.findings) {
        std::optional<double> largest;
        for (const std::size_t node : finding.touchpoints)
            if (const std::optional<double>& own = absorption.touchpoints[node].leverage)
                largest = std::max(largest.value_or(0), *own);
        if (!largest)
            continue;
        double& known = leverage.of_finding[finding_id(finding, figures.graph, journey.id)];
        known = std::max(known, *largest);
    }
}

bool answers_to_findings(const Plan& plan) {
    return std::any_of(plan.actions.begin(), plan.actions.end(), [](const PlanAction& action) {
        return std::any_of(
            action.sources.begin(),
            action.sources.end(),
            [](const ActionSource& source) { return source.kind == SourceKind::Finding; }
        );
    });
}

Leverage leverage_of(const Journeys& journeys, const Plan& plan) {
    Leverage leverage;
    if (!answers_to_findings(plan)) {
        add_pain_leverage(leverage, journeys);
        return leverage;
    }
    const double share = usual_share(journeys);
    for (const Journey& journey : journeys)
        add_leverage(leverage, journey, graph_figures(journey, share));
    return leverage;
}

std::optional<double> largest_leverage(
    const std::vector<ActionSource>& sources, const Leverage& leverage
) {
    std::optional<double> largest;
    const auto count = [&](const std::unordered_map<std::string, double>& known,
                           const std::string& id) {
        if (const auto found = known.find(id); found != known.end())
            largest = std::max(largest.value_or(0), found->second);
    };
    for (const ActionSource& source : sources) {
        if (source.kind == SourceKind::Pain)
            count(leverage.of_pain, source.id);
        if (source.kind != SourceKind::Finding)
            continue;
        count(leverage.of_finding, source.id);
        for (const std::string_view end : deviation_ends(source.id))
            count(leverage.of_touchpoint, std::string(end));
    }
    return largest;
}

std::vector<std::optional<double>> plan_leverage(const Plan& plan, const Leverage& leverage) {
    std::vector<std::optional<double>> of_actions;
    for (const PlanAction& action : plan.actions)
        of_actions.push_back(largest_leverage(action.sources, leverage));
    return of_actions;
}

std::vector<ActionPriority> document_priorities(
    const Document& document, const Results& results, const Catalogue& catalogue
) {
    return plan_priorities(
        document.plan,
        results.stage.blocking,
        results.gaps,
        document.journeys,
        plan_leverage(document.plan, leverage_of(document.journeys, document.plan)),
        catalogue
    );
}

} // namespace tappa
