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

// A name in quotation marks, in which those of the name itself are the inner ones.
[[nodiscard]] std::string quoted_name(std::string name, Language);

} // namespace tappa
