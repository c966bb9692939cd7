#include "scene/time_axis.hpp"

#include "scene/pieces.hpp"

#include <algorithm>

namespace tappa::scene {

namespace {

constexpr double label_gap = 6;

bool shows_today(const TimeAxis& axis) {
    return axis.today && *axis.today >= axis.from && *axis.today < axis.end;
}

double end_of(const std::vector<TimeMark>& marks, std::size_t i, const TimeAxis& axis) {
    return static_cast<double>(i + 1 < marks.size() ? marks[i + 1].day : axis.end);
}

// How many marks lie between two labels, so that none runs into the next.
std::size_t label_step(
    const std::vector<TimeMark>& marks, const TimeAxis& axis, const ChartStyle& style
) {
    double widest = 0;
    for (const TimeMark& mark : marks)
        widest = std::max(widest, style.measure.width(mark.label, style.text_size - 1));
    const double room =
        (style.width - axis.title_width) / std::max<double>(1, static_cast<double>(marks.size()));
    std::size_t step = 1;
    while (static_cast<double>(step) * room < widest + 2 * label_gap && step < marks.size())
        ++step;
    return step;
}

// "Nov 2026", in less room "Nov", or nothing: a month that is cut says less.
std::string shortened(const std::string& label, const ChartStyle& style, double room) {
    const auto fits = [&](const std::string& words) {
        return style.measure.width(words, style.text_size, TextWeight::SemiBold) <= room;
    };
    if (fits(label))
        return label;
    const std::string first = label.substr(0, label.find(' '));
    return fits(first) ? first : std::string();
}

} // namespace

double x_of(const TimeAxis& axis, const ChartStyle& style, std::int64_t day) {
    const double days = static_cast<double>(std::max<std::int64_t>(1, axis.end - axis.from));
    const double at = static_cast<double>(std::clamp(day, axis.from, axis.end) - axis.from);
    return axis.title_width + (style.width - 1 - axis.title_width) * at / days;
}

double time_head_height(const ChartStyle& style) {
    return style.text_size * 4.4;
}

void add_time_head(Scene& scene, const TimeAxis& axis, const ChartStyle& style) {
    const double band = style.text_size * 2;
    for (std::size_t i = 0; i < axis.upper.size(); ++i) {
        const double left = x_of(axis, style, axis.upper[i].day);
        const double right =
            x_of(axis, style, static_cast<std::int64_t>(end_of(axis.upper, i, axis)));
        if (i % 2 == 0)
            scene.items.push_back(Rect{
                .x = left,
                .y = 0,
                .width = right - left,
                .height = band,
                .fill = style.palette.empty,
                .stroke = no_colour});
        const std::string label =
            shortened(axis.upper[i].label, style, right - left - 2 * label_gap);
        add_text(
            scene,
            {left + label_gap, baseline_for_middle(band / 2, style.text_size)},
            label,
            {style.text_size, TextWeight::SemiBold, TextAnchor::Start, style.palette.ink_soft}
        );
    }
    const double middle = band + style.text_size * 1.1;
    const double size = style.text_size - 1;
    double free_from = axis.title_width; // clear of today's label
    double free_to = axis.title_width;
    if (shows_today(axis)) {
        const double width =
            style.measure.width(axis.today_name, size, TextWeight::SemiBold) + 2 * label_gap;
        const double x = std::clamp(
            x_of(axis, style, *axis.today) - width / 2, axis.title_width, style.width - 1 - width
        );
        free_from = x;
        free_to = x + width;
        scene.items.push_back(Rect{
            .x = x,
            .y = middle - size * 0.85,
            .width = width,
            .height = size * 1.7,
            .radius = size * 0.85,
            .fill = style.palette.target,
            .stroke = no_colour});
        add_text(
            scene,
            {x + width / 2, baseline_for_middle(middle, size)},
            axis.today_name,
            {size, TextWeight::SemiBold, TextAnchor::Middle, style.palette.surface}
        );
    }
    const std::size_t step = label_step(axis.lower, axis, style);
    for (std::size_t i = 0; i < axis.lower.size(); i += step) {
        const double x = x_of(axis, style, axis.lower[i].day) + label_gap;
        const double width = style.measure.width(axis.lower[i].label, size);
        const bool clear = x + width + label_gap < free_from || x > free_to;
        if (clear && x + width < style.width)
            add_text(
                scene,
                {x, baseline_for_middle(middle, size)},
                axis.lower[i].label,
                {size, TextWeight::Regular, TextAnchor::Start, style.palette.ink_muted}
            );
    }
}

void add_time_grid(
    Scene& scene, const TimeAxis& axis, const ChartStyle& style, double top, double bottom
) {
    for (const ClosedDays& days : axis.closed) {
        const double left = x_of(axis, style, days.from);
        const double right = x_of(axis, style, days.to + 1);
        if (right - left >= hatch_step)
            add_hatching(scene, {left, top}, {right, bottom}, style.palette.line);
        else if (right > left)
            scene.items.push_back(Rect{
                .x = left,
                .y = top,
                .width = right - left,
                .height = bottom - top,
                .fill = with_alpha(style.palette.line, 0x78),
                .stroke = no_colour});
    }
    for (const std::vector<TimeMark>* marks : {&axis.lower, &axis.upper})
        for (const TimeMark& mark : *marks)
            if (mark.day > axis.from)
                add_line(
                    scene,
                    {x_of(axis, style, mark.day), top},
                    {x_of(axis, style, mark.day), bottom},
                    marks == &axis.upper ? style.palette.line : style.palette.grid,
                    1
                );
}

void add_today_line(
    Scene& scene, const TimeAxis& axis, const ChartStyle& style, double top, double bottom
) {
    if (!shows_today(axis))
        return;
    const double x = x_of(axis, style, *axis.today);
    add_line(scene, {x, top}, {x, bottom}, style.palette.target, 1.5);
}

} // namespace tappa::scene
