#pragma once

#include "report/journey_map.hpp"
#include "report/map_grid.hpp"
#include "report/map_pictures.hpp"

namespace tappa::report {

struct DrawnMap {
    scene::Scene scene;
    double bottom = 0; // where it ends; beyond the paper's foot where the letters are too large
};

// What is drawn, however it is laid out.
struct MapContent {
    const MapInput& input;
    JourneyLanes lanes;
    MapPictures pictures;
};

// All of the map with these columns and letters. Nothing lies over anything else, whether it fits
// the paper or not.
[[nodiscard]] DrawnMap drawn_map(const MapContent&, const MapColumns&, const MapLayout&, Language);
[[nodiscard]] std::string map_title(const Journey&, Language);

} // namespace tappa::report
