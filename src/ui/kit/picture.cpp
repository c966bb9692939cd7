#include "ui/kit/picture.hpp"

#include "ui/kit/kit_internal.hpp"
#include "ui/kit/scene_painter.hpp"

#include <algorithm>
#include <cmath>
#include <variant>

namespace tappa::ui {

namespace {

constexpr std::size_t most_spots_at_once = 400;
constexpr double largest_fit = 1;    // a small picture is not blown up
constexpr double smallest_fit = 0.5; // of a large one only a part is seen, which can be read
constexpr double smallest_whole = 0.1;
constexpr float map_width = 150; // at most
constexpr float map_height = 96; // at most
constexpr float map_margin = 8;
constexpr float window_for_map = 420; // a narrower window has no room for one

// How large a picture is drawn that has room for so much of it.
double fitting(double room, const PictureView& view) {
    return std::clamp(room, view.whole ? smallest_whole : smallest_fit, largest_fit);
}

class Window {
public:
    Window(Ui::Internal& parts, const ImRect& rect, const scene::Scene& scene, PictureView& view)
        : m_internal(parts), m_rect(rect), m_scene(scene), m_view(view) {
        const auto base = static_cast<double>(parts.memory.scale);
        const double across = rect.GetWidth() / (std::max(scene.width, 1.0) * base);
        const double down = rect.GetHeight() / (std::max(scene.height, 1.0) * base);
        const double fit = fitting(std::min(across, down), m_view);
        m_view.shown_zoom = m_view.zoom > 0 ? m_view.zoom : fit;
        m_scale = base * m_view.shown_zoom;
    }

    // The background holds what is dragged; spots lie on it.
    void drag(NodeId id) {
        ImGui::SetNextItemAllowOverlap();
        if (!ImGui::ItemAdd(m_rect, id))
            return;
        bool hovered = false;
        bool held = false;
        ImGui::ButtonBehavior(m_rect, id, &hovered, &held);
        if (hovered)
            m_internal.memory.cursor = "grab";
        if (!held)
            return;
        const ImVec2 moved = ImGui::GetIO().MouseDelta;
        m_view.left -= moved.x / m_scale;
        m_view.top -= moved.y / m_scale;
    }

    // Never beyond the picture; in the middle where the picture is the smaller.
    void settle() {
        const auto clamp = [](double at, double window, double whole) {
            return whole <= window ? (whole - window) / 2 : std::clamp(at, 0.0, whole - window);
        };
        m_view.left = clamp(m_view.left, width(), m_scene.width);
        m_view.top = clamp(m_view.top, height(), m_scene.height);
    }

    void reveal(const PictureSpot& spot) {
        const auto move = [](double at, double window, double from, double size) {
            if (from < at)
                return from - size / 4;
            return from + size > at + window ? from + size * 1.25 - window : at;
        };
        m_view.left = move(m_view.left, width(), spot.x, spot.width);
        m_view.top = move(m_view.top, height(), spot.y, spot.height);
        settle();
    }

    [[nodiscard]] bool shows(const PictureSpot& spot) const { return m_rect.Overlaps(box(spot)); }
    [[nodiscard]] ImRect box(const PictureSpot& spot) const {
        const ImVec2 from = at(spot.x, spot.y);
        const ImVec2 to = at(spot.x + spot.width, spot.y + spot.height);
        return {from, to};
    }

    // The small map, where there is one; on it, nothing behind it is pressed.
    void hold_map(NodeId id) {
        if (!has_map())
            return;
        const ImRect map = map_box();
        if (!ImGui::ItemAdd(map, id))
            return;
        bool hovered = false;
        bool held = false;
        ImGui::ButtonBehavior(map, id, &hovered, &held);
        if (hovered)
            m_internal.memory.cursor = "pointer";
        if (!held)
            return;
        const ImVec2 mouse = ImGui::GetIO().MousePos;
        m_view.left = (mouse.x - map.Min.x) / map_scale() - width() / 2;
        m_view.top = (mouse.y - map.Min.y) / map_scale() - height() / 2;
    }

    void draw_map(const std::vector<PictureSpot>& spots) const {
        if (!has_map())
            return;
        const ImRect map = map_box();
        const double scale = map_scale();
        const ThemeColours& theme = m_internal.theme();
        const auto on_map = [&](double x, double y, double wide, double high) {
            const ImVec2 from(
                map.Min.x + static_cast<float>(x * scale), map.Min.y + static_cast<float>(y * scale)
            );
            const ImVec2 to(
                from.x + std::max(1.0F, static_cast<float>(wide * scale)),
                from.y + std::max(1.0F, static_cast<float>(high * scale))
            );
            return ImRect(from, to);
        };
        m_internal.fill(map, theme.surface, 4);
        for (const PictureSpot& spot : spots)
            if (!spot.hidden)
                m_internal.fill(
                    on_map(spot.x, spot.y, spot.width, spot.height),
                    spot.marked ? theme.accent : theme.control,
                    0
                );
        ImRect seen = on_map(m_view.left, m_view.top, width(), height());
        seen.ClipWithFull(map);
        m_internal.border(map, theme.line, 4, 1);
        m_internal.border(seen, theme.accent, 2, 2);
    }

