#pragma once

#include "exchange/journey_export.hpp"

#include <string>

namespace tappa {

// The journey as a Mermaid diagram of the kind `journey`: a section for each stage that has
// touchpoints, in the order of the stages, a task for each touchpoint with customer and department.
// An emotion of −2 to +2 is a score of 1 to 5; 0 says that it is not known.
[[nodiscard]] std::string mermaid_from_journey(const JourneyExport& what);

} // namespace tappa
