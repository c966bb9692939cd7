#include "ui/kit/layer.hpp"

#include <icons.gen.hpp>

#include <algorithm>
#include <cmath>

namespace tappa::ui {

bool Ui::toast(
    std::string_view key,
    Tone tone,
    std::string_view text,
    std::string_view undo_name,
    bool& undo_pressed
) {
    Internal& p = *m_internal;
    bool dismissed = false;
    const NodeId id = Tree::id_of(p.parents.front(), key);
    Area& a = p.area(); // the caller's stack, upwards from the bottom of the page
    const float width = std::min(p.px(520), a.width);
    const float height = p.remembered(id, size::height, p.px(52));
    const float x = a.x + std::floor((a.width - width) / 2);
    const ImRect box(x, a.y - height, x + width, a.y);
    a.y -= height + p.px(8);
    // Beside it, what a wider page has is seen.
    if (a.width - width < p.px(2))
        p.memory.covered_from = std::min(p.memory.covered_from, box.Min.y);

    char name[24];
    ImFormatString(name, sizeof name, "##toast-%08X", id);
    ImGui::SetNextWindowPos(box.Min);
    ImGui::SetNextWindowSize(box.GetSize());
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, {1, 1});
    ImGui::Begin(name, nullptr, layer_flags | ImGuiWindowFlags_NoFocusOnAppearing);
    ImGui::PopStyleVar(2);
    // Over everything but a menu, which is open for a moment and may need the same place: also
    // where the message comes while the menu is open.
    ImGui::BringWindowToDisplayFront(p.menu_window ? p.menu_window : ImGui::GetCurrentWindow());

    const auto& colours = theme().tone(tone);
    p.fill(box, theme().ink, 10);
    p.parents.push_back(p.parents.front());
    p.text_counts.push_back(0);
    p.scrolls.push_back({});
    p.enter(p.add(tone == Tone::Bad ? Role::Alert : Role::Status, key, {}, box));
    p.push_area(box.Min.x + p.px(16), box.Min.y + p.px(8), width - p.px(24), 0);
    {
        const Colour ink = theme().surface;
        const bool touched = coarse_pointer();
        auto row = columns(
            "row",
            {Column::fixed(22),
             Column::grow(),
             Column::fit(),
             Column::fixed(touched ? 44.0F : 32.0F)},
            {.gap = 8, .align = Align::Middle}
        );
        next_column();
        const std::string_view sign = tone == Tone::Bad || tone == Tone::Warning
            ? icons::triangle_alert
            : tone == Tone::Good ? icons::check
                                 : icons::info;
        icon(sign, {.size = 18, .colour = colours.ground});
        next_column();
        this->text(text, {.size = 14, .colour = ink});
        next_column();
        {
            auto buttons = flow("buttons", {.row_height = touched ? 44.0F : 36.0F});
            if (!undo_name.empty())
                undo_pressed = button("undo", undo_name, {.small = true});
        }
        next_column();
        dismissed = button(
            "dismiss", say(Text::ToastDismiss), {.icon = icons::x, .icon_only = true, .small = true}
        );
    }
    const Area inner = p.pop_area();
    p.remember(id, size::height, inner.y - inner.top + p.px(16));
    p.leave();
    p.leave();
    p.scrolls.pop_back();
    ImGui::End();
    return dismissed;
}

} // namespace tappa::ui
