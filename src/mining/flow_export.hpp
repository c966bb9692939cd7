#pragma once

#include "base/language.hpp"
#include "graph/journey_graph.hpp"
#include "mining/flows.hpp"
#include "mining/variants.hpp"

#include <string>
#include <vector>

// What was counted as tables that can be read again (flow_tables.hpp).

namespace tappa {

// Names that tell touchpoints apart in a table and are none of those of Start, Goal and Exit: one
// that is, or comes again, gets a number, "Call (2)", and one that is empty is its number alone.
// What separates the elements of a path becomes another sign.
[[nodiscard]] std::vector<std::string> names_in_table(const std::vector<std::string>& names);

// from, to, count, median_seconds, p90_seconds. `names`: of the touchpoints.
[[nodiscard]] std::string transitions_csv(
    const std::vector<std::string>& names, const std::vector<Flow>& flows, Language language
);
// The links with counts.
[[nodiscard]] std::string transitions_csv(const JourneyGraph& graph, Language language);

// path, conversions, nulls, median_seconds; of the most frequent paths.
[[nodiscard]] std::string paths_csv(
    const std::vector<std::string>& names, const Variants& variants, Language language
);

} // namespace tappa
