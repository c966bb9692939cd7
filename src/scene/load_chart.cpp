#include "scene/load_chart.hpp"

#include "scene/pieces.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace tappa::scene {

namespace {

constexpr double line_height = 32;
constexpr double bars_height = 22;
constexpr double badge_width = 28;
constexpr double gap = 10;

double largest_of(const LoadLine& line) {
    double largest = 0;
    for (const LoadBar& bar : line.bars)
        largest = std::max({largest, known(bar.amount).value_or(0), known(bar.room).value_or(0)});
    return largest;
}

void add_badge(Scene& scene, const LoadLine& line, double middle, const ChartStyle& style) {
    if (line.mark.empty())
        return;
    const Palette& palette = style.palette;
    const double size = style.text_size - 2;
    scene.items.push_back(Rect{
        .x = gap,
        .y = middle - 9,
        .width = badge_width,
        .height = 18,
        .radius = 4,
        .fill = line.series ? palette.series[*line.series % palette.series.size()] : palette.empty,
        .stroke = no_colour});
    add_text(
        scene,
        {gap + badge_width / 2, baseline_for_middle(middle, size)},
        line.mark,
        {size,
         TextWeight::SemiBold,
         TextAnchor::Middle,
         line.series ? palette.on_series : palette.ink}
    );
}

void add_name(
    Scene& scene, const LoadLine& line, double middle, const TimeAxis& axis, const ChartStyle& style
) {
    add_badge(scene, line, middle, style);
    const double left = gap + (line.mark.empty() ? 0 : badge_width + 8);
    const double limit_width = style.measure.width(line.limit_text, style.text_size) + gap;
    const double baseline = baseline_for_middle(middle, style.text_size);
    add_text(
        scene,
        {left, baseline},
        fitted(
            style.measure,
            line.name,
            style.text_size,
            TextWeight::Regular,
            axis.title_width - left - limit_width - gap
        ),
        {style.text_size, TextWeight::Regular, TextAnchor::Start, style.palette.ink}
    );
    add_text(
        scene,
        {axis.title_width - gap, baseline},
        line.limit_text,
        {style.text_size, TextWeight::Regular, TextAnchor::End, style.palette.ink_soft}
    );
}

void add_warning(
    Scene& scene,
    const LoadLine& line,
    double x,
    double middle,
    const TimeAxis& axis,
    const ChartStyle& style
) {
    const double size = style.text_size - 1;
    const double width = style.measure.width(line.warning, size, TextWeight::SemiBold) + 12;
    const double left = x - width - 4 > axis.title_width
        ? x - width - 4
        : std::min(x + 10, style.width - 1 - width);
    scene.items.push_back(Rect{
        .x = left,
        .y = middle - size * 0.85,
        .width = width,
        .height = size * 1.7,
        .radius = size * 0.85,
        .fill = style.palette.surface,
        .stroke = style.palette.alert});
    add_text(
        scene,
        {left + width / 2, baseline_for_middle(middle, size)},
        line.warning,
        {size, TextWeight::SemiBold, TextAnchor::Middle, style.palette.alert}
    );
}

void add_bars(
    Scene& scene, const LoadLine& line, double bottom, const TimeAxis& axis, const ChartStyle& style
) {
    const double largest = largest_of(line);
    if (largest <= 0)
        return;
    const double unit = bars_height / largest;
    std::vector<std::pair<Point, Point>> rooms;
    std::optional<double> worst_x;
    double worst = 0;
    for (std::size_t i = 0; i < line.bars.size() && i < axis.lower.size(); ++i) {
        const double amount = known(line.bars[i].amount).value_or(0);
        const double above = std::clamp(known(line.bars[i].above).value_or(0), 0.0, amount);
        const double left = x_of(axis, style, axis.lower[i].day);
        const double right =
            x_of(axis, style, i + 1 < axis.lower.size() ? axis.lower[i + 1].day : axis.end);
        if (const std::optional<double> room = known(line.bars[i].room)) {
            const double y = bottom - std::max(0.0, *room) * unit;
            rooms.push_back({{left, y}, {right, y}});
        }
        if (amount <= 0)
            continue;
        const double space = std::min(1.5, (right - left) * 0.15);
        const Rect within{
            .x = left + space,
            .y = bottom - (amount - above) * unit,
            .width = std::max(0.5, right - left - 2 * space),
            .height = (amount - above) * unit,
            .fill = style.palette.levels[1],
            .stroke = no_colour};
        scene.items.push_back(within);
        if (above <= 0)
            continue;
        Rect too_much = within;
        too_much.y = bottom - amount * unit;
        too_much.height = above * unit;
        too_much.fill = style.palette.alert;
        scene.items.push_back(too_much);
        if (above > worst) {
            worst = above;
            worst_x = left;
        }
    }
    for (const auto& [from, to] : rooms) // over the bars
        add_line(scene, from, to, style.palette.ink_muted, 1, {2, 3});
    if (worst_x && !line.warning.empty())
        add_warning(scene, line, *worst_x, bottom - bars_height / 2, axis, style);
}

// The title stands above the columns where the names leave no room for it beside the limits' name.
void add_head(
    Scene& scene, const LoadInput& input, bool limited, double middle, const ChartStyle& style
) {
    const double baseline = baseline_for_middle(middle, style.text_size);
    const double limits_end = input.axis.title_width - gap;
    double left = gap;
    if (limited) {
        const double title =
            style.measure.width(input.title, style.text_size, TextWeight::SemiBold);
        const double name = style.measure.width(input.limit_name, style.text_size);
        if (left + title + gap > limits_end - name)
            left = input.axis.title_width + gap / 2;
        add_text(
            scene,
            {limits_end, baseline},
            fitted(
                style.measure,
                input.limit_name,
                style.text_size,
                TextWeight::Regular,
                limits_end - gap
            ),
            {style.text_size, TextWeight::Regular, TextAnchor::End, style.palette.ink_soft}
        );
    }
    add_text(
        scene,
        {left, baseline},
        fitted(
            style.measure,
            input.title,
            style.text_size,
            TextWeight::SemiBold,
            style.width - left - gap
        ),
        {style.text_size, TextWeight::SemiBold, TextAnchor::Start, style.palette.ink}
    );
}

} // namespace

