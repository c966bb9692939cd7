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
    Journeys journeys; // at least one
    Shared<Plan> plan;
    bool operator==(const Document&) const = default;
};

} // namespace tappa
