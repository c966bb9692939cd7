#include "model/journey.hpp"

#include <algorithm>

namespace tappa {

const Touchpoint* find_touchpoint(const Journey& journey, const TouchpointId& id) {
    for (const Touchpoint& touchpoint : journey.touchpoints)
        if (touchpoint.id == id)
            return &touchpoint;
    return nullptr;
}

const PainPoint* find_pain_point(const Journey& journey, const PainPointId& id) {
    for (const PainPoint& pain : journey.pain_points)
        if (pain.id == id)
            return &pain;
    return nullptr;
}

std::vector<const Touchpoint*> touchpoints_of(const Journey& journey, JourneyStage stage) {
    std::vector<const Touchpoint*> found;
    for (const Touchpoint& touchpoint : journey.touchpoints)
        if (touchpoint.stage == stage)
            found.push_back(&touchpoint);
    return found;
}

std::vector<const PainPoint*> pain_points_of(const Journey& journey, const TouchpointId& id) {
    std::vector<const PainPoint*> found;
    for (const PainPoint& pain : journey.pain_points)
        if (pain.touchpoint == id)
            found.push_back(&pain);
    std::stable_sort(found.begin(), found.end(), [](const PainPoint* a, const PainPoint* b) {
        return a->severity > b->severity;
    });
    return found;
}

std::optional<double> stage_emotion(const Journey& journey, JourneyStage stage) {
    double sum = 0;
    double weight = 0;
    for (const Touchpoint& touchpoint : journey.touchpoints) {
        if (touchpoint.stage != stage || !touchpoint.emotion)
            continue;
        sum += *touchpoint.emotion * touchpoint.importance;
        weight += touchpoint.importance;
    }
    if (weight <= 0)
        return std::nullopt;
    return sum / weight;
}

} // namespace tappa
