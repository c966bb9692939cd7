#include "ui/kit/layer.hpp"

#include <algorithm>

namespace tappa::ui {

void begin_layer(Ui::Internal& p, NodeId id) {
    char name[24];
    ImFormatString(name, sizeof name, "##layer-%08X", id);
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({p.memory.width, p.memory.height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::Begin(name, nullptr, layer_flags);
    ImGui::PopStyleVar();
    if (ImGui::IsWindowAppearing())
        ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
}

bool pressed_outside(const ImRect& box) {
    const bool pressed = ImGui::IsMouseClicked(ImGuiMouseButton_Left)
        || ImGui::IsMouseClicked(ImGuiMouseButton_Right);
    return pressed && ImGui::IsWindowHovered(ImGuiHoveredFlags_ChildWindows)
        && !box.Contains(ImGui::GetIO().MousePos);
}

void draw_shadow(const Ui::Internal& p, ImDrawList& draw, const ImRect& box, float radius) {
    for (int i = 1; i <= 4; ++i) {
        ImRect rim = box;
        rim.Expand(p.px(static_cast<float>(i) * 2));
        rim.TranslateY(p.px(3));
        draw.AddRectFilled(
            rim.Min,
            rim.Max,
            to_imgui(scene::with_alpha({0, 0, 0, 255}, 9)),
            p.px(radius + static_cast<float>(i) * 2)
        );
    }
}

void take_focus_if_new(Ui::Internal& p, NodeId id) {
    Memory& m = p.memory;
    if (m.last_tree.find(id) != nullptr)
        return;
    if (std::find(m.focus_before.begin(), m.focus_before.end(), m.focus) == m.focus_before.end())
        m.focus_before.push_back(m.focus);
    m.focus_next = id;
}

} // namespace tappa::ui
