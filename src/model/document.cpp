#include "model/document.hpp"

#include <algorithm>

namespace tappa {

const SharedList<Persona>& personas_of(const Document& document, PersonaKind kind) {
    return kind == PersonaKind::Segment ? document.segments : document.personas;
}

SharedList<Persona>& personas_of(Document& document, PersonaKind kind) {
    return kind == PersonaKind::Segment ? document.segments : document.personas;
}

const Persona* find_persona(const Document& document, PersonaKind kind, const PersonaId& id) {
    const auto& all = personas_of(document, kind);
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Persona& each) { return each.id == id; });
    return found == all.end() ? nullptr : &*found;
}

std::optional<PersonaKind> kind_of(const Document& document, const PersonaId& id) {
    for (const PersonaKind kind : all_of<PersonaKind>())
        if (find_persona(document, kind, id))
            return kind;
    return std::nullopt;
}

const PersonaId& persona_of(const Journey& journey, PersonaKind kind) {
    return kind == PersonaKind::Segment ? journey.segment : journey.persona;
}

PersonaId& persona_of(Journey& journey, PersonaKind kind) {
    return kind == PersonaKind::Segment ? journey.segment : journey.persona;
}

} // namespace tappa
