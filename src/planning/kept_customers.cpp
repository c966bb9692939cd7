#include "planning/kept_customers.hpp"

#include "graph/drawn.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace tappa {

KeptCustomers::KeptCustomers(
    const std::vector<const PlanAction*>& actions, const Journeys& journeys, bool with_uneven
) {
    std::unordered_set<TouchpointId> named;
    for (const PlanAction* const action : actions)
        for (const Reduction& one : action->reduces)
            named.insert(one.touchpoint);
    if (named.empty())
        return;
    for (const Journey& journey : journeys)
        if (std::any_of(
                journey.touchpoints.begin(),
                journey.touchpoints.end(),
                [&](const Touchpoint& each) { return named.count(each.id) > 0; }
            ))
            add(journey, with_uneven);
    sort();
    for (std::size_t i = 0; i < m_journeys.size(); ++i)
        place(i, named);
}

std::vector<PlacedReduction> KeptCustomers::of(const PlanAction& action, ReductionCounts& counts)
    const {
    std::vector<PlacedReduction> placed;
    for (const Reduction& one : action.reduces) {
        const auto found = m_of.find(one.touchpoint);
        if (found == m_of.end())
            continue; // of a journey that reaches no goal, or of which nobody knows who does
        ++counts.all;
        counts.assumed += one.basis == EffectBasis::Assumed ? 1 : 0;
        const Place& at = found->second;
        const std::vector<std::size_t>& watched = m_journeys[at.journey].touchpoints;
        const auto place = std::lower_bound(watched.begin(), watched.end(), at.node);
        if (place == watched.end() || *place != at.node) {
            ++counts.idle;
            continue;
        }
        placed.push_back(
            {static_cast<std::uint32_t>(at.journey),
             static_cast<std::uint32_t>(place - watched.begin()),
             one.share.low,
             one.share.high}
        );
    }
    return placed;
}

void KeptCustomers::add(const Journey& journey, bool with_uneven) {
    SimulatedJourney added{journey.id, graph_from_journey(journey), {}};
    const GraphArcs arcs(added.graph);
    if (!reachable_from(arcs, added.graph.start())[added.graph.goal()])
        return;
    if (with_uneven || uneven_touchpoints(added.graph).empty())
        m_journeys.push_back(std::move(added));
    else
        m_uneven.push_back(journey.id);
}

void KeptCustomers::sort() {
    const auto customers = [](const SimulatedJourney& journey) {
        const double counted = has_counts(journey.graph) ? 1 : 0;
        return std::make_pair(
            counted, count_out_of(journey.graph, journey.graph.start()).value_or(0)
        );
    };
    std::stable_sort(m_journeys.begin(), m_journeys.end(), [&](const auto& a, const auto& b) {
        return customers(a) > customers(b);
    });
}

void KeptCustomers::place(std::size_t number, const std::unordered_set<TouchpointId>& named) {
    SimulatedJourney& journey = m_journeys[number];
    const GraphArcs arcs(journey.graph);
    for (std::size_t node = 0; node < journey.graph.touchpoints.size(); ++node) {
        const TouchpointId id(journey.graph.touchpoints[node].id);
        if (named.count(id) == 0)
            continue;
        m_of.emplace(id, Place{number, node});
        if (can_keep_customers(journey.graph, arcs, node))
            journey.touchpoints.push_back(node);
    }
    // Numbers alone are followed.
    journey.graph.touchpoints.assign(journey.graph.touchpoints.size(), {});
}

KeptConversions kept_conversions(
    const std::vector<const PlanAction*>& actions, const Journeys& journeys
) {
    KeptConversions found;
    const KeptCustomers kept(actions, journeys);
    found.uneven = kept.uneven();
    std::vector<PlacedReduction> all;
    for (const PlanAction* const action : actions)
        for (const PlacedReduction& one : kept.of(*action, found.counts))
            all.push_back(one);
    JourneyConversions conversions(kept.journeys());
    const auto when_kept = [&](double PlacedReduction::*share) {
        std::vector<KeptShare> coming;
        for (const PlacedReduction& one : all)
            coming.push_back({one.journey, one.touchpoint, one.*share});
        conversions.start_over(coming);
        for (std::size_t i = 0; i < coming.size(); ++i)
            conversions.next();
        return conversions.now();
    };
    const std::vector<double> low = when_kept(&PlacedReduction::low);
    const std::vector<double> high = when_kept(&PlacedReduction::high);
    for (std::size_t i = 0; i < kept.journeys().size(); ++i) {
        const SimulatedJourney& journey = kept.journeys()[i];
        found.journeys.push_back(
            {journey.journey, has_counts(journey.graph), conversions.today()[i], low[i], high[i]}
        );
    }
    return found;
}

} // namespace tappa
