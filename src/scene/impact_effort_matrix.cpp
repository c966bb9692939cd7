#include "scene/impact_effort_matrix.hpp"

#include "base/number.hpp"
#include "scene/pieces.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace tappa::scene {

namespace {

// How large points are, tried one after the other until each has a place of its own. In the small
// ones no number is drawn: it could not be read.
constexpr double radii[] = {11, 9, 7.5, 6, 5};
constexpr double least_radius_with_mark = 7.5;
constexpr double pi = 3.14159265358979323846;

struct Layout {
    double left = 0;
    double right = 0;
    double top = 0;
    double bottom = 0;
    double effort_split = 1;
    double effort_end = 2;
    double impact_split = 0.5;
    double name_height = 0; // room for the quadrant's name at its top

    [[nodiscard]] double middle_x() const { return (left + right) / 2; }
    [[nodiscard]] double middle_y() const { return (top + bottom) / 2; }
};

struct Range {
    double from = 0;
    double to = 0;

    [[nodiscard]] double at(double share) const {
        return from + (to - from) * std::clamp(share, 0.0, 1.0);
    }
};

// Where points of a quadrant may lie: wholly inside it and clear of its name.
struct Room {
    Range x; // from little to much effort
    Range y; // from little to much impact
};

Room room_of(const Layout& layout, bool much_effort, bool much_impact, double radius) {
    const double inset = radius + 5;
    const double left = much_effort ? layout.middle_x() : layout.left;
    const double right = much_effort ? layout.right : layout.middle_x();
    const double top = much_impact ? layout.top : layout.middle_y();
    const double bottom = much_impact ? layout.middle_y() : layout.bottom;
    return {{left + inset, right - inset}, {bottom - inset, top + layout.name_height + inset}};
}

bool takes_much_effort(const MatrixPoint& point, double split) {
    return point.effort > split;
}

bool has_much_impact(const MatrixPoint& point, double split) {
    return point.impact >= split;
}

double share_between(double value, double low, double high) {
    return high > low ? (value - low) / (high - low) : 0.5;
}

bool is_drawable(const MatrixPoint& point) {
    return std::isfinite(point.effort) && std::isfinite(point.impact);
}

bool is_free(Point at, const std::vector<Point>& taken, double radius) {
    return std::none_of(taken.begin(), taken.end(), [&](Point other) {
        const double x = at.x - other.x;
        const double y = at.y - other.y;
        return x * x + y * y < (2 * radius + 1) * (2 * radius + 1);
    });
}

Point place_of(const MatrixPoint& point, const Layout& layout, const Room& room) {
    const double x = takes_much_effort(point, layout.effort_split)
        ? share_between(point.effort, layout.effort_split, layout.effort_end)
        : share_between(point.effort, 0, layout.effort_split);
    const double y = has_much_impact(point, layout.impact_split)
        ? share_between(point.impact, layout.impact_split, 1)
        : share_between(point.impact, 0, layout.impact_split);
    return {room.x.at(x), room.y.at(y)};
}

// The nearest free place of a grid over the quadrant.
std::optional<Point> free_place_on_grid(
    Point wish, const Room& room, const std::vector<Point>& taken, double radius
) {
    std::optional<Point> nearest;
    const auto distance = [&](Point at) { return std::hypot(at.x - wish.x, at.y - wish.y); };
    const double step = 2 * radius + 1;
    for (double x = room.x.from; x <= room.x.to; x += step)
        for (double y = room.y.from; y >= room.y.to; y -= step)
            if ((!nearest || distance({x, y}) < distance(*nearest))
                && is_free({x, y}, taken, radius))
                nearest = Point{x, y};
    return nearest;
}

// The free place nearest to the wished one, in the same quadrant; nothing when it is full.
std::optional<Point> free_place(
    Point wish, const Room& room, const std::vector<Point>& taken, double radius
) {
    if (is_free(wish, taken, radius))
        return wish;
    for (int ring = 1; ring <= 20; ++ring) {
        for (int step = 0; step < 12; ++step) {
            const double angle = 2 * pi * step / 12;
            const Point at{
                wish.x + 6 * ring * std::cos(angle), wish.y + 6 * ring * std::sin(angle)};
            const bool inside = at.x >= room.x.from && at.x <= room.x.to && at.y <= room.y.from
                && at.y >= room.y.to;
            if (inside && is_free(at, taken, radius))
                return at;
        }
    }
    return free_place_on_grid(wish, room, taken, radius);
}

const std::string& class_of(const MatrixPoint& point, const ImpactEffortInput& input) {
    const bool much_effort = takes_much_effort(point, input.effort_split);
    if (has_much_impact(point, input.impact_split))
        return much_effort ? input.strategic : input.quick_wins;
    return much_effort ? input.reconsider : input.fill_ins;
}

Layout layout_of(const ImpactEffortInput& input, const ChartStyle& style, double height) {
    Layout layout;
    layout.left = 1;
    layout.right = style.width - 1;
    layout.top = style.text_size * 1.9;
    layout.bottom = height - style.text_size * 2;
    layout.effort_split = std::isfinite(input.effort_split) ? std::max(input.effort_split, 0.0) : 0;
    layout.impact_split =
        std::isfinite(input.impact_split) ? std::clamp(input.impact_split, 0.0, 1.0) : 0.5;
    layout.name_height = style.text_size * 1.6;
    layout.effort_end = layout.effort_split * 2;
    for (const MatrixPoint& point : input.points)
        if (is_drawable(point))
            layout.effort_end = std::max(layout.effort_end, point.effort);
    return layout;
}

void add_quadrant(
    Scene& scene,
    const std::string& name,
    Point corner,
    Point size,
    Colour fill,
    const ChartStyle& style
) {
    scene.items.push_back(Rect{corner.x, corner.y, size.x, size.y, 8, fill, style.palette.grid, 1});
    add_text(
        scene,
        {corner.x + 12, corner.y + style.text_size * 1.6},
        fitted(style.measure, name, style.text_size, TextWeight::SemiBold, size.x - 24),
        {style.text_size, TextWeight::SemiBold, TextAnchor::Start, style.palette.ink_muted}
    );
}

void add_ground(
    Scene& scene, const ImpactEffortInput& input, const Layout& layout, const ChartStyle& style
) {
    const Palette& palette = style.palette;
    const Point half{layout.middle_x() - layout.left - 3, layout.middle_y() - layout.top - 3};
    const double x = layout.middle_x() + 3;
    const double y = layout.middle_y() + 3;
    add_quadrant(
        scene,
        input.quick_wins,
        {layout.left, layout.top},
        half,
        with_alpha(palette.accent, 26),
        style
    );
    add_quadrant(
        scene, input.strategic, {x, layout.top}, half, with_alpha(palette.target, 18), style
    );
    add_quadrant(
        scene, input.fill_ins, {layout.left, y}, half, with_alpha(palette.empty, 120), style
    );
    add_quadrant(scene, input.reconsider, {x, y}, half, with_alpha(palette.empty, 120), style);
}

void add_axes(
    Scene& scene, const ImpactEffortInput& input, const Layout& layout, const ChartStyle& style
) {
    const double size = style.text_size - 0.5;
    TextStyle text{size, TextWeight::Regular, TextAnchor::Start, style.palette.ink_soft};
    const double room = (layout.right - layout.left) / 2;
    add_text(
        scene,
        {layout.left, size * 1.1},
        fitted(style.measure, "\u2191 " + input.impact_name, size, text.weight, room),
        text
    );
    const double below = layout.bottom + size * 1.6;
    text.anchor = TextAnchor::Middle;
    add_text(
        scene,
        {layout.middle_x(), below},
        formatted_short(layout.effort_split, 1, style.language),
        text
    );
    text.anchor = TextAnchor::End;
    add_text(
        scene,
        {layout.right, below},
        fitted(style.measure, input.effort_name + " \u2192", size, text.weight, room - 24),
        text
    );
}

struct Placing {
    std::vector<std::optional<Point>> places;
    bool is_complete = true; // no point lies on another
};

Placing placed(const ImpactEffortInput& input, const Layout& layout, double radius) {
    Placing placing;
    std::array<std::vector<Point>, 4> taken; // of each quadrant; those of two never meet
    std::array<bool, 4> is_full{};
    for (const MatrixPoint& point : input.points) {
        placing.places.emplace_back();
        if (!is_drawable(point))
            continue;
        const bool effort = takes_much_effort(point, layout.effort_split);
        const bool impact = has_much_impact(point, layout.impact_split);
        const Room room = room_of(layout, effort, impact, radius);
        const Point wish = place_of(point, layout, room);
        const std::size_t quadrant = (effort ? 1U : 0U) + (impact ? 2U : 0U);
        std::optional<Point> at;
        if (!is_full[quadrant])
            at = free_place(wish, room, taken[quadrant], radius);
        is_full[quadrant] = !at;
        placing.is_complete = placing.is_complete && at;
        placing.places.back() = at.value_or(wish);
        taken[quadrant].push_back(at.value_or(wish));
    }
    return placing;
}

// As large as the point has room for: three digits are smaller than one.
void add_mark(
    Scene& scene, const std::string& mark, Point at, double radius, const ChartStyle& style
) {
    constexpr double size_in_radii = 12.0 / 11.0;
    const double room = 2 * radius - 4;
    double size = std::min(style.text_size, size_in_radii * radius);
    if (const double width = style.measure.width(mark, size, TextWeight::SemiBold); width > room)
        size *= room / width;
    add_text(
        scene,
        {at.x, baseline_for_middle(at.y, size)},
        mark,
        {size, TextWeight::SemiBold, TextAnchor::Middle, style.palette.surface}
    );
}

void add_points(
    MatrixDrawing& drawing,
    const ImpactEffortInput& input,
    const Layout& layout,
    const ChartStyle& style
) {
    Placing placing;
    for (const double radius : radii) {
        drawing.radius = radius;
        placing = placed(input, layout, radius);
        if (placing.is_complete)
            break;
    }
    drawing.places = std::move(placing.places);
    const Palette& palette = style.palette;
    Scene& scene = drawing.scene;
    for (std::size_t i = 0; i < input.points.size(); ++i) {
        if (!drawing.places[i])
            continue;
        const Point at = *drawing.places[i];
        scene.items.push_back(Circle{
            at.x, at.y, drawing.radius, palette.accent, palette.surface, 1.5});
        if (drawing.radius >= least_radius_with_mark)
            add_mark(scene, input.points[i].mark, at, drawing.radius, style);
    }
}

SceneTable table_of(const ImpactEffortInput& input, Language language) {
    SceneTable table{
        {input.mark_name, input.title_name, input.effort_name, input.impact_name, input.class_name},
        {}};
    for (const MatrixPoint& point : input.points)
        if (is_drawable(point))
            table.rows.push_back(
                {point.mark,
                 point.title,
                 formatted_short(point.effort, 1, language),
                 formatted_percent(point.impact, 0, language),
                 class_of(point, input)}
            );
    return table;
}

} // namespace

MatrixDrawing impact_effort_drawing(const ImpactEffortInput& input, const ChartStyle& style) {
    MatrixDrawing drawing;
    drawing.places.resize(input.points.size());
    Scene& scene = drawing.scene;
    scene.width = style.width;
    scene.height = style.height > 0 ? style.height : style.width * 0.62;
    scene.alternative = input.alternative;
    scene.table = table_of(input, style.language);
    const Layout layout = layout_of(input, style, scene.height);
    if (layout.bottom - layout.top < 10 * radii[0] || layout.right - layout.left < 10 * radii[0])
        return drawing; // no room for a picture; the table says it all
    add_ground(scene, input, layout, style);
    add_axes(scene, input, layout, style);
    add_points(drawing, input, layout, style);
    return drawing;
}

Scene impact_effort_matrix(const ImpactEffortInput& input, const ChartStyle& style) {
    return impact_effort_drawing(input, style).scene;
}

} // namespace tappa::scene
