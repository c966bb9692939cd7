#include "scene/stage_bars.hpp"

#include "scene/graph_card.hpp"
#include "scene/pieces.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace tappa::scene {

namespace {

constexpr double tallest = 52;
constexpr double least = 2; // so that a bar is seen where hardly anybody gets
constexpr double gap = 6;
constexpr double numbers_height = 24;
constexpr double number_size = 13;

} // namespace

StageBars stage_bars(const StageBarsInput& input, const ChartStyle& style) {
    const Palette& palette = style.palette;
    StageBars drawn;
    Scene& scene = drawn.scene;
    scene.width = style.width;
    scene.height = tallest + numbers_height;
    scene.table = input.table;
    scene.alternative = input.alternative;
    const auto count = static_cast<double>(std::max<std::size_t>(input.shares.size(), 1));
    const double step = (style.width + gap) / count;
    for (std::size_t stage = 0; stage < input.shares.size(); ++stage) {
        const double left = static_cast<double>(stage) * step;
        const double share = std::clamp(input.shares[stage], 0.0, 1.0);
        const bool is_chosen = input.chosen == stage;
        if (share > 0) {
            const double height = std::max(least, tallest * share);
            scene.items.push_back(Rect{
                left,
                tallest - height,
                step - gap,
                height,
                std::min(4.0, height / 2),
                is_chosen ? palette.accent : mixed(palette.surface, palette.accent, 0.45),
                no_colour,
                0});
        }
        const TextStyle number{
            number_size,
            is_chosen ? TextWeight::SemiBold : TextWeight::Regular,
            TextAnchor::Middle,
            is_chosen ? palette.ink : palette.ink_soft};
        add_text(
            scene,
            {left + (step - gap) / 2,
             baseline_for_middle(tallest + numbers_height / 2, number_size)},
            std::to_string(stage + 1),
            number
        );
        drawn.places.push_back({left, 0, step - gap, scene.height});
    }
    add_line(scene, {0, tallest}, {style.width, tallest}, palette.line, 1);
    return drawn;
}

} // namespace tappa::scene
