#pragma once

#include "base/language.hpp"
#include "graph/findings.hpp"

#include <string>

namespace tappa {

// The finding as one sentence with its number. `journey` is the one that names the pain points;
// null for a graph from tables.
[[nodiscard]] std::string finding_sentence(
    const Finding&, const JourneyGraph&, const Journey* journey, Language
);

} // namespace tappa
