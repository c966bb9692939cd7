#include "app/journey/actions.hpp"

#include "app/change.hpp"
#include "app/document_rules.hpp"
#include "app/journey/nesting.hpp"
#include "app/journey/persona_actions.hpp"
#include "app/journey/touchpoint_rules.hpp"

#include <algorithm>
#include <utility>

namespace tappa {

namespace {

Journey* find(Document& document, const JourneyId& id) {
    for (Shared<Journey>& journey : document.journeys)
        if (journey->id == id)
            return &journey.edit();
    return nullptr;
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

} // namespace

void apply(Change& change, const actions::SelectTouchpoint& action) {
    if (!action.touchpoint.empty())
        change.session().journey_view = JourneyView::Map;
    change.session().touchpoint = action.touchpoint;
    change.session().pain_point = {};
    // Where one column shows, it is that of what was opened.
    const Touchpoint* opened = find_touchpoint(current_journey(change.state), action.touchpoint);
    if (opened)
        change.session().touchpoint_stage_in_view = opened->stage;
    settle_selection(change.state);
}

void apply(Change& change, const actions::ShowJourney& action) {
    change.session().journey = action.journey;
    change.session().journey_trail.clear();
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
    journey->owner = clean_text(journey->owner, limits::title);
    for (const PersonaKind kind : all_of<PersonaKind>())
        if (!find_persona(change.document(), kind, persona_of(*journey, kind)))
            persona_of(*journey, kind) = {};
    if (journey->reviewed && !is_day(*journey->reviewed))
        journey->reviewed.reset();
}

void apply(Change& change, const actions::EditPersona& action) {
    Journey* journey = find(change.document(), action.journey);
    if (!journey)
        return;
    const Persona nobody;
    Persona described;
    set_field(described, action.edit);
    auto& personas = personas_of(change.document(), action.kind);
    PersonaId& id = persona_of(*journey, action.kind);
    Persona* persona = personas.edit_first([&](const Persona& other) { return other.id == id; });
    if (!persona) {
        if (described == nobody || !takes_another_persona(change, action.kind))
            return;
        id = next_persona_id(change.document(), action.kind);
        persona = &personas.emplace_back();
        persona->id = id;
    }
    set_field(*persona, action.edit);
    *persona = cleaned(std::move(*persona));
}

void apply(Change& change, const actions::AddTouchpoint& action) {
    Journey* journey = find(change.document(), current_journey(change.state).id);
    if (!journey || !has_room(change, *journey, 1))
        return;
    Touchpoint touchpoint;
    touchpoint.id = next_touchpoint_id(change.document());
    touchpoint.stage = action.stage;
    touchpoint.name = clean_text(action.name, limits::title);
    if (touchpoint.name.empty())
        touchpoint.name = text(Text::JourneyNewTouchpoint, change.document().language);
    change.session().touchpoint = touchpoint.id;
    change.session().touchpoint_stage_in_view = action.stage;
    change.session().pain_point = {};
    const std::string stage(name_of(action.stage, change.language()));
    change.announce(Text::AnnounceTouchpointAdded, {touchpoint.name, stage});
    journey->touchpoints.insert(
        place_in_stage(*journey, action.stage, journey->touchpoints.size()), std::move(touchpoint)
    );
}

void apply(Change& change, const actions::EditTouchpoint& action) {
    Journey* journey = journey_of(change.document(), action.touchpoint);
    if (!journey)
        return;
    Touchpoint& touchpoint = journey->touchpoints.edit(index_of(*journey, action.touchpoint));
    set_field(touchpoint, action.edit);
    touchpoint = cleaned(std::move(touchpoint));
    drop_false_link(change.document(), *journey, touchpoint);
}

void apply(Change& change, const actions::MoveTouchpoint& action) {
    Journey* journey = journey_of(change.document(), action.touchpoint);
    if (!journey)
        return;
    move_touchpoint(*journey, action.touchpoint, action.stage, action.index);
    const Touchpoint& moved = journey->touchpoints[index_of(*journey, action.touchpoint)];
    // A phone shows one column: it follows the card, which may have gone to the next.
    change.session().touchpoint_stage_in_view = action.stage;
    const std::string stage(name_of(action.stage, change.language()));
    const std::string position = std::to_string(position_in_stage(*journey, moved));
    change.announce(Text::AnnounceTouchpointMoved, {moved.name, stage, position});
}

void apply(Change& change, const actions::DuplicateTouchpoint& action) {
    const std::vector<TouchpointId> copies = duplicate_touchpoints(change, {action.touchpoint});
    if (copies.empty())
        return;
    const TouchpointId& id = copies.front();
    const Touchpoint& copy = *find_touchpoint(*journey_of(change.document(), id), id);
    change.session().touchpoint = copy.id;
    change.session().pain_point = {};
    const std::string stage(name_of(copy.stage, change.language()));
    change.announce(Text::AnnounceTouchpointAdded, {copy.name, stage});
}

void apply(Change& change, const actions::DeleteTouchpoint& action) {
    Journey* journey = journey_of(change.document(), action.touchpoint);
    if (!journey)
        return;
    const std::string name = find_touchpoint(*journey, action.touchpoint)->name;
    const std::size_t pain_points = pain_points_of(*journey, action.touchpoint).size();
    remove_touchpoint(change.document(), action.touchpoint, change.content(), change.derived);
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
