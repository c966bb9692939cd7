#pragma once

#include "scene/palette.hpp"
#include "scene/scene.hpp"

#include <optional>
#include <vector>

namespace tappa::scene {

// The emotion curve, as small as a line of text: a point for each stage, joined where neighbours
// are known, around a line at 0. Without words of its own.
[[nodiscard]] Scene emotion_line(
    const std::vector<std::optional<double>>& stages, double width, const Palette& palette
);

} // namespace tappa::scene
