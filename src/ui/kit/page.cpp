#include "ui/kit/page.hpp"

#include "ui/kit/sight.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace tappa::ui {

namespace {

std::size_t open_layers(const Tree& tree) {
    const auto& nodes = tree.nodes();
    return static_cast<std::size_t>(std::count_if(nodes.begin(), nodes.end(), [](const Node& n) {
        return n.role == Role::Dialog || n.role == Role::Menu;
    }));
}

// What has something in it that the focus goes to: a menu, dialog or side panel that opens, a row.
bool holds_a_stop(Role role) {
    return role == Role::Dialog || role == Role::Menu || role == Role::Complementary
        || role == Role::Row || role == Role::ListItem;
}

NodeId first_stop(const Tree& tree, const Node& layer) {
    const Role wanted = layer.role == Role::Menu ? Role::MenuItem
        : layer.role == Role::Dialog             ? Role::Combobox
                                                 : Role::Button;
    const auto& nodes = tree.nodes();
    const auto first = std::find_if(nodes.begin(), nodes.end(), [&](const Node& node) {
        return &node > &layer && node.role == wanted;
    });
    return first == nodes.end() ? layer.id : first->id;
}

// The node with the requested key, once drawn: what a press adds or opens exists from the next pass
// on.
const Node* wished(const Memory& m, KeyWish& wish) {
    constexpr int most_passes = 10;
    if (wish.key.empty() || ++wish.passes == 1)
        return nullptr;
    const auto& nodes = m.tree.nodes();
    const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const Node& node) {
        return node.key == wish.key;
    });
    if (found == nodes.end() && wish.passes < most_passes)
        return nullptr;
    wish = {found == nodes.end() ? std::exchange(wish.otherwise, {}) : std::string()};
    return found == nodes.end() ? nullptr : &*found;
}

// What moved to another parent keeps the focus. Only keys made from a domain id ("touchpoint/…")
// say which thing it is.
void follow_focus(Memory& m) {
    if (m.focus == 0) {
        m.focus_key.clear();
        return;
    }
    if (const Node* focused = m.tree.find(m.focus)) {
        m.focus_key = focused->key;
        return;
    }
    m.focus = 0;
    if (m.focus_key.find('/') == std::string::npos)
        return;
    for (const Node& node : m.tree.nodes()) {
        if (node.key != m.focus_key)
            continue;
        m.focus = node.id;
        m.focus_request = node.id;
        m.scroll_target = node.id;
        return;
    }
}

// Whatever becomes of it.
void end_drag(Memory& m) {
    m.drag.payload.clear();
    m.dropped_at = ImGui::GetIO().MousePos;
}

bool moved_away(const Memory& m, ImVec2 from) {
    const ImVec2 now = ImGui::GetIO().MousePos;
    return std::hypot(now.x - from.x, now.y - from.y) > 24 * m.scale;
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
    std::swap(memory.last_tree, memory.tree); // keeps what both have reserved
    memory.tree.clear();
    memory.glyphs.begin_pass();
    memory.images.begin_pass();
    memory.unsettled = false;
    memory.waiting = false;
    memory.covered_from = memory.height;
    memory.cursor = "default";
    memory.tooltip_text.clear();
    memory.drag.pointer_x = ImGui::GetIO().MousePos.x;
    memory.drag.pointer_y = ImGui::GetIO().MousePos.y;
    if (memory.dropped_at && moved_away(memory, *memory.dropped_at))
        memory.dropped_at.reset();
    memory.drag.dropped =
        !memory.drag.payload.empty() && ImGui::IsMouseReleased(ImGuiMouseButton_Left);
    if (!memory.drag.payload.empty())
        memory.cursor = "grabbing";
    if (memory.pressed_at && moved_away(memory, *memory.pressed_at))
        memory.pressed_at.reset();
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
        memory.focus_visible = false;
        memory.pressed_at = ImGui::GetIO().MousePos;
        memory.pressed_node = 0;
        memory.sought = {};
    }
    memory.wheel_x += ImGui::GetIO().MouseWheelH;
    memory.wheel_y += ImGui::GetIO().MouseWheel;
    if (memory.wheel_y != 0) {
        memory.held = {};
        memory.sought = {};
    }

    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({memory.width, memory.height});
    ImGui::Begin(
        "##page",
        nullptr,
        ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings
            | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBringToFrontOnFocus
            | ImGuiWindowFlags_NoScrollWithMouse
    );
    Ui::Internal& p = ui.parts();
    const ImRect page(0, 0, memory.width, memory.height);
    p.enter(p.add(Role::Root, "tappa", "Tappa", page));
    p.push_area(0, 0, memory.width, 0);
}

