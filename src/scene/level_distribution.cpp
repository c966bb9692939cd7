#include "scene/level_distribution.hpp"

#include "base/number.hpp"
#include "scene/pieces.hpp"

#include <algorithm>

namespace tappa::scene {

namespace {

constexpr double usual_height = 52;
constexpr double least_bar = 2; // no respondent: a line to stand on

} // namespace

Scene level_distribution(const LevelDistributionInput& input, const ChartStyle& style) {
    const Palette& palette = style.palette;
    const double size = style.text_size;
    Scene scene;
    scene.width = style.width;
    scene.height = style.height > 0 ? style.height : usual_height;
    scene.alternative = input.alternative;
    const double column = scene.width / static_cast<double>(input.counts.size());
    const double line = size * 1.3;
    const double floor = scene.height - line - 1;
    const double room = std::max(least_bar, floor - line);
    const int most = std::max(1, *std::max_element(input.counts.begin(), input.counts.end()));
    for (std::size_t i = 0; i < input.counts.size(); ++i) {
        const int count = input.counts[i];
        const double left = column * static_cast<double>(i);
        const double middle = left + column / 2;
        const double height = std::max(least_bar, room * count / most);
        const bool empty = count == 0;
        scene.items.push_back(Rect{
            left + column * 0.15,
            floor - height,
            column * 0.7,
            height,
            std::min(2.0, height / 2),
            empty ? palette.grid : palette.levels[i],
            no_colour,
            0});
        if (!empty)
            add_text(
                scene,
                {middle, floor - height - 2},
                formatted_integer(count, style.language),
                {size, TextWeight::SemiBold, TextAnchor::Middle, palette.ink}
            );
        const bool agreed = input.agreed == static_cast<int>(i) + 1;
        if (agreed)
            scene.items.push_back(Rect{
                middle - size * 0.65,
                floor + 1.5,
                size * 1.3,
                line - 1.5,
                3,
                no_colour,
                palette.accent,
                1.5});
        add_text(
            scene,
            {middle, baseline_for_middle(floor + 1 + line / 2, size - 1)},
            std::to_string(i + 1),
            {size - 1,
             agreed ? TextWeight::SemiBold : TextWeight::Regular,
             TextAnchor::Middle,
             agreed ? palette.ink : palette.ink_muted}
        );
    }
    return scene;
}

} // namespace tappa::scene
