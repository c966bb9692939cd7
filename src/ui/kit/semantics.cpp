#include "ui/kit/semantics.hpp"

#include "base/hash.hpp"

#include <array>

namespace tappa::ui {

std::string_view role_id(Role role) {
    static constexpr std::array<std::string_view, 43> ids{
        "root",       "banner",        "navigation", "main",       "complementary", "group",
        "scroll",     "heading",       "text",       "button",     "link",          "switch",
        "checkbox",   "radio-group",   "radio",      "text-field", "text-area",     "number-field",
        "date-field", "select",        "slider",     "tab-list",   "tab",           "table",
        "row",        "column-header", "row-header", "cell",       "grid",          "grid-cell",
        "list",       "list-item",     "progress",   "dialog",     "menu",          "menu-item",
        "combobox",   "list-box",      "option",     "figure",     "image",         "status",
        "alert"};
    static_assert(ids.size() == static_cast<std::size_t>(Role::Alert) + 1);
    return ids[static_cast<std::size_t>(role)];
}

void Tree::clear() {
    m_nodes.clear();
    m_index.clear();
    m_duplicates.clear();
}

NodeId Tree::id_of(NodeId parent, std::string_view key) {
    const std::uint64_t hash = hash_of(key, 14695981039346656037ULL ^ parent);
    const auto folded_hash = static_cast<NodeId>(hash ^ (hash >> 32));
    return folded_hash == 0 ? 1 : folded_hash;
}

NodeId Tree::add(Node node) {
    node.id = id_of(node.parent, node.key);
    for (int copy = 2; m_index.count(node.id) != 0; ++copy) {
        const Node& other = m_nodes[m_index.at(node.id)];
        // Among thousands of nodes two may have the same hash without the same key.
        if (copy == 2 && other.parent == node.parent && other.key == node.key)
            m_duplicates.push_back(node.key);
        node.id = id_of(node.parent, node.key + "#" + std::to_string(copy));
    }
    m_index.emplace(node.id, m_nodes.size());
    m_nodes.push_back(std::move(node));
    return m_nodes.back().id;
}

bool Tree::take_over(Tree& other, NodeId first, std::size_t count) {
    const auto found = other.m_index.find(first);
    if (found == other.m_index.end() || found->second + count > other.m_nodes.size())
        return false;
    const std::size_t begin = found->second;
    for (std::size_t i = begin; i < begin + count; ++i)
        if (m_index.count(other.m_nodes[i].id) != 0)
            return false;
    for (std::size_t i = begin; i < begin + count; ++i) {
        m_index.emplace(other.m_nodes[i].id, m_nodes.size());
        m_nodes.push_back(std::move(other.m_nodes[i]));
    }
    return true;
}

bool Tree::holds(NodeId node, NodeId first, std::size_t count) const {
    const auto found = m_index.find(node);
    const auto begin = m_index.find(first);
    return found != m_index.end() && begin != m_index.end() && found->second >= begin->second
        && found->second < begin->second + count;
}

Node* Tree::find(NodeId id) {
    const auto it = m_index.find(id);
    return it == m_index.end() ? nullptr : &m_nodes[it->second];
}

const Node* Tree::find(NodeId id) const {
    const auto it = m_index.find(id);
    return it == m_index.end() ? nullptr : &m_nodes[it->second];
}

} // namespace tappa::ui
