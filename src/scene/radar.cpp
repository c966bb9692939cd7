#include "scene/radar.hpp"

#include "base/number.hpp"
#include "scene/pieces.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace tappa::scene {

namespace {

constexpr double pi = 3.14159265358979323846;
constexpr double label_gap = 12;
constexpr double smallest_radius = 12;
constexpr double label_share = 0.25; // of the width, for a line of a label
constexpr double word_share = 0.36;  // likewise, for a word that is longer
constexpr std::size_t most_label_lines = 3;
constexpr double line_step = 1.25; // of add_lines, times the size of the text

using Series = std::optional<double> RadarAxis::*;

// Where everything lies: axis i points to (cos, sin) of its angle, the first one upwards.
struct Layout {
    Point centre;
    double radius = 0;
    std::size_t axes = 0;
    double highest = 5;

    [[nodiscard]] Point direction(std::size_t axis) const {
        const double angle =
            -pi / 2 + 2 * pi * static_cast<double>(axis) / static_cast<double>(axes);
        return {std::cos(angle), std::sin(angle)};
    }
    [[nodiscard]] Point at(std::size_t axis, double value) const {
        const Point to = direction(axis);
        const double length = radius * std::clamp(value, 0.0, highest) / highest;
        return {centre.x + to.x * length, centre.y + to.y * length};
    }
};

bool has_values(const RadarInput& input, Series series) {
    return std::any_of(input.axes.begin(), input.axes.end(), [&](const RadarAxis& axis) {
        return known(axis.*series).has_value();
    });
}

TextAnchor anchor_of(Point direction) {
    if (std::fabs(direction.x) < 0.15)
        return TextAnchor::Middle;
    return direction.x > 0 ? TextAnchor::Start : TextAnchor::End;
}

using Lines = std::vector<std::string>;

double widest_word(std::string_view text, const ChartStyle& style) {
    double widest = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        widest = std::max(widest, style.measure.width(text.substr(0, end), style.text_size));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return widest;
}

// A narrow drawing has smaller rings rather than a word that is cut.
std::vector<Lines> labels_that_fit(const RadarInput& input, const ChartStyle& style) {
    std::vector<Lines> labels;
    for (const RadarAxis& axis : input.axes) {
        const double line = std::clamp(
            widest_word(axis.label, style) + 1, style.width * label_share, style.width * word_share
        );
        labels.push_back(wrapped(
            style.measure, axis.label, style.text_size, TextWeight::Regular, line, most_label_lines
        ));
    }
    return labels;
}

// From the middle of the first line to that of the last.
double lines_height(std::size_t lines, const ChartStyle& style) {
    return line_step * style.text_size * static_cast<double>(lines - 1);
}

double widest_of(const Lines& lines, const ChartStyle& style) {
    double widest = 0;
    for (const std::string& line : lines)
        widest = std::max(widest, style.measure.width(line, style.text_size));
    return widest;
}

// Above the uppermost axis and below the lowest ones.
double margin_for(const std::vector<Lines>& labels, const ChartStyle& style) {
    std::size_t most = 1;
    for (const Lines& lines : labels)
        most = std::max(most, lines.size());
    return label_gap + style.text_size * 1.1 + lines_height(most, style);
}

// How far the axes reach below the centre, as a share of the radius; above it they reach 1.
double reach_below(const Layout& layout) {
    double lowest = 0;
    for (std::size_t i = 0; i < layout.axes; ++i)
        lowest = std::max(lowest, layout.direction(i).y);
    return lowest;
}

// The largest radius at which no label leaves the drawing on the left or right.
double radius_in_width(
    const Layout& layout, const std::vector<Lines>& labels, const ChartStyle& style
) {
    double radius = style.width / 2 - label_gap;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const Point to = layout.direction(i);
        const double width = widest_of(labels[i], style);
        if (anchor_of(to) != TextAnchor::Middle)
            radius = std::min(radius, (style.width / 2 - width - 2) / std::fabs(to.x) - label_gap);
    }
    return radius;
}

