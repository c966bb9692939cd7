#pragma once

#include "report/journey_map.hpp"
#include "report/map_pen.hpp"

#include <array>

namespace tappa::report {

using MapStages = std::array<MapPlace, enum_count<JourneyStage>>;

// The emotion of each stage in the middle of its columns, with the other curves and their legend.
// Returns where it ends; draws nothing where no emotion is known. `height` is without the legend.
double add_map_curve(MapPen&, const MapInput&, const MapStages&, double y, double height);
inline constexpr double usual_curve_height = 11; // letters

} // namespace tappa::report
