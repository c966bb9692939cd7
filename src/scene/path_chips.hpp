#pragma once

#include "scene/chart.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace tappa::scene {

// A touchpoint of a path.
struct PathChip {
    std::string name;
    std::size_t stage = 0; // 0–6: its colour, and the number before its name
    std::size_t times = 1; // how often it comes in a row
};

// A path from left to right, each touchpoint in the colour of its stage, and how it ends.
struct PathChipsInput {
    std::vector<PathChip> chips;
    bool reaches_goal = false; // else all leave
};

inline constexpr double path_chips_height = 30;

// On one line of the style's width. What finds no room is folded in the middle: "+3".
[[nodiscard]] Scene path_chips(const PathChipsInput&, const ChartStyle&);

} // namespace tappa::scene
