#pragma once

#include "base/result.hpp"
#include "graph/journey_graph.hpp"
#include "io/table_rows.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tappa {

// A measured journey, and what of its table could not be used.
struct FlowTable {
    JourneyGraph graph;
    std::vector<std::string> missing_columns; // with any of them nothing is read
    std::size_t good_rows = 0;
    std::vector<BadRow> bad_rows;      // in order of line
    bool too_many_touchpoints = false; // more than limits::touchpoints: then there is no graph
};

// From the columns from, to, count. Start, Goal and Exit, however written, are where journeys begin
// and end. Errors: NotUtf8.
[[nodiscard]] Result<FlowTable> flow_from_transitions(std::string_view csv);

// From the columns path, conversions (or total_conversions), nulls (or total_null): how many
// customers went "A > B" and reached Goal, and how many left. Errors: NotUtf8.
[[nodiscard]] Result<FlowTable> flow_from_paths(std::string_view csv);

} // namespace tappa
