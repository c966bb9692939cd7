#pragma once

#include "report/journey_map.hpp"
#include "report/map_columns.hpp"

#include <unordered_map>

namespace tappa::report {

// How a map is laid out on a sheet.
struct MapLayout {
    double width = 0; // of the paper, in points
    double height = 0;
    double text_size = 0;    // of most texts
    double curve_height = 0; // 0: as usual for the size
    double least_column = 0; // how wide a column is at least, in letters
};

struct DrawnMap {
    scene::Scene scene;
    double bottom = 0; // where it ends; beyond the paper's foot where the letters are too large
};

// A picture and its shape, which is read from its bytes once rather than for each layout tried.
struct MapPicture {
    Shared<Picture> picture;
    double width_per_height = 1;
};
using MapPictures = std::unordered_map<TouchpointId, MapPicture>;
[[nodiscard]] MapPictures map_pictures(const Journey&);

// What is drawn, however it is laid out.
struct MapContent {
    const MapInput& input;
    JourneyLanes lanes;
    MapPictures pictures;
};

// All of the map with these columns and letters. Nothing lies over anything else, whether it fits
// the paper or not.
[[nodiscard]] DrawnMap drawn_map(const MapContent&, const MapColumns&, const MapLayout&, Language);
// Whether the columns are as wide as the layout asks for.
[[nodiscard]] bool has_room(const MapColumns&, const MapLayout&);
[[nodiscard]] std::string map_title(const Journey&, Language);

} // namespace tappa::report
