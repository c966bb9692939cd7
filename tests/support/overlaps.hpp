#pragma once

#include "support/driver.hpp"

#include <algorithm>
#include <string>
#include <vector>

// Whether what can be pressed or typed into lies apart: nothing over something else, nothing
// outside of what it belongs to.

namespace tappa::test {

inline bool is_interactive(const ui::Node& node) {
    using ui::Role;
    switch (node.role) {
    case Role::Button:
    case Role::Link:
    case Role::Switch:
    case Role::Checkbox:
    case Role::Radio:
    case Role::TextField:
    case Role::TextArea:
    case Role::NumberField:
    case Role::DateField:
    case Role::Select:
    case Role::Slider:
    case Role::Tab:
    case Role::MenuItem:
    case Role::Combobox:
    case Role::Option:
        return true;
    default:
        return false;
    }
}

inline bool is_inside(const ui::Tree& tree, const ui::Node& node, const ui::Node& around) {
    for (const ui::Node* at = tree.find(node.parent); at; at = tree.find(at->parent))
        if (at == &around)
            return true;
    return false;
}

// The nearest region that scrolls: bounds of two nodes in the same one can be compared.
inline const ui::Node* scroll_around(const ui::Tree& tree, const ui::Node& node) {
    for (const ui::Node* at = tree.find(node.parent); at; at = tree.find(at->parent))
        if (at->role == ui::Role::Scroll || at->content_height > 0)
            return at;
    return nullptr;
}

inline bool overlap(const ui::Bounds& a, const ui::Bounds& b) {
    constexpr float touch = 1; // rounding
    return a.x + a.width > b.x + touch && b.x + b.width > a.x + touch
        && a.y + a.height > b.y + touch && b.y + b.height > a.y + touch;
}

inline std::string place_of(const ui::Node& node) {
    const auto number = [](float value) { return std::to_string(static_cast<int>(value)); };
    return "“" + node.name + "” (" + number(node.bounds.x) + ", " + number(node.bounds.y) + ", "
        + number(node.bounds.width) + " × " + number(node.bounds.height) + ")";
}

// What lies over something else or beyond the sides of its region, in words; empty: nothing.
inline std::vector<std::string> collisions(const Driver& driver) {
    const ui::Tree& tree = driver.tree();
    std::vector<std::string> found;
    std::vector<const ui::Node*> seen;
    for (const ui::Node& node : tree.nodes()) {
        if (!is_interactive(node))
            continue;
        const ui::Node* around = scroll_around(tree, node);
        const float left = around ? 0 : -1;
        const float width = around ? std::max(around->bounds.width, around->content_width)
                                   : tree.nodes().front().bounds.width;
        if (node.bounds.x < left || node.bounds.x + node.bounds.width > width + 1)
            found.push_back(place_of(node) + " leaves its region");
        for (const ui::Node* other : seen)
            if (scroll_around(tree, *other) == around && overlap(node.bounds, other->bounds)
                && !is_inside(tree, node, *other))
                found.push_back(place_of(node) + " lies over " + place_of(*other));
        seen.push_back(&node);
    }
    return found;
}

} // namespace tappa::test
