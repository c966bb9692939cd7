#pragma once

#include "base/date.hpp"
#include "base/language.hpp"
#include "base/shared_list.hpp"
#include "model/assessment.hpp"
#include "model/journey.hpp"
#include "model/plan.hpp"
#include "model/questionnaire.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tappa {

// All that is saved, and all that undo covers: one organisation's assessment, journeys and plan.
// The parts are shared: copying a document copies some texts and counts its parts once more, and a
// changed copy has the unchanged parts in common with the document it was copied from.
struct Document {
    std::string id; // made once, e.g. "doc-6f1c…"; tells copies of one document from others
    std::string title;
    std::string organisation;
    Language language = Language::En; // of what people wrote, and of the report by default
    Date date;                        // the day the assessment speaks of
    std::string currency = "EUR";     // of the plan's costs, a code of ISO 4217
    Shared<Assessment> assessment;
    // The team's own questionnaire, kept with the answers to it; nothing when one that ships with
    // Tappa was answered. Its id and revision are those the assessment names.
    std::optional<Shared<Questionnaire>> questionnaire;
    SharedList<Persona> personas;
    SharedList<Persona> segments; // no id is in both
    Journeys journeys;            // at least one
    Shared<Plan> plan;
    bool operator==(const Document&) const = default;
};

[[nodiscard]] const SharedList<Persona>& personas_of(const Document&, PersonaKind);
[[nodiscard]] SharedList<Persona>& personas_of(Document&, PersonaKind);
// Null where the document has none of this kind by that id.
[[nodiscard]] const Persona* find_persona(const Document&, PersonaKind, const PersonaId&);
// Which of the two it is; nothing where the document has none by that id.
[[nodiscard]] std::optional<PersonaKind> kind_of(const Document&, const PersonaId&);
// Of this kind, which the journey is of.
[[nodiscard]] const PersonaId& persona_of(const Journey&, PersonaKind);
[[nodiscard]] PersonaId& persona_of(Journey&, PersonaKind);

} // namespace tappa
