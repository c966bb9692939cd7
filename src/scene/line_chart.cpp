#include "scene/line_chart.hpp"

#include "scene/pieces.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace tappa::scene {

namespace {

constexpr double gap = 8;

class Frame {
public:
    Frame(const LineChartInput& input, const ChartStyle& style, double height) {
        double labels = 0;
        for (const ChartTick& tick : input.y_ticks)
            labels = std::max(labels, style.measure.width(tick.label, style.text_size));
        double names = 0;
        for (const ChartLine& line : input.lines)
            names = std::max(
                names, style.measure.width(line.name, style.text_size, TextWeight::SemiBold)
            );
        m_left = labels + gap;
        m_right = style.width - (names > 0 ? std::min(names + gap, style.width / 3) : gap);
        m_top = style.text_size * (input.marked_x ? 2.4 : 1);
        m_bottom = height - style.text_size * 2;
        if (!input.x.empty()) {
            m_x_from = input.x.front();
            m_x_to = input.x.back();
        }
        if (!input.y_ticks.empty()) {
            m_y_from = input.y_ticks.front().at;
            m_y_to = input.y_ticks.back().at;
        }
    }

    [[nodiscard]] double x(double value) const {
        const double share = m_x_to > m_x_from ? (value - m_x_from) / (m_x_to - m_x_from) : 0;
        return m_left + (m_right - m_left) * std::clamp(share, 0.0, 1.0);
    }
    [[nodiscard]] double y(double value) const {
        const double share = m_y_to > m_y_from ? (value - m_y_from) / (m_y_to - m_y_from) : 0;
        return m_bottom - (m_bottom - m_top) * std::clamp(share, 0.0, 1.0);
    }
    [[nodiscard]] double left() const { return m_left; }
    [[nodiscard]] double right() const { return m_right; }
    [[nodiscard]] double bottom() const { return m_bottom; }
    [[nodiscard]] bool has_room() const { return m_right - m_left > 40 && m_bottom - m_top > 40; }

private:
    double m_left = 0;
    double m_right = 0;
    double m_top = 0;
    double m_bottom = 0;
    double m_x_from = 0;
    double m_x_to = 1;
    double m_y_from = 0;
    double m_y_to = 1;
};

void add_axes(
    Scene& scene, const LineChartInput& input, const ChartStyle& style, const Frame& frame
) {
    const Palette& palette = style.palette;
    for (const ChartTick& tick : input.y_ticks) {
        const double y = frame.y(tick.at);
        add_line(scene, {frame.left(), y}, {frame.right(), y}, palette.grid, 1);
        add_text(
            scene,
            {frame.left() - gap, baseline_for_middle(y, style.text_size)},
            tick.label,
            {style.text_size, TextWeight::Regular, TextAnchor::End, palette.ink_muted}
        );
    }
    double free_from = 0;
    for (const ChartTick& tick : input.x_ticks) {
        const double half = style.measure.width(tick.label, style.text_size) / 2;
        // What would stand out of the picture is moved in, so that neither end lacks its label.
        const double x = std::max(half, std::min(frame.x(tick.at), style.width - 1 - half));
        if (x - half < free_from)
            continue;
        free_from = x + half + gap;
        add_text(
            scene,
            {x, frame.bottom() + style.text_size * 1.6},
            tick.label,
            {style.text_size, TextWeight::Regular, TextAnchor::Middle, palette.ink_muted}
        );
    }
    add_line(
        scene, {frame.left(), frame.bottom()}, {frame.right(), frame.bottom()}, palette.line, 1
    );
}

void add_band(
    Scene& scene, const LineChartInput& input, const ChartLine& line, const Frame& frame
) {
    if (line.low.size() != input.x.size() || line.high.size() != input.x.size()
        || input.x.size() < 2)
        return;
    Polygon band;
    for (std::size_t i = 0; i < input.x.size(); ++i)
        band.points.push_back({frame.x(input.x[i]), frame.y(known(line.high[i]).value_or(0))});
    for (std::size_t i = input.x.size(); i-- > 0;)
        band.points.push_back({frame.x(input.x[i]), frame.y(known(line.low[i]).value_or(0))});
    band.fill = with_alpha(line.colour, 48);
    band.stroke = no_colour;
    scene.items.push_back(std::move(band));
}

void add_values(
    Scene& scene, const LineChartInput& input, const ChartLine& line, const Frame& frame
) {
    Polyline stroke{{}, line.colour, 2.5, {}};
    const auto end_stroke = [&] {
        if (stroke.points.size() == 1)
            scene.items.push_back(Circle{
                stroke.points[0].x, stroke.points[0].y, 3, line.colour, no_colour, 0});
        else if (!stroke.points.empty())
            scene.items.push_back(stroke);
        stroke.points.clear();
    };
    for (std::size_t i = 0; i < std::min(input.x.size(), line.values.size()); ++i) {
        if (const std::optional<double> value = known(line.values[i]))
            stroke.points.push_back({frame.x(input.x[i]), frame.y(*value)});
        else
            end_stroke();
    }
    end_stroke();
}

// Beside the lines' ends, moved apart where they end together.
void add_names(
    Scene& scene, const LineChartInput& input, const ChartStyle& style, const Frame& frame
) {
    struct Name {
        const ChartLine* line;
        double y;
    };
    std::vector<Name> names;
    for (const ChartLine& line : input.lines)
        if (!line.values.empty() && !line.name.empty())
            if (const std::optional<double> last = known(line.values.back()))
                names.push_back({&line, frame.y(*last)});
    std::stable_sort(names.begin(), names.end(), [](const Name& a, const Name& b) {
        return a.y < b.y;
    });
    const double step = style.text_size * 1.3;
    for (std::size_t i = 1; i < names.size(); ++i)
        names[i].y = std::max(names[i].y, names[i - 1].y + step);
    double lowest = frame.bottom();
    for (std::size_t i = names.size(); i-- > 0;) {
        names[i].y = std::min(names[i].y, lowest);
        lowest = names[i].y - step;
    }
    for (const Name& name : names)
        add_text(
            scene,
            {frame.right() + gap, baseline_for_middle(name.y, style.text_size)},
            fitted(
                style.measure,
                name.line->name,
                style.text_size,
                TextWeight::SemiBold,
                style.width - frame.right() - gap
            ),
            {style.text_size, TextWeight::SemiBold, TextAnchor::Start, name.line->colour}
        );
}

void add_mark(
    Scene& scene, const LineChartInput& input, const ChartStyle& style, const Frame& frame
) {
    if (!input.marked_x || !known(input.marked_x))
        return;
    const Palette& palette = style.palette;
    const double x = frame.x(*input.marked_x);
    const double width =
        style.measure.width(input.marked_name, style.text_size, TextWeight::SemiBold) + 16;
    add_line(scene, {x, style.text_size * 1.8}, {x, frame.bottom()}, palette.ink, 1.5, {4, 3});
    const double left = std::clamp(x - width / 2, 0.0, std::max(0.0, style.width - 1 - width));
    scene.items.push_back(Rect{
        .x = left,
        .y = 0,
        .width = width,
        .height = style.text_size * 1.8,
        .radius = style.text_size * 0.9,
        .fill = palette.ink,
        .stroke = no_colour});
    add_text(
        scene,
        {left + width / 2, baseline_for_middle(style.text_size * 0.9, style.text_size)},
        input.marked_name,
        {style.text_size, TextWeight::SemiBold, TextAnchor::Middle, palette.surface}
    );
}

} // namespace

Scene line_chart(const LineChartInput& input, const ChartStyle& style) {
    Scene scene;
    scene.width = style.width;
    scene.height = style.height > 0 ? style.height : style.width * 0.55;
    scene.alternative = input.alternative;
    scene.table = input.table;
    const Frame frame(input, style, scene.height);
    if (!frame.has_room() || input.x.empty())
        return scene; // the table says it all
    add_axes(scene, input, style, frame);
    for (const ChartLine& line : input.lines)
        add_band(scene, input, line, frame);
    for (const ChartLine& line : input.lines)
        add_values(scene, input, line, frame);
    add_names(scene, input, style, frame);
    add_mark(scene, input, style, frame);
    return scene;
}

} // namespace tappa::scene
