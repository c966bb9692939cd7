#pragma once

#include "base/date.hpp"
#include "base/language.hpp"
#include "model/assessment.hpp"
#include "model/journey.hpp"
#include "model/plan.hpp"
#include "model/questionnaire.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tappa {

// All that is saved, and all that undo covers: one organisation's assessment, journeys and plan.
struct Document {
    std::string id; // made once, e.g. "doc-6f1c…"; tells copies of one document from others
    std::string title;
    std::string organisation;
    Language language = Language::En; // of what people wrote, and of the report by default
    Date date;                        // the day the assessment speaks of
    Assessment assessment;
    // The team's own questionnaire, kept with the answers to it; nothing when one that ships with
    // Tappa was answered. Its id and revision are those the assessment names.
    std::optional<Questionnaire> questionnaire;
    std::vector<Persona> personas;
    std::vector<Journey> journeys; // at least one
    Plan plan;
    bool operator==(const Document&) const = default;
};

} // namespace tappa
