#include "ui/kit/kit_internal.hpp"

#include <icons.gen.hpp>

#include <algorithm>
#include <cmath>

namespace tappa::ui {

bool Ui::toggle(std::string_view key, std::string_view name, bool on) {
    Internal& p = *m_internal;
    const int first_vertex = p.next_vertex();
    const FontStyle style = p.font_style(14, false);
    const float height = p.px(coarse_pointer() ? 44 : 30);
    const float track_width = p.px(36);
    const float room = track_width + p.px(10);
    const std::string shown = p.cut(style, name, p.area().width - room);
    const ImRect rect = p.place(room + p.text_width(style, shown), height);
    Node node;
    node.role = Role::Switch;
    node.key = key;
    node.name = name;
    node.checked = on ? Tristate::Yes : Tristate::No;
    const NodeId id = p.add(std::move(node), rect);
    const Interaction state = p.interact(id, rect);

    const float middle = rect.GetCenter().y;
    const ImRect track(rect.Min.x, middle - p.px(10), rect.Min.x + track_width, middle + p.px(10));
    p.fill(track, on ? theme().accent : theme().surface, 10);
    if (!on)
        p.border(track, theme().control, 10, 1.5F);
    const float knob = on ? track.Max.x - p.px(10) : track.Min.x + p.px(10);
    p.disc({knob, middle}, p.px(7), on ? theme().on_accent : theme().control);
    const ImRect words(rect.Min.x + room, rect.Min.y, rect.Max.x, rect.Max.y);
    p.draw_text_in(words, style, theme().ink, shown);
    p.focus_ring(id, rect, 8);
    p.pale_from(first_vertex);
    return state.pressed;
}

bool Ui::tick(std::string_view key, std::string_view name, bool on, bool name_shown) {
    Internal& p = *m_internal;
    const int first_vertex = p.next_vertex();
    const FontStyle style = p.font_style(14, false);
    const float height = p.px(coarse_pointer() ? 44 : 28);
    const float side = p.px(20);
    const float room = side + p.px(9);
    const std::string shown =
        name_shown ? p.cut(style, name, p.area().width - room) : std::string();
    const float width = name_shown ? room + p.text_width(style, shown) : height;
    const ImRect rect = p.place(width, height);
    Node node;
    node.role = Role::Checkbox;
    node.key = key;
    node.name = name;
    node.checked = on ? Tristate::Yes : Tristate::No;
    const NodeId id = p.add(std::move(node), rect);
    const Interaction state = p.interact(id, rect);
    const float y = rect.GetCenter().y - side / 2;
    const ImRect box(rect.Min.x, y, rect.Min.x + side, y + side);
    p.fill(box, on ? theme().accent : state.hovered ? theme().hover : theme().surface, 5);
    p.border(box, on ? theme().accent : theme().control, 5, 1.5F);
    if (on)
        p.draw_icon(box.GetCenter(), icons::check, 14, theme().on_accent);
    const ImRect words(rect.Min.x + room, rect.Min.y, rect.Max.x, rect.Max.y);
    p.draw_text_in(words, style, theme().ink, shown);
    p.focus_ring(id, name_shown ? rect : box, 6);
    p.pale_from(first_vertex);
    return state.pressed;
}

Scope Ui::radio_group(std::string_view key, std::string_view name) {
    return group(Role::RadioGroup, key, name);
}

namespace {

// The lines of a card's text, the first of them so much shorter. Empty where that would break a
// word of it.
std::vector<std::string_view> lines_after(
    Ui::Internal& p, const FontStyle& style, std::string_view words, float width, float shorter
) {
    if (shorter > width / 2)
        return {};
    const std::string_view text = p.memory.glyphs.drawable(words);
    const std::string_view first = p.wrap(style, text, width - shorter).front();
    const auto end = static_cast<std::size_t>(first.data() - text.data()) + first.size();
    if (end > text.size()) // a part with a hyphen, which is not in the text
        return {};
    const std::size_t next = std::min(text.find_first_not_of(" \n", end), text.size());
    std::vector<std::string_view> lines{first};
    if (next < text.size())
        for (const std::string_view line : p.wrap(style, text.substr(next), width))
            lines.push_back(line);
    return lines;
}

} // namespace

bool Ui::radio_card(std::string_view key, const RadioCard& card) {
    Internal& p = *m_internal;
    const int first_vertex = p.next_vertex();
    const float padding_x = p.px(card.run_in ? 10 : narrow() ? 12 : 16);
    const float padding_y = p.px(card.padding_y);
    const float badge = p.px(card.run_in ? 24 : 30);
    const float room = badge + p.px(card.run_in ? 8 : 14);
    const float beside = p.px(card.title_width);
    const float size = beside > 0 || card.run_in ? 14 : 15;
    const FontStyle title = p.font_style(size, true);
    const FontStyle body = p.font_style(size, false);
    const float check = beside > 0 ? p.px(16) : 0; // where a chosen one is ticked
    const float words = p.area().width - padding_x * 2 - room - beside - check;
    const float led = p.text_width(title, card.title) + p.px(6);
    std::vector<std::string_view> lines;
    if (card.run_in) // with room for the tick
        lines = lines_after(p, body, card.text, words, led + p.px(18));
    const bool run_in = !lines.empty();
    if (!run_in)
        lines = p.wrap(body, card.text, words);
    const float above = beside > 0 || run_in ? 0 : title.line_height;
    const float content = above + body.line_height * static_cast<float>(lines.size());
    const float least = coarse_pointer() ? p.px(44) : 0;
    const ImRect rect = p.place(0, std::max(std::max(content, badge) + padding_y * 2, least));

    Node node;
    node.role = Role::Radio;
    node.key = key;
    node.name = std::string(card.title) + ". " + std::string(card.text);
    node.checked = card.chosen ? Tristate::Yes : Tristate::No;
    node.shortcut = card.shortcut;
    const NodeId id = p.add(std::move(node), rect);
    const Interaction state = p.interact(id, rect);

    const Colour ground = card.chosen ? theme().accent_soft
        : state.hovered               ? theme().hover
                                      : theme().surface;
    p.fill(rect, ground, 10);
    p.border(rect, card.chosen ? theme().accent : theme().line, 10, card.chosen ? 2 : 1);
    const ImVec2 corner(rect.Min.x + padding_x, rect.Min.y + padding_y);
    const ImRect square(corner, {corner.x + badge, corner.y + badge});
    p.fill(square, card.badge_ground, 8);
    p.draw_text_in(square, p.font_style(15, true), card.badge_ink, card.badge, Align::Middle);
    float y = corner.y;
    p.draw_text({corner.x + room, y}, title, theme().ink, card.title);
    y += above;
    float x = corner.x + room + (run_in ? led : beside);
    for (const std::string_view line : lines) {
        p.draw_text({x, y}, body, theme().ink_soft, line);
        y += body.line_height;
        x = corner.x + room + beside;
    }
    const ImVec2 tick =
        run_in ? ImVec2(p.px(14), padding_y + body.line_height / 2) : ImVec2(p.px(20), p.px(22));
    if (card.chosen) // not by colour alone
        p.draw_icon({rect.Max.x - tick.x, rect.Min.y + tick.y}, icons::check, 18, theme().accent);
    p.focus_ring(id, rect, 10);
    p.pale_from(first_vertex);
    return state.pressed;
}

std::optional<std::size_t> Ui::segmented(
    std::string_view key,
    std::string_view name,
    const std::vector<std::string>& choices,
    std::optional<std::size_t> chosen,
    SegmentedOptions options
) {
    Internal& p = *m_internal;
    options.disabled = options.disabled || p.is_frozen();
    std::optional<std::size_t> result;
    FontStyle style = p.font_style(13, true);
    const float height = p.px(coarse_pointer() ? 44 : 34);
    const float usual_padding = p.px(12);
    std::vector<float> widths;
    float words = 0;
    const auto measure = [&] {
        widths.clear();
        words = 0;
        for (const std::string& choice : choices) {
            widths.push_back(std::ceil(p.text_width(style, choice)));
            words += widths.back();
        }
    };
    measure();
    // Where the row is too narrow, the space beside the words goes first, then they are smaller;
    // then the parts shrink together and their words are cut. A column that fits its content hears
    // how wide they would be.
    const float sides = 2 * static_cast<float>(std::max<std::size_t>(1, choices.size()));
    const float natural = words + usual_padding * sides;
    if (words + p.px(6) * sides > p.area().width) {
        style = p.font_style(12, true);
        measure();
    }
    const float padding = std::clamp((p.area().width - words) / sides, p.px(3), usual_padding);
    for (float& width : widths)
        width += padding * 2;
    const float total = words + padding * sides;
    const float shrink = std::min(1.0F, p.area().width / std::max(1.0F, total));
    const ImRect rect = p.place(std::floor(total * shrink), height);
    p.area().natural = std::max(p.area().natural, natural);
    p.fill(rect, options.disabled ? theme().page : theme().surface, 8);
    p.border(rect, theme().line, 8, 1); // below the parts: the chosen one's covers it
    p.enter(p.add(Role::RadioGroup, key, name, rect));
    float x = rect.Min.x;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const float width = std::floor(widths[i] * shrink);
        const float right = i + 1 == choices.size() ? rect.Max.x : x + width;
        const ImRect part(x, rect.Min.y, right, rect.Max.y);
        const bool on = chosen == i;
        Node node;
        node.role = Role::Radio;
        node.key = std::to_string(i);
        node.name = choices[i];
        node.checked = on ? Tristate::Yes : Tristate::No;
        node.disabled = options.disabled;
        const NodeId id = p.add(std::move(node), part);
        const Interaction state = p.interact(id, part, !options.disabled);
        if (state.pressed)
            result = i;
        if (on)
            p.fill(part, theme().accent_soft, 8);
        else if (state.hovered)
            p.fill(part, theme().hover, 8);
        ImRect inner = part;
        inner.Expand({-std::min(p.px(4), padding - 1), 0});
        const Colour usual = options.disabled ? theme().ink_muted : theme().ink_soft;
        const Colour ink = on ? theme().accent_ink : usual;
        p.draw_text_in(
            inner, style, ink, p.cut(style, choices[i], inner.GetWidth()), Align::Middle
        );
        if (on)
            p.border(part, theme().accent, 8, 1.5F);
        p.focus_ring(id, part, 8);
        x = right;
    }
    p.leave();
    return result;
}

