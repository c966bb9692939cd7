#include "scene/emotion_curve.hpp"

#include "base/number.hpp"
#include "scene/emotion_series.hpp"
#include "scene/pieces.hpp"

#include <algorithm>
#include <cmath>

namespace tappa::scene {

namespace {

constexpr double neutral_below = 0.5; // closer to 0 than to +1 or −1
double widest_band(const EmotionCurveInput& input, const ChartStyle& style, double size) {
    double widest = 0;
    for (const std::string& band : input.bands)
        widest = std::max(widest, style.measure.width(band, size));
    return std::min(widest, style.width * 0.24);
}

ColumnNames names_of(
    const EmotionCurveInput& input, const EmotionLayout& layout, const Palette& palette
) {
    ColumnNames names{{}, {}, layout.left, layout.column_width()};
    for (const EmotionStage& stage : input.stages) {
        names.texts.push_back(stage.label);
        names.colours.push_back(known(stage.value) ? palette.ink : palette.ink_muted);
    }
    return names;
}

std::optional<std::size_t> lowest_stage(const EmotionCurveInput& input) {
    std::optional<std::size_t> lowest;
    for (std::size_t i = 0; i < input.stages.size(); ++i) {
        const auto value = known(input.stages[i].value);
        if (value && (!lowest || *value < *input.stages[*lowest].value))
            lowest = i;
    }
    return lowest;
}

// The lowest point below zero, if any: only that is annotated.
std::optional<double> lowest_negative(const EmotionCurveInput& input) {
    const std::optional<std::size_t> lowest = lowest_stage(input);
    if (!lowest || *input.stages[*lowest].value >= 0)
        return std::nullopt;
    return std::max(*input.stages[*lowest].value, -2.0);
}

// From the middle of the lowest point to the foot of what is written below it.
double depth_below_point(const EmotionCurveInput& input, double size) {
    return point_radius + size * (input.lowest_note.empty() ? 1.6 : 2.9);
}

EmotionLayout layout_of(const EmotionCurveInput& input, const ChartStyle& style, double height) {
    const double size = style.text_size;
    EmotionLayout layout;
    layout.columns = input.columns;
    layout.left = input.columns ? 0 : widest_band(input, style, size - 1) + 14;
    layout.right = input.columns ? style.width : style.width - 8;
    layout.top = size * 2.4;
    layout.stages = input.stages.size();
    const double names = input.columns
        ? 0
        : column_names_height(names_of(input, layout, style.palette), style) + size * 1.1;
    const double limit = height - names; // of all that is above the names
    layout.bottom = limit - size * 0.6;
    if (const std::optional<double> lowest = lowest_negative(input)) {
        // The lowest point lies at this share of the way from +2 to −2.
        const double share = (2 - *lowest) / 4;
        const double room = limit - depth_below_point(input, size) - layout.top;
        layout.bottom = std::min(layout.bottom, layout.top + room / share);
    }
    return layout;
}

void add_bands(
    Scene& scene,
    const EmotionCurveInput& input,
    const EmotionLayout& layout,
    const ChartStyle& style
) {
    const Palette& palette = style.palette;
    const double zero = layout.y(0);
    const double width = layout.right - layout.left;
    // The two halves are tinted, so that the sign of a point shows at a glance.
    scene.items.push_back(Rect{
        layout.left,
        layout.top,
        width,
        zero - layout.top,
        6,
        with_alpha(palette.emotions[4], 13),
        no_colour,
        0});
    scene.items.push_back(Rect{
        layout.left,
        zero,
        width,
        layout.bottom - zero,
        6,
        with_alpha(palette.emotions[0], 13),
        no_colour,
        0});
    for (int band = -2; band <= 2; ++band) {
        const double y = layout.y(band);
        add_line(
            scene,
            {layout.left, y},
            {layout.right, y},
            band == 0 ? palette.line : palette.grid,
            band == 0 ? 1.5 : 1
        );
        const double size = style.text_size - 1;
        if (layout.columns) { // no room beside the columns: in the corner above the line
            add_text(
                scene,
                {4, y - 3},
                input.bands[static_cast<std::size_t>(band + 2)],
                {size - 1, TextWeight::Regular, TextAnchor::Start, palette.ink_muted}
            );
            continue;
        }
        const std::string label = fitted(
            style.measure,
            input.bands[static_cast<std::size_t>(band + 2)],
            size,
            TextWeight::Regular,
            layout.left - 12
        );
        add_text(
            scene,
            {layout.left - 10, baseline_for_middle(y, size)},
            label,
            {size, TextWeight::Regular, TextAnchor::End, palette.ink_muted}
        );
    }
}

void add_curve(
    Scene& scene,
    const EmotionCurveInput& input,
    const EmotionLayout& layout,
    const ChartStyle& style
) {
    Polyline run{{}, style.palette.accent, 3, {}};
    const auto finish = [&] {
        if (run.points.size() >= 2)
            scene.items.push_back(run);
        run.points.clear();
    };
    for (std::size_t i = 0; i < input.stages.size(); ++i) {
        if (const auto value = known(input.stages[i].value))
            run.points.push_back({layout.x(i), layout.y(*value)});
        else
            finish();
    }
    finish();
}

void add_point(
    Scene& scene,
    Point at,
    double value,
    double column_width,
    bool others_behind,
    const ChartStyle& style
) {
    const Palette& palette = style.palette;
    const Colour fill = palette.emotions[static_cast<std::size_t>(emotion_index(value))];
    if (value >= neutral_below)
        add_triangle(scene, at, point_radius, Pointing::Up, fill, palette.surface);
    else if (value <= -neutral_below)
        add_triangle(scene, at, point_radius, Pointing::Down, fill, palette.surface);
    else
        scene.items.push_back(Circle{at.x, at.y, point_radius, fill, palette.surface, 2});
    const std::string number = formatted_signed(value, 1, style.language);
    const double half = style.measure.width(number, style.text_size, TextWeight::SemiBold) / 2;
    if (2 * half > column_width) // in a crowd of points the table has the numbers
        return;
    const bool below = value < 0;
    const double baseline =
        below ? at.y + point_radius + style.text_size * 1.25 : at.y - point_radius - 5;
    const double middle = std::min(at.x, style.width - half);
    if (others_behind) // what passes behind the number leaves it readable
        scene.items.push_back(Rect{
            middle - half - 1,
            baseline - style.text_size * 0.85,
            2 * half + 2,
            style.text_size * 1.1,
            3,
            with_alpha(palette.surface, 200),
            no_colour,
            0});
    add_text(
        scene,
        {middle, baseline},
        number,
        {style.text_size, TextWeight::SemiBold, TextAnchor::Middle, palette.ink}
    );
}

void add_points(
    Scene& scene,
    const EmotionCurveInput& input,
    const EmotionLayout& layout,
    const ChartStyle& style
) {
    for (std::size_t i = 0; i < input.stages.size(); ++i)
        if (const auto value = known(input.stages[i].value))
            add_point(
                scene,
                {layout.x(i), layout.y(*value)},
                std::clamp(*value, -2.0, 2.0),
                layout.column_width(),
                !input.series.empty(),
                style
            );
}

void add_lowest_note(
    Scene& scene,
    const EmotionCurveInput& input,
    const EmotionLayout& layout,
    const ChartStyle& style
) {
    const std::optional<double> lowest = lowest_negative(input);
    if (!lowest || input.lowest_note.empty())
        return;
    const double room = layout.right - layout.left - 8;
    const std::string note =
        fitted(style.measure, input.lowest_note, style.text_size, TextWeight::Regular, room);
    const double half = style.measure.width(note, style.text_size) / 2;
    const double wish = layout.x(*lowest_stage(input));
    const double x = std::clamp(wish, layout.left + half + 2, layout.right - half - 2);
    const double y = layout.y(*lowest) + point_radius + style.text_size * 2.6;
    add_text(
        scene,
        {x, y},
        note,
        {style.text_size, TextWeight::Regular, TextAnchor::Middle, style.palette.alert}
    );
}

SceneTable table_of(const EmotionCurveInput& input, Language language) {
    SceneTable table{{input.stage_name, input.value_name}, {}};
    for (const EmotionSeries& each : input.series)
        table.columns.push_back(each.label);
    if (!input.note_name.empty())
        table.columns.push_back(input.note_name);
    const auto cell = [&](const std::optional<double>& value) {
        const auto number = known(value);
        return number ? formatted_signed(*number, 1, language) : input.missing;
    };
    for (std::size_t i = 0; i < input.stages.size(); ++i) {
        const EmotionStage& stage = input.stages[i];
        std::vector<std::string> row{stage.label, cell(stage.value)};
        for (const EmotionSeries& each : input.series)
            row.push_back(cell(each.values[i]));
        if (!input.note_name.empty())
            row.push_back(stage.note);
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

Scene emotion_curve(const EmotionCurveInput& input, const ChartStyle& style) {
    Scene scene;
    scene.width = style.width;
    scene.height = style.height > 0
        ? style.height
        : std::clamp(style.width * 0.3, 150.0, 260.0) + style.text_size * 4;
    const std::vector<LegendEntry> legend = emotion_legend(input, style.palette);
    const double plot_height = scene.height;
    scene.height += legend_height(legend, style);
    scene.alternative = input.alternative;
    scene.table = table_of(input, style.language);
    const EmotionLayout layout = layout_of(input, style, plot_height);
    if (layout.bottom <= layout.top || layout.right <= layout.left)
        return scene; // no room for a picture; the table says it all
    add_bands(scene, input, layout, style);
    add_emotion_series(scene, input, layout, style);
    add_curve(scene, input, layout, style);
    add_points(scene, input, layout, style);
    add_lowest_note(scene, input, layout, style);
    if (!input.columns)
        add_column_names(
            scene,
            names_of(input, layout, style.palette),
            style,
            plot_height - style.text_size * 0.5
        );
    add_legend(scene, legend, style, plot_height);
    return scene;
}

} // namespace tappa::scene
