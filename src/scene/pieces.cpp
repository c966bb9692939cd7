#include "scene/pieces.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace tappa::scene {

namespace {

constexpr double smallest_name = 9.5;
constexpr double name_gap = 5;

struct NameLayout {
    double size = 12;
    bool staggered = false;
};

NameLayout layout_of(const ColumnNames& names, const ChartStyle& style) {
    double widest = 0;
    for (const std::string& text : names.texts)
        widest = std::max(widest, style.measure.width(text, style.text_size, TextWeight::SemiBold));
    const double room = names.column_width - name_gap;
    if (widest <= room)
        return {style.text_size, false};
    const double size = style.text_size * room / widest;
    if (size >= smallest_name)
        return {size, false};
    return {std::min(style.text_size, smallest_name + 1), true};
}

constexpr double mark_width = 22;
constexpr double mark_gap = 8;
constexpr double entry_gap = 20;

struct PlacedEntry {
    double x = 0; // from the left of its line
    std::size_t line = 0;
    std::string label;
};

struct PlacedLegend {
    std::vector<PlacedEntry> entries;
    std::vector<double> line_widths;
};

PlacedLegend placed(const std::vector<LegendEntry>& entries, const ChartStyle& style) {
    PlacedLegend legend;
    double x = 0;
    for (const LegendEntry& entry : entries) {
        const double room = style.width - mark_width - mark_gap - 4;
        const std::string label =
            fitted(style.measure, entry.label, style.text_size, TextWeight::Regular, room);
        const double width = mark_width + mark_gap + style.measure.width(label, style.text_size);
        if (legend.line_widths.empty() || x + entry_gap + width > style.width - 4) {
            legend.line_widths.push_back(0);
            x = 0;
        } else {
            x += entry_gap;
        }
        legend.entries.push_back({x, legend.line_widths.size() - 1, label});
        x += width;
        legend.line_widths.back() = x;
    }
    return legend;
}

double legend_line_height(const ChartStyle& style) {
    return style.text_size * 1.6;
}

void add_mark(Scene& scene, const LegendEntry& entry, double x, double y) {
    switch (entry.mark) {
    case LegendMark::Line:
        add_line(scene, {x, y}, {x + mark_width, y}, entry.colour, 2.5);
        break;
    case LegendMark::DashedLine:
        add_line(scene, {x, y}, {x + mark_width, y}, entry.colour, 1.5, target_dash());
        break;
    case LegendMark::DottedLine:
        add_line(scene, {x, y}, {x + mark_width, y}, entry.colour, 1.5, baseline_dash());
        break;
    case LegendMark::Tick:
        scene.items.push_back(Rect{
            .x = x + mark_width - 3,
            .y = y - 7,
            .width = 3,
            .height = 14,
            .radius = 1.5,
            .fill = entry.colour,
            .stroke = no_colour,
            .stroke_width = 0});
        break;
    case LegendMark::Filled:
    case LegendMark::Hatched:
        scene.items.push_back(Rect{
            .x = x + mark_width - 14,
            .y = y - 7,
            .width = 14,
            .height = 14,
            .radius = 2,
            .fill = entry.mark == LegendMark::Filled ? entry.colour : no_colour,
            .stroke = entry.colour});
        if (entry.mark == LegendMark::Hatched)
            add_hatching(
                scene, {x + mark_width - 14, y - 7}, {x + mark_width, y + 7}, entry.colour
            );
        break;
    }
}

} // namespace

std::optional<double> known(const std::optional<double>& value) {
    return value && std::isfinite(*value) ? value : std::nullopt;
}

void add_text(Scene& scene, Point baseline, std::string_view text, const TextStyle& style) {
    if (text.empty())
        return;
    scene.items.push_back(Text{
        baseline.x,
        baseline.y,
        std::string(text),
        style.size,
        style.weight,
        style.anchor,
        style.fill});
}

