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

std::optional<CountedPassing> counted_passing(const Journey& journey, const TouchpointId& id) {
    CountedPassing passing;
    bool is_known = true;
    bool leads_on = false;
    const auto add = [&](double& sum, const std::optional<double>& count) {
        is_known = is_known && count;
        sum += count.value_or(0);
    };
    const auto go_on = [&](const std::optional<double>& count) {
        leads_on = true;
        add(passing.go_on, count);
    };
    for (const Transition& way : journey.transitions) {
        if (way.to == id)
            add(passing.come, way.count);
        if (way.from == id)
            go_on(way.count);
    }
    for (const JourneyEnd& entry : journey.entries)
        if (entry.touchpoint == id)
            add(passing.come, entry.count);
    for (const JourneyEnd& goal : journey.goals)
        if (goal.touchpoint == id)
            go_on(goal.count);
    return is_known && leads_on ? std::optional(passing) : std::nullopt;
}

std::vector<OthersLeaving> others_leaving(const JourneyGraph& graph, const Journey& journey) {
    std::unordered_set<std::string> is_stated;
    for (const Touchpoint& touchpoint : journey.touchpoints)
        if (touchpoint.abandonment)
            is_stated.insert(touchpoint.id.text);
    std::vector<OthersLeaving> others;
    for (const UnevenTouchpoint& uneven : uneven_touchpoints(graph)) {
        const std::string& id = graph.touchpoints[uneven.node].id;
        if (uneven.come > uneven.go && is_stated.count(id) == 0)
            others.push_back({TouchpointId(id), 1 - uneven.go / uneven.come});
    }
    return others;
}

} // namespace tappa
