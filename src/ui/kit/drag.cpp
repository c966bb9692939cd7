#include "ui/kit/kit_internal.hpp"
#include "ui/kit/layer.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tappa::ui {

const DragState& Ui::drag() const {
    return m_internal->memory.drag;
}

void Ui::drag_source(std::string_view payload) {
    Memory& m = m_internal->memory;
    if (m.is_read_only())
        return; // what is dragged is put elsewhere
    const bool held = ImGui::GetActiveID() == m_internal->last_node && m_internal->last_node != 0;
    if (held && m.drag.payload.empty() && ImGui::IsMouseDragging(ImGuiMouseButton_Left, 6.0F)) {
        m.drag.payload = payload;
        const ImVec2 from = ImGui::GetIO().MouseClickedPos[ImGuiMouseButton_Left];
        m.drag.from_x = from.x;
        m.drag.from_y = from.y;
        // What is dragged is not also pressed when it is let go.
        ImGui::ClearActiveID();
    }
}

float Ui::dragged_right() const {
    const Memory& m = m_internal->memory;
    return (m.drag.pointer_x - m.drag.from_x) / m.scale;
}

float Ui::next_y() const {
    const Area& a = m_internal->areas.back();
    return a.y + (a.empty ? 0 : a.gap);
}

float Ui::area_left() const {
    return m_internal->areas.back().x;
}

float Ui::area_right() const {
    const Area& a = m_internal->areas.back();
    return a.x + a.width;
}

bool Ui::drag_over() {
    Internal& p = *m_internal;
    const DragState& drag = p.memory.drag;
    if (drag.payload.empty())
        return false;
    const Bounds& bounds = p.node(p.last_node).bounds;
    const ScrollFrame origin = p.scrolls.empty() ? ScrollFrame{} : p.scrolls.back();
    const ImVec2 corner(bounds.x + origin.origin_x, bounds.y + origin.origin_y);
    const ImRect rect(corner, {corner.x + bounds.width, corner.y + bounds.height});
    if (!rect.Contains({drag.pointer_x, drag.pointer_y}))
        return false;
    p.border(rect, theme().accent, 8, 2);
    return true;
}

void Ui::drop_line(float y) {
    Internal& p = *m_internal;
    const Area& a = p.area();
    p.fill({a.x, y - p.px(2), a.x + a.width, y + p.px(1)}, theme().accent, 1.5F);
}

void Ui::drag_label(std::string_view text) {
    constexpr std::size_t most_lines = 3;
    Internal& p = *m_internal;
    const FontStyle style = p.font_style(13, true);
    const float room = p.px(280);
    const std::vector<std::string_view> all = p.wrap(style, text, room);
    std::vector<std::string> lines(
        all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), most_lines))
    );
    if (all.size() > most_lines)
        lines.back() = p.cut(style, lines.back() + " " + std::string(all[most_lines]), room);
    float width = 0;
    for (const std::string& line : lines)
        width = std::max(width, p.text_width(style, line));
    const ImVec2 size(
        width + p.px(24), static_cast<float>(lines.size()) * style.line_height + p.px(14)
    );
    const DragState& drag = p.memory.drag;
    const ImVec2 corner(
        std::min(drag.pointer_x + p.px(14), std::max(0.0F, p.memory.width - size.x - p.px(4))),
        drag.pointer_y + p.px(10)
    );
    const ImRect box(corner, {corner.x + size.x, corner.y + size.y});
    // Never something to press: it belongs to no window.
    ImDrawList& draw = *ImGui::GetForegroundDrawList();
    draw_shadow(p, draw, box, 8);
    draw.AddRectFilled(box.Min, box.Max, to_imgui(theme().surface), p.px(8));
    draw.AddRect(box.Min, box.Max, to_imgui(theme().accent), p.px(8), 0, std::max(1.0F, p.px(2)));
    float middle = box.Min.y + p.px(7) + style.line_height / 2;
    for (const std::string& line : lines) {
        draw.AddText(
            style.font,
            style.size,
            {std::round(box.Min.x + p.px(12)), std::round(middle - style.size / 2)},
            to_imgui(theme().ink),
            line.data(),
            line.data() + line.size()
        );
        middle += style.line_height;
    }
}

} // namespace tappa::ui
