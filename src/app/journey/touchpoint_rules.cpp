#include "app/journey/touchpoint_rules.hpp"

#include "app/change.hpp"
#include "app/document_rules.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace tappa {

namespace {

// What was said of the one was said of its copy too, as far as a quote has room for links.
template <typename Id>
void link_copy(Journey& journey, std::vector<Id> Quote::*links, const Id& from, const Id& to) {
    journey.quotes.edit_all(
        [&](const Quote& quote) {
            const std::vector<Id>& ids = quote.*links;
            return ids.size() < limits::quote_links
                && std::find(ids.begin(), ids.end(), from) != ids.end();
        },
        [&](Quote& quote) { (quote.*links).push_back(to); }
    );
}

void copy_pain_points(
    Change& change, Journey& journey, const TouchpointId& from, const TouchpointId& to
) {
    const SharedList<PainPoint> pain_points = journey.pain_points;
    for (const PainPoint& original : pain_points) {
        if (original.touchpoint != from || journey.pain_points.size() >= limits::pain_points)
            continue;
        PainPoint copy = original;
        copy.id = next_pain_point_id(change.document());
        copy.touchpoint = to;
        const PainPointId copy_id = copy.id;
        journey.pain_points.push_back(std::move(copy));
        link_copy(journey, &Quote::pain_points, original.id, copy_id);
    }
    const SharedList<Opportunity> opportunities = journey.opportunities;
    for (const Opportunity& original : opportunities) {
        if (original.touchpoint != from || journey.opportunities.size() >= limits::opportunities)
            continue;
        Opportunity copy = original;
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

TouchpointIds ids_in(const Journey& journey, const TouchpointIds& ids) {
    TouchpointIds found;
    if (ids.empty())
        return found;
    for (const Touchpoint& touchpoint : journey.touchpoints)
        if (ids.count(touchpoint.id) > 0)
            found.insert(touchpoint.id);
    return found;
}

void move_touchpoints(
    Journey& journey, const TouchpointIds& ids, JourneyStage stage, std::size_t index
) {
    const auto is_moved = [&](const Touchpoint& touchpoint) {
        return ids.count(touchpoint.id) > 0;
    };
    std::vector<Touchpoint> moved;
    for (const JourneyStage from : all_of<JourneyStage>())
        for (const Touchpoint* touchpoint : touchpoints_of(journey, from))
            if (is_moved(*touchpoint))
                moved.push_back(*touchpoint);
    journey.touchpoints.erase_if(is_moved);
    std::size_t place = place_in_stage(journey, stage, index);
    for (Touchpoint& touchpoint : moved) {
        touchpoint.stage = stage;
        journey.touchpoints.insert(place++, std::move(touchpoint));
    }
}

void move_touchpoint(
    Journey& journey, const TouchpointId& id, JourneyStage stage, std::size_t index
) {
    move_touchpoints(journey, {id}, stage, index);
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
    link_copy(*journey, &Quote::touchpoints, id, copy_id);
    copy_pain_points(change, *journey, id, copy_id);
    return copy_id;
}

} // namespace tappa