void add_rings(Scene& scene, const Layout& layout, const ChartStyle& style) {
    const int rings = std::clamp(static_cast<int>(layout.highest), 1, 10);
    for (int ring = 1; ring <= rings; ++ring) {
        Polygon polygon{{}, no_colour, style.palette.grid, 1, {}};
        for (std::size_t i = 0; i < layout.axes; ++i)
            polygon.points.push_back(layout.at(i, ring));
        scene.items.push_back(std::move(polygon));
    }
    for (std::size_t i = 0; i < layout.axes; ++i)
        add_line(scene, layout.centre, layout.at(i, layout.highest), style.palette.grid, 0.75);
}

void add_ring_numbers(Scene& scene, const Layout& layout, const ChartStyle& style) {
    const double size = std::max(style.text_size - 3, 8.0);
    if (layout.radius / layout.highest < size * 1.3)
        return; // they would lie on each other
    for (int ring = 1; ring <= static_cast<int>(layout.highest); ++ring) {
        const Point at = layout.at(0, ring);
        add_text(
            scene,
            {at.x + 4, at.y + size * 1.05},
            formatted_integer(ring, style.language),
            {size, TextWeight::Regular, TextAnchor::Start, style.palette.ink_muted}
        );
    }
}

struct Run {
    std::vector<Point> points;
    bool closed = false;
};

// Neighbouring known values, round the circle. A missing value ends a run: no line is drawn
// across unknown values.
std::vector<Run> runs_of(const RadarInput& input, const Layout& layout, Series series) {
    const std::size_t count = input.axes.size();
    std::size_t start = 0;
    while (start < count && known(input.axes[start].*series))
        ++start;
    Run run;
    if (start == count) {
        for (std::size_t i = 0; i < count; ++i)
            run.points.push_back(layout.at(i, *(input.axes[i].*series)));
        run.closed = true;
        return {run};
    }
    std::vector<Run> runs;
    for (std::size_t step = 1; step <= count; ++step) { // ends on the gap it began after
        const std::size_t i = (start + step) % count;
        const std::optional<double> value = known(input.axes[i].*series);
        if (value) {
            run.points.push_back(layout.at(i, *value));
        } else if (!run.points.empty()) {
            runs.push_back(run);
            run.points.clear();
        }
    }
    return runs;
}

void add_area(Scene& scene, const Run& run, const Layout& layout, const ChartStyle& style) {
    std::vector<Point> area = run.points;
    if (!run.closed)
        area.push_back(layout.centre);
    if (area.size() >= 3)
        scene.items.push_back(Polygon{area, style.palette.accent_fill, no_colour, 0, {}});
}

void add_outline(
    Scene& scene, const Run& run, Colour stroke, double width, const std::vector<double>& dash
) {
    if (run.closed)
        scene.items.push_back(Polygon{run.points, no_colour, stroke, width, dash});
    else if (run.points.size() >= 2)
        scene.items.push_back(Polyline{run.points, stroke, width, dash});
    else if (!dash.empty()) // a lone target still has to be seen
        scene.items.push_back(Circle{run.points[0].x, run.points[0].y, 3.5, no_colour, stroke, 1.5}
        );
}

void add_series(
    Scene& scene, const RadarInput& input, const Layout& layout, const ChartStyle& style
) {
    const Palette& palette = style.palette;
    const std::vector<Run> values = runs_of(input, layout, &RadarAxis::value);
    for (const Run& run : values)
        add_area(scene, run, layout, style);
    for (const Run& run : runs_of(input, layout, &RadarAxis::baseline))
        add_outline(scene, run, palette.baseline, 1.5, baseline_dash());
    for (const Run& run : runs_of(input, layout, &RadarAxis::target))
        add_outline(scene, run, palette.target, 1.5, target_dash());
    for (const Run& run : values)
        add_outline(scene, run, palette.accent, 2.5, {});
    for (const Run& run : values)
        for (const Point at : run.points)
            scene.items.push_back(Circle{at.x, at.y, 3.5, palette.accent, palette.surface, 1.5});
}

