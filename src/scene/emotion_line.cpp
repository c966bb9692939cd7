#include "scene/emotion_line.hpp"

#include "scene/pieces.hpp"

#include <algorithm>

namespace tappa::scene {

namespace {

constexpr double height = 34;
constexpr double radius = 3.5;

} // namespace

Scene emotion_line(
    const std::vector<std::optional<double>>& stages, double width, const Palette& palette
) {
    Scene scene;
    scene.width = width;
    scene.height = height;
    const double middle = height / 2;
    const auto place = [&](std::size_t stage, double value) {
        const auto steps = static_cast<double>(std::max<std::size_t>(stages.size(), 2) - 1);
        return Point{
            radius + (width - 2 * radius) * static_cast<double>(stage) / steps,
            middle - std::clamp(value, -2.0, 2.0) / 2 * (middle - radius)};
    };
    add_line(scene, {0, middle}, {width, middle}, palette.line, 1);
    std::vector<Point> run;
    const auto finish = [&] {
        if (run.size() > 1)
            scene.items.push_back(Polyline{run, palette.ink_muted, 1.5, {}});
        run.clear();
    };
    for (std::size_t i = 0; i < stages.size(); ++i) {
        if (const std::optional<double> value = known(stages[i]))
            run.push_back(place(i, *value));
        else
            finish();
    }
    finish();
    for (std::size_t i = 0; i < stages.size(); ++i)
        if (const std::optional<double> value = known(stages[i])) {
            const Point at = place(i, *value);
            const auto index = static_cast<std::size_t>(emotion_index(*value));
            scene.items.push_back(Circle{
                at.x, at.y, radius, palette.emotions[index], palette.surface, 1});
        }
    return scene;
}

} // namespace tappa::scene
