#pragma once

#include "scene/emotion_curve.hpp"
#include "scene/pieces.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

namespace tappa::scene {

inline constexpr double point_radius = 7;

// Where the stages and emotions of a curve stand.
struct EmotionLayout {
    double left = 0;
    double right = 0;
    double top = 0;    // y of +2
    double bottom = 0; // y of −2
    std::size_t stages = 0;
    std::optional<CurveColumns> columns;

    [[nodiscard]] double column_width() const {
        if (columns)
            return columns->pitch;
        return (right - left) / static_cast<double>(std::max<std::size_t>(stages, 1));
    }
    [[nodiscard]] double x(std::size_t stage) const {
        if (columns && !columns->middles.empty())
            return columns->middles[stage];
        if (columns)
            return columns->first + columns->pitch * static_cast<double>(stage);
        return left + column_width() * (static_cast<double>(stage) + 0.5);
    }
    [[nodiscard]] double y(double emotion) const {
        return top + (bottom - top) * (2 - std::clamp(emotion, -2.0, 2.0)) / 4;
    }
};

// The curves beside the first, drawn before it.
void add_emotion_series(Scene&, const EmotionCurveInput&, const EmotionLayout&, const ChartStyle&);
// Nothing while the first curve is alone.
[[nodiscard]] std::vector<LegendEntry> emotion_legend(const EmotionCurveInput&, const Palette&);

} // namespace tappa::scene
