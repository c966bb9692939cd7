#pragma once

#include "scene/chart.hpp"

#include <array>
#include <optional>
#include <string>

namespace tappa::scene {

struct LevelDistributionInput {
    std::array<int, 5> counts{}; // how many gave level 1 … 5
    std::optional<int> agreed;   // 1–5: its number stands in a frame
    std::string alternative;     // the same counts in words
};

// A small bar for each level, as tall as its part of the most frequent one, with its count above
// and the level below. It fits into the cell of a table, and has no table of its own: the
// alternative holds all five numbers.
[[nodiscard]] Scene level_distribution(const LevelDistributionInput&, const ChartStyle&);

} // namespace tappa::scene
