#include "ui/kit/page.hpp"

#include <algorithm>
#include <array>

namespace tappa::ui {

namespace {

// The nearest scroll region around a node, or null.
const Node* scroll_around(const Tree& tree, const Node& node) {
    for (const Node* at = tree.find(node.parent); at; at = tree.find(at->parent))
        if (at->role == Role::Scroll || at->content_height > 0)
            return at;
    return nullptr;
}

std::size_t open_layers(const Tree& tree) {
    const auto& nodes = tree.nodes();
    return static_cast<std::size_t>(std::count_if(nodes.begin(), nodes.end(), [](const Node& n) {
        return n.role == Role::Dialog || n.role == Role::Menu;
    }));
}

// What gets the focus when a menu or dialog opens.
NodeId first_stop(const Tree& tree, const Node& layer) {
    const bool menu = layer.role == Role::Menu;
    const auto& nodes = tree.nodes();
    const auto first = std::find_if(nodes.begin(), nodes.end(), [&](const Node& node) {
        return &node > &layer && (menu ? node.role == Role::MenuItem : node.role == Role::Combobox);
    });
    return first == nodes.end() ? layer.id : first->id;
}

} // namespace

void style_imgui(Memory& memory) {
    ImGuiStyle& style = ImGui::GetStyle();
    style = ImGuiStyle();
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = 0;
    style.ChildBorderSize = 0;
    style.WindowRounding = 0;
    style.ItemSpacing = {0, 0};
    style.ScrollbarSize = std::round(10 * memory.scale);
    style.ScrollbarRounding = std::round(5 * memory.scale);
    style.AntiAliasedLinesUseTex = false;
    const ThemeColours& theme = *memory.theme;
    const auto set = [&](ImGuiCol index, Colour colour) {
        style.Colors[index] = ImGui::ColorConvertU32ToFloat4(to_imgui(colour));
    };
    set(ImGuiCol_WindowBg, theme.page);
    set(ImGuiCol_ScrollbarBg, scene::no_colour);
    set(ImGuiCol_ScrollbarGrab, theme.line);
    set(ImGuiCol_ScrollbarGrabHovered, theme.control);
    set(ImGuiCol_ScrollbarGrabActive, theme.control);
}

void begin_pass(Memory& memory, Ui& ui) {
    memory.last_tree = std::move(memory.tree);
    memory.tree.clear();
    memory.unsettled = false;
    memory.waiting = false;
    memory.cursor = "default";
    memory.tooltip_text.clear();
    memory.drag.pointer_x = ImGui::GetIO().MousePos.x;
    memory.drag.pointer_y = ImGui::GetIO().MousePos.y;
    memory.drag.dropped =
        !memory.drag.payload.empty() && ImGui::IsMouseReleased(ImGuiMouseButton_Left);
    if (!memory.drag.payload.empty())
        memory.cursor = "grabbing";
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left))
        memory.focus_visible = false;
    memory.wheel_x += ImGui::GetIO().MouseWheelH;
    memory.wheel_y += ImGui::GetIO().MouseWheel;

    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({memory.width, memory.height});
    ImGui::Begin(
        "##page",
        nullptr,
        ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings
            | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBringToFrontOnFocus
            | ImGuiWindowFlags_NoScrollWithMouse
    );
    Ui::Parts& p = ui.parts();
    const ImRect page(0, 0, memory.width, memory.height);
    p.enter(p.add(Role::Root, "tappa", "Tappa", page));
    p.push_area(0, 0, memory.width, 0);
}

void end_pass(Memory& memory, Ui& ui) {
    Ui::Parts& p = ui.parts();
    p.pop_area();
    ImGui::End();
    draw_tooltip(ui);
    p.leave();
    memory.wheel_x = 0;
    memory.wheel_y = 0;
    if (memory.drag.dropped
        || (!memory.drag.payload.empty() && !ImGui::IsMouseDown(ImGuiMouseButton_Left)))
        memory.drag.payload.clear();
}

void settle_focus(Memory& m) {
    const std::size_t layers = open_layers(m.tree);
    while (m.focus_before.size() > layers) {
        const NodeId before = m.focus_before.back();
        m.focus_before.pop_back();
        if (m.focus_next == 0 && m.tree.find(before))
            m.focus_next = before;
    }
    if (const Node* wanted = m.tree.find(m.focus_next)) {
        const bool layer = wanted->role == Role::Dialog || wanted->role == Role::Menu;
        m.focus = layer ? first_stop(m.tree, *wanted) : wanted->id;
        m.focus_request = m.focus;
        m.scroll_target = m.focus;
        m.focus_next = 0;
    }
    if (m.focus != 0 && !m.tree.find(m.focus))
        m.focus = 0;

    const Node* target = m.tree.find(m.scroll_target);
    m.scroll_target = 0;
    if (!target)
        return;
    const Node* around = scroll_around(m.tree, *target);
    if (!around || around->content_height <= around->bounds.height)
        return;
    const float margin = 24 * m.scale;
    const float top = target->bounds.y - margin;
    const float bottom = target->bounds.y + target->bounds.height + margin;
    float wanted = around->scroll_y;
    if (bottom > wanted + around->bounds.height)
        wanted = bottom - around->bounds.height;
    if (top < wanted)
        wanted = top;
    wanted = std::clamp(wanted, 0.0F, around->content_height - around->bounds.height);
    if (wanted != around->scroll_y) {
        m.scroll_requests[around->id] = wanted;
        m.unsettled = true;
    }
}

bool move_focus_by_key(Memory& m, std::string_view key) {
    const Node* at = m.tree.find(m.focus);
    if (key == "Escape") {
        if (m.open_menu != 0) {
            m.open_menu = 0;
            return true;
        }
        const auto& nodes = m.tree.nodes();
        for (auto it = nodes.rbegin(); it != nodes.rend(); ++it) {
            if (it->role != Role::Dialog && it->role != Role::Complementary)
                continue;
            m.requests.push_back({it->id, Request::Dismiss, {}});
            return true;
        }
        return false;
    }
    if (!at)
        return false;
    const bool vertical = at->role == Role::MenuItem || at->role == Role::Option;
    const bool horizontal = at->role == Role::Tab;
    if (!vertical && !horizontal)
        return false;
    std::vector<const Node*> siblings;
    std::size_t index = 0;
    for (const Node& node : m.tree.nodes()) {
        if (node.parent != at->parent || node.role != at->role)
            continue;
        if (&node == at)
            index = siblings.size();
        siblings.push_back(&node);
    }
    const std::size_t count = siblings.size();
    if (key == (vertical ? "ArrowDown" : "ArrowRight"))
        index = (index + 1) % count;
    else if (key == (vertical ? "ArrowUp" : "ArrowLeft"))
        index = (index + count - 1) % count;
    else if (key == "Home")
        index = 0;
    else if (key == "End")
        index = count - 1;
    else
        return false;
    m.focus_next = siblings[index]->id;
    m.focus_visible = true;
    if (horizontal)
        m.requests.push_back({siblings[index]->id, Request::Activate, {}});
    return true;
}

} // namespace tappa::ui
