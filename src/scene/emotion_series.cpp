#include "scene/emotion_series.hpp"

namespace tappa::scene {

namespace {

// A stage's value stands alone where its neighbours are not known: a short line says it is there.
constexpr double target_half = 10;

void add_target(
    Scene& scene, const EmotionSeries& target, const EmotionLayout& layout, std::size_t stages
) {
    Polyline run{{}, target.colour, 2, target_dash()};
    const auto finish = [&] {
        if (run.points.size() == 1) {
            const Point at = run.points.front();
            run.points = {{at.x - target_half, at.y}, {at.x + target_half, at.y}};
        }
        if (!run.points.empty())
            scene.items.push_back(run);
        run.points.clear();
    };
    for (std::size_t i = 0; i < stages; ++i) {
        if (const auto value = known(target.values[i]))
            run.points.push_back({layout.x(i), layout.y(*value)});
        else
            finish();
    }
    finish();
}

// Beside the middle of the column, where the first curve has its numbers: 1 right, 1 left, 2 right…
double mark_offset(std::size_t place, std::size_t count, double column_width) {
    const double ranks = static_cast<double>((count + 1) / 2);
    const double step = std::min(26.0, std::max(0.0, column_width / 2 - 9) / ranks);
    const double rank = static_cast<double>(place / 2 + 1);
    return (place % 2 == 0 ? 1 : -1) * rank * step;
}

// As high as the points of the first curve, and as wide as what is written on it.
void add_mark(Scene& scene, Point at, const EmotionSeries& series, const ChartStyle& style) {
    constexpr double size = 9;
    const double width = std::max(
        2 * point_radius, style.measure.width(series.mark, size, TextWeight::SemiBold) + 5
    );
    if (!series.squared && width <= 2 * point_radius)
        scene.items.push_back(Circle{
            at.x, at.y, point_radius, series.colour, style.palette.surface, 1});
    else
        scene.items.push_back(Rect{
            at.x - width / 2,
            at.y - point_radius,
            width,
            2 * point_radius,
            series.squared ? 1.5 : point_radius,
            series.colour,
            style.palette.surface,
            1});
    add_text(
        scene,
        {at.x, baseline_for_middle(at.y, size)},
        series.mark,
        {size, TextWeight::SemiBold, TextAnchor::Middle, style.palette.on_series}
    );
}

void add_marked(
    Scene& scene,
    const EmotionSeries& series,
    double offset,
    const EmotionLayout& layout,
    std::size_t stages,
    const ChartStyle& style
) {
    std::vector<Point> run;
    std::vector<Point> all;
    const auto finish = [&] {
        if (run.size() >= 2)
            scene.items.push_back(Polyline{run, with_alpha(series.colour, 170), 1.5, {}});
        run.clear();
    };
    for (std::size_t i = 0; i < stages; ++i) {
        if (const auto value = known(series.values[i])) {
            run.push_back({layout.x(i) + offset, layout.y(*value)});
            all.push_back(run.back());
        } else {
            finish();
        }
    }
    finish();
    for (const Point at : all)
        add_mark(scene, at, series, style);
}

} // namespace

void add_emotion_series(
    Scene& scene,
    const EmotionCurveInput& input,
    const EmotionLayout& layout,
    const ChartStyle& style
) {
    const auto is_marked = [](const EmotionSeries& each) { return !each.mark.empty(); };
    const auto count =
        static_cast<std::size_t>(std::count_if(input.series.begin(), input.series.end(), is_marked)
        );
    std::size_t place = 0;
    for (const EmotionSeries& each : input.series) {
        if (!is_marked(each)) {
            add_target(scene, each, layout, input.stages.size());
            continue;
        }
        const double offset = mark_offset(place++, count, layout.column_width());
        add_marked(scene, each, offset, layout, input.stages.size(), style);
    }
}

std::vector<LegendEntry> emotion_legend(const EmotionCurveInput& input, const Palette& palette) {
    std::vector<LegendEntry> entries;
    if (input.series.empty())
        return entries;
    entries.push_back({LegendMark::Line, palette.accent, input.own_label});
    for (const EmotionSeries& each : input.series) {
        const bool is_target = each.mark.empty();
        entries.push_back(
            {is_target ? LegendMark::DashedLine : LegendMark::Line,
             each.colour,
             is_target ? each.label : each.mark + " \u00B7 " + each.label}
        );
    }
    return entries;
}

} // namespace tappa::scene
