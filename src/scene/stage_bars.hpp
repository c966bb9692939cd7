#pragma once

#include "graph/layout.hpp"
#include "scene/chart.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace tappa::scene {

struct StageBarsInput {
    std::vector<double> shares; // by stage, 0 to 1
    std::optional<std::size_t> chosen;
    SceneTable table;
    std::string alternative;
};

struct StageBars {
    Scene scene;
    std::vector<LayoutBox> places; // by stage: the bar with its number, to be pressed
};

// How far customers get: a bar for each stage, as tall as its share, and its number below.
[[nodiscard]] StageBars stage_bars(const StageBarsInput&, const ChartStyle&);

} // namespace tappa::scene