void add_lines(
    Scene& scene,
    double x,
    double middle_y,
    const std::vector<std::string>& lines,
    const TextStyle& style
) {
    const double step = style.size * 1.25;
    double y = baseline_for_middle(middle_y, style.size)
        - step * (static_cast<double>(lines.size()) - 1) / 2;
    for (const std::string& line : lines) {
        add_text(scene, {x, y}, line, style);
        y += step;
    }
}

void add_line(
    Scene& scene, Point from, Point to, Colour stroke, double width, std::vector<double> dash
) {
    scene.items.push_back(Polyline{{from, to}, stroke, width, std::move(dash)});
}

double baseline_for_middle(double middle_y, double size) {
    return middle_y + 0.727 * size / 2;
}

void add_triangle(
    Scene& scene, Point centre, double radius, Pointing pointing, Colour fill, Colour rim
) {
    const double r = radius * 1.25;
    const double up = pointing == Pointing::Up ? -1 : 1;
    const double half = r * std::sqrt(3.0) / 2;
    scene.items.push_back(Polygon{
        {{centre.x, centre.y + up * r},
         {centre.x + half, centre.y - up * r / 2},
         {centre.x - half, centre.y - up * r / 2}},
        fill,
        rim,
        2,
        {}});
}

double column_names_height(const ColumnNames& names, const ChartStyle& style) {
    const NameLayout layout = layout_of(names, style);
    return layout.size * (layout.staggered ? 2.35 : 1.1);
}

void add_column_names(Scene& scene, const ColumnNames& names, const ChartStyle& style, double y) {
    const NameLayout layout = layout_of(names, style);
    const double room = names.column_width * (layout.staggered ? 1.85 : 1) - name_gap;
    for (std::size_t i = 0; i < names.texts.size(); ++i) {
        const std::string text =
            fitted(style.measure, names.texts[i], layout.size, TextWeight::SemiBold, room);
        const double half = style.measure.width(text, layout.size, TextWeight::SemiBold) / 2;
        const double middle = names.left + names.column_width * (static_cast<double>(i) + 0.5);
        const double x = std::max(std::min(middle, style.width - half - 1), half + 1);
        const bool upper = layout.staggered && i % 2 == 1;
        add_text(
            scene,
            {x, upper ? y - layout.size * 1.25 : y},
            text,
            {layout.size, TextWeight::SemiBold, TextAnchor::Middle, names.colours[i]}
        );
    }
}

double legend_height(const std::vector<LegendEntry>& entries, const ChartStyle& style) {
    const auto lines = static_cast<double>(placed(entries, style).line_widths.size());
    return lines == 0 ? 0 : lines * legend_line_height(style) + style.text_size * 0.5;
}

void add_legend(
    Scene& scene, const std::vector<LegendEntry>& entries, const ChartStyle& style, double top
) {
    const PlacedLegend legend = placed(entries, style);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const PlacedEntry& place = legend.entries[i];
        const double left = (style.width - legend.line_widths[place.line]) / 2 + place.x;
        const double middle = top + style.text_size * 0.5
            + legend_line_height(style) * (static_cast<double>(place.line) + 0.5);
        add_mark(scene, entries[i], left, middle);
        add_text(
            scene,
            {left + mark_width + mark_gap, baseline_for_middle(middle, style.text_size)},
            place.label,
            {style.text_size, TextWeight::Regular, TextAnchor::Start, style.palette.ink_soft}
        );
    }
}

void add_hatching(Scene& scene, Point from, Point to, Colour stroke) {
    const double width = to.x - from.x;
    const double height = to.y - from.y;
    for (double at = hatch_step / 2; at < width + height; at += hatch_step)
        add_line(
            scene,
            {from.x + std::min(at, width), from.y + std::max(0.0, at - width)},
            {from.x + std::max(0.0, at - height), from.y + std::min(at, height)},
            stroke,
            1
        );
}

std::vector<double> target_dash() {
    return {5, 4};
}

std::vector<double> baseline_dash() {
    return {1.5, 3.5};
}

} // namespace tappa::scene
