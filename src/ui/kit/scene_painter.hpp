#pragma once

#include "ui/kit/kit_internal.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace tappa::ui {

// Draws the items of a scene at a place and scale, those that can be seen.
inline constexpr float least_text = 2; // physical pixels

class ScenePainter {
public:
    ScenePainter(Ui::Internal& parts, ImVec2 origin, float scale, const ImRect& seen)
        : m_internal(parts), m_origin(origin), m_scale(scale), m_seen(seen) {}

    void operator()(const scene::Polyline& line) const {
        if (!is_seen(line.points, line.stroke_width))
            return;
        stroke(points(line.points), line.stroke, line.stroke_width, line.dash, false);
    }

    void operator()(const scene::Polygon& polygon) const {
        if (!is_seen(polygon.points, polygon.stroke_width))
            return;
        const auto corners = clockwise(points(polygon.points));
        if (polygon.fill.visible() && corners.size() >= 3)
            m_internal.draw().AddConcavePolyFilled(
                corners.data(), static_cast<int>(corners.size()), to_imgui(polygon.fill)
            );
        stroke(corners, polygon.stroke, polygon.stroke_width, polygon.dash, true);
    }

    void operator()(const scene::Rect& rect) const {
        const ImVec2 from = at(rect.x, rect.y);
        const ImVec2 to = at(rect.x + rect.width, rect.y + rect.height);
        if (!is_seen(from, to))
            return;
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
        const float radius = length(circle.r);
        if (!is_seen(
                {centre.x - radius, centre.y - radius}, {centre.x + radius, centre.y + radius}
            ))
            return;
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
        if (size < least_text)
            return; // nobody could read it
        const ImVec2 base = at(text.x, text.y);
        if (base.y + size < m_seen.Min.y || base.y - size > m_seen.Max.y)
            return;
        const std::string_view drawn = memory.glyphs.drawable(text.text);
        if (drawn.empty())
            return;
        const char* begin = drawn.data();
        const char* end = begin + drawn.size();
        const float width = font->CalcTextSizeA(size, 1e9F, 0, begin, end).x;
        ImVec2 place = base;
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

    void operator()(const scene::Image& image) const {
        const ImVec2 from = at(image.x, image.y);
        const ImVec2 to = at(image.x + image.width, image.y + image.height);
        if (!is_seen(from, to))
            return;
        if (ImTextureData* const texture = m_internal.memory.images.see(image.picture).texture)
            m_internal.draw().AddImage(texture->GetTexRef(), from, to);
    }

private:
    [[nodiscard]] bool is_seen(ImVec2 from, ImVec2 to) const {
        return m_seen.Overlaps(ImRect(
            std::min(from.x, to.x),
            std::min(from.y, to.y),
            std::max(from.x, to.x),
            std::max(from.y, to.y)
        ));
    }
    [[nodiscard]] bool is_seen(const std::vector<scene::Point>& points, double width) const {
        if (points.empty())
            return false;
        scene::Point low = points.front();
        scene::Point high = low;
        for (const scene::Point& point : points) {
            low = {std::min(low.x, point.x), std::min(low.y, point.y)};
            high = {std::max(high.x, point.x), std::max(high.y, point.y)};
        }
        return is_seen(at(low.x - width, low.y - width), at(high.x + width, high.y + width));
    }

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

    // ImGui fills no other polygon right that has a corner turned inwards.
    [[nodiscard]] static std::vector<ImVec2> clockwise(std::vector<ImVec2> corners) {
        float twice_the_area = 0;
        for (std::size_t i = 0; i < corners.size(); ++i) {
            const ImVec2 from = corners[i];
            const ImVec2 to = corners[(i + 1) % corners.size()];
            twice_the_area += (from.x - corners[0].x) * (to.y - corners[0].y)
                - (to.x - corners[0].x) * (from.y - corners[0].y);
        }
        if (twice_the_area < 0) // y runs down
            std::reverse(corners.begin(), corners.end());
        return corners;
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
        std::vector<ImVec2> drawn; // of the dash so far: it bends with the line
        const auto end_dash = [&] {
            if (drawn.size() > 1)
                m_internal.draw().AddPolyline(
                    drawn.data(),
                    static_cast<int>(drawn.size()),
                    to_imgui(colour),
                    ImDrawFlags_None,
                    thickness
                );
            drawn.clear();
        };
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
                if (part % 2 == 0) {
                    if (drawn.empty())
                        drawn.push_back(from);
                    drawn.push_back(next);
                }
                from = next;
                remaining -= step;
                left -= step;
                if (left <= 0.01F) {
                    end_dash();
                    part = (part + 1) % std::max<std::size_t>(2, dash.size());
                    left = std::max(0.5F, length(dash[part % dash.size()]));
                }
            }
        }
        end_dash();
    }

    Ui::Internal& m_internal;
    ImVec2 m_origin;
    float m_scale;
    ImRect m_seen;
};

} // namespace tappa::ui
