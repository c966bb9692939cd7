#include "planning/journey_conversions.hpp"

#include <utility>

namespace tappa {

JourneyConversions::JourneyConversions(const std::vector<SimulatedJourney>& journeys) {
    for (const SimulatedJourney& journey : journeys) {
        m_journeys.emplace_back(
            CensoredChain(journey.graph, GraphArcs(journey.graph), journey.touchpoints)
        );
        m_today.push_back(m_journeys.back().today());
    }
    start_over({});
}

void JourneyConversions::start_over(const std::vector<KeptShare>& coming) {
    m_coming.clear();
    m_happened = 0;
    std::vector<std::vector<KeptInTurn::Change>> changes(m_journeys.size());
    for (const KeptShare& kept : coming) {
        m_coming.push_back(kept.journey);
        changes[kept.journey].push_back({kept.touchpoint, kept.share});
    }
    for (std::size_t i = 0; i < m_journeys.size(); ++i)
        m_journeys[i].start_over(std::move(changes[i]));
    m_has_changed.assign(m_journeys.size(), false);
    m_now = m_today;
}

void JourneyConversions::next() {
    const std::size_t journey = m_coming[m_happened++];
    m_journeys[journey].next();
    m_has_changed[journey] = true;
}

const std::vector<double>& JourneyConversions::now() {
    for (std::size_t i = 0; i < m_journeys.size(); ++i)
        if (m_has_changed[i]) {
            m_now[i] = m_journeys[i].conversion();
            m_has_changed[i] = false;
        }
    return m_now;
}

} // namespace tappa
