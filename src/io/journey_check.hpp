#pragma once

#include "base/error.hpp"
#include "io/checks.hpp"
#include "model/journey.hpp"

#include <cstddef>
#include <optional>

namespace tappa {

// Ids that stand for one thing in the whole document, so that other parts can name them alone.
struct DocumentIds {
    IdSet personas;
    IdSet segments;

    [[nodiscard]] bool has_persona_or_segment(const PersonaId& id) const {
        return personas.count(id.text) > 0 || segments.count(id.text) > 0;
    }

    IdSet journeys;
    IdSet touchpoints;
    IdSet pain_points;
    IdSet opportunities;
    IdSet quotes;
};

// What is wrong in the journey of this place in the document, whose ids join the others. Personas
// and segments are known before; the journeys its touchpoints open may come later and are not
// looked up.
[[nodiscard]] std::optional<Error> journey_problem(const Journey&, std::size_t index, DocumentIds&);

} // namespace tappa
