#pragma once

#include "model/journey.hpp"

#include <unordered_map>

namespace tappa::report {

// A picture and its shape, which is read from its bytes once rather than for each layout tried.
struct MapPicture {
    Shared<Picture> picture;
    double width_per_height = 1;
};
using MapPictures = std::unordered_map<TouchpointId, MapPicture>;
[[nodiscard]] MapPictures map_pictures(const Journey&);

} // namespace tappa::report