std::optional<std::size_t> Ui::tabs(
    std::string_view key,
    std::string_view name,
    const std::vector<std::string>& choices,
    std::size_t chosen
) {
    Internal& p = *m_internal;
    std::optional<std::size_t> result;
    const FontStyle style = p.font_style(14, true);
    const float height = p.px(coarse_pointer() ? 44 : 36);
    float total = 0;
    for (const std::string& choice : choices)
        total += p.text_width(style, choice) + p.px(28);
    const ImRect rect = p.place(std::min(total, p.area().width), height);
    p.enter(p.add(Role::TabList, key, name, rect));
    float x = rect.Min.x;
    const float shrink = std::min(1.0F, rect.GetWidth() / std::max(1.0F, total));
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const float width = std::floor((p.text_width(style, choices[i]) + p.px(28)) * shrink);
        const ImRect part(x, rect.Min.y, x + width, rect.Max.y);
        const bool on = chosen == i;
        Node node;
        node.role = Role::Tab;
        node.key = std::to_string(i);
        node.name = choices[i];
        node.selected = on ? Tristate::Yes : Tristate::No;
        const NodeId id = p.add(std::move(node), part);
        const Interaction state = p.interact(id, part);
        if (state.pressed)
            result = i;
        if (state.hovered && !on)
            p.fill(part, theme().hover, 8);
        p.draw_text_in(
            part,
            style,
            on ? theme().accent_ink : theme().ink_soft,
            p.cut(style, choices[i], width - p.px(8)),
            Align::Middle
        );
        if (on)
            p.fill(
                {part.Min.x + p.px(10), part.Max.y - p.px(3), part.Max.x - p.px(10), part.Max.y},
                theme().accent,
                1.5F
            );
        p.focus_ring(id, part, 8);
        x += width;
    }
    p.leave();
    return result;
}

} // namespace tappa::ui
