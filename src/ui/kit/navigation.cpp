#include "ui/kit/kit_internal.hpp"

#include <algorithm>
#include <cmath>

namespace tappa::ui {

void Ui::brand_mark(float size) {
    Internal& p = *m_internal;
    const float side = p.px(size);
    const ImRect rect = p.place(side, side);
    p.fill(rect, theme().accent, size * 0.27F);
    // Three bars, the steps of the ladder; the middle one is where one stands.
    const float left = rect.Min.x + std::round(side * 0.23F);
    const float width = std::round(side * 0.54F);
    const float thickness = std::max(1.0F, std::round(side * 0.115F));
    for (int i = -1; i <= 1; ++i) {
        const float y =
            std::round(rect.GetCenter().y - thickness / 2 + static_cast<float>(i) * side * 0.19F);
        const Colour colour =
            i == 0 ? theme().on_accent : scene::with_alpha(theme().on_accent, 150);
        p.fill({left, y, left + width, y + thickness}, colour, 1);
    }
}

namespace {

// Words below an icon are a little smaller where that lets them stand there whole.
FontStyle fitting_style(Ui::Internal& p, std::string_view name, bool is_current, float room) {
    constexpr float usual = 11;
    constexpr float least = 9.5F;
    const FontStyle style = p.font_style(usual, is_current);
    const float width = p.text_width(style, name);
    if (width <= room || width * least > room * usual)
        return style;
    return p.font_style(least, is_current);
}

} // namespace

bool Ui::navigation_entry(
    std::string_view key, std::string_view name, const NavigationOptions& options
) {
    Internal& p = *m_internal;
    const ImRect rect = p.place(0, p.px(options.height));
    Node node;
    node.role = Role::Button;
    node.key = key;
    node.name = options.read_as.empty() ? name : options.read_as;
    node.description = options.count_read;
    node.current = options.current;
    node.expanded = options.expanded;
    const NodeId id = p.add(std::move(node), rect);
    const Interaction state = p.interact(id, rect);
    const Colour ink = options.current ? theme().accent_ink : theme().ink_soft;
    const Colour ground = options.current ? theme().accent_soft
        : state.hovered                   ? theme().hover
                                          : scene::no_colour;
    if (options.icon_above) {
        const FontStyle style = fitting_style(p, name, options.current, rect.GetWidth());
        const float middle = rect.GetCenter().x;
        // Enlarged a lot there is room for the icon, not for the words: they are read, and shown
        // by the pointer.
        const bool has_words = p.text_width(style, name) <= rect.GetWidth();
        const float icon_y = has_words ? rect.Min.y + p.px(21) : rect.GetCenter().y;
        const float half = std::min(p.px(24), rect.GetWidth() / 2);
        const ImRect pill(middle - half, icon_y - p.px(13), middle + half, icon_y + p.px(13));
        p.fill(pill, ground, 13);
        p.draw_icon({middle, icon_y}, options.icon, 20, ink);
        const ImRect words(rect.Min.x, icon_y + p.px(13), rect.Max.x, rect.Max.y - p.px(6));
        if (has_words)
            p.draw_text_in(words, style, ink, name, Align::Middle);
        else
            p.tooltip(id, rect, state.hovered, name);
    } else {
        p.fill(rect, ground, 8);
        p.draw_icon({rect.Min.x + p.px(21), rect.GetCenter().y}, options.icon, 18, ink);
        const FontStyle style = p.font_style(15, options.current);
        const FontStyle small = p.font_style(12, false);
        const ImRect words(rect.Min.x + p.px(40), rect.Min.y, rect.Max.x - p.px(12), rect.Max.y);
        const float beside =
            options.count.empty() ? 0 : p.text_width(small, options.count) + p.px(8);
        const std::string shown = p.cut(style, name, words.GetWidth() - beside);
        p.draw_text_in(words, style, ink, shown);
        p.draw_text_in(words, small, theme().ink_muted, options.count, Align::End);
        if (shown.size() < name.size())
            p.tooltip(id, rect, state.hovered, name);
    }
    p.focus_ring(id, rect, 8);
    return state.pressed;
}

} // namespace tappa::ui