Scene load_chart(const LoadInput& input, const ChartStyle& style) {
    Scene scene;
    const double head = style.text_size * 2;
    const double bottom = head + line_height * static_cast<double>(input.lines.size());
    std::vector<LegendEntry> legend;
    const bool limited = std::any_of(input.lines.begin(), input.lines.end(), [](const auto& line) {
        return !line.limit_text.empty();
    });
    if (limited)
        legend = {
            {LegendMark::Filled, style.palette.levels[1], input.within_name},
            {LegendMark::Filled, style.palette.alert, input.above_name}};
    scene.width = style.width;
    scene.height = bottom + 8 + legend_height(legend, style);
    scene.alternative = input.alternative;
    scene.table.columns = input.columns;
    scene.items.push_back(Rect{
        .x = 0,
        .y = 0,
        .width = style.width,
        .height = head,
        .fill = style.palette.empty,
        .stroke = no_colour});
    add_head(scene, input, limited, head / 2, style);
    add_time_grid(scene, input.axis, style, head, bottom);
    for (std::size_t i = 0; i < input.lines.size(); ++i) {
        const double top = head + line_height * static_cast<double>(i);
        add_line(scene, {0, top}, {style.width, top}, style.palette.grid, 1);
        add_name(scene, input.lines[i], top + line_height / 2, input.axis, style);
        add_bars(scene, input.lines[i], top + line_height - 4, input.axis, style);
        std::vector<std::string>& row = scene.table.rows.emplace_back();
        row.push_back(input.lines[i].name);
        row.insert(row.end(), input.lines[i].facts.begin(), input.lines[i].facts.end());
    }
    add_today_line(scene, input.axis, style, head, bottom);
    add_legend(scene, legend, style, bottom + 8);
    return scene;
}

} // namespace tappa::scene
