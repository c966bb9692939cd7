// Marks: chips, badges, notices and bars of progress.

#include "ui/kit/kit_internal.hpp"

#include <icons.gen.hpp>

#include <algorithm>
#include <cmath>

namespace tappa::ui {

namespace {

constexpr float narrow_chip = 110; // in less room than this, words that do not fit need all of it

// Room and look of a chip; returns its box.
ImRect draw_chip(
    Ui::Internal& p, std::string_view text, Tone tone, std::string_view icon, float least_height
) {
    FontStyle style = p.font_style(12.5F, false);
    const float icon_room = icon.empty() ? 0 : p.px(18);
    float padding = p.px(10);
    const float room = p.area().width - padding * 2 - icon_room;
    if (p.css(p.area().width) < narrow_chip && p.text_width(style, text) > room + 1)
        padding = p.px(6);
    const float most = p.area().width - padding * 2 - icon_room;
    const auto& colours = p.theme().tone(tone);
    // A chip longer than its column breaks into lines rather than losing words.
    const auto lines = p.wrap_whole(style, 12.5F, false, text, std::max(most, p.px(24)));
    float widest = 0;
    for (const std::string_view line : lines)
        widest = std::max(widest, p.text_width(style, line));
    const float words = style.line_height * static_cast<float>(lines.size());
    const float height = std::max(words + p.px(6), p.px(least_height));
    const ImRect rect = p.place(widest + padding * 2 + icon_room, height);
    const ImRect box(rect.Min, {rect.Min.x + widest + padding * 2 + icon_room, rect.Max.y});
    p.fill(box, colours.ground, std::min(12.0F, p.css(height) / 2));
    if (!icon.empty())
        p.draw_icon({box.Min.x + p.px(15), box.GetCenter().y}, icon, 13, colours.ink);
    float y = box.Min.y + std::floor((height - words) / 2);
    for (const std::string_view line : lines) {
        p.draw_text({box.Min.x + padding + icon_room, y}, style, colours.ink, line);
        y += style.line_height;
    }
    return box;
}

// Room and look of a notice; returns its box. An offer stands at the end of the last line where
// that has the room, else its arrow alone.
ImRect draw_notice(Ui::Internal& p, Tone tone, std::string_view text, std::string_view offer) {
    const FontStyle style = p.font_style(14, false);
    const auto& colours = p.theme().tone(tone);
    const float padding = p.px(12);
    const float icon_room = p.px(28);
    const float arrow_room = offer.empty() ? 0 : p.px(24);
    const auto lines = p.wrap(style, text, p.area().width - padding * 2 - icon_room - arrow_room);
    const float words = style.line_height * static_cast<float>(lines.size());
    const float least = !offer.empty() && p.memory.coarse_pointer ? p.px(44) : 0;
    const ImRect rect = p.place(0, std::max(words + padding * 2, least));
    p.fill(rect, colours.ground, 8);
    p.draw_icon(
        {rect.Min.x + padding + p.px(9), rect.Min.y + padding + style.line_height / 2},
        tone == Tone::Bad || tone == Tone::Warning ? icons::triangle_alert : icons::info,
        18,
        colours.ink
    );
    float y = rect.Min.y + padding;
    for (const std::string_view line : lines) {
        p.draw_text({rect.Min.x + padding + icon_room, y}, style, colours.ink, line);
        y += style.line_height;
    }
    if (offer.empty() || lines.empty())
        return rect;
    const float middle = rect.Max.y - padding - style.line_height / 2;
    p.draw_icon({rect.Max.x - padding - p.px(9), middle}, icons::arrow_right, 18, colours.ink);
    const FontStyle bold = p.font_style(14, true);
    const float begin = rect.Max.x - padding - arrow_room - p.text_width(bold, offer);
    const float end = rect.Min.x + padding + icon_room + p.text_width(style, lines.back());
    if (end + p.px(12) <= begin)
        p.draw_text({begin, y - style.line_height}, bold, colours.ink, offer);
    return rect;
}

} // namespace

void Ui::chip(std::string_view text, Tone tone, std::string_view icon) {
    Internal& p = *m_internal;
    const ImRect box = draw_chip(p, text, tone, icon, 0);
    p.add(Role::Text, p.auto_key(), text, box);
}

bool Ui::chip_button(
    std::string_view key, std::string_view text, Tone tone, std::string_view description
) {
    Internal& p = *m_internal;
    const ImRect box = draw_chip(p, text, tone, {}, coarse_pointer() ? 44 : 24);
    Node node;
    node.role = Role::Button;
    node.key = key;
    node.name = text;
    node.description = description;
    const NodeId id = p.add(std::move(node), box);
    const Interaction state = p.interact(id, box);
    p.border(box, theme().tone(tone).ink, 12, state.hovered ? 1.5F : 1);
    p.focus_ring(id, box, 12);
    return state.pressed;
}

void Ui::badge(std::string_view text, Colour ground, Colour ink, BadgeOptions options) {
    Internal& p = *m_internal;
    const float side = p.px(options.size);
    const ImRect placed = p.place(side, side);
    const ImRect rect(placed.Min, {placed.Min.x + side, placed.Min.y + side});
    p.fill(rect, ground, options.radius);
    p.draw_text_in(rect, p.font_style(options.text_size, true), ink, text, Align::Middle);
    p.add(Role::Text, p.auto_key(), text, rect);
}

void Ui::notice(std::string_view key, Tone tone, std::string_view text, Role role) {
    Internal& p = *m_internal;
    p.add(role, key, text, draw_notice(p, tone, text, {}));
}

bool Ui::notice_button(
    std::string_view key, Tone tone, std::string_view text, std::string_view offer
) {
    Internal& p = *m_internal;
    const ImRect rect = draw_notice(p, tone, text, offer);
    Node node;
    node.role = Role::Button;
    node.key = key;
    node.name = text;
    node.description = offer;
    const NodeId id = p.add(std::move(node), rect);
    const Interaction state = p.interact(id, rect);
    p.border(rect, theme().tone(tone).ink, 8, state.hovered ? 1.5F : 1);
    p.focus_ring(id, rect, 8);
    p.tooltip(id, rect, state.hovered, offer);
    return state.pressed;
}

void Ui::progress(
    std::string_view key, std::string_view name, double share, ProgressOptions options
) {
    Internal& p = *m_internal;
    share = std::clamp(share, 0.0, 1.0);
    const ImRect rect = p.place(options.width > 0 ? p.px(options.width) : 0, p.px(options.height));
    p.fill(rect, theme().line_soft, options.height / 2);
    if (theme().palette == &scene::high_contrast_palette())
        p.border(rect, theme().line, options.height / 2, 1);
    if (share > 0) {
        ImRect done = rect;
        const float least = p.px(options.height);
        done.Max.x = done.Min.x + std::max(least, static_cast<float>(share) * rect.GetWidth());
        p.fill(done, options.colour.value_or(theme().accent), options.height / 2);
    }
    Node node;
    node.role = Role::Progress;
    node.key = key;
    node.name = name;
    node.minimum = 0;
    node.maximum = 100;
    node.value = std::to_string(static_cast<int>(std::round(share * 100)));
    p.add(std::move(node), rect);
}

} // namespace tappa::ui
