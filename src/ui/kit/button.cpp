#include "ui/kit/kit_internal.hpp"

#include <icons.gen.hpp>

#include <algorithm>
#include <cmath>

namespace tappa::ui {

namespace {

struct ButtonColours {
    Colour ground;
    Colour ink;
    Colour border;
};

ButtonColours colours_of(const ThemeColours& theme, const ButtonOptions& options, bool hovered) {
    const Colour plain = hovered ? theme.hover : theme.surface;
    const bool ghost = options.kind == ButtonKind::Ghost;
    if (options.disabled)
        return {scene::no_colour, theme.ink_muted, ghost ? scene::no_colour : theme.line};
    if (options.pressed == Tristate::Yes)
        return {theme.accent_soft, theme.accent_ink, theme.accent};
    switch (options.kind) {
    case ButtonKind::Primary:
        return {
            hovered ? theme.accent_ink : theme.accent,
            hovered && theme.dark ? theme.on_accent : theme.on_accent,
            scene::no_colour};
    case ButtonKind::Plain:
        return {plain, theme.ink, theme.line};
    case ButtonKind::Ghost:
        return {hovered ? theme.hover : scene::no_colour, theme.accent_ink, scene::no_colour};
    case ButtonKind::Danger:
        return {plain, theme.tone(Tone::Bad).ink, theme.line};
    case ButtonKind::Outline:
        return {hovered ? theme.accent_ink : scene::no_colour, theme.on_accent, theme.on_accent};
    }
    return {};
}

} // namespace

bool Ui::button(std::string_view key, std::string_view name, ButtonOptions options) {
    Internal& p = *m_internal;
    if (p.is_frozen()) {
        options.disabled = true;
        options.description = p.memory.read_only_reason;
    }
    const FontStyle style = p.font_style(options.small ? 13 : 14, true);
    const float icon_size = options.small ? 15 : 17;
    const float padding = p.px(options.small ? 10 : 14);
    float height = p.px(options.small ? 30 : 38);
    if (coarse_pointer())
        height = p.px(44);
    const bool has_icon = !options.icon.empty();
    const float icon_room = has_icon ? p.px(icon_size + (options.icon_only ? 0 : 7)) : 0;
    const float text_room = options.icon_only ? 0 : p.text_width(style, name);
    const float natural = options.icon_only ? height : text_room + icon_room + padding * 2;
    const bool fill = options.fill && !p.area().flow;
    const float width = fill ? 0 : std::min(natural, p.area().width);
    const ImRect placed = p.place(width, height, natural);

    Node node;
    node.role = Role::Button;
    node.key = key;
    node.name = options.read_as.empty() ? name : options.read_as;
    node.description = options.description;
    node.shortcut = options.shortcut;
    node.disabled = options.disabled;
    node.pressed = options.pressed;
    node.expanded = options.expanded;
    node.current = options.current;
    const NodeId id = p.add(std::move(node), placed);
    const Interaction state = p.interact(id, placed, !options.disabled);

    const ButtonColours colours = colours_of(theme(), options, state.hovered);
    p.fill(placed, colours.ground, 8);
    p.border(placed, colours.border, 8, 1);
    const std::string shown = options.icon_only
        ? std::string()
        : p.cut(style, name, placed.GetWidth() - icon_room - padding * 2 + p.px(2));
    const float content = (options.icon_only ? 0 : p.text_width(style, shown)) + icon_room;
    float x = placed.Min.x + std::floor((placed.GetWidth() - content) / 2);
    const float middle = placed.GetCenter().y;
    if (has_icon && !options.icon_after) {
        p.draw_icon({x + p.px(icon_size) / 2, middle}, options.icon, icon_size, colours.ink);
        x += icon_room;
    }
    p.draw_text_in({x, placed.Min.y, placed.Max.x, placed.Max.y}, style, colours.ink, shown);
    if (has_icon && options.icon_after)
        p.draw_icon(
            {x + content - p.px(icon_size) / 2, middle}, options.icon, icon_size, colours.ink
        );
    p.focus_ring(id, placed, 8);
    // One that is disabled says why.
    const bool waits = options.disabled && !options.description.empty();
    const bool hovered = waits
        ? ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(placed.Min, placed.Max)
        : state.hovered;
    p.tooltip(id, placed, hovered, options.icon_only && !waits ? name : options.description);
    return state.pressed;
}

bool Ui::disclosure(std::string_view key, std::string_view name, ButtonOptions options) {
    Memory& m = m_internal->memory;
    const NodeId id = m_internal->id_of(key);
    if (m.unfold_wish == key) {
        m.open_disclosures.insert(id);
        m.unfold_wish.clear();
    }
    const bool open = m.open_disclosures.count(id) > 0;
    options.expanded = open ? Tristate::Yes : Tristate::No;
    if (!button(key, name, options))
        return open;
    if (open)
        m.open_disclosures.erase(id);
    else
        m.open_disclosures.insert(id);
    m.unsettled = true;
    return !open;
}

void Ui::close_disclosure(NodeId disclosure) {
    m_internal->memory.open_disclosures.erase(disclosure);
    m_internal->memory.focus_next = disclosure;
    m_internal->memory.unsettled = true;
}

bool Ui::link(std::string_view key, std::string_view name, ButtonOptions options) {
    Internal& p = *m_internal;
    const float size = options.text_size > 0 ? options.text_size : options.small ? 13.0F : 14.0F;
    FontStyle style = p.font_style(size, true);
    const float room = p.area().width;
    std::vector<std::string_view> lines{name};
    std::string shown;
    if (!p.area().flow)
        lines = p.wrap_whole(style, size, true, name, room);
    else if (p.text_width(style, name) > room)
        lines = {shown = p.cut(style, name, room)};
    float widest = 0;
    for (const std::string_view line : lines)
        widest = std::max(widest, p.text_width(style, line));
    const float words_height = style.line_height * static_cast<float>(lines.size());
    const float target = p.px(coarse_pointer() ? 44 : 24); // a number alone is no place to press
    const float width = std::max({widest, std::min(target, room), 1.0F});
    const ImRect rect = p.place(width, std::max(words_height, target));
    Node node;
    node.role = Role::Button; // it does something here; it leads to no other page
    node.key = key;
    node.name = options.read_as.empty() ? name : options.read_as;
    node.description = options.description;
    const NodeId id = p.add(std::move(node), rect);
    const Interaction state = p.interact(id, rect);
    // A ghost link has the colour of the text it stands in, as the titles of a table.
    const Colour ink = p.is_frozen()        ? theme().ink_muted
        : options.kind == ButtonKind::Ghost ? theme().ink
                                            : theme().accent_ink;
    float y = rect.GetCenter().y - words_height / 2;
    for (const std::string_view line : lines) {
        const float line_width = p.text_width(style, line);
        const float x = options.align == Align::End ? rect.Max.x - line_width : rect.Min.x;
        p.draw_text({x, y}, style, ink, line);
        y += style.line_height;
        if (state.hovered)
            p.draw().AddLine(
                {x, y - p.px(2)}, {x + line_width, y - p.px(2)}, to_imgui(ink), p.px(1)
            );
    }
    p.focus_ring(id, rect, 4);
    p.tooltip(id, rect, state.hovered, options.description);
    return state.pressed;
}

bool Ui::heading_link(
    int level, std::string_view key, std::string_view text, ButtonOptions options
) {
    auto heading = group(Role::Heading, key, text);
    m_internal->node(m_internal->parents.back()).level = level;
    return link("link", text, options);
}

bool Ui::unfolded(std::string_view key) const {
    return m_internal->memory.open_disclosures.count(m_internal->id_of(key)) > 0;
}

Scope Ui::pressable(
    std::string_view key, std::string_view name, bool& pressed, PressableOptions options
) {
    Internal& p = *m_internal;
    Area& a = p.area();
    if (!a.empty)
        a.y += a.gap;
    a.empty = false;
    PressFrame frame;
    frame.top = a.y;
    frame.padding_y = p.px(options.padding_y);
    const NodeId key_id = p.id_of(key);
    frame.id = key_id;
    const float height = p.remembered(frame.id, size::height, p.px(40));
    const ImRect rect(a.x, a.y, a.x + a.width, a.y + height);

    Node node;
    node.role = options.role;
    node.key = key;
    node.name = name;
    node.description = options.description;
    node.expanded = options.expanded;
    node.current = options.current;
    if (options.role == Role::Button && (options.selected || options.selectable))
        node.pressed = options.selected ? Tristate::Yes : Tristate::No;
    const NodeId id = p.add(std::move(node), rect);
    const Interaction state = p.interact(id, rect);
    pressed = state.pressed;

    Colour ground = options.ground.value_or(options.border ? theme().surface : scene::no_colour);
    if (options.dragged)
        ground = theme().line_soft;
    else if (options.selected)
        ground = theme().accent_soft;
    else if (state.hovered && !options.ground)
        ground = theme().hover;
    p.fill(rect, ground, options.radius);
    // On a ground of its own the words stay readable: a line shows where the pointer is.
    const bool lined = state.hovered && options.ground;
    if (options.border || lined)
        p.border(
            rect,
            options.selected || lined ? theme().accent : theme().line,
            options.radius,
            options.selected ? 2 : 1
        );
    p.focus_ring(id, rect, options.radius);
    p.tooltip(id, rect, state.hovered, options.description);

    ++p.silent; // the name says it all; what is drawn on it is not read twice
    p.presses.push_back(frame);
    const float padding_x = p.px(options.padding_x);
    p.push_area(a.x + padding_x, a.y + frame.padding_y, a.width - padding_x * 2, p.px(options.gap));
    return {*this, &Ui::end_pressable};
}

void Ui::end_pressable() {
    Internal& p = *m_internal;
    const Area inner = p.pop_area();
    const PressFrame frame = p.presses.back();
    p.presses.pop_back();
    --p.silent;
    const float height = inner.y + frame.padding_y - frame.top;
    p.remember(frame.id, size::height, height);
    Area& a = p.area();
    a.y = frame.top + height;
    a.natural = std::max(a.natural, inner.natural + 2 * (inner.x - a.x));
}

} // namespace tappa::ui
