#include "scene/gantt.hpp"

#include "scene/pieces.hpp"

#include <algorithm>
#include <cmath>

namespace tappa::scene {

namespace {

constexpr double line_height = 30;
constexpr double bar_height = 20;
constexpr double least_bar = 5;
constexpr double gap = 10;

struct Frame {
    double top = 0; // of the first bar's line
    double bottom = 0;

    [[nodiscard]] double middle(std::size_t line) const {
        return top + line_height * (static_cast<double>(line) + 0.5);
    }
};

Rect place_of(
    const GanttBar& bar,
    std::size_t line,
    const TimeAxis& axis,
    const ChartStyle& style,
    const Frame& frame
) {
    const double left = x_of(axis, style, bar.from);
    const double right = std::max(left + least_bar, x_of(axis, style, bar.to + 1));
    const double x = std::min(left, style.width - 1 - least_bar);
    return Rect{
        .x = x,
        .y = frame.middle(line) - bar_height / 2,
        .width = std::min(right, style.width - 1) - x,
        .height = bar_height,
        .radius = 4,
        .fill = no_colour,
        .stroke = no_colour};
}

void add_title(
    Scene& scene,
    const GanttInput& input,
    std::size_t line,
    const ChartStyle& style,
    const Frame& frame
) {
    const GanttBar& bar = input.bars[line];
    const TextWeight weight = bar.critical ? TextWeight::SemiBold : TextWeight::Regular;
    double room = input.axis.title_width - 2 * gap;
    const double baseline = baseline_for_middle(frame.middle(line), style.text_size);
    if (bar.critical && room > 0) {
        const double size = style.text_size - 1;
        add_text(
            scene,
            {input.axis.title_width - gap, baseline},
            input.critical_name,
            {size, TextWeight::Regular, TextAnchor::End, style.palette.ink_soft}
        );
        room -= style.measure.width(input.critical_name, size) + gap;
    }
    add_text(
        scene,
        {gap, baseline},
        fitted(style.measure, bar.title, style.text_size, weight, room),
        {style.text_size, weight, TextAnchor::Start, style.palette.ink}
    );
}

// Below the words on the bar, which stay as legible as they are.
void add_done(Scene& scene, const GanttBar& bar, const Palette& palette, const Rect& place) {
    constexpr double strip = 3;
    const double width = (place.width - 2) * std::clamp(bar.done, 0.0, 1.0);
    if (width <= 0)
        return;
    Rect done;
    done.x = place.x + 1;
    done.y = place.y + place.height - strip - 1;
    done.width = width;
    done.height = strip;
    done.radius = strip / 2;
    done.fill = palette.ink;
    scene.items.push_back(done);
}

void add_bar(
    Scene& scene,
    const GanttInput& input,
    std::size_t line,
    const ChartStyle& style,
    const Rect& place
) {
    const GanttBar& bar = input.bars[line];
    const Palette& palette = style.palette;
    const double middle = place.y + place.height / 2;
    const double slack_end = x_of(input.axis, style, bar.may_end + 1);
    if (bar.may_end > bar.to && slack_end > place.x + place.width)
        add_line(
            scene,
            {place.x + place.width, middle},
            {slack_end, middle},
            bar.series ? palette.series[*bar.series % palette.series.size()] : palette.ink_soft,
            1.5,
            baseline_dash()
        );
    Rect drawn = place;
    drawn.fill = bar.series ? palette.series[*bar.series % palette.series.size()] : palette.empty;
    drawn.stroke = bar.series ? no_colour : palette.ink_soft;
    scene.items.push_back(drawn);
    add_done(scene, bar, palette, place);
    if (bar.critical)
        scene.items.push_back(Rect{
            .x = place.x - 1,
            .y = place.y - 1,
            .width = place.width + 2,
            .height = place.height + 2,
            .radius = 5,
            .fill = no_colour,
            .stroke = palette.ink,
            .stroke_width = 2});
    const double size = style.text_size - 1;
    const double room = place.width - 10;
    for (const std::string& mark : {bar.mark, bar.short_mark})
        if (style.measure.width(mark, size, TextWeight::SemiBold) <= room) {
            add_text(
                scene,
                {place.x + 6, baseline_for_middle(middle, size)},
                mark,
                {size,
                 TextWeight::SemiBold,
                 TextAnchor::Start,
                 bar.series ? palette.on_series : palette.ink}
            );
            break;
        }
}

// A stroke at the end of the due day, with an edge that tells it from a bar it stands in. On whole
// pixels: between two of them it would be grey on one line and black on the next.
void add_due_mark(
    Scene& scene,
    const GanttInput& input,
    std::size_t line,
    const ChartStyle& style,
    const Frame& frame
) {
    constexpr double width = 3;
    constexpr double edge = 1;
    constexpr double beyond_bar = 3;
    if (!input.bars[line].due)
        return;
    const double x = x_of(input.axis, style, *input.bars[line].due + 1);
    const double left = std::floor(std::min(x, style.width - width) - width / 2 + 0.5);
    const double top = std::floor(frame.middle(line) - bar_height / 2 - beyond_bar);
    constexpr double height = bar_height + 2 * beyond_bar;
    scene.items.push_back(Rect{
        .x = left - edge,
        .y = top,
        .width = width + 2 * edge,
        .height = height,
        .radius = 0,
        .fill = style.palette.surface,
        .stroke = no_colour});
    scene.items.push_back(Rect{
        .x = left,
        .y = top,
        .width = width,
        .height = height,
        .radius = 0,
        .fill = style.palette.ink,
        .stroke = no_colour});
}

// From the end of one bar down, or up, to the beginning of another.
void add_arrow(
    Scene& scene, const Rect& before, const Rect& after, bool critical, const Palette& palette
) {
    constexpr double head = 5;
    const Colour colour = critical ? palette.ink : palette.ink_muted;
    const double width = critical ? 2 : 1;
    const double target_y = after.y + after.height / 2;
    const bool down = after.y > before.y;
    const double x = std::max(before.x, std::min(before.x + before.width - 3, after.x - head - 3));
    const double from_y = down ? before.y + before.height : before.y;
    if (x + head >= after.x) { // no room for an arrow into its side: from above or below
        const double end = down ? after.y : after.y + after.height;
        const double at = std::max(after.x + 3, std::min(x, after.x + after.width - 3));
        scene.items.push_back(Polyline{
            {{x, from_y}, {x, (from_y + end) / 2}, {at, (from_y + end) / 2}, {at, end}},
            colour,
            width,
            {}});
        return;
    }
    scene.items.push_back(Polyline{
        {{x, from_y}, {x, target_y}, {after.x - head, target_y}}, colour, width, {}});
    scene.items.push_back(Polygon{
        {{after.x - head - 1, target_y - head / 1.4},
         {after.x - 1, target_y},
         {after.x - head - 1, target_y + head / 1.4}},
        colour,
        no_colour,
        0,
        {}});
}

void add_stripes(
    Scene& scene, const GanttInput& input, const ChartStyle& style, const Frame& frame
) {
    for (std::size_t i = 1; i < input.bars.size(); i += 2)
        scene.items.push_back(Rect{
            .x = 0,
            .y = frame.middle(i) - line_height / 2,
            .width = style.width,
            .height = line_height,
            .fill = with_alpha(style.palette.empty, 120),
            .stroke = no_colour});
}

void add_arrows(
    Scene& scene, const GanttInput& input, const std::vector<Rect>& places, const ChartStyle& style
) {
    for (std::size_t i = 0; i < input.bars.size(); ++i)
        for (const std::size_t need : input.bars[i].needs)
            if (need < places.size() && need != i)
                add_arrow(
                    scene,
                    places[need],
                    places[i],
                    input.bars[i].critical && input.bars[need].critical,
                    style.palette
                );
}

// Of what there is.
std::vector<LegendEntry> legend_of(const GanttInput& input, const Palette& palette) {
    const auto any = [&](bool (*holds)(const GanttBar&)) {
        return std::any_of(input.bars.begin(), input.bars.end(), holds);
    };
    std::vector<LegendEntry> legend;
    if (any([](const GanttBar& bar) { return bar.critical; }))
        legend.push_back({LegendMark::Line, palette.ink, input.path_name});
    if (any([](const GanttBar& bar) { return bar.may_end > bar.to; }))
        legend.push_back({LegendMark::DottedLine, palette.ink_soft, input.slack_name});
    if (any([](const GanttBar& bar) { return bar.due.has_value(); }))
        legend.push_back({LegendMark::Tick, palette.ink, input.due_name});
    if (any([](const GanttBar& bar) { return bar.done > 0; }))
        legend.push_back({LegendMark::Filled, palette.ink, input.done_name});
    if (!input.axis.closed.empty())
        legend.push_back({LegendMark::Hatched, palette.line, input.closed_name});
    return legend;
}

// The name beside the diamond: to the right where there is room before the next one, else to the
// left, else as much of it as says something. Returns where what was drawn ends.
double add_milestone_name(
    Scene& scene,
    const std::string& name,
    const Rect& place,
    double left,
    double right,
    const ChartStyle& style
) {
    constexpr double least_room = 36;
    const double size = style.text_size - 1;
    const double end = place.x + place.width;
    const double width = style.measure.width(name, size, TextWeight::SemiBold);
    const double room_right = right - end - gap;
    const double room_left = place.x - left - gap;
    const bool to_left = width > room_right && (width <= room_left || room_left > room_right);
    const double room = to_left ? room_left : room_right;
    if (width > room && room < least_room)
        return end;
    add_text(
        scene,
        {to_left ? place.x - gap / 2 : end + gap / 2,
         baseline_for_middle(place.y + place.height / 2, size)},
        fitted(style.measure, name, size, TextWeight::SemiBold, room),
        {size,
         TextWeight::SemiBold,
         to_left ? TextAnchor::End : TextAnchor::Start,
         style.palette.ink}
    );
    return to_left ? end : end + gap / 2 + std::min(width, room);
}

void add_milestones(
    GanttDrawing& drawing, const GanttInput& input, const ChartStyle& style, const Frame& frame
) {
    constexpr double half = 6; // of a diamond
    Scene& scene = drawing.scene;
    const double middle = frame.top - line_height / 2;
    add_text(
        scene,
        {gap, baseline_for_middle(middle, style.text_size)},
        fitted(
            style.measure,
            input.milestones_name,
            style.text_size,
            TextWeight::Regular,
            input.axis.title_width - 2 * gap
        ),
        {style.text_size, TextWeight::Regular, TextAnchor::Start, style.palette.ink_muted}
    );
    for (const GanttMilestone& milestone : input.milestones) {
        const double x =
            (x_of(input.axis, style, milestone.day) + x_of(input.axis, style, milestone.day + 1))
            / 2;
        add_line(scene, {x, middle + half}, {x, frame.bottom}, style.palette.ink_muted, 1);
        scene.items.push_back(Polygon{
            {{x, middle - half}, {x + half, middle}, {x, middle + half}, {x - half, middle}},
            style.palette.ink,
            no_colour,
            0,
            {}});
        drawing.milestone_places.push_back(Rect{
            .x = x - half,
            .y = middle - half,
            .width = 2 * half,
            .height = 2 * half,
            .radius = 3,
            .fill = no_colour,
            .stroke = no_colour});
    }
    double left = input.axis.title_width;
    for (std::size_t i = 0; i < input.milestones.size(); ++i) {
        const bool is_last = i + 1 == input.milestones.size();
        const double right = is_last ? style.width : drawing.milestone_places[i + 1].x;
        const Rect& place = drawing.milestone_places[i];
        left = add_milestone_name(scene, input.milestones[i].name, place, left, right, style);
        std::vector<std::string>& row = scene.table.rows.emplace_back();
        row.push_back(input.milestones[i].name);
        row.insert(row.end(), input.milestones[i].facts.begin(), input.milestones[i].facts.end());
    }
}

} // namespace

GanttDrawing gantt_drawing(const GanttInput& input, const ChartStyle& style) {
    GanttDrawing drawing;
    Scene& scene = drawing.scene;
    const std::vector<LegendEntry> legend = legend_of(input, style.palette);
    const double head = time_head_height(style);
    Frame frame{head + (input.milestones.empty() ? 0 : line_height), 0};
    frame.bottom = frame.top + line_height * static_cast<double>(input.bars.size());
    scene.width = style.width;
    scene.height = frame.bottom + 8 + legend_height(legend, style);
    scene.alternative = input.alternative;
    scene.table.columns = input.columns;
    add_stripes(scene, input, style, frame);
    add_time_head(scene, input.axis, style);
    add_time_grid(scene, input.axis, style, head, frame.bottom);
    if (!input.milestones.empty())
        add_milestones(drawing, input, style, frame);
    for (std::size_t i = 0; i < input.bars.size(); ++i)
        drawing.places.push_back(place_of(input.bars[i], i, input.axis, style, frame));
    add_arrows(scene, input, drawing.places, style);
    for (std::size_t i = 0; i < input.bars.size(); ++i) {
        add_title(scene, input, i, style, frame);
        add_bar(scene, input, i, style, drawing.places[i]);
        add_due_mark(scene, input, i, style, frame);
        std::vector<std::string>& row = scene.table.rows.emplace_back();
        row.push_back(input.bars[i].title);
        row.insert(row.end(), input.bars[i].facts.begin(), input.bars[i].facts.end());
    }
    add_today_line(scene, input.axis, style, head - 2, frame.bottom);
    add_legend(scene, legend, style, frame.bottom + 8);
    drawing.days_from = {input.axis.title_width, frame.top};
    drawing.days_to = {style.width - 1, frame.bottom};
    drawing.day_width = (drawing.days_to.x - drawing.days_from.x)
        / static_cast<double>(std::max<std::int64_t>(1, input.axis.end - input.axis.from));
    return drawing;
}

} // namespace tappa::scene
