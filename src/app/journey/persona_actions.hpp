#pragma once

#include "app/field_edit.hpp"
#include "app/state.hpp"
#include "app/undo_policy.hpp"
#include "base/types.hpp"
#include "model/persona_uses.hpp"

#include <cstddef>
#include <optional>
#include <string>

// The document's personas and segments, whether a journey is of them or not, and how they feel at a
// touchpoint. An id tells which of the two it is.

namespace tappa {

struct Change;

namespace actions {

struct AddPersona {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    std::string name;
    PersonaKind kind = PersonaKind::Persona;
};
struct DescribePersona { // one there is; that of a journey: EditPersona
    static constexpr UndoPolicy undo = UndoPolicy::Merge;
    PersonaId persona;
    FieldEdit<&Persona::name, &Persona::description, &Persona::share> edit;

    [[nodiscard]] std::string merge_key() const {
        return key_of_edit("persona-by-id", persona.text, edit);
    }
};
struct DeletePersona {
    static constexpr UndoPolicy undo = UndoPolicy::Step;
    PersonaId persona;
};
struct SetPersonaEmotion {
    static constexpr UndoPolicy undo = UndoPolicy::Merge;
    TouchpointId touchpoint;
    PersonaId persona;
    std::optional<int> emotion; // −2 … +2; nothing: not known any more

    [[nodiscard]] std::string merge_key() const {
        return "persona-emotion/" + touchpoint.text + "/" + persona.text;
    }
};

using Personas = Types<AddPersona, DescribePersona, DeletePersona, SetPersonaEmotion>;

} // namespace actions

// "2 journeys, 1 quote"
[[nodiscard]] std::string persona_uses_words(const PersonaUses& uses, Language language);

// Whether the document holds one more of this kind; says so where it does not.
[[nodiscard]] bool takes_another_persona(Change& change, PersonaKind kind);

void apply(Change& change, const actions::AddPersona& action);
void apply(Change& change, const actions::DescribePersona& action);
void apply(Change& change, const actions::DeletePersona& action);
void apply(Change& change, const actions::SetPersonaEmotion& action);

} // namespace tappa
