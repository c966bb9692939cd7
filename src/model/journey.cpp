#include "model/journey.hpp"

#include <algorithm>

namespace tappa {

namespace {

struct KnownShares {
    double sum = 0;
    int count = 0;

    void add(const Journey& journey) {
        for (const PainPoint& pain : journey.pain_points)
            if (pain.share) {
                sum += *pain.share;
                ++count;
            }
    }
    [[nodiscard]] double usual() const { return count > 0 ? sum / count : 1; }
};

} // namespace

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
    sort_worst_first(found, usual_share(journey));
    return found;
}

double usual_share(const Journey& journey) {
    KnownShares shares;
    shares.add(journey);
    return shares.usual();
}

double usual_share(const Journeys& journeys) {
    KnownShares shares;
    for (const Journey& journey : journeys)
        shares.add(journey);
    return shares.usual();
}

double pain_burden(const PainPoint& pain, double usual_share) {
    return pain.severity * pain.share.value_or(usual_share);
}

void sort_worst_first(std::vector<const PainPoint*>& pains, double usual_share) {
    std::stable_sort(pains.begin(), pains.end(), [&](const PainPoint* a, const PainPoint* b) {
        return pain_burden(*a, usual_share) > pain_burden(*b, usual_share);
    });
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
