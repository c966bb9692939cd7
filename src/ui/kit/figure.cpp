#include "ui/kit/kit_internal.hpp"

#include <algorithm>
#include <cmath>
#include <variant>

namespace tappa::ui {

namespace {

// Draws the items of a scene at a place and scale.
class Painter {
public:
    Painter(Ui::Internal& parts, ImVec2 origin, float scale)
        : m_internal(parts), m_origin(origin), m_scale(scale) {}

    void operator()(const scene::Polyline& line) const {
        stroke(points(line.points), line.stroke, line.stroke_width, line.dash, false);
    }

    void operator()(const scene::Polygon& polygon) const {
        const auto corners = points(polygon.points);
        if (polygon.fill.visible() && corners.size() >= 3)
            m_internal.draw().AddConcavePolyFilled(
                corners.data(), static_cast<int>(corners.size()), to_imgui(polygon.fill)
            );
        stroke(corners, polygon.stroke, polygon.stroke_width, polygon.dash, true);
    }

    void operator()(const scene::Rect& rect) const {
        const ImVec2 from = at(rect.x, rect.y);
        const ImVec2 to = at(rect.x + rect.width, rect.y + rect.height);
        const float radius = length(rect.radius);
        if (rect.fill.visible())
            m_internal.draw().AddRectFilled(from, to, to_imgui(rect.fill), radius);
        if (rect.stroke.visible() && rect.stroke_width > 0)
            m_internal.draw().AddRect(
                from,
                to,
                to_imgui(rect.stroke),
                radius,
                0,
                std::max(1.0F, length(rect.stroke_width))
            );
    }

    void operator()(const scene::Circle& circle) const {
        const ImVec2 centre = at(circle.x, circle.y);
        if (circle.fill.visible())
            m_internal.draw().AddCircleFilled(centre, length(circle.r), to_imgui(circle.fill));
        if (circle.stroke.visible() && circle.stroke_width > 0)
            m_internal.draw().AddCircle(
                centre,
                length(circle.r),
                to_imgui(circle.stroke),
                0,
                std::max(1.0F, length(circle.stroke_width))
            );
    }

    void operator()(const scene::Text& text) const {
        Memory& memory = m_internal.memory;
        const bool semibold = text.weight == scene::TextWeight::SemiBold;
        ImFont* font = semibold ? memory.fonts.semibold : memory.fonts.regular;
        const float size = std::round(length(text.size) * memory.fonts.text_ratio);
        const std::string_view drawn = memory.glyphs.drawable(text.text);
        if (drawn.empty())
            return;
        const char* begin = drawn.data();
        const char* end = begin + drawn.size();
        const float width = font->CalcTextSizeA(size, 1e9F, 0, begin, end).x;
        ImVec2 place = at(text.x, text.y);
        if (text.anchor == scene::TextAnchor::Middle)
            place.x -= width / 2;
        if (text.anchor == scene::TextAnchor::End)
            place.x -= width;
        // A scene places the baseline; ImGui the top of the line. Inter's ascender is 0.8005 of
        // its height from ascender to descender.
        place.y -= size * 0.8F;
        m_internal.draw().AddText(
            font, size, {std::round(place.x), std::round(place.y)}, to_imgui(text.fill), begin, end
        );
    }

private:
    [[nodiscard]] ImVec2 at(double x, double y) const {
        return {
            m_origin.x + static_cast<float>(x) * m_scale,
            m_origin.y + static_cast<float>(y) * m_scale};
    }
    [[nodiscard]] float length(double value) const { return static_cast<float>(value) * m_scale; }

    [[nodiscard]] std::vector<ImVec2> points(const std::vector<scene::Point>& from) const {
        std::vector<ImVec2> result;
        result.reserve(from.size());
        for (const scene::Point& point : from)
            result.push_back(at(point.x, point.y));
        return result;
    }

    void stroke(
        const std::vector<ImVec2>& line,
        Colour colour,
        double width,
        const std::vector<double>& dash,
        bool closed
    ) const {
        if (!colour.visible() || width <= 0 || line.size() < 2)
            return;
        const float thickness = std::max(1.0F, length(width));
        if (dash.empty()) {
            m_internal.draw().AddPolyline(
                line.data(),
                static_cast<int>(line.size()),
                to_imgui(colour),
                closed ? ImDrawFlags_Closed : ImDrawFlags_None,
                thickness
            );
            return;
        }
        dashed(line, colour, thickness, dash, closed);
    }