void end_pass(Memory& memory, Ui& ui) {
    Ui::Internal& p = ui.parts();
    p.pop_area();
    ImGui::End();
    draw_tooltip(ui);
    p.leave();
    memory.wheel_x = 0;
    memory.wheel_y = 0;
    memory.pinch.reset();
    memory.taken_keys.clear();
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left))
        memory.pressed_node = ImGui::GetHoveredID();
    if (memory.drag.dropped
        || (!memory.drag.payload.empty() && !ImGui::IsMouseDown(ImGuiMouseButton_Left)))
        end_drag(memory);
}

void settle_focus(Memory& m) {
    const std::size_t layers = open_layers(m.tree);
    while (m.focus_before.size() > layers) {
        const NodeId before = m.focus_before.back();
        m.focus_before.pop_back();
        if (m.focus_next == 0 && m.tree.find(before))
            m.focus_next = before;
    }
    const bool new_text = m.focus_wish.new_text;
    const bool to_top = m.focus_wish.to_top;
    if (const Node* wanted = wished(m, m.focus_wish)) {
        m.focus_next = wanted->id;
        m.new_text = new_text ? wanted->id : 0;
    }
    if (const Node* wanted = m.tree.find(m.focus_next)) {
        if (wanted->role == Role::Dialog || wanted->role == Role::Complementary)
            m.opened_from = m.focus_key;
        m.focus = holds_a_stop(wanted->role) ? first_stop(m.tree, *wanted) : wanted->id;
        m.focus_request = m.focus;
        m.scroll_target = m.focus;
        m.focus_next = 0;
    }
    follow_focus(m);
    if (const Node* target = wished(m, m.reveal_wish))
        m.scroll_target = target->id;
    if (m.scroll_target != 0)
        m.sought = {m.scroll_target, 0, to_top};
    m.scroll_target = 0;
    bring_into_sight(m);
    hold_place(m);
}

namespace {

// Ends the drag, closes the menu or asks the top layer to go, whichever there is.
bool leave_by_key(Memory& m) {
    if (!m.drag.payload.empty()) {
        end_drag(m);
        return true;
    }
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

// Down enters the list; Enter takes its first.
bool enter_list_by_key(Memory& m, std::string_view key) {
    for (const Node& node : m.tree.nodes()) {
        if (node.role != Role::Option)
            continue;
        if (key == "Enter")
            m.requests.push_back({node.id, Request::Activate, {}});
        else
            m.focus_next = node.id;
        return true;
    }
    return false;
}

// Told to its widget in the next pass.
bool take_key(Memory& m, std::string_view key) {
    constexpr std::array<std::string_view, 9> keys{
        "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "+", "=", "-"};
    if (std::find(keys.begin(), keys.end(), key) == keys.end())
        return false;
    m.taken_keys.emplace_back(key);
    return true;
}

} // namespace

bool move_focus_by_key(Memory& m, std::string_view key) {
    if (key == "Escape")
        return leave_by_key(m);
    const Node* at = m.tree.find(m.focus);
    if (!at)
        return false;
    if (at->role == Role::Combobox && (key == "ArrowDown" || key == "Enter"))
        return enter_list_by_key(m, key);
    if (at->takes_keys)
        return take_key(m, key);
    if (at->stop != Tristate::Unset)
        return move_among_places(m, *at, key);
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
