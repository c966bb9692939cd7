#include "ui/kit/sight.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace tappa::ui {

namespace {

// The nearest scroll region around a node, or null. A menu lies over what is around it, and all of
// it is seen as it is.
const Node* scroll_around(const Tree& tree, const Node& node) {
    for (const Node* at = &node; at && at->role != Role::Menu; at = tree.find(at->parent))
        if (at != &node && (at->role == Role::Scroll || at->content_height > 0))
            return at;
    return nullptr;
}

// The head of the table a node is in may lie over what is above it.
float head_over(const Tree& tree, const Node& target) {
    const Node* inside = &target;
    for (const Node* at = tree.find(target.parent); at; at = tree.find(at->parent)) {
        if (at->role == Role::Table || at->head_height > 0) {
            const Node* head = tree.find(Tree::id_of(at->id, "header"));
            const bool is_below = head && head != inside;
            return is_below ? std::max(head->bounds.height, at->head_height) : 0;
        }
        inside = at;
    }
    return 0;
}

// The offset at which the stretch from `from` to `to` shows, as near as can be to the present one.
float offset_showing(float from, float to, float offset, float size) {
    if (to > offset + size)
        offset = to - size;
    if (from < offset)
        offset = from;
    return offset;
}

// Where a region begins on the page.
float top_on_page(const Tree& tree, const Node& region) {
    float top = region.bounds.y;
    for (const Node* at = scroll_around(tree, region); at; at = scroll_around(tree, *at))
        top += at->bounds.y - at->scroll_y;
    return top;
}

// How much of a region shows above the messages that lie over the foot of the page; all of it where
// they leave nothing.
float seen_above_messages(const Memory& m, const Node& region) {
    const float height = region.bounds.height;
    const float above = m.covered_from - top_on_page(m.tree, region);
    return above < height / 2 ? height : std::min(height, above);
}

void scroll_to(Memory& m, const Node& around, const Node& target, float margin, bool to_top) {
    const Bounds& b = target.bounds;
    const bool sideways = around.content_width > around.bounds.width;
    const bool downwards = !sideways && around.content_height > around.bounds.height;
    if (!sideways && !downwards)
        return;
    const float from = sideways ? b.x : b.y - head_over(m.tree, target);
    const float to = sideways ? b.x + b.width : b.y + b.height;
    const float offset = sideways ? around.scroll_x : around.scroll_y;
    const float size = sideways ? around.bounds.width : around.bounds.height;
    const float content = sideways ? around.content_width : around.content_height;
    const float seen = sideways ? size : seen_above_messages(m, around);
    const float shown =
        to_top ? from - margin : offset_showing(from - margin, to + margin, offset, seen);
    const float wanted = std::clamp(shown, 0.0F, std::max(0.0F, content - size));
    if (std::fabs(wanted - offset) < 1) // regions scroll by whole pixels
        return;
    m.scroll_requests[around.id] = wanted;
    m.unsettled = true;
}

} // namespace

void bring_into_sight(Memory& m) {
    constexpr int most_passes = 10;
    SoughtPlace& sought = m.sought;
    const Node* target = m.tree.find(sought.node);
    if (!target || ++sought.passes > most_passes || (sought.passes > 1 && m.held.node != 0)) {
        sought = {};
        return;
    }
    bool to_top = sought.to_top;
    // What was pressed stays under the pointer, for the next press, unless it is cut.
    const bool is_pressed = sought.node == m.focus && !m.focus_visible && !to_top;
    const float margin = is_pressed ? 0 : 24 * m.scale;
    while (target) {
        const Node* around = target->pinned ? nullptr : scroll_around(m.tree, *target);
        if (around)
            scroll_to(m, *around, *target, margin, std::exchange(to_top, false));
        target = around;
    }
    if (!m.unsettled)
        sought = {};
}

void hold_place(Memory& m) {
    constexpr int most_passes = 8;
    HeldPlace& held = m.held;
    const Node* node = m.tree.find(held.node);
    const Node* around = node ? scroll_around(m.tree, *node) : nullptr;
    if (!around || ++held.passes > most_passes) {
        held = {};
        return;
    }
    const float y = node->bounds.y - around->scroll_y;
    if (held.passes == 1)
        held.y = y;
    if (std::fabs(y - held.y) < 0.5F)
        return;
    m.scroll_requests[around->id] = std::max(0.0F, around->scroll_y + y - held.y);
    m.unsettled = true;
}

} // namespace tappa::ui