    void draw() const {
        const ScenePainter painter(m_internal, at(0, 0), static_cast<float>(m_scale), m_rect);
        for (const scene::Item& item : m_scene.items)
            std::visit(painter, item);
    }

private:
    [[nodiscard]] double width() const { return m_rect.GetWidth() / m_scale; }
    [[nodiscard]] double height() const { return m_rect.GetHeight() / m_scale; }
    [[nodiscard]] bool has_map() const {
        return m_rect.GetWidth() >= m_internal.px(window_for_map)
            && (m_scene.width > width() + 1 || m_scene.height > height() + 1);
    }
    [[nodiscard]] double map_scale() const {
        return std::min(
            static_cast<double>(m_internal.px(map_width)) / std::max(m_scene.width, 1.0),
            static_cast<double>(m_internal.px(map_height)) / std::max(m_scene.height, 1.0)
        );
    }
    [[nodiscard]] ImRect map_box() const {
        const float margin = m_internal.px(map_margin);
        const ImVec2 to(m_rect.Max.x - margin, m_rect.Max.y - margin);
        return {
            {to.x - static_cast<float>(m_scene.width * map_scale()),
             to.y - static_cast<float>(m_scene.height * map_scale())},
            to};
    }
    [[nodiscard]] ImVec2 at(double x, double y) const {
        return {
            m_rect.Min.x + static_cast<float>((x - m_view.left) * m_scale),
            m_rect.Min.y + static_cast<float>((y - m_view.top) * m_scale)};
    }

    Ui::Internal& m_internal;
    ImRect m_rect;
    const scene::Scene& m_scene;
    PictureView& m_view;
    double m_scale = 1;
};

} // namespace

std::optional<std::size_t> picture(
    Ui& ui,
    std::string_view key,
    std::string_view caption,
    const scene::Scene& scene,
    const std::vector<PictureSpot>& spots,
    PictureView& view,
    const PictureOptions& options
) {
    Ui::Internal& p = ui.parts();
    const double wide = p.area().width / (std::max(scene.width, 1.0) * p.memory.scale);
    const double tall = fitting(wide, view) * scene.height;
    const ImRect rect =
        p.place(0, std::min(p.px(options.height), p.px(static_cast<float>(tall) + 1)));
    Node node;
    node.role = Role::Figure;
    node.key = key;
    node.name = caption;
    node.description = scene.alternative;
    const NodeId id = p.add(std::move(node), rect);
    p.enter(id);
    ImGui::PushClipRect(rect.Min, rect.Max, true);
    Window window(p, rect, scene, view);
    window.drag(id);
    window.hold_map(p.id_of("map"));
    window.settle();
    if (options.reveal)
        window.reveal(spots[*options.reveal]);
    for (const PictureSpot& spot : spots)
        if ((p.memory.focus_visible && p.memory.focus == p.id_of(spot.key))
            || p.memory.focus_wish.key == spot.key)
            window.reveal(spot);
    const bool in_sight = ImGui::GetCurrentWindow()->ClipRect.Overlaps(rect);
    if (in_sight)
        window.draw();
    std::optional<std::size_t> pressed;
    for (std::size_t i = 0; i < spots.size(); ++i) {
        if (spots[i].hidden || (!window.shows(spots[i]) && spots.size() > most_spots_at_once))
            continue;
        ImRect box = window.box(spots[i]);
        box.ClipWithFull(rect); // an element beyond the window would lie over what is beside it
        Node button;
        button.role = Role::Button;
        button.key = spots[i].key;
        button.name = spots[i].name;
        button.pressed = options.chosen == i ? Tristate::Yes : Tristate::No;
        const NodeId spot = p.add(std::move(button), box);
        const Interaction state = p.interact(spot, box);
        if (state.pressed)
            pressed = i;
        if (spots[i].marked)
            p.border(box, p.theme().accent, 9, 4);
        if (state.hovered)
            p.border(box, p.theme().ink, 9, 2);
        p.focus_ring(spot, box, 9);
        const bool reached = p.memory.focus == spot && p.memory.focus_visible;
        p.tooltip(spot, box, state.hovered || reached, spots[i].name);
    }
    if (in_sight)
        window.draw_map(spots);
    ImGui::PopClipRect();
    p.leave();
    return pressed;
}

} // namespace tappa::ui
