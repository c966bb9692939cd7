#include "ui/kit/layer.hpp"

#include <icons.gen.hpp>

#include <algorithm>
#include <cmath>

namespace tappa::ui {

namespace {

// What is read from its beginning when it opens, or shows something else. Without a subject the
// screen says where reading begins.
std::string begin_content(Ui& ui, NodeId layer, std::string_view subject) {
    const std::string key = "content/" + std::string(subject);
    const Tree& before = ui.parts().memory.last_tree;
    if (subject.empty())
        return key;
    if (!before.find(layer) || !before.find(Tree::id_of(layer, key)))
        ui.scroll_from_top();
    return key;
}

// The title, and beside it the button that closes; true: it was pressed.
bool head_closes(Ui& ui, std::string_view title) {
    auto row = ui.columns("title", {Column::grow(), Column::fixed(36)}, {.align = Align::Middle});
    ui.next_column();
    ui.heading(2, title);
    ui.next_column();
    return ui.button(
        "close",
        ui.say(Text::CommonClose),
        {.kind = ButtonKind::Ghost, .icon = icons::x, .icon_only = true, .small = true}
    );
}

// It stays where it is while the rest scrolls, so that what is long says what it is, and can be
// closed, from everywhere. Takes its room from the area.
bool pinned_head_closes(Ui& ui, std::string_view title, float padding) {
    Ui::Internal& p = ui.parts();
    const Area outer = p.area();
    const float inset = p.px(padding);
    p.push_area(outer.x + inset, outer.y + inset, outer.width - 2 * inset, 0);
    const bool closes = head_closes(ui, title);
    const float bottom = p.pop_area().y;
    p.area().y = bottom;
    return closes;
}

constexpr float below_head = 8;        // of a pinned one
constexpr float lowest_for_head = 320; // on a lower page it would take the room of what it is of

} // namespace

Scope Ui::dialog(
    std::string_view key, std::string_view title, bool& dismissed, DialogOptions options
) {
    Internal& p = *m_internal;
    const NodeId id = Tree::id_of(p.parents.front(), key);
    begin_layer(p, id);
    const ImRect page(0, 0, p.memory.width, p.memory.height);
    p.fill(page, theme().shade, 0);

    const float margin = p.px(narrow() ? 12 : 32);
    const float width = std::min(p.px(options.width), p.memory.width - margin * 2);
    const float menu_top = std::min(p.px(90), margin * 3);
    const float most = p.memory.height - margin - (options.menu_like ? menu_top : margin);
    const float content = p.remembered(id, size::height, p.px(200));
    const float height = std::min(content, most);
    const float x = std::floor((p.memory.width - width) / 2);
    const float y = options.menu_like ? menu_top : std::floor((p.memory.height - height) / 2);
    const ImRect box(x, y, x + width, y + height);
    draw_shadow(p, p.draw(), box, 14);
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
    if (!options.focus.empty() && p.memory.last_tree.find(id) == nullptr) {
        if (options.focus_new_text)
            focus_new_text(options.focus);
        else
            focus_key(options.focus);
    }
    p.enter(id);
    p.overlays.push_back({id, &dismissed});

    p.push_area(box.Min.x, box.Min.y, width, 0);
    constexpr float padding = 22;
    const bool pinned = !options.menu_like && page_height() >= lowest_for_head;
    if (pinned && pinned_head_closes(*this, title, padding))
        dismissed = true;
    const float head = p.area().y - box.Min.y;
    p.overlays.back().head = head;
    const std::string content_key = begin_content(*this, id, options.subject);
    scroll(
        content_key,
        title,
        p.css(height - head),
        {.padding = padding, .padding_top = pinned ? below_head : -1, .role = Role::Scroll}
    )
        .release();
    if (!options.menu_like && !pinned && head_closes(*this, title))
        dismissed = true;
    return {*this, &Ui::end_dialog};
}

void Ui::end_dialog() {
    Internal& p = *m_internal;
    const NodeId content = p.scrolls.back().id;
    end_scroll();
    const OverlayFrame overlay = p.overlays.back();
    p.overlays.pop_back();
    p.remember(overlay.id, size::height, overlay.head + p.node(content).content_height);
    p.pop_area();
    p.leave(); // the dialog
    p.leave(); // the root above it
    p.scrolls.pop_back();
    ImGui::End();
}

Scope Ui::side_panel(
    std::string_view key, std::string_view subject, std::string_view title, bool& dismissed
) {
    if (!room_for_panel())
        return dialog(key, title, dismissed, {.width = 640, .subject = subject});
    Internal& p = *m_internal;
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
    constexpr float padding = 20;
    if (pinned_head_closes(*this, title, padding))
        dismissed = true;
    const std::string content_key = begin_content(*this, id, subject);
    scroll(
        content_key, title, 0, {.padding = padding, .padding_top = below_head, .role = Role::Scroll}
    )
        .release();
    return {*this, &Ui::end_side_panel};
}

void Ui::end_side_panel() {
    if (!room_for_panel()) {
        end_dialog();
        return;
    }
    end_scroll();
    m_internal->leave();
}

} // namespace tappa::ui
