#include "app/graph/stated_ways.hpp"

namespace tappa {

namespace {

std::string both(const TouchpointId& from, const TouchpointId& to) {
    return from.text + '/' + to.text; // no id has a slash
}

} // namespace

StatedWays::StatedWays(const Journey& journey) {
    for (const Transition& transition : journey.transitions)
        m_ways.insert(both(transition.from, transition.to));
    for (const JourneyEnd& entry : journey.entries)
        m_ways.insert(both({}, entry.touchpoint));
    for (const JourneyEnd& goal : journey.goals)
        m_ways.insert(both(goal.touchpoint, {}));
}

bool StatedWays::has(const WayEnds& way) const {
    return m_ways.count(both(way.from, way.to)) > 0;
}

} // namespace tappa
