#include "app/derived/journey_figures.hpp"

namespace tappa {

namespace {

void add_emotions(JourneyFigures& figures, const Journey& journey) {
    double sum = 0;
    for (const JourneyStage stage : all_of<JourneyStage>()) {
        figures.emotions[stage] = stage_emotion(journey, stage);
        if (!figures.emotions[stage])
            continue;
        sum += *figures.emotions[stage];
        ++figures.stages_with_emotion;
    }
    if (figures.stages_with_emotion > 0)
        figures.mean_emotion = sum / figures.stages_with_emotion;
}

void add_touchpoints(JourneyFigures& figures, const Journey& journey) {
    const Touchpoint* lowest = nullptr;
    const Touchpoint* highest = nullptr;
    for (const Touchpoint& touchpoint : journey.touchpoints) {
        ++figures.touchpoint_counts[touchpoint.stage];
        ++figures.evidence[touchpoint.evidence];
        if (!touchpoint.emotion)
            continue;
        if (!lowest || *touchpoint.emotion < *lowest->emotion)
            lowest = &touchpoint;
        if (!highest || *touchpoint.emotion > *highest->emotion)
            highest = &touchpoint;
    }
    if (lowest)
        figures.lowest = lowest->id;
    if (highest)
        figures.highest = highest->id;
}

} // namespace

JourneyFigures journey_figures(const Journey& journey) {
    JourneyFigures figures;
    add_emotions(figures, journey);
    add_touchpoints(figures, journey);
    std::vector<const PainPoint*> pain_points;
    for (const PainPoint& pain_point : journey.pain_points)
        pain_points.push_back(&pain_point);
    sort_worst_first(pain_points, usual_share(journey));
    for (const PainPoint* pain_point : pain_points)
        figures.worst_pain_points.push_back(pain_point->id);
    return figures;
}

} // namespace tappa
