#include "app/journey/persona_actions.hpp"

#include "app/change.hpp"
#include "app/document_rules.hpp"
#include "app/journey/touchpoint_rules.hpp"

#include <algorithm>
#include <utility>

namespace tappa {

namespace {

auto has_id(const PersonaId& id) {
    return [&id](const Persona& persona) { return persona.id == id; };
}

Persona cleaned(Persona persona) {
    persona.name = clean_text(persona.name, limits::title);
    persona.description = clean_text(persona.description, limits::notes);
    return persona;
}

} // namespace

void apply(Change& change, const actions::AddPersona& action) {
    auto& personas = change.document().personas;
    if (!takes_another(change, personas.size(), limits::personas, Text::JourneyPersonasFull))
        return;
    Persona persona = cleaned({next_persona_id(change.document()), action.name, {}});
    if (persona.name.empty())
        persona.name = text(Text::JourneyNewPersona, change.document().language);
    change.announce(Text::AnnouncePersonaAdded, {persona.name});
    personas.push_back(std::move(persona));
}

void apply(Change& change, const actions::DescribePersona& action) {
    Persona* persona = change.document().personas.edit_first(has_id(action.persona));
    if (!persona)
        return;
    set_field(*persona, action.edit);
    *persona = cleaned(std::move(*persona));
}

void apply(Change& change, const actions::DeletePersona& action) {
    const auto& personas = change.document().personas;
    const auto found = std::find_if(personas.begin(), personas.end(), has_id(action.persona));
    if (found == personas.end())
        return;
    change.offer_undo(Text::ToastPersonaDeleted, {found->name});
    remove_persona(change.document(), action.persona);
}

void apply(Change& change, const actions::SetPersonaEmotion& action) {
    const auto& personas = change.document().personas;
    Journey* journey = journey_of(change.document(), action.touchpoint);
    if (!journey || std::none_of(personas.begin(), personas.end(), has_id(action.persona)))
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
    if (at != felt.end())
        at->emotion = emotion;
    else
        felt.push_back({action.persona, emotion});
}

} // namespace tappa
