#include "app/journey/actions.hpp"

#include "app/change.hpp"
#include "app/document_rules.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace tappa {

namespace {

Journey* find(Document& document, const JourneyId& id) {
    for (Journey& journey : document.journeys)
        if (journey.id == id)
            return &journey;
    return nullptr;
}

Touchpoint* find(Journey& journey, const TouchpointId& id) {
    for (Touchpoint& touchpoint : journey.touchpoints)
        if (touchpoint.id == id)
            return &touchpoint;
    return nullptr;
}

// Where in the list the `index`-th touchpoint of a stage stands, or, past the last, the place
// after it; the end of the list for a stage without touchpoints.
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

std::size_t position_in_stage(const Journey& journey, const Touchpoint& touchpoint) {
    std::size_t position = 1;
    for (const Touchpoint* other : touchpoints_of(journey, touchpoint.stage)) {
        if (other->id == touchpoint.id)
            break;
        ++position;
    }
    return position;
}

void insert_at(Journey& journey, std::size_t place, Touchpoint touchpoint) {
    const auto where = std::next(journey.touchpoints.begin(), static_cast<std::ptrdiff_t>(place));
    journey.touchpoints.insert(where, std::move(touchpoint));
}

void copy_pain_points(
    Change& change, Journey& journey, const TouchpointId& from, const TouchpointId& to
) {
    const std::vector<PainPoint> pain_points = journey.pain_points;
    for (PainPoint copy : pain_points) {
        if (copy.touchpoint != from || journey.pain_points.size() >= limits::pain_points)
            continue;
        copy.id = next_pain_point_id(change.document());
        copy.touchpoint = to;
        journey.pain_points.push_back(std::move(copy));
    }
    const std::vector<Opportunity> opportunities = journey.opportunities;
    for (Opportunity copy : opportunities) {
        if (copy.touchpoint != from || journey.opportunities.size() >= limits::opportunities)
            continue;
        copy.id = next_opportunity_id(change.document());
        copy.touchpoint = to;
        journey.opportunities.push_back(std::move(copy));
    }
}

} // namespace

void apply(Change& change, const actions::SelectTouchpoint& action) {
    change.session().touchpoint = action.touchpoint;
    change.session().pain_point = {};
    settle_selection(change.state);
}

void apply(Change& change, const actions::ShowStageColumn& action) {
    change.session().touchpoint_stage_in_view = action.stage;
}

void apply(Change& change, const actions::EditJourney& action) {
    Journey* journey = find(change.document(), action.journey);
    if (!journey)
        return;
    set_field(*journey, action.edit);
    journey->name = clean_text(journey->name, limits::title);
    journey->segment = clean_text(journey->segment, limits::title);
}

void apply(Change& change, const actions::EditPersona& action) {
    Journey* journey = find(change.document(), action.journey);
    if (!journey)
        return;
    Persona described;
    set_field(described, action.edit);
    auto& personas = change.document().personas;
    auto persona = std::find_if(personas.begin(), personas.end(), [&](const Persona& other) {
        return other.id == journey->persona;
    });
    if (persona == personas.end()) {
        const bool nothing_said = described.name.empty() && described.description.empty();
        if (nothing_said || personas.size() >= limits::personas)
            return;
        journey->persona = next_persona_id(change.document());
        personas.emplace_back().id = journey->persona;
        persona = std::prev(personas.end());
    }
    set_field(*persona, action.edit);
    persona->name = clean_text(persona->name, limits::title);
    persona->description = clean_text(persona->description, limits::notes);
}

void apply(Change& change, const actions::AddTouchpoint& action) {
    Journey* journey = find(change.document(), current_journey(change.state).id);
    if (!journey || journey->touchpoints.size() >= limits::touchpoints)
        return;
    Touchpoint touchpoint;
    touchpoint.id = next_touchpoint_id(change.document());
    touchpoint.stage = action.stage;
    touchpoint.name = clean_text(action.name, limits::title);
    if (touchpoint.name.empty())
        touchpoint.name = text(Text::JourneyNewTouchpoint, change.document().language);
    change.session().touchpoint = touchpoint.id;
    change.session().pain_point = {};
    const std::string stage(name_of(action.stage, change.language()));
    change.announce(Text::AnnounceTouchpointAdded, {touchpoint.name, stage});
    insert_at(
        *journey, place_in_stage(*journey, action.stage, journey->touchpoints.size()), touchpoint
    );
}

void apply(Change& change, const actions::EditTouchpoint& action) {
    Journey* journey = journey_of(change.document(), action.touchpoint);
    if (!journey)
        return;
    Touchpoint& touchpoint = *find(*journey, action.touchpoint);
    set_field(touchpoint, action.edit);
    touchpoint = cleaned(std::move(touchpoint));
}

void apply(Change& change, const actions::MoveTouchpoint& action) {
    Journey* journey = journey_of(change.document(), action.touchpoint);
    if (!journey)
        return;
    Touchpoint moved = *find(*journey, action.touchpoint);
    auto& touchpoints = journey->touchpoints;
    touchpoints.erase(std::find_if(
        touchpoints.begin(),
        touchpoints.end(),
        [&](const Touchpoint& touchpoint) { return touchpoint.id == action.touchpoint; }
    ));
    moved.stage = action.stage;
    insert_at(*journey, place_in_stage(*journey, action.stage, action.index), moved);
    // A phone shows one column: it follows the card, which may have gone to the next.
    change.session().touchpoint_stage_in_view = action.stage;
    const std::string stage(name_of(action.stage, change.language()));
    const std::string position = std::to_string(position_in_stage(*journey, moved));
    change.announce(Text::AnnounceTouchpointMoved, {moved.name, stage, position});
}

void apply(Change& change, const actions::DuplicateTouchpoint& action) {
    Journey* journey = journey_of(change.document(), action.touchpoint);
    if (!journey || journey->touchpoints.size() >= limits::touchpoints)
        return;
    Touchpoint copy = *find(*journey, action.touchpoint);
    copy.id = next_touchpoint_id(change.document());
    copy.name = clean_text(
        text_with(Text::JourneyTouchpointCopy, change.document().language, {copy.name}),
        limits::title
    );
    const std::size_t original =
        static_cast<std::size_t>(find(*journey, action.touchpoint) - journey->touchpoints.data());
    insert_at(*journey, original + 1, copy);
    copy_pain_points(change, *journey, action.touchpoint, copy.id);
    change.session().touchpoint = copy.id;
    change.session().pain_point = {};
    const std::string stage(name_of(copy.stage, change.language()));
    change.announce(Text::AnnounceTouchpointAdded, {copy.name, stage});
}

void apply(Change& change, const actions::DeleteTouchpoint& action) {
    Journey* journey = journey_of(change.document(), action.touchpoint);
    if (!journey)
        return;
    const std::string name = find(*journey, action.touchpoint)->name;
    const std::size_t pain_points = pain_points_of(*journey, action.touchpoint).size();
    remove_touchpoint(change.document(), action.touchpoint, change.content());
    if (pain_points == 0)
        change.offer_undo(Text::ToastTouchpointDeleted, {name});
    else
        change.undo_offer = text_count(
            Text::ToastTouchpointDeletedWith,
            change.language(),
            static_cast<std::int64_t>(pain_points),
            {name}
        );
}

} // namespace tappa
