#pragma once

#include "base/result.hpp"
#include "graph/journey_graph.hpp"
#include "io/table_rows.hpp"
#include "mining/bad_rows.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tappa {

// A measured journey, and what of its table could not be used.
struct FlowTable {
    JourneyGraph graph;
    std::vector<std::string> missing_columns; // with any of them nothing is read
    std::vector<RepeatedHead> repeated;       // of those that are read
    std::size_t good_rows = 0;
    BadRows bad_rows;
    bool too_many_touchpoints = false; // more than limits::touchpoints: then there is no graph
};

// Whether a table has all columns of one of the kinds below.
[[nodiscard]] bool are_heads_of_transitions(std::span<const std::string_view> heads);
[[nodiscard]] bool are_heads_of_paths(std::span<const std::string_view> heads);

// From the columns from, to, count, by their English or Italian names. Start, Goal and Exit,
// however written, are where journeys begin and end. Errors: NotUtf8.
[[nodiscard]] Result<FlowTable> flow_from_transitions(std::string_view csv);

// From the columns path, conversions, nulls, likewise: how many customers went "A > B" and reached
// Goal, and how many left. Errors: NotUtf8.
[[nodiscard]] Result<FlowTable> flow_from_paths(std::string_view csv);

} // namespace tappa
