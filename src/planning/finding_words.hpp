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

// "95% interval: 9.9% to 10.9%", in the unit of the sentence; empty without one.
[[nodiscard]] std::string finding_interval(const Finding&, Language);
// "Evidence: Measured · Step: Act on insight": how far to trust it, and to which step of the cycle
// it belongs.
[[nodiscard]] std::string finding_standing(const Finding&, Language);

// A name in quotation marks, in which those of the name itself are the inner ones.
[[nodiscard]] std::string quoted_name(std::string name, Language);

} // namespace tappa
