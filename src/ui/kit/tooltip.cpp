#include "ui/kit/layer.hpp"
#include "ui/kit/page.hpp"

#include <algorithm>
#include <cmath>

namespace tappa::ui {

void draw_tooltip(Ui& ui) {
    Ui::Internal& p = ui.parts();
    Memory& m = p.memory;
    if (m.tooltip_text.empty()) {
        m.tooltip = 0;
        return;
    }
    if (m.now_ms - m.tooltip_since_ms < tooltip_delay_ms) {
        m.waiting = true;
        return;
    }
    const FontStyle style = p.font_style(13, false);
    const auto lines = p.wrap(style, m.tooltip_text, p.px(280));
    float widest = 0;
    for (const std::string_view line : lines)
        widest = std::max(widest, p.text_width(style, line));
    const float width = widest + p.px(20);
    const float height = style.line_height * static_cast<float>(lines.size()) + p.px(12);
    const float x = std::clamp(
        m.tooltip_anchor.GetCenter().x - width / 2,
        p.px(4),
        std::max(p.px(4), m.width - width - p.px(4))
    );
    float y = m.tooltip_anchor.Max.y + p.px(6);
    if (y + height > m.height)
        y = m.tooltip_anchor.Min.y - height - p.px(6);
    // Words only, never something to press: it belongs to no window.
    ImDrawList& draw = *ImGui::GetForegroundDrawList();
    const ImRect box(x, y, x + width, y + height);
    draw.AddRectFilled(box.Min, box.Max, to_imgui(p.theme().ink), p.px(6));
    float line_y = box.Min.y + p.px(6);
    for (const std::string_view line : lines) {
        draw.AddText(
            style.font,
            style.size,
            {std::round(box.Min.x + p.px(10)),
             std::round(line_y + (style.line_height - style.size) / 2)},
            to_imgui(p.theme().surface),
            line.data(),
            line.data() + line.size()
        );
        line_y += style.line_height;
    }
}

} // namespace tappa::ui
