#pragma once

#include "graph/layered_graph.hpp"

#include <array>
#include <cstddef>
#include <vector>

namespace tappa {

// The lanes above the cards in which links go back over stages, and the tracks in the gutters that
// lead up to and down from them. Gutter g lies between the layers g and g + 1.
struct LaneTracks {
    struct Place {
        std::size_t lane = 0; // the lowest first
        std::size_t up = 0;   // in the gutter before its first end, the nearest to the cards first
        std::size_t down = 0; // in the gutter after its last end, likewise
    };
    std::vector<Place> places; // by link
    std::size_t lanes = 0;
    std::array<std::size_t, layer_count> ups{}; // by gutter
    std::array<std::size_t, layer_count> downs{};
};
[[nodiscard]] LaneTracks lane_tracks(const LayeredGraph&, const std::vector<double>& tops);

// Where the layers and items of the picture stand.
struct LayoutFrame {
    std::array<double, layer_count> left{}; // of the cards, by layer
    std::array<double, layer_count> right{};
    std::vector<double> tops; // by item
    double lowest_lane = 0;
    double lane_pitch = 0;

    [[nodiscard]] double gutter(std::size_t g) const { return left[g + 1] - right[g]; }
};

// How much of a card's foot is taken from the left by those who leave: what goes straight down
// from it stands beside.
inline constexpr double taper_inset = 9;
inline constexpr double taper_label = 34;

// Draws the way of every link.
void add_routes(
    LayeredGraph&, const LayoutFrame&, const LaneTracks&, const std::vector<double>& leaving_widths
);

} // namespace tappa
