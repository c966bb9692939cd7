#include "app/journey/touchpoint_rules.hpp"

#include "app/change.hpp"
#include "app/document_rules.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace tappa {

namespace {

// What was said of the one was said of its copy too, as far as a quote has room for links: counts
// those that have none.
template <typename Id>
void link_copy(
    Journey& journey,
    std::vector<Id> Quote::*links,
    const Id& from,
    const Id& to,
    std::size_t& left_out
) {
    journey.quotes.edit_all(
        [&](const Quote& quote) {
            const std::vector<Id>& ids = quote.*links;
            if (std::find(ids.begin(), ids.end(), from) == ids.end())
                return false;
            const bool has_place = ids.size() < limits::quote_links;
            left_out += has_place ? 0U : 1U;
            return has_place;
        },
        [&](Quote& quote) { (quote.*links).push_back(to); }
    );
}

void copy_pain_points(
    Document& document,
    Journey& journey,
    const TouchpointId& from,
    const TouchpointId& to,
    std::size_t& links_left_out
) {
    const SharedList<PainPoint> pain_points = journey.pain_points;
    for (const PainPoint& original : pain_points) {
        if (original.touchpoint != from)
            continue;
        PainPoint copy = original;
        copy.id = next_pain_point_id(document);
        copy.touchpoint = to;
        const PainPointId copy_id = copy.id;
        journey.pain_points.push_back(std::move(copy));
        link_copy(journey, &Quote::pain_points, original.id, copy_id, links_left_out);
    }
    const SharedList<Opportunity> opportunities = journey.opportunities;
    for (const Opportunity& original : opportunities) {
        if (original.touchpoint != from)
            continue;
        Opportunity copy = original;
        copy.id = next_opportunity_id(document);
        copy.touchpoint = to;
        journey.opportunities.push_back(std::move(copy));
    }
}

TouchpointId duplicate_touchpoint(
    Document& document, Journey& journey, const TouchpointId& id, std::size_t& links_left_out
) {
    const std::size_t original = index_of(journey, id);
    Touchpoint copy = journey.touchpoints[original];
    copy.id = next_touchpoint_id(document);
    copy.name = clean_text(
        text_with(Text::JourneyTouchpointCopy, document.language, {copy.name}), limits::title
    );
    const TouchpointId copy_id = copy.id;
    journey.touchpoints.insert(original + 1, std::move(copy));
    link_copy(journey, &Quote::touchpoints, id, copy_id, links_left_out);
    copy_pain_points(document, journey, id, copy_id, links_left_out);
    return copy_id;
}

// Of these touchpoints.
template <typename Notes>
std::size_t count_of(const Notes& notes, const TouchpointIds& touchpoints) {
    return static_cast<std::size_t>(std::count_if(
        notes.begin(),
        notes.end(),
        [&](const auto& note) { return touchpoints.count(note.touchpoint) > 0; }
    ));
}

} // namespace

JourneyStage stage_after(JourneyStage stage) {
    return stage == JourneyStage::Advocacy ? stage
                                           : static_cast<JourneyStage>(static_cast<int>(stage) + 1);
}

JourneyStage stage_in_view(const State& state) {
    const Journey& journey = current_journey(state);
    if (state.session.touchpoint_stage_in_view)
        return *state.session.touchpoint_stage_in_view;
    if (const Touchpoint* open = find_touchpoint(journey, state.session.touchpoint))
        return open->stage;
    for (const JourneyStage stage : all_of<JourneyStage>())
        if (!touchpoints_of(journey, stage).empty())
            return stage;
    return JourneyStage::Awareness;
}

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

bool has_room(
    Change& change,
    const Journey& journey,
    std::size_t touchpoints,
    std::size_t pain_points,
    std::size_t opportunities
) {
    // One sentence says all three.
    static_assert(limits::touchpoints == limits::pain_points);
    static_assert(limits::touchpoints == limits::opportunities);
    if (journey.touchpoints.size() + touchpoints <= limits::touchpoints
        && journey.pain_points.size() + pain_points <= limits::pain_points
        && journey.opportunities.size() + opportunities <= limits::opportunities)
        return true;
    // All of them or none: parts of several lists belong together.
    say_left_out(change, touchpoints, touchpoints, limits::touchpoints, Text::JourneyFull);
    return false;
}

std::vector<TouchpointId> duplicate_touchpoints(
    Change& change, const std::vector<TouchpointId>& ids
) {
    Document with = change.document();
    Journey* const journey = ids.empty() ? nullptr : journey_of(with, ids.front());
    if (!journey)
        return {};
    const TouchpointIds originals(ids.begin(), ids.end());
    if (!has_room(
            change,
            *journey,
            ids.size(),
            count_of(journey->pain_points, originals),
            count_of(journey->opportunities, originals)
        ))
        return {};
    const std::string name = find_touchpoint(*journey, ids.front())->name;
    std::vector<TouchpointId> copies;
    std::size_t links_left_out = 0;
    for (const TouchpointId& id : ids)
        copies.push_back(duplicate_touchpoint(with, *journey, id, links_left_out));
    if (!fits_in_file(with)) {
        const Text sentence =
            ids.size() == 1 ? Text::ToastCopyDocumentFull : Text::ToastCopiesDocumentFull;
        refuse(change, document_full_sentence(change.language(), sentence, name));
        return {};
    }
    change.document() = std::move(with);
    if (links_left_out > 0)
        refuse(
            change,
            list_full_sentence(change.language(), limits::quote_links, Text::JourneyQuoteLinksFull)
                + " "
                + text_count(
                    Text::JourneyQuoteLinksLeftOut,
                    change.language(),
                    static_cast<std::int64_t>(links_left_out)
                )
        );
    return copies;
}

} // namespace tappa