    void dashed(
        const std::vector<ImVec2>& line,
        Colour colour,
        float thickness,
        const std::vector<double>& dash,
        bool closed
    ) const {
        std::size_t part = 0;
        float left = length(dash[0]);
        const std::size_t count = line.size() - (closed ? 0 : 1);
        for (std::size_t i = 0; i < count; ++i) {
            ImVec2 from = line[i];
            const ImVec2 to = line[(i + 1) % line.size()];
            float remaining = std::hypot(to.x - from.x, to.y - from.y);
            while (remaining > 0.01F) {
                const float step = std::min(left, remaining);
                const float share = step / remaining;
                const ImVec2 next(
                    from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share
                );
                if (part % 2 == 0)
                    m_internal.draw().AddLine(from, next, to_imgui(colour), thickness);
                from = next;
                remaining -= step;
                left -= step;
                if (left <= 0.01F) {
                    part = (part + 1) % std::max<std::size_t>(2, dash.size());
                    left = std::max(0.5F, length(dash[part % dash.size()]));
                }
            }
        }
    }

    Ui::Internal& m_internal;
    ImVec2 m_origin;
    float m_scale;
};

} // namespace

namespace {

std::optional<std::size_t> pressed_spot(
    Ui::Internal& p, const std::vector<FigureSpot>& spots, ImVec2 origin, float scale
) {
    std::optional<std::size_t> pressed;
    for (std::size_t i = 0; i < spots.size(); ++i) {
        const FigureSpot& spot = spots[i];
        const float radius = static_cast<float>(spot.radius) * scale;
        const bool is_box = spot.width > 0;
        const float half_width = is_box ? static_cast<float>(spot.width) * scale / 2 : radius;
        const float half_height = is_box ? static_cast<float>(spot.height) * scale / 2 : radius;
        const ImVec2 centre(
            origin.x + static_cast<float>(spot.x) * scale,
            origin.y + static_cast<float>(spot.y) * scale
        );
        const ImRect box(
            {centre.x - half_width, centre.y - half_height},
            {centre.x + half_width, centre.y + half_height}
        );
        const NodeId id = p.add(Role::Button, spot.key, spot.name, box);
        const Interaction state = p.interact(id, box);
        if (state.pressed)
            pressed = i;
        if (state.hovered)
            p.border(box, p.theme().ink, p.css(radius), 2);
        p.focus_ring(id, box, p.css(radius));
        const bool reached = p.memory.focus == id && p.memory.focus_visible;
        p.tooltip(id, box, state.hovered || reached, spot.name);
    }
    return pressed;
}

} // namespace

std::optional<std::size_t> Ui::figure(
    std::string_view key,
    std::string_view caption,
    const scene::Scene& scene,
    const FigureOptions& options
) {
    Internal& p = *m_internal;
    const auto own_width = static_cast<float>(scene.width);
    const float ratio = options.width > 0 && own_width > 0 ? options.width / own_width : 1;
    const ImRect rect =
        p.place(p.px(own_width * ratio), p.px(static_cast<float>(scene.height) * ratio));
    Node node;
    node.role = Role::Figure;
    node.key = key;
    node.name = caption;
    node.description = scene.alternative;
    const NodeId id = p.add(std::move(node), rect);
    const ImRect clip = ImGui::GetCurrentWindow()->ClipRect;
    if (clip.Overlaps(rect)) {
        const Painter painter(p, rect.Min, p.memory.scale * ratio);
        for (const scene::Item& item : scene.items)
            std::visit(painter, item);
    }
    std::optional<std::size_t> pressed;
    p.enter(id);
    if (options.spots)
        pressed = pressed_spot(p, *options.spots, rect.Min, p.memory.scale * ratio);
    if (scene.table.columns.empty()) {
        p.leave();
        return pressed;
    }
    p.enter(p.add(Role::Table, "table", caption, rect));
    const auto add_row =
        [&](std::string_view row_key, Role first, Role rest, const std::vector<std::string>& cells
        ) {
            p.enter(p.add(Role::Row, row_key, {}, rect));
            for (std::size_t i = 0; i < cells.size(); ++i)
                p.add(i == 0 ? first : rest, std::to_string(i), cells[i], rect);
            p.leave();
        };
    add_row("header", Role::ColumnHeader, Role::ColumnHeader, scene.table.columns);
    for (std::size_t i = 0; i < scene.table.rows.size(); ++i)
        add_row("row-" + std::to_string(i), Role::RowHeader, Role::Cell, scene.table.rows[i]);
    p.leave();
    p.leave();
    return pressed;
}

} // namespace tappa::ui
