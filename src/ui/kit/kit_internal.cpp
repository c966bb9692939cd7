#include "ui/kit/kit_internal.hpp"

#include <algorithm>
#include <cmath>

namespace tappa::ui {

namespace {

bool is_pressed(Role role) {
    return role == Role::Button || role == Role::MenuItem || role == Role::Switch
        || role == Role::Checkbox || role == Role::Radio || role == Role::Slider;
}

std::uint64_t key_of_size(NodeId id, std::uint32_t size) {
    return (std::uint64_t{size} << 32) | id;
}

} // namespace

ImRect Ui::Internal::place(float width, float height, float natural) {
    Area& a = area();
    if (!a.flow) {
        if (!a.empty)
            a.y += a.gap;
        a.empty = false;
        const float w = width > 0 ? width : a.width;
        a.natural = std::max({a.natural, width, natural});
        const ImRect rect(a.x, a.y, a.x + w, a.y + height);
        a.y += height;
        return rect;
    }
    const bool wraps = !a.empty && a.cursor_x + width > a.x + a.width + 1;
    if (wraps)
        next_line();
    a.inline_total += std::max(width, natural) + (a.empty ? 0 : a.gap);
    a.empty = false;
    // Something taller than the row makes the row as tall: touch needs larger buttons.
    a.row_height = std::max(a.row_height, height);
    const float row = a.row_height;
    const float y = a.y + std::floor((row - height) / 2);
    const ImRect rect(a.cursor_x, y, a.cursor_x + width, y + height);
    a.cursor_x += width + a.gap;
    return rect;
}

void Ui::Internal::next_line() {
    Area& a = area();
    a.cursor_x = a.x;
    a.y += a.row_height + std::min(a.gap, px(8));
}

void Ui::Internal::push_area(float x, float y, float width, float gap) {
    Area a;
    a.x = x;
    a.y = y;
    a.top = y;
    a.width = std::max(width, 1.0F);
    a.gap = gap;
    areas.push_back(a);
}

Area Ui::Internal::pop_area() {
    const Area a = areas.back();
    areas.pop_back();
    return a;
}

Bounds Ui::Internal::bounds_of(const ImRect& place) const {
    const ImVec2 origin =
        scrolls.empty() ? ImVec2(0, 0) : ImVec2(scrolls.back().origin_x, scrolls.back().origin_y);
    return {
        std::round(place.Min.x - origin.x),
        std::round(place.Min.y - origin.y),
        std::round(place.GetWidth()),
        std::round(place.GetHeight())};
}

NodeId Ui::Internal::add(Node node, const ImRect& bounds) {
    if (is_frozen() && is_pressed(node.role)) {
        node.disabled = true;
        node.description = memory.read_only_reason;
    }
    const bool words = node.role == Role::Text || node.role == Role::Heading
        || node.role == Role::Progress || node.role == Role::Image;
    if (silent > 0 && words)
        return 0;
    node.parent = parents.empty() ? 0 : parents.back();
    node.bounds = bounds_of(bounds);
    last_node = memory.tree.add(std::move(node));
    return last_node;
}

NodeId Ui::Internal::add(
    Role role, std::string_view key, std::string_view name, const ImRect& bounds
) {
    Node node;
    node.role = role;
    node.key = key;
    node.name = name;
    return add(std::move(node), bounds);
}

void Ui::Internal::enter(NodeId id) {
    parents.push_back(id);
    text_counts.push_back(0);
}

void Ui::Internal::leave() {
    parents.pop_back();
    text_counts.pop_back();
}

NodeId Ui::Internal::id_of(std::string_view key) const {
    return Tree::id_of(parents.empty() ? 0 : parents.back(), key);
}

std::string Ui::Internal::auto_key() {
    return "text-" + std::to_string(++text_counts.back());
}

float Ui::Internal::remembered(NodeId id, std::uint32_t size, float otherwise) const {
    const auto it = memory.measured.find(key_of_size(id, size));
    return it == memory.measured.end() ? otherwise : it->second;
}

void Ui::Internal::remember(NodeId id, std::uint32_t size, float value) {
    const auto [it, is_new] = memory.measured.try_emplace(key_of_size(id, size), value);
    if (is_new || std::fabs(it->second - value) > 0.5F) {
        it->second = value;
        memory.unsettled = true;
    }
}

float Ui::Internal::seen_from(const ImRect& bounds) const {
    const bool is_there = covered_window == ImGui::GetCurrentWindow();
    return is_there ? std::max(bounds.Min.y, covered_to) : bounds.Min.y;
}

Interaction Ui::Internal::interact(NodeId id, const ImRect& bounds, bool enabled) {
    Interaction result;
    if (!enabled || is_frozen())
        return result;
    result.pressed = asked(id, Request::Activate);
    const ImRect seen({bounds.Min.x, seen_from(bounds)}, bounds.Max);
    ImGui::SetNextItemAllowOverlap();
    if (seen.Min.y >= seen.Max.y || !ImGui::ItemAdd(seen, id))
        return result;
    const bool clicked = ImGui::ButtonBehavior(seen, id, &result.hovered, &result.held);
    // Under what is being dragged nothing can be pressed.
    result.hovered = result.hovered && memory.drag.payload.empty();
    if (result.hovered)
        memory.cursor = "pointer";
    if (clicked) {
        result.pressed = true;
        memory.focus_request = id;
        memory.focus = id;
        memory.focus_visible = false;
    }
    return result;
}

bool Ui::Internal::asked(NodeId id, Request request) {
    auto& requests = memory.requests;
    const auto it = std::find_if(requests.begin(), requests.end(), [&](const auto& r) {
        return r.node == id && r.request == request;
    });
    if (it == requests.end())
        return false;
    requests.erase(it);
    return true;
}

std::optional<std::string> Ui::Internal::typed(NodeId id) {
    auto& requests = memory.requests;
    std::optional<std::string> value; // the last one counts
    for (auto it = requests.begin(); it != requests.end();) {
        if (it->node == id && it->request == Request::SetValue) {
            value = std::move(it->value);
            it = requests.erase(it);
        } else {
            ++it;
        }
    }
    return value;
}

void Ui::Internal::keep(NodeId id, std::uint64_t version, std::size_t first_node) {
    if (version != 0)
        memory.kept[id] = {version, memory.is_read_only(), memory.tree.nodes().size() - first_node};
}

bool Ui::Internal::take_kept(NodeId id, std::uint64_t version, const ImRect& place) {
    const auto kept = memory.kept.find(id);
    if (kept == memory.kept.end() || kept->second.version != version
        || kept->second.read_only != memory.is_read_only())
        return false;
    const ImRect sight = ImGui::GetCurrentWindow()->ClipRect;
    const float margin = sight.GetHeight();
    if (place.Min.y < sight.Max.y + margin && place.Max.y > sight.Min.y - margin)
        return false;
    if (!memory.requests.empty() || memory.focus_next != 0 || !memory.focus_wish.key.empty())
        return false;
    // Where it stood and as wide as it was, its parts stand where they stood. Sizes are forgotten
    // with every change of theme, scale and surface.
    const Node* before = memory.last_tree.find(id);
    return before && place.GetHeight() > 0 && before->parent == parents.back()
        && before->bounds == bounds_of(place)
        && !memory.last_tree.holds(memory.focus, id, kept->second.nodes)
        && memory.tree.take_over(memory.last_tree, id, kept->second.nodes);
}

void Ui::Internal::focus_ring(NodeId id, const ImRect& bounds, float radius) const {
    // What is read as a part of something else has no id; nor has the focus while nothing has it.
    if (id == 0 || memory.focus != id || !memory.focus_visible)
        return;
    ImRect ring = bounds;
    ring.Expand(px(2));
    draw().AddRect(
        ring.Min, ring.Max, to_imgui(theme().focus), px(radius + 2), 0, std::max(2.0F, px(2))
    );
}

void Ui::Internal::tooltip(NodeId id, const ImRect& bounds, bool hovered, std::string_view text) {
    if (!hovered || text.empty() || memory.dropped_at)
        return;
    if (memory.pressed_at && memory.pressed_node != id && !memory.focus_visible)
        return;
    if (memory.tooltip != id) {
        memory.tooltip = id;
        memory.tooltip_since_ms = memory.now_ms;
    }
    memory.tooltip_text = text;
    memory.tooltip_anchor = bounds;
}

void Ui::Internal::pale_from(int vertex) const {
    if (!is_frozen())
        return;
    auto& vertices = draw().VtxBuffer;
    for (int i = vertex; i < vertices.Size; ++i) {
        const ImU32 alpha = vertices[i].col >> IM_COL32_A_SHIFT;
        vertices[i].col = (vertices[i].col & ~IM_COL32_A_MASK) | (alpha / 2 << IM_COL32_A_SHIFT);
    }
}

bool Ui::Internal::in_sight(ImRect rect, float beyond) const {
    rect.Expand(beyond + 1);
    return rect.Overlaps({draw().GetClipRectMin(), draw().GetClipRectMax()});
}

void Ui::Internal::fill(const ImRect& rect, Colour colour, float radius) const {
    if (colour.visible() && in_sight(rect, 0))
        draw().AddRectFilled(rect.Min, rect.Max, to_imgui(colour), px(radius));
}

void Ui::Internal::border(const ImRect& rect, Colour colour, float radius, float thickness) const {
    const float width = std::max(1.0F, px(thickness));
    if (!colour.visible() || thickness <= 0 || !in_sight(rect, width))
        return;
    draw().AddRect(rect.Min, rect.Max, to_imgui(colour), px(radius), 0, width);
}

void Ui::Internal::disc(ImVec2 centre, float radius, Colour colour) const {
    if (in_sight({centre, centre}, radius))
        draw().AddCircleFilled(centre, radius, to_imgui(colour));
}

} // namespace tappa::ui
