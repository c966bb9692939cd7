#include "web/tree_changes.hpp"

#include "web/node_json.hpp"

namespace tappa::web {

using ui::Node;
using ui::NodeId;

namespace {

using Children = std::unordered_map<NodeId, std::vector<NodeId>>;

Children children_of(const std::vector<Node>& nodes) {
    Children children;
    for (const Node& node : nodes)
        children[node.parent].push_back(node.id);
    return children;
}

bool same_place(const Node& a, const Node& b) {
    return a.bounds == b.bounds && a.covered == b.covered;
}

bool same_scroll(const Node& a, const Node& b) {
    return a.scroll_x == b.scroll_x && a.scroll_y == b.scroll_y
        && a.content_height == b.content_height;
}

} // namespace

const Node* TreeChanges::known(NodeId id, std::size_t near_index) const {
    // Most frames change little, so a node mostly stands where it stood.
    if (near_index < m_known.size() && m_known[near_index].id == id)
        return &m_known[near_index];
    const auto it = m_index.find(id);
    return it == m_index.end() ? nullptr : &m_known[it->second];
}

bool TreeChanges::write(const ui::Tree& tree, JsonWriter& writer) {
    const std::vector<Node>& now = tree.nodes();
    bool moved = now.size() != m_known.size();
    std::vector<Change> changes;
    for (std::size_t i = 0; i < now.size(); ++i) {
        const Node* before = known(now[i].id, i);
        moved = moved || before != &m_known[i] || before->parent != now[i].parent;
        if (!before || !says_the_same(*before, now[i])) {
            changes.push_back({i, Change::Kind::Whole});
            continue;
        }
        if (!same_place(*before, now[i]))
            changes.push_back({i, Change::Kind::Place});
        if (!same_scroll(*before, now[i]))
            changes.push_back({i, Change::Kind::Scroll});
    }
    if (!moved && changes.empty())
        return false;

    if (moved)
        write_gone(tree, writer);
    const auto write_kind = [&](std::string_view name, Change::Kind kind, auto write_one) {
        bool any = false;
        for (const Change& change : changes) {
            if (change.kind != kind)
                continue;
            if (!any) {
                writer.key(name);
                writer.begin_array();
                any = true;
            }
            write_one(now[change.index]);
        }
        if (any)
            writer.end_array();
    };
    write_kind("nodes", Change::Kind::Whole, [&](const Node& node) { write_node(node, writer); });
    if (moved)
        write_order(now, writer);
    write_kind("bounds", Change::Kind::Place, [&](const Node& node) { write_place(node, writer); });
    write_kind("scroll", Change::Kind::Scroll, [&](const Node& node) {
        write_scroll(node, writer);
    });
    remember(now, changes, moved);
    return true;
}

void TreeChanges::write_gone(const ui::Tree& tree, JsonWriter& writer) const {
    bool any = false;
    for (const Node& node : m_known) {
        if (tree.find(node.id))
            continue;
        if (!any) {
            writer.key("gone");
            writer.begin_array();
            any = true;
        }
        writer.value(static_cast<std::int64_t>(node.id));
    }
    if (any)
        writer.end_array();
}

void TreeChanges::write_order(const std::vector<Node>& now, JsonWriter& writer) const {
    const Children before = children_of(m_known);
    const Children after = children_of(now);
    // In reading order, so that the same change gives the same bytes.
    std::vector<NodeId> parents;
    for (const Node& node : now) {
        const auto current = after.find(node.id);
        const auto old = before.find(node.id);
        const bool had = old != before.end();
        const bool has = current != after.end();
        if (!had && !has)
            continue;
        if (had != has || old->second != current->second)
            parents.push_back(node.id);
    }
    if (parents.empty())
        return;
    writer.key("order");
    writer.begin_array();
    for (const NodeId parent : parents) {
        writer.begin_array();
        writer.value(static_cast<std::int64_t>(parent));
        writer.begin_array();
        if (const auto it = after.find(parent); it != after.end())
            for (const NodeId child : it->second)
                writer.value(static_cast<std::int64_t>(child));
        writer.end_array();
        writer.end_array();
    }
    writer.end_array();
}

void TreeChanges::remember(
    const std::vector<Node>& now, const std::vector<Change>& changes, bool moved
) {
    if (!moved) {
        for (const Change& change : changes)
            m_known[change.index] = now[change.index];
        return;
    }
    m_known = now;
    m_index.clear();
    for (std::size_t i = 0; i < m_known.size(); ++i)
        m_index.emplace(m_known[i].id, i);
}

} // namespace tappa::web
