#include "ui/kit/parts.hpp"

namespace tappa::ui {

const DragState& Ui::drag() const {
    return m_parts->memory.drag;
}

void Ui::drag_source(std::string_view payload) {
    Memory& m = m_parts->memory;
    const bool held = ImGui::GetActiveID() == m_parts->last_node && m_parts->last_node != 0;
    if (held && m.drag.payload.empty() && ImGui::IsMouseDragging(ImGuiMouseButton_Left, 6.0F)) {
        m.drag.payload = payload;
        // What is dragged is not also pressed when it is let go.
        ImGui::ClearActiveID();
    }
}

float Ui::next_y() const {
    const Area& a = m_parts->areas.back();
    return a.y + (a.empty ? 0 : a.gap);
}

float Ui::area_left() const {
    return m_parts->areas.back().x;
}

float Ui::area_right() const {
    const Area& a = m_parts->areas.back();
    return a.x + a.width;
}

void Ui::drop_line(float y) {
    Parts& p = *m_parts;
    const Area& a = p.area();
    p.fill({a.x, y - p.px(2), a.x + a.width, y + p.px(1)}, theme().accent, 1.5F);
}

} // namespace tappa::ui
