#include "ui/kit/layer.hpp"

#include <algorithm>

namespace tappa::ui {

namespace {

// Where a menu stands in the tree: in the landmark or dialog of its button, as assistive technology
// wants it, but in no region that scrolls within that. And what bounds of its children count from.
struct MenuPlace {
    NodeId parent = 0;
    ScrollFrame frame;
};

MenuPlace menu_place(Ui::Internal& p) {
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

// Whether the menu of a button is to be drawn, once the button is; a press opens or closes it.
bool opens_menu(Ui::Internal& p, NodeId id, bool pressed) {
    Memory& m = p.memory;
    if (pressed) {
        m.open_menu = m.open_menu == id ? 0 : id;
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

} // namespace

bool Ui::menu_button(std::string_view key, std::string_view name, ButtonOptions options) {
    const NodeId id = m_internal->id_of(key);
    const bool was_open = m_internal->memory.open_menu == id;
    options.expanded = was_open ? Tristate::Yes : Tristate::No;
    return opens_menu(*m_internal, id, button(key, name, options));
}

bool Ui::navigation_menu(std::string_view key, std::string_view name, NavigationOptions options) {
    const NodeId id = m_internal->id_of(key);
    const bool was_open = m_internal->memory.open_menu == id;
    options.expanded = was_open ? Tristate::Yes : Tristate::No;
    return opens_menu(*m_internal, id, navigation_entry(key, name, options));
}

bool Ui::context_menu() {
    Internal& p = *m_internal;
    Memory& m = p.memory;
    const NodeId of = p.last_node;
    Node& node = p.node(of);
    node.has_menu = true;
    const NodeId id = Tree::id_of(of, "context-menu");
    const bool by_key = p.asked(of, Request::ShowMenu);
    const bool by_pointer =
        ImGui::GetHoveredID() == of && ImGui::IsMouseClicked(ImGuiMouseButton_Right);
    if (by_key || by_pointer) {
        const ScrollFrame origin = p.scrolls.empty() ? ScrollFrame{} : p.scrolls.back();
        const ImVec2 corner(node.bounds.x + origin.origin_x, node.bounds.y + origin.origin_y);
        const ImVec2 pointer = ImGui::GetIO().MousePos;
        m.menu_anchor = by_key ? ImRect(corner, {corner.x + node.bounds.width, corner.y + p.px(24)})
                               : ImRect(pointer, pointer);
        m.open_menu = id;
        m.focus = of; // and back there when the menu closes
        m.unsettled = true;
        return false; // before the menu has its place, nothing in it is pressed
    }
    return m.open_menu == id;
}

Scope Ui::menu(std::string_view key) {
    Internal& p = *m_internal;
    Memory& m = p.memory;
    const MenuPlace place = menu_place(p);
    const NodeId id = Tree::id_of(place.parent, key);
    begin_layer(p, id);
    p.menu_window = ImGui::GetCurrentWindow();
    const float width = std::min(p.remembered(id, size::width, p.px(220)), m.width - p.px(16));
    const float wanted = p.remembered(id, size::height, p.px(120));
    const float most = m.height - p.px(16);
    const float height = std::min(wanted, most);
    float x = m.menu_anchor.Min.x;
    if (x + width > m.width - p.px(8))
        x = std::max(p.px(8), m.menu_anchor.Max.x - width);
    x = std::min(x, m.width - width - p.px(8));
    float y = m.menu_anchor.Max.y + p.px(4);
    if (y + height > m.height - p.px(8))
        y = std::max(p.px(8), m.menu_anchor.Min.y - height);
    const ImRect box(x, y, x + width, y + height);
    draw_shadow(p, p.draw(), box, 10);
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
    if (wanted > most) {
        // That it must scroll shows when it has been drawn once: its entries are new, and the focus
        // was on the first of those before.
        if (m.last_tree.find(id) && !m.last_tree.find(Tree::id_of(id, "entries")))
            m.focus_next = id;
        scroll("entries", {}, p.css(height) - 12, {}).release();
        p.area().gap = 0;
    }
    return {*this, &Ui::end_menu};
}

void Ui::end_menu() {
    Internal& p = *m_internal;
    const NodeId id = p.overlays.back().id;
    p.overlays.pop_back();
    float natural = p.area().natural;
    float content = p.area().y - p.area().top;
    if (p.parents.back() != id) { // its entries scroll
        const NodeId entries = p.scrolls.back().id;
        end_scroll();
        content = p.node(entries).content_height;
        natural += ImGui::GetStyle().ScrollbarSize;
    }
    p.pop_area();
    p.remember(id, size::width, std::max(p.px(160), natural + p.px(12)));
    p.remember(id, size::height, content + p.px(12));
    p.leave();
    p.leave();
    p.scrolls.pop_back();
    ImGui::End();
}

bool Ui::menu_item(std::string_view key, std::string_view name, std::string_view icon) {
    Internal& p = *m_internal;
    const int first_vertex = p.next_vertex();
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
    p.pale_from(first_vertex);
    p.focus_ring(id, rect, 6);
    if (state.pressed)
        p.memory.open_menu = 0;
    return state.pressed;
}

bool Ui::option(std::string_view key, std::string_view name, std::string_view at_right) {
    Internal& p = *m_internal;
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
    const float beside = at_right.empty() ? 0 : p.text_width(small, at_right) + p.px(12);
    const std::string shown = p.cut(style, name, inner.GetWidth() - beside);
    p.draw_text_in(inner, style, theme().ink, shown);
    p.draw_text_in(inner, small, theme().ink_muted, at_right, Align::End);
    if (shown.size() < name.size())
        p.tooltip(id, rect, state.hovered || here, name);
    p.focus_ring(id, rect, 6);
    return state.pressed;
}

} // namespace tappa::ui
