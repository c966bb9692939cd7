#include "ui/kit/kit_internal.hpp"

#include <algorithm>
#include <cmath>

namespace tappa::ui {

Scope Ui::scroll(std::string_view key, std::string_view name, float height, ScrollOptions options) {
    Internal& p = *m_internal;
    Area& a = p.area();
    if (!a.empty)
        a.y += a.gap;
    a.empty = false;
    const ImRect clip = ImGui::GetCurrentWindow()->InnerRect;
    const NodeId own = p.id_of(key);
    const float wanted = options.fit_height ? p.remembered(own, size::height, p.px(120))
        : height > 0                        ? p.px(height)
                                            : std::max(p.px(40), clip.Max.y - a.y);
    const ImRect rect(a.x, a.y, a.x + a.width, a.y + wanted);
    a.y += wanted;

    Node node;
    node.role = options.role;
    node.key = key;
    node.name = name;
    node.pinned = options.pinned;
    const NodeId id = p.add(std::move(node), rect);

    ImGui::SetCursorScreenPos(rect.Min);
    if (p.from_top)
        p.memory.scroll_requests[id] = 0;
    p.from_top = false;
    if (const auto it = p.memory.scroll_requests.find(id); it != p.memory.scroll_requests.end()) {
        if (options.horizontal)
            ImGui::SetNextWindowScroll({it->second, -1});
        else
            ImGui::SetNextWindowScroll({-1, it->second});
        p.memory.scroll_requests.erase(it);
    }
    ImGuiWindowFlags flags = ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoNav
        | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoSavedSettings;
    if (options.horizontal)
        flags |= ImGuiWindowFlags_HorizontalScrollbar;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::BeginChild(id, rect.GetSize(), ImGuiChildFlags_None, flags);
    ImGui::PopStyleVar();

    const ImGuiWindow* window = ImGui::GetCurrentWindow();
    ScrollFrame frame;
    frame.id = id;
    frame.origin_x = std::round(window->InnerRect.Min.x - window->Scroll.x);
    frame.origin_y = std::round(window->InnerRect.Min.y - window->Scroll.y);
    frame.horizontal = options.horizontal;
    frame.fit_height = options.fit_height;
    frame.padding = p.px(options.padding);
    p.enter(id);
    p.scrolls.push_back(frame);
    const float padding_x = options.padding_x >= 0 ? p.px(options.padding_x) : frame.padding;
    const float padding_top = options.padding_top >= 0 ? p.px(options.padding_top) : frame.padding;
    // A page that begins to scroll keeps its width: nothing moves under the pointer.
    const bool keeps_gutter = options.role == Role::Main && !window->ScrollbarY;
    const float gutter = keeps_gutter ? ImGui::GetStyle().ScrollbarSize : 0;
    p.push_area(
        frame.origin_x + padding_x,
        frame.origin_y + padding_top,
        window->InnerRect.GetWidth() - gutter - 2 * padding_x,
        p.px(8)
    );
    return {*this, &Ui::end_scroll};
}

Scope Ui::pinned_column(std::string_view key) {
    constexpr float least = 200;
    Internal& p = *m_internal;
    Area& a = p.area();
    const float margin = p.scrolls.back().padding;
    const ImRect seen = ImGui::GetCurrentWindow()->InnerRect;
    const float from = std::max(a.y, seen.Min.y + margin);
    // A pixel less than there is: what is rounded up would make the page a little longer each time.
    const float height = std::max(p.px(least), std::floor(seen.Max.y - margin - from) - 1);
    // Not below the columns before it, which would keep a page long that has become short.
    a.y = std::min(from, std::max(a.y, p.columns.back().bottom - height));
    return scroll(key, {}, p.css(height), {.pinned = true});
}

Scope Ui::head_in_sight(std::string_view key) {
    Internal& p = *m_internal;
    HeadFrame head;
    head.id = p.id_of(key);
    head.from = next_y();
    head.first_node = p.memory.tree.nodes().size();
    const ImRect seen = ImGui::GetCurrentWindow()->InnerRect;
    const float height = p.remembered(head.id, size::content_height, 0);
    const float last = head.from + p.remembered(head.id, size::height, 0) - 2 * height;
    const bool leaves_room =
        2 * height <= seen.GetHeight(); // on a page enlarged a lot it would not
    head.top =
        leaves_room ? std::clamp(seen.Min.y, head.from, std::max(head.from, last)) : head.from;
    Area& a = p.area();
    a.y = head.top;
    a.empty = true;
    p.heads.push_back(head);
    return {*this, &Ui::end_head_in_sight};
}

void Ui::head_ends() {
    Internal& p = *m_internal;
    HeadFrame& head = p.heads.back();
    Area& a = p.area();
    const float height = a.y - head.top;
    p.remember(head.id, size::content_height, height);
    const NodeId below = p.parents.back();
    p.node(below).head_height = std::round(height);
    head.lies_over = head.top > head.from;
    a.y = head.from + height;
    if (!head.lies_over)
        return;
    // It is in sight already: what gets the focus in it scrolls nothing.
    const auto& nodes = p.memory.tree.nodes();
    for (std::size_t i = head.first_node; i < nodes.size(); ++i)
        if (nodes[i].id != below)
            p.node(nodes[i].id).pinned = true;
    const float bottom = head.top + height;
    p.fill({a.x, bottom - p.px(1), a.x + a.width, bottom}, theme().line, 0);
    const ImRect seen = ImGui::GetCurrentWindow()->ClipRect;
    ImGui::PushClipRect({seen.Min.x, bottom}, seen.Max, true); // neither seen nor pressed under it
}

void Ui::end_head_in_sight() {
    Internal& p = *m_internal;
    const HeadFrame head = p.heads.back();
    p.heads.pop_back();
    if (head.lies_over)
        ImGui::PopClipRect();
    p.remember(head.id, size::height, p.area().y - head.from);
}

Ui::Sight Ui::sight() const {
    const ImRect seen = ImGui::GetCurrentWindow()->ClipRect;
    return {seen.Min.y - seen.GetHeight(), seen.Max.y + seen.GetHeight()};
}

void Ui::skip(float height) {
    Area& a = m_internal->area();
    a.y = next_y() + height - a.gap;
    a.empty = false;
}

void Ui::scroll_from_top() {
    m_internal->from_top = true;
}

namespace {

// What is dragged to the edge of a region that goes on there moves it on.
void follow_drag(Ui::Internal& p, const ImGuiWindow& window, bool horizontal) {
    Memory& m = p.memory;
    const ImVec2 pointer(m.drag.pointer_x, m.drag.pointer_y);
    if (m.drag.payload.empty() || !window.InnerRect.Contains(pointer))
        return;
    const auto wanted = [&](float at, float from, float to, float position, float most) {
        const float edge = p.px(36);
        const float by = at < from + edge ? -p.px(5) : at > to - edge ? p.px(5) : 0.0F;
        return std::round(std::clamp(position + by, 0.0F, most));
    };
    const ImRect& seen = window.InnerRect;
    const float y = wanted(pointer.y, seen.Min.y, seen.Max.y, window.Scroll.y, window.ScrollMax.y);
    const float x = horizontal
        ? wanted(pointer.x, seen.Min.x, seen.Max.x, window.Scroll.x, window.ScrollMax.x)
        : window.Scroll.x;
    if (x == window.Scroll.x && y == window.Scroll.y)
        return;
    ImGui::SetScrollX(x);
    ImGui::SetScrollY(y);
    m.drag.from_x -= x - window.Scroll.x; // it was taken hold of there
    m.waiting = true;                     // the pointer may rest where it is
}

} // namespace

void Ui::end_scroll() {
    Internal& p = *m_internal;
    const Area inner = p.pop_area();
    const ScrollFrame frame = p.scrolls.back();
    const float bottom = inner.y + frame.padding;
    const float right = frame.horizontal ? inner.x + inner.natural + frame.padding : inner.x + 1;
    // An empty item at the far corner tells ImGui how large the content is.
    ImGui::SetCursorScreenPos({right - 1, bottom - 1});
    ImGui::Dummy({1, 1});

    Memory& m = p.memory;
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    const bool hovered = ImGui::IsWindowHovered(
        ImGuiHoveredFlags_ChildWindows | ImGuiHoveredFlags_AllowWhenBlockedByActiveItem
    );
    const auto wheel = [&](float& amount, float position, float most, auto set) {
        if (!hovered || amount == 0 || most <= 0)
            return;
        const float wanted = std::clamp(position - amount * 100 * m.scale, 0.0F, most);
        if (wanted == position)
            return; // at its end: the enclosing region may scroll
        set(std::round(wanted));
        // ImGui moves the content in the next frame, which follows anyway: laying out this one
        // again would double the work of scrolling.
        amount = 0;
    };
    wheel(m.wheel_y, window->Scroll.y, window->ScrollMax.y, [](float y) { ImGui::SetScrollY(y); });
    if (frame.horizontal)
        wheel(m.wheel_x, window->Scroll.x, window->ScrollMax.x, [](float x) {
            ImGui::SetScrollX(x);
        });

    follow_drag(p, *window, frame.horizontal);

    Node& node = p.node(frame.id);
    node.scroll_x = std::round(window->Scroll.x);
    node.scroll_y = std::round(window->Scroll.y);
    node.content_height = std::round(bottom - frame.origin_y);
    if (frame.horizontal)
        node.content_width = std::round(right - frame.origin_x);
    if (frame.fit_height) {
        const bool bar = right - frame.origin_x > window->SizeFull.x;
        p.remember(
            frame.id,
            size::height,
            node.content_height + (bar ? ImGui::GetStyle().ScrollbarSize : 0.0F)
        );
    }
    p.scrolls.pop_back();
    p.leave();
    ImGui::EndChild();
}

} // namespace tappa::ui
