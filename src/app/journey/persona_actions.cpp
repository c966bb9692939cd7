#include "app/journey/persona_actions.hpp"

#include "app/change.hpp"
#include "app/document_rules.hpp"
#include "app/journey/lane_actions.hpp"
#include "app/journey/touchpoint_rules.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace tappa {

namespace {

auto has_id(const PersonaId& id) {
    return [&id](const Persona& persona) { return persona.id == id; };
}

// With what goes with it.
std::string deleted_sentence(const Change& change, PersonaKind kind, const PersonaId& id) {
    const Language language = change.language();
    const bool is_segment = kind == PersonaKind::Segment;
    const std::string& name = find_persona(change.state.document, kind, id)->name;
    std::string sentence = text_with(
        is_segment ? Text::ToastSegmentDeleted : Text::ToastPersonaDeleted, language, {name}
    );
    const AllPersonaUses all = persona_uses(change.state.document.journeys);
    const auto uses = all.find(id);
    return uses == all.end() ? sentence
                             : text_with(
                                 Text::ToastPersonaWasNamed,
                                 language,
                                 {sentence, persona_uses_words(uses->second, language)}
                             );
}

// Who has just said how a persona feels expects to see it. Later the ticks of the lanes decide.
void show_first_emotion(Change& change, const Journey& journey, const PersonaId& persona) {
    std::size_t known = 0;
    for (const Touchpoint& touchpoint : journey.touchpoints)
        known += std::any_of(
                     touchpoint.persona_emotions.begin(),
                     touchpoint.persona_emotions.end(),
                     [&](const PersonaEmotion& each) { return each.persona == persona; }
                 )
            ? 1U
            : 0U;
    const std::vector<PersonaId>& shown = change.session().map_look.persona_curves;
    if (known != 1 || std::find(shown.begin(), shown.end(), persona) != shown.end())
        return;
    if (has_room_for_curve(change, journey, persona))
        tick_curve(change, persona);
}

} // namespace

std::string persona_uses_words(const PersonaUses& uses, Language language) {
    std::vector<std::string> parts;
    const auto add = [&](std::size_t count, Text words) {
        if (count > 0)
            parts.push_back(text_count(words, language, static_cast<std::int64_t>(count)));
    };
    add(uses.journeys, Text::JourneysCount);
    add(uses.touchpoints, Text::JourneySummaryTouchpoints);
    add(uses.quotes, Text::JourneyQuoteCount);
    return joined(parts, text(Text::CommonListSeparator, language));
}

bool takes_another_persona(Change& change, PersonaKind kind) {
    return takes_another(
        change,
        personas_of(change.document(), kind).size(),
        most_of(kind),
        kind == PersonaKind::Segment ? Text::JourneySegmentsFull : Text::JourneyPersonasFull
    );
}

void apply(Change& change, const actions::AddPersona& action) {
    const bool is_segment = action.kind == PersonaKind::Segment;
    auto& personas = personas_of(change.document(), action.kind);
    if (!takes_another_persona(change, action.kind))
        return;
    Persona persona =
        cleaned(Persona{next_persona_id(change.document(), action.kind), action.name, {}});
    if (persona.name.empty())
        persona.name = text(
            is_segment ? Text::JourneyNewSegment : Text::JourneyNewPersona,
            change.document().language
        );
    change.announce(
        is_segment ? Text::AnnounceSegmentAdded : Text::AnnouncePersonaAdded, {persona.name}
    );
    personas.push_back(std::move(persona));
}

void apply(Change& change, const actions::DescribePersona& action) {
    const std::optional<PersonaKind> kind = kind_of(change.document(), action.persona);
    if (!kind)
        return;
    Persona& persona = *personas_of(change.document(), *kind).edit_first(has_id(action.persona));
    set_field(persona, action.edit);
    persona = cleaned(std::move(persona));
}

void apply(Change& change, const actions::DeletePersona& action) {
    const std::optional<PersonaKind> kind = kind_of(change.document(), action.persona);
    if (!kind)
        return;
    change.undo_offer = deleted_sentence(change, *kind, action.persona);
    remove_persona(change.document(), action.persona);
}

void apply(Change& change, const actions::SetPersonaEmotion& action) {
    Journey* journey = journey_of(change.document(), action.touchpoint);
    if (!journey || !kind_of(change.document(), action.persona))
        return;
    Touchpoint& touchpoint = journey->touchpoints.edit(index_of(*journey, action.touchpoint));
    auto& felt = touchpoint.persona_emotions;
    const auto at = std::find_if(felt.begin(), felt.end(), [&](const PersonaEmotion& each) {
        return each.persona == action.persona;
    });
    if (!action.emotion) {
        if (at != felt.end())
            felt.erase(at);
        return;
    }
    const int emotion = clamped(*action.emotion, limits::emotion);
    if (at != felt.end()) {
        at->emotion = emotion;
        return;
    }
    felt.push_back({action.persona, emotion});
    show_first_emotion(change, *journey, action.persona);
}

} // namespace tappa
