#pragma once

#include "ui/kit/kit_internal.hpp"
#include "ui/kit/picture.hpp"
#include "ui/kit/scene_painter.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <variant>

// The window of a picture (picture.cpp): where things of the scene stand on the screen, and how it
// is moved.

namespace tappa::ui {

inline constexpr double largest_fit = 1;    // a small picture is not blown up
inline constexpr double smallest_fit = 0.5; // of a large one only a part is seen, which can be read
inline constexpr double smallest_whole = 0.1;
inline constexpr float map_width = 150; // at most
inline constexpr float map_height = 96; // at most
inline constexpr float map_margin = 8;
inline constexpr float window_for_map = 420; // a narrower window has no room for one

// How large a picture is drawn that has room for so much of it.
inline double fitting(double room, const PictureView& view) {
    return std::clamp(room, view.whole ? smallest_whole : smallest_fit, largest_fit);
}

class PictureWindow {
public:
    PictureWindow(
        Ui::Internal& parts, const ImRect& rect, const scene::Scene& scene, PictureView& view
    )
        : m_internal(parts), m_rect(rect), m_scene(scene), m_view(view) {
        const auto base = static_cast<double>(parts.memory.scale);
        const double across = rect.GetWidth() / (std::max(scene.width, 1.0) * base);
        const double down = rect.GetHeight() / (std::max(scene.height, 1.0) * base);
        const double fit = fitting(std::min(across, down), m_view);
        m_view.shown_zoom = m_view.zoom > 0 ? m_view.zoom : fit;
        m_scale = base * m_view.shown_zoom;
    }

    // The background holds what is dragged; spots lie on it. Whether it was pressed without.
    bool drag(NodeId id) {
        ImGui::SetNextItemAllowOverlap();
        m_is_hovered = false;
        if (!ImGui::ItemAdd(m_rect, id))
            return false;
        bool held = false;
        const bool released = ImGui::ButtonBehavior(m_rect, id, &m_is_hovered, &held);
        if (m_is_hovered)
            m_internal.memory.cursor = "grab";
        const float moved_most = m_internal.px(4);
        if (released)
            return ImGui::GetIO().MouseDragMaxDistanceSqr[0] < moved_most * moved_most;
        if (!held)
            return false;
        const ImVec2 moved = ImGui::GetIO().MouseDelta;
        move(-moved.x, -moved.y);
        return false;
    }
    void move(float x, float y) { // in physical pixels
        m_view.left += x / m_scale;
        m_view.top += y / m_scale;
    }
    // What was between the fingers stays between them.
    void pinch(const Pinch& pinch) {
        move(-pinch.moved_x, -pinch.moved_y);
        zoom(pinch.zoom, {pinch.x, pinch.y});
    }
    // What is at this place of the screen stays there.
    void zoom(double by, ImVec2 place) {
        const scene::Point kept = in_scene(place);
        const double wanted = std::clamp(m_view.shown_zoom * by, least_zoom, most_zoom);
        m_scale *= wanted / m_view.shown_zoom;
        m_view.shown_zoom = wanted;
        m_view.zoom = wanted;
        m_view.whole = false;
        m_view.left = kept.x - (place.x - m_rect.Min.x) / m_scale;
        m_view.top = kept.y - (place.y - m_rect.Min.y) / m_scale;
        m_internal.memory.waiting = true; // what tells the zoom stands before the picture
    }
    // Of a key on the map; what it does not know does nothing.
    void follow_key(std::string_view key, ImVec2 about) {
        constexpr double part = 0.25; // of the window, in one step
        if (key == "ArrowLeft")
            m_view.left -= part * width();
        else if (key == "ArrowRight")
            m_view.left += part * width();
        else if (key == "ArrowUp")
            m_view.top -= part * height();
        else if (key == "ArrowDown")
            m_view.top += part * height();
        else if (key == "Home")
            m_view.left = m_view.top = 0;
        else if (key == "End")
            m_view.left = m_scene.width;
        else if (key == "-")
            zoom(1 / zoom_step, about);
        else if (key == "+" || key == "=") // the key of both, without Shift
            zoom(zoom_step, about);
        settle(); // one key after the other, from where the picture is
    }
    // What is dragged to the edge, and not by it, moves the window on.
    void move_towards(ImVec2 pointer) {
        const float edge = m_internal.px(28);
        const float step = m_internal.px(6);
        if (!m_rect.Contains(pointer))
            return;
        const auto by = [&](float at, float from, float to) {
            return at < from + edge ? -step : at > to - edge ? step : 0.0F;
        };
        const float x = by(pointer.x, m_rect.Min.x, m_rect.Max.x);
        const float y = by(pointer.y, m_rect.Min.y, m_rect.Max.y);
        if (x == 0 && y == 0)
            return;
        move(x, y);
        settle();
        m_internal.memory.waiting = true; // the pointer may rest where it is
    }

