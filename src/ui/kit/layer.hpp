#pragma once

#include "ui/kit/kit_internal.hpp"

namespace tappa::ui {

// What dialogs, panels, menus, toasts and tooltips have in common: they lie above the page.

inline constexpr ImGuiWindowFlags layer_flags = ImGuiWindowFlags_NoDecoration
    | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav
    | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollWithMouse;

// A window over the whole surface: it takes the pointer from everything below it. ImGui::End() ends
// it.
void begin_layer(Ui::Internal& p, NodeId id);

// In the layer, but not in what it shows.
[[nodiscard]] bool pressed_outside(const ImRect& box);

void draw_shadow(const Ui::Internal& p, ImDrawList& draw, const ImRect& box, float radius);

// The focus goes into what has just opened, and back where it was when it closes (Interface).
void take_focus_if_new(Ui::Internal& p, NodeId id);

} // namespace tappa::ui