void add_labels(
    Scene& scene,
    const RadarInput& input,
    const std::vector<Lines>& labels,
    const Layout& layout,
    const ChartStyle& style
) {
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const Point to = layout.direction(i);
        const Point at{
            layout.centre.x + to.x * (layout.radius + label_gap),
            layout.centre.y + to.y * (layout.radius + label_gap)};
        const bool answered = known(input.axes[i].value).has_value();
        add_lines(
            scene,
            at.x,
            at.y + to.y * lines_height(labels[i].size(), style) / 2, // away from the rings
            labels[i],
            {style.text_size,
             TextWeight::Regular,
             anchor_of(to),
             answered ? style.palette.ink_soft : style.palette.ink_muted}
        );
    }
}

std::vector<LegendEntry> legend_of(const RadarInput& input, const Palette& palette) {
    std::vector<LegendEntry> entries{{LegendMark::Line, palette.accent, input.value_name}};
    if (has_values(input, &RadarAxis::target))
        entries.push_back({LegendMark::DashedLine, palette.target, input.target_name});
    if (has_values(input, &RadarAxis::baseline))
        entries.push_back({LegendMark::DottedLine, palette.baseline, input.baseline_name});
    if (entries.size() == 1)
        entries.clear(); // one series needs no explanation
    return entries;
}

SceneTable table_of(const RadarInput& input, Language language) {
    const bool targets = has_values(input, &RadarAxis::target);
    const bool baselines = has_values(input, &RadarAxis::baseline);
    SceneTable table{{input.axis_name, input.value_name}, {}};
    if (targets)
        table.columns.push_back(input.target_name);
    if (baselines)
        table.columns.push_back(input.baseline_name);
    const auto cell = [&](const std::optional<double>& value) {
        return known(value) ? formatted_short(*value, 1, language) : input.missing;
    };
    for (const RadarAxis& axis : input.axes) {
        std::vector<std::string> row{axis.name.empty() ? axis.label : axis.name, cell(axis.value)};
        if (targets)
            row.push_back(cell(axis.target));
        if (baselines)
            row.push_back(cell(axis.baseline));
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

Scene radar(const RadarInput& input, const ChartStyle& style) {
    const std::vector<LegendEntry> legend = legend_of(input, style.palette);
    const double below = legend_height(legend, style);
    Scene scene;
    scene.width = style.width;
    scene.height = style.height > 0 ? style.height : style.width * 0.84 + below;
    scene.alternative = input.alternative;
    scene.table = table_of(input, style.language);
    if (input.axes.size() < 3 || !(input.highest > 0))
        return scene;

    Layout layout{{style.width / 2, 0}, 0, input.axes.size(), input.highest};
    const std::vector<Lines> labels = labels_that_fit(input, style);
    layout.radius = radius_in_width(layout, labels, style);
    const double margin = margin_for(labels, style);
    const double span = 1 + reach_below(layout);
    if (style.height > 0)
        layout.radius = std::min(layout.radius, (style.height - below - 2 * margin) / span);
    else
        scene.height = std::max(layout.radius, smallest_radius) * span + 2 * margin + below;
    if (layout.radius < smallest_radius)
        return scene; // no room for a picture; the table says it all
    const double spare = std::max(scene.height - below - layout.radius * span - 2 * margin, 0.0);
    layout.centre.y = margin + spare / 2 + layout.radius;
    add_rings(scene, layout, style);
    add_series(scene, input, layout, style);
    add_ring_numbers(scene, layout, style);
    add_labels(scene, input, labels, layout, style);
    add_legend(scene, legend, style, scene.height - below);
    return scene;
}

} // namespace tappa::scene
