#include "scene/horizontal_bars.hpp"

#include "base/number.hpp"
#include "scene/pieces.hpp"

#include <algorithm>

namespace tappa::scene {

namespace {

constexpr double bar_height = 10;

struct Layout {
    double label_width = 0;
    double bar_left = 0;
    double bar_right = 0;
    double row_height = 0;
    double lowest = 0;
    double highest = 1;

    [[nodiscard]] double x(double value) const {
        const double share = (value - lowest) / (highest - lowest);
        return bar_left + (bar_right - bar_left) * std::clamp(share, 0.0, 1.0);
    }
};

bool has_targets(const HorizontalBarsInput& input) {
    return std::any_of(input.rows.begin(), input.rows.end(), [](const BarRow& row) {
        return known(row.target).has_value();
    });
}

Layout layout_of(const HorizontalBarsInput& input, const ChartStyle& style) {
    double widest_label = 0;
    double widest_number = 0;
    for (const BarRow& row : input.rows) {
        widest_label = std::max(widest_label, style.measure.width(row.label, style.text_size));
        const auto value = known(row.value);
        widest_number = std::max(
            widest_number,
            value ? style.measure.width(
                formatted(*value, input.decimals, style.language),
                style.text_size,
                TextWeight::SemiBold
            )
                  : style.measure.width(input.missing, style.text_size)
        );
    }
    Layout layout;
    layout.label_width = std::min(widest_label, style.width * 0.4);
    layout.bar_left = layout.label_width + 14;
    layout.bar_right = style.width - std::min(widest_number, style.width * 0.25) - 14;
    layout.row_height = style.text_size * (widest_label > layout.label_width ? 2.9 : 2.3);
    layout.lowest = input.lowest;
    layout.highest = input.highest > input.lowest ? input.highest : input.lowest + 1;
    return layout;
}

Colour colour_of(const HorizontalBarsInput& input, double value, const Palette& palette) {
    return input.colour == BarColour::Accent
        ? palette.accent
        : palette.levels[static_cast<std::size_t>(level_index(value))];
}

void add_bar(
    Scene& scene,
    const HorizontalBarsInput& input,
    const BarRow& row,
    const Layout& layout,
    const ChartStyle& style,
    double middle
) {
    const Palette& palette = style.palette;
    const double top = middle - bar_height / 2;
    scene.items.push_back(Rect{
        layout.bar_left,
        top,
        layout.bar_right - layout.bar_left,
        bar_height,
        bar_height / 2,
        palette.empty,
        no_colour,
        0});
    if (const auto value = known(row.value)) {
        const double width = layout.x(*value) - layout.bar_left;
        if (width > 0)
            scene.items.push_back(Rect{
                layout.bar_left,
                top,
                width,
                bar_height,
                std::min(bar_height, width) / 2,
                colour_of(input, *value, palette),
                no_colour,
                0});
    }
    if (const auto target = known(row.target))
        scene.items.push_back(Rect{
            layout.x(*target) - 2.5,
            middle - bar_height / 2 - 4,
            5,
            bar_height + 8,
            2.5,
            palette.target,
            palette.surface,
            1});
}

// The number of a row, or the words that stand for it, at the right edge.
void add_number(
    Scene& scene,
    const HorizontalBarsInput& input,
    const BarRow& row,
    const Layout& layout,
    const ChartStyle& style,
    double middle
) {
    const auto value = known(row.value);
    const TextWeight weight = value ? TextWeight::SemiBold : TextWeight::Regular;
    const std::string text =
        value ? formatted(*value, input.decimals, style.language) : input.missing;
    const double room = style.width - layout.bar_right - 8;
    add_text(
        scene,
        {style.width - 2, baseline_for_middle(middle, style.text_size)},
        fitted(style.measure, text, style.text_size, weight, room),
        {style.text_size,
         weight,
         TextAnchor::End,
         value ? style.palette.ink : style.palette.ink_muted}
    );
}

SceneTable table_of(const HorizontalBarsInput& input, Language language) {
    const bool targets = has_targets(input);
    const auto cell = [&](const std::optional<double>& value) {
        return known(value) ? formatted(*value, input.decimals, language) : input.missing;
    };
    SceneTable table{{input.row_name, input.value_name}, {}};
    if (targets)
        table.columns.push_back(input.target_name);
    for (const BarRow& row : input.rows) {
        table.rows.push_back({row.label, cell(row.value)});
        if (targets)
            table.rows.back().push_back(cell(row.target));
    }
    return table;
}

} // namespace

Scene horizontal_bars(const HorizontalBarsInput& input, const ChartStyle& style) {
    std::vector<LegendEntry> legend;
    if (has_targets(input))
        legend.push_back({LegendMark::Tick, style.palette.target, input.target_name});
    const Layout layout = layout_of(input, style);
    const double rows_height = layout.row_height * static_cast<double>(input.rows.size());
    Scene scene;
    scene.width = style.width;
    scene.height = rows_height + legend_height(legend, style);
    scene.alternative = input.alternative;
    scene.table = table_of(input, style.language);
    double middle = layout.row_height / 2;
    for (const BarRow& row : input.rows) {
        const auto lines = wrapped(
            style.measure, row.label, style.text_size, TextWeight::Regular, layout.label_width, 2
        );
        add_lines(
            scene,
            0,
            middle,
            lines,
            {style.text_size, TextWeight::Regular, TextAnchor::Start, style.palette.ink}
        );
        add_bar(scene, input, row, layout, style, middle);
        add_number(scene, input, row, layout, style, middle);
        middle += layout.row_height;
    }
    add_legend(scene, legend, style, rows_height);
    return scene;
}

} // namespace tappa::scene