    // Never beyond the picture, but for the room below it, else beside it, that its last cards need
    // to stand clear of the map; in the middle where the picture is the smaller.
    void settle() {
        const auto clamp = [](double at, double window, double whole, double beyond) {
            return whole <= window ? (whole - window) / 2
                                   : std::clamp(at, 0.0, whole + beyond - window);
        };
        const bool goes_down = m_scene.height > height();
        const ImRect map = map_box();
        const auto past = [&](float map_size) {
            return m_clears_map ? (map_size + 2 * m_internal.px(map_margin)) / m_scale : 0;
        };
        const double beside = goes_down ? 0 : past(map.GetWidth());
        m_view.left = clamp(m_view.left, width(), m_scene.width, beside);
        m_view.top = clamp(m_view.top, height(), m_scene.height, past(map.GetHeight()));
    }
    void clear_map() { m_clears_map = true; } // from when it is there

    // Into the window, and not behind the map where the picture goes on beyond it.
    void reveal(const PictureSpot& spot, bool has_map) {
        const auto move = [](double at, double window, double from, double size) {
            if (from < at)
                return from - size / 4;
            return from + size > at + window ? from + size * 1.25 - window : at;
        };
        m_view.left = move(m_view.left, width(), spot.x, spot.width);
        m_view.top = move(m_view.top, height(), spot.y, spot.height);
        settle();
        const ImRect map = map_box();
        const float apart = m_internal.px(map_margin);
        if (!has_map || !map.Overlaps(box(spot)))
            return;
        m_view.top += (box(spot).Max.y - map.Min.y + apart) / m_scale;
        settle();
        if (!map.Overlaps(box(spot)))
            return;
        m_view.left += (box(spot).Max.x - map.Min.x + apart) / m_scale;
        settle();
    }

    [[nodiscard]] SeenPart seen() const { return {m_view.left, m_view.top, width(), height()}; }
    [[nodiscard]] ImRect map_box() const {
        const float margin = m_internal.px(map_margin);
        const ImVec2 to(m_rect.Max.x - margin, m_rect.Max.y - margin);
        return {
            {to.x - static_cast<float>(m_scene.width * map_scale()),
             to.y - static_cast<float>(m_scene.height * map_scale())},
            to};
    }
    [[nodiscard]] bool shows(const PictureSpot& spot) const { return m_rect.Overlaps(box(spot)); }
    [[nodiscard]] ImRect box(const PictureSpot& spot) const {
        const ImVec2 from = at(spot.x, spot.y);
        const ImVec2 to = at(spot.x + spot.width, spot.y + spot.height);
        return {from, to};
    }

    // Where the picture is not seen whole, and while the map has the focus, which would be lost.
    [[nodiscard]] bool has_map(NodeId id) const {
        return m_rect.GetWidth() >= m_internal.px(window_for_map)
            && (m_internal.memory.focus == id || m_scene.width > width() + 1
                || m_scene.height > height() + 1);
    }
    // On it, nothing behind it is pressed.
    void hold_map(NodeId id) {
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

    [[nodiscard]] bool is_hovered() const { return m_is_hovered; } // where nothing lies on it
    [[nodiscard]] double scale() const { return m_scale; }
    [[nodiscard]] const ImRect& rect() const { return m_rect; }
    [[nodiscard]] ImVec2 at(double x, double y) const {
        return {
            m_rect.Min.x + static_cast<float>((x - m_view.left) * m_scale),
            m_rect.Min.y + static_cast<float>((y - m_view.top) * m_scale)};
    }
    [[nodiscard]] scene::Point in_scene(ImVec2 place) const {
        return {
            m_view.left + (place.x - m_rect.Min.x) / m_scale,
            m_view.top + (place.y - m_rect.Min.y) / m_scale};
    }

private:
    [[nodiscard]] double width() const { return m_rect.GetWidth() / m_scale; }
    [[nodiscard]] double height() const { return m_rect.GetHeight() / m_scale; }
    [[nodiscard]] double map_scale() const {
        return std::min(
            static_cast<double>(m_internal.px(map_width)) / std::max(m_scene.width, 1.0),
            static_cast<double>(m_internal.px(map_height)) / std::max(m_scene.height, 1.0)
        );
    }

    Ui::Internal& m_internal;
    ImRect m_rect;
    const scene::Scene& m_scene;
    PictureView& m_view;
    double m_scale = 1;
    bool m_clears_map = false;
    bool m_is_hovered = false;
};

} // namespace tappa::ui
