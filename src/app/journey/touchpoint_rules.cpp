#include "app/journey/touchpoint_rules.hpp"

#include "app/change.hpp"
#include "app/document_rules.hpp"

#include <algorithm>
#include <utility>

namespace tappa {

namespace {

void copy_pain_points(
    Change& change, Journey& journey, const TouchpointId& from, const TouchpointId& to
) {
    const SharedList<PainPoint> pain_points = journey.pain_points;
    for (PainPoint copy : pain_points) {
        if (copy.touchpoint != from || journey.pain_points.size() >= limits::pain_points)
            continue;
        copy.id = next_pain_point_id(change.document());
        copy.touchpoint = to;
        journey.pain_points.push_back(std::move(copy));
    }
    const SharedList<Opportunity> opportunities = journey.opportunities;
    for (Opportunity copy : opportunities) {
        if (copy.touchpoint != from || journey.opportunities.size() >= limits::opportunities)
            continue;
        copy.id = next_opportunity_id(change.document());
        copy.touchpoint = to;
        journey.opportunities.push_back(std::move(copy));
    }
}

} // namespace

std::size_t place_in_stage(const Journey& journey, JourneyStage stage, std::size_t index) {
    std::size_t after_last = journey.touchpoints.size();
    for (std::size_t i = 0; i < journey.touchpoints.size(); ++i) {
        if (journey.touchpoints[i].stage != stage)
            continue;
        if (index == 0)
            return i;
        --index;
        after_last = i + 1;
    }
    return after_last;
}

std::size_t index_of(const Journey& journey, const TouchpointId& id) {
    const auto& all = journey.touchpoints;
    const auto found = std::find_if(all.begin(), all.end(), [&](const Touchpoint& touchpoint) {
        return touchpoint.id == id;
    });
    return static_cast<std::size_t>(found - all.begin());
}

void move_touchpoint(
    Journey& journey, const TouchpointId& id, JourneyStage stage, std::size_t index
) {
    const std::size_t from = index_of(journey, id);
    Touchpoint moved = journey.touchpoints[from];
    journey.touchpoints.erase(from);
    moved.stage = stage;
    journey.touchpoints.insert(place_in_stage(journey, stage, index), std::move(moved));
}

std::optional<TouchpointId> duplicate_touchpoint(Change& change, const TouchpointId& id) {
    Journey* journey = journey_of(change.document(), id);
    if (!journey || journey->touchpoints.size() >= limits::touchpoints)
        return std::nullopt;
    const std::size_t original = index_of(*journey, id);
    Touchpoint copy = journey->touchpoints[original];
    copy.id = next_touchpoint_id(change.document());
    copy.name = clean_text(
        text_with(Text::JourneyTouchpointCopy, change.document().language, {copy.name}),
        limits::title
    );
    const TouchpointId copy_id = copy.id;
    journey->touchpoints.insert(original + 1, std::move(copy));
    copy_pain_points(change, *journey, id, copy_id);
    return copy_id;
}

} // namespace tappa
