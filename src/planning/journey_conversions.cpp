#include "planning/journey_conversions.hpp"

#include <algorithm>

namespace tappa {

JourneyConversions::JourneyConversions(const std::vector<SimulatedJourney>& journeys) {
    for (const SimulatedJourney& journey : journeys) {
        m_journeys.push_back(
            {CensoredChain(journey.graph, GraphArcs(journey.graph), journey.touchpoints),
             std::vector<double>(journey.touchpoints.size(), 1)}
        );
        Followed& followed = m_journeys.back();
        m_today.push_back(followed.chain.conversion(followed.still_leaving));
    }
    m_now = m_today;
}

void JourneyConversions::start_over() {
    for (Followed& journey : m_journeys) {
        std::fill(journey.still_leaving.begin(), journey.still_leaving.end(), 1);
        journey.has_changed = false;
    }
    m_now = m_today;
}

void JourneyConversions::keep(const PlacedReduction& reduction, double share) {
    Followed& journey = m_journeys[reduction.journey];
    journey.still_leaving[reduction.touchpoint] *= 1 - share;
    journey.has_changed = true;
}

const std::vector<double>& JourneyConversions::now() {
    for (std::size_t i = 0; i < m_journeys.size(); ++i)
        if (m_journeys[i].has_changed) {
            m_now[i] = m_journeys[i].chain.conversion(m_journeys[i].still_leaving);
            m_journeys[i].has_changed = false;
        }
    return m_now;
}

} // namespace tappa
