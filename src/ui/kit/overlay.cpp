#include "ui/kit/parts.hpp"

#include <icons.gen.hpp>

#include <algorithm>
#include <cmath>

namespace tappa::ui {

namespace {

constexpr ImGuiWindowFlags layer_flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove
    | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground
    | ImGuiWindowFlags_NoScrollWithMouse;

// A window over the whole surface: it takes the pointer from everything beneath.
void begin_layer(Ui::Parts& p, NodeId id) {
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
    return ImGui::IsMouseClicked(ImGuiMouseButton_Left)
        && ImGui::IsWindowHovered(ImGuiHoveredFlags_ChildWindows)
        && !box.Contains(ImGui::GetIO().MousePos);
}

void shadow(Ui::Parts& p, const ImRect& box, float radius) {
    for (int i = 1; i <= 4; ++i) {
        ImRect rim = box;
        rim.Expand(p.px(static_cast<float>(i) * 2));
        rim.TranslateY(p.px(3));
        p.fill(rim, scene::with_alpha({0, 0, 0, 255}, 9), radius + static_cast<float>(i) * 2);
    }
}

// Where a menu stands in the tree: in the landmark or dialog of its button, as assistive technology
// wants it, but in no region that scrolls within that. And what bounds of its children count from.
struct MenuPlace {
    NodeId parent = 0;
    ScrollFrame frame;
};

MenuPlace menu_place(Ui::Parts& p) {
    auto parent = p.parents.rbegin();
    for (; parent + 1 != p.parents.rend(); ++parent) {
        const Role role = p.node(*parent).role;
        if (role == Role::Main || role == Role::Complementary || role == Role::Banner
            || role == Role::Navigation || role == Role::Dialog)
            break;
    }
    const auto is_around = [&](const ScrollFrame& frame) {
        return frame.id == 0 // of the page, or of a layer
            || std::find(parent, p.parents.rend(), frame.id) != p.parents.rend();
    };
    const auto frame = std::find_if(p.scrolls.rbegin(), p.scrolls.rend(), is_around);
    return {*parent, frame == p.scrolls.rend() ? ScrollFrame{} : *frame};
}

// The focus goes into what has just opened, and back where it was when it closes (Interface).
void take_focus_if_new(Ui::Parts& p, NodeId id) {
    Memory& m = p.memory;
    if (m.last_tree.find(id) != nullptr)
        return;
    if (std::find(m.focus_before.begin(), m.focus_before.end(), m.focus) == m.focus_before.end())
        m.focus_before.push_back(m.focus);
    m.focus_next = id;
}

} // namespace

Scope Ui::dialog(
    std::string_view key, std::string_view title, bool& dismissed, DialogOptions options
) {
    Parts& p = *m_parts;
    const NodeId id = Tree::id_of(p.parents.front(), key);
    begin_layer(p, id);
    const ImRect page(0, 0, p.memory.width, p.memory.height);
    p.fill(page, theme().shade, 0);

    const float margin = p.px(narrow() ? 12 : 32);
    const float width = std::min(p.px(options.width), p.memory.width - margin * 2);
    const float most = p.memory.height - margin * 2;
    const float content = p.remembered(id, size::height, p.px(200));
    const float height = std::min(content, most);
    const float x = std::floor((p.memory.width - width) / 2);
    const float y = options.menu_like ? std::min(p.px(90), margin * 3)
                                      : std::floor((p.memory.height - height) / 2);
    const ImRect box(x, y, x + width, y + height);
    shadow(p, box, 14);
    p.fill(box, theme().surface, 14);
    p.border(box, theme().line, 14, 1);

    dismissed = p.asked(id, Request::Dismiss) || pressed_outside(box);
    Node node;
    node.role = Role::Dialog;
    node.key = key;
    node.name = title;
    node.modal = true;
    p.parents.push_back(p.parents.front());
    p.text_counts.push_back(0);
    p.scrolls.push_back({}); // bounds of the layer count from the page
    p.add(std::move(node), box);
    take_focus_if_new(p, id);
    p.enter(id);
    p.overlays.push_back({id, &dismissed});

    p.push_area(box.Min.x, box.Min.y, width, 0);
    scroll("content", title, p.css(height), {.padding = 22, .role = Role::Scroll}).release();
    if (!options.menu_like) {
        auto row = columns("title", {Column::grow(), Column::fixed(36)}, {.align = Align::Middle});
        next_column();
        heading(2, title);
        next_column();
        if (button(
                "close",
                tr(Text::CommonClose),
                {.kind = ButtonKind::Ghost, .icon = icons::x, .icon_only = true, .small = true}
            ))
            dismissed = true;
    }
    return {*this, &Ui::end_dialog};
}

void Ui::end_dialog() {
    Parts& p = *m_parts;
    const NodeId content = p.scrolls.back().id;
    end_scroll();
    const NodeId id = p.overlays.back().id;
    p.overlays.pop_back();
    p.remember(id, size::height, p.node(content).content_height);
    p.pop_area();
    p.leave(); // the dialog
    p.leave(); // the root above it
    p.scrolls.pop_back();
    ImGui::End();
}

Scope Ui::side_panel(std::string_view key, std::string_view title, bool& dismissed) {
    if (narrow())
        return dialog(key, title, dismissed, {.width = 640});
    Parts& p = *m_parts;
    const Area& a = p.area();
    const ImRect rect(a.x, a.y, a.x + a.width, p.memory.height);
    p.fill(rect, theme().surface, 0);
    p.fill({rect.Min, {rect.Min.x + std::max(1.0F, p.px(1)), rect.Max.y}}, theme().line, 0);
    const NodeId id = p.id_of(key);
    Node node;
    node.role = Role::Complementary;
    node.key = key;
    node.name = title;
    p.add(std::move(node), rect);
    dismissed = p.asked(id, Request::Dismiss);
    p.enter(id);
    scroll("content", title, 0, {.padding = 20, .role = Role::Scroll}).release();
    auto row = columns("title", {Column::grow(), Column::fixed(36)}, {.align = Align::Middle});
    next_column();
    heading(2, title);
    next_column();
    if (button(
            "close",
            tr(Text::CommonClose),
            {.kind = ButtonKind::Ghost, .icon = icons::x, .icon_only = true, .small = true}
        ))
        dismissed = true;
    return {*this, &Ui::end_side_panel};
}

void Ui::end_side_panel() {
    if (narrow()) {
        end_dialog();
        return;
    }
    end_scroll();
    m_parts->leave();
}

bool Ui::menu_button(std::string_view key, std::string_view name, ButtonOptions options) {
    Parts& p = *m_parts;
    Memory& m = p.memory;
    const NodeId id = p.id_of(key);
    const bool was_open = m.open_menu == id;
    options.expanded = was_open ? Tri::Yes : Tri::No;
    const bool pressed = button(key, name, options);
    if (pressed) {
        m.open_menu = was_open ? 0 : id;
        m.unsettled = true;
    }
    if (m.open_menu != id)
        return false;
    const Node& node = p.node(id);
    const ScrollFrame origin = p.scrolls.empty() ? ScrollFrame{} : p.scrolls.back();
    const ImVec2 corner(node.bounds.x + origin.origin_x, node.bounds.y + origin.origin_y);
    m.menu_anchor = ImRect(corner, {corner.x + node.bounds.width, corner.y + node.bounds.height});
    return !pressed;
}

Scope Ui::menu(std::string_view key) {
    Parts& p = *m_parts;
    Memory& m = p.memory;
    const MenuPlace place = menu_place(p);
    const NodeId id = Tree::id_of(place.parent, key);
    begin_layer(p, id);
    const float width = std::min(p.remembered(id, size::width, p.px(220)), m.width - p.px(16));
    const float height = p.remembered(id, size::height, p.px(120));
    float x = m.menu_anchor.Min.x;
    if (x + width > m.width - p.px(8))
        x = std::max(p.px(8), m.menu_anchor.Max.x - width);
    x = std::min(x, m.width - width - p.px(8));
    float y = m.menu_anchor.Max.y + p.px(4);
    if (y + height > m.height - p.px(8))
        y = std::max(p.px(8), m.menu_anchor.Min.y - height);
    const ImRect box(x, y, x + width, y + height);
    shadow(p, box, 10);
    p.fill(box, theme().surface, 10);
    p.border(box, theme().line, 10, 1);
    if (pressed_outside(box) || p.asked(id, Request::Dismiss))
        m.open_menu = 0;
    p.parents.push_back(place.parent);
    p.text_counts.push_back(0);
    p.scrolls.push_back(place.frame);
    p.add(Role::Menu, key, {}, box);
    take_focus_if_new(p, id);
    p.enter(id);
    p.overlays.push_back({id, nullptr});
    p.push_area(x + p.px(6), y + p.px(6), width - p.px(12), 0);
    return {*this, &Ui::end_menu};
}

void Ui::end_menu() {
    Parts& p = *m_parts;
    const Area inner = p.pop_area();
    const NodeId id = p.overlays.back().id;
    p.overlays.pop_back();
    p.remember(id, size::width, std::max(p.px(160), inner.natural + p.px(12)));
    p.remember(id, size::height, inner.y - inner.top + p.px(12));
    p.leave();
    p.leave();
    p.scrolls.pop_back();
    ImGui::End();
}

bool Ui::menu_item(std::string_view key, std::string_view name, std::string_view icon) {
    Parts& p = *m_parts;
    const FontStyle style = p.font_style(14, false);
    const float icon_room = icon.empty() ? 0 : p.px(28);
    const float padding = p.px(10);
    const float natural = p.text_width(style, name) + icon_room + padding * 2;
    const ImRect rect = p.place(0, p.px(coarse_pointer() ? 44 : 36));
    p.area().natural = std::max(p.area().natural, natural);
    Node node;
    node.role = Role::MenuItem;
    node.key = key;
    node.name = name;
    const NodeId id = p.add(std::move(node), rect);
    const Interaction state = p.interact(id, rect);
    if (state.hovered)
        p.fill(rect, theme().hover, 6);
    if (!icon.empty())
        p.draw_icon(
            {rect.Min.x + padding + p.px(9), rect.GetCenter().y}, icon, 17, theme().ink_soft
        );
    p.draw_text_in(
        {rect.Min.x + padding + icon_room, rect.Min.y, rect.Max.x, rect.Max.y},
        style,
        theme().ink,
        name
    );
    p.focus_ring(id, rect, 6);
    if (state.pressed)
        p.memory.open_menu = 0;
    return state.pressed;
}

bool Ui::option(std::string_view key, std::string_view name, std::string_view at_right) {
    Parts& p = *m_parts;
    const FontStyle style = p.font_style(14, false);
    const FontStyle small = p.font_style(12.5F, false);
    const ImRect rect = p.place(0, p.px(coarse_pointer() ? 44 : 36));
    Node node;
    node.role = Role::Option;
    node.key = key;
    node.name = name;
    node.description = at_right;
    const NodeId id = p.add(std::move(node), rect);
    const Interaction state = p.interact(id, rect);
    const bool here = p.memory.focus == id;
    if (state.hovered || here)
        p.fill(rect, theme().hover, 6);
    ImRect inner = rect;
    inner.Expand({-p.px(12), 0});
    p.draw_text_in(inner, style, theme().ink, name);
    p.draw_text_in(inner, small, theme().ink_muted, at_right, Align::End);
    p.focus_ring(id, rect, 6);
    return state.pressed;
}

bool Ui::toast(
    std::string_view key,
    Tone tone,
    std::string_view text,
    std::string_view undo_name,
    bool& undo_pressed
) {
    Parts& p = *m_parts;
    bool dismissed = false;
    const NodeId id = Tree::id_of(p.parents.front(), key);
    Area& a = p.area(); // the caller's stack, upwards from the bottom of the page
    const float width = std::min(p.px(520), a.width);
    const float height = p.remembered(id, size::height, p.px(52));
    const float x = a.x + std::floor((a.width - width) / 2);
    const ImRect box(x, a.y - height, x + width, a.y);
    a.y -= height + p.px(8);

    char name[24];
    ImFormatString(name, sizeof name, "##toast-%08X", id);
    ImGui::SetNextWindowPos(box.Min);
    ImGui::SetNextWindowSize(box.GetSize());
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, {1, 1});
    ImGui::Begin(name, nullptr, layer_flags | ImGuiWindowFlags_NoFocusOnAppearing);
    ImGui::PopStyleVar(2);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());

    const auto& colours = theme().tone(tone);
    p.fill(box, theme().ink, 10);
    p.parents.push_back(p.parents.front());
    p.text_counts.push_back(0);
    p.scrolls.push_back({});
    p.enter(p.add(tone == Tone::Bad ? Role::Alert : Role::Status, key, {}, box));
    p.push_area(box.Min.x + p.px(16), box.Min.y + p.px(8), width - p.px(24), 0);
    {
        const Colour ink = theme().surface;
        auto row = columns(
            "row",
            {Column::fixed(22), Column::grow(), Column::fit(), Column::fixed(32)},
            {.gap = 8, .align = Align::Middle}
        );
        next_column();
        icon(
            tone == Tone::Bad || tone == Tone::Warning ? icons::triangle_alert : icons::check,
            {.size = 18, .colour = colours.ground}
        );
        next_column();
        this->text(text, {.size = 14, .colour = ink});
        next_column();
        {
            auto buttons = flow("buttons", {.row_height = 36});
            if (!undo_name.empty())
                undo_pressed = button("undo", undo_name, {.small = true});
        }
        next_column();
        dismissed = button(
            "dismiss", tr(Text::ToastDismiss), {.icon = icons::x, .icon_only = true, .small = true}
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

void draw_tooltip(Ui& ui) {
    Ui::Parts& p = ui.parts();
    Memory& m = p.memory;
    if (m.tooltip_text.empty()) {
        m.tooltip = 0;
        return;
    }
    constexpr double delay_ms = 450;
    if (m.now_ms - m.tooltip_since_ms < delay_ms) {
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
