#pragma once

#include "model/journey.hpp"

#include <cstddef>
#include <unordered_map>

namespace tappa {

// What names a persona or segment, so many of each.
struct PersonaUses {
    std::size_t journeys = 0;
    std::size_t touchpoints = 0;
    std::size_t quotes = 0;
    bool operator==(const PersonaUses&) const = default;
};

// Only those that are named somewhere.
using AllPersonaUses = std::unordered_map<PersonaId, PersonaUses>;
[[nodiscard]] AllPersonaUses persona_uses(const Journeys&);

} // namespace tappa
