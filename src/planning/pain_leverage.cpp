#include "planning/pain_leverage.hpp"

#include "graph/absorption.hpp"
#include "graph/drawn.hpp"

#include <algorithm>

namespace tappa {

PainLeverage pain_leverage(const Journeys& journeys) {
    PainLeverage leverage;
    for (const Journey& journey : journeys) {
        if (journey.pain_points.empty())
            continue;
        const JourneyGraph graph = graph_from_journey(journey);
        const Absorption absorption = absorption_of(graph, GraphArcs(graph));
        std::unordered_map<std::string, double> of_touchpoint;
        for (std::size_t node = 0; node < graph.touchpoints.size(); ++node)
            if (const std::optional<double>& own = absorption.touchpoints[node].leverage)
                of_touchpoint.emplace(graph.touchpoints[node].id, *own);
        for (const PainPoint& pain : journey.pain_points)
            if (const auto found = of_touchpoint.find(pain.touchpoint.text);
                found != of_touchpoint.end())
                leverage.emplace(pain.id.text, found->second);
    }
    return leverage;
}

std::optional<double> largest_leverage(
    const std::vector<ActionSource>& sources, const PainLeverage& leverage
) {
    std::optional<double> largest;
    for (const ActionSource& source : sources) {
        const auto found =
            source.kind == SourceKind::Pain ? leverage.find(source.id) : leverage.end();
        if (found != leverage.end())
            largest = std::max(largest.value_or(0), found->second);
    }
    return largest;
}

std::vector<std::optional<double>> plan_leverage(const Plan& plan, const PainLeverage& leverage) {
    std::vector<std::optional<double>> of_actions;
    for (const PlanAction& action : plan.actions)
        of_actions.push_back(largest_leverage(action.sources, leverage));
    return of_actions;
}

std::vector<ActionPriority> document_priorities(const Document& document, const Results& results) {
    return plan_priorities(
        document.plan,
        results.stage.blocking,
        results.gaps,
        document.journeys,
        plan_leverage(document.plan, pain_leverage(document.journeys))
    );
}

} // namespace tappa
