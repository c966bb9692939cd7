#pragma once

#include "model/enums.hpp"
#include "report/map_columns.hpp"
#include "report/map_curve.hpp"

#include <array>
#include <vector>

namespace tappa::report {

// How a map is laid out on a sheet.
struct MapLayout {
    double width = 0; // of the paper, in points
    double height = 0;
    double text_size = 0;    // of most texts
    double curve_height = 0; // 0: as usual for the size
    double least_column = 0; // how wide a column is at least, in letters
};

// Where the columns of all stages are.
struct MapGrid {
    std::array<std::vector<MapPlace>, enum_count<JourneyStage>> columns;
    MapStages stages;
};

[[nodiscard]] MapGrid grid_of(const MapColumns&, const MapLayout&);
// Whether the columns are as wide as the layout asks for.
[[nodiscard]] bool has_room(const MapColumns&, const MapLayout&);

} // namespace tappa::report
