#pragma once

#include "model/journey.hpp"

#include <array>
#include <cstddef>
#include <vector>

namespace tappa::report {

// How the touchpoints of each stage stand on a map: in columns side by side, each from top to
// bottom, the first one filled before the next.
struct StageColumns {
    std::vector<std::vector<const Touchpoint*>> columns; // at least one, which may be empty
};
using MapColumns = std::array<StageColumns, enum_count<JourneyStage>>;

// With at most so many touchpoints in a column, the columns of a stage as even as can be.
[[nodiscard]] MapColumns map_columns(const Journey&, std::size_t most_rows);
[[nodiscard]] std::size_t column_count(const MapColumns&);
// The numbers of rows worth trying, each with another number of columns; the fewest rows first, and
// never many: laying a map out takes its time.
[[nodiscard]] std::vector<std::size_t> row_choices(const Journey&);

} // namespace tappa::report
