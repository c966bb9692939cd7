#include "web/tree_changes.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace tappa;
using tappa::ui::Node;
using tappa::ui::NodeId;
using tappa::ui::Role;
using tappa::ui::Tree;
using tappa::web::TreeChanges;

namespace {

NodeId add(Tree& tree, NodeId parent, Role role, const std::string& key, const std::string& name) {
    Node node;
    node.parent = parent;
    node.role = role;
    node.key = key;
    node.name = name;
    return tree.add(std::move(node));
}

NodeId add_root(Tree& tree) {
    return add(tree, 0, Role::Root, "root", "");
}

std::string changes_to(TreeChanges& changes, const Tree& tree) {
    JsonWriter writer;
    writer.begin_object();
    changes.write(tree, writer);
    writer.end_object();
    return writer.take();
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::string number(NodeId id) {
    return std::to_string(id);
}

} // namespace

TEST_CASE("the first tree is sent whole, parents before children") {
    Tree tree;
    const NodeId root = add_root(tree);
    const NodeId heading = add(tree, root, Role::Heading, "title", "Plan");
    TreeChanges changes;
    const std::string text = changes_to(changes, tree);
    INFO(text);
    CHECK(text.find("\"role\":\"root\"") < text.find("\"role\":\"heading\""));
    CHECK(has(text, "\"order\":[[" + number(root) + ",[" + number(heading) + "]]]"));
    CHECK(!has(text, "\"gone\""));
}

TEST_CASE("the same tree again is nothing") {
    Tree tree;
    add(tree, add_root(tree), Role::Button, "go", "Go");
    TreeChanges changes;
    changes_to(changes, tree);
    CHECK(changes_to(changes, tree) == "{}");
}

TEST_CASE("only what says something else is sent again") {
    TreeChanges changes;
    for (const std::string& name : {std::string("Undo"), std::string("Undo: answer")}) {
        Tree tree;
        const NodeId root = add_root(tree);
        add(tree, root, Role::Button, "undo", name);
        add(tree, root, Role::Button, "redo", "Redo");
        const std::string text = changes_to(changes, tree);
        INFO(text);
        if (name == "Undo")
            continue;
        CHECK(has(text, "Undo: answer"));
        CHECK(!has(text, "Redo"));
        CHECK(!has(text, "order"));
    }
}

TEST_CASE("what only moved or scrolled costs its numbers and no more") {
    TreeChanges changes;
    Tree tree;
    const NodeId root = add_root(tree);
    const NodeId scroll = add(tree, root, Role::Main, "content", "");
    tree.find(scroll)->content_height = 900;
    const NodeId button = add(tree, scroll, Role::Button, "go", "Go");
    changes_to(changes, tree);

    tree.find(scroll)->scroll_y = 40;
    CHECK(changes_to(changes, tree) == "{\"scroll\":[[" + number(scroll) + ",0,40,900]]}");
    tree.find(button)->bounds = {1, 2.5F, 30, 40};
    CHECK(changes_to(changes, tree) == "{\"bounds\":[[" + number(button) + ",1,2.5,30,40]]}");
    CHECK(changes_to(changes, tree) == "{}");
}

TEST_CASE("nodes that are gone are named, with those below them") {
    TreeChanges changes;
    Tree tree;
    const NodeId root = add_root(tree);
    const NodeId group = add(tree, root, Role::Group, "card", "Card");
    const NodeId button = add(tree, group, Role::Button, "go", "Go");
    changes_to(changes, tree);

    Tree next;
    add_root(next);
    CHECK(
        changes_to(changes, next)
        == "{\"gone\":[" + number(group) + "," + number(button) + "],\"order\":[[" + number(root)
            + ",[]]]}"
    );
}

TEST_CASE("another order is told without sending the nodes") {
    TreeChanges changes;
    Tree tree;
    NodeId root = add_root(tree);
    const NodeId a = add(tree, root, Role::ListItem, "a", "A");
    const NodeId b = add(tree, root, Role::ListItem, "b", "B");
    changes_to(changes, tree);

    Tree next;
    root = add_root(next);
    add(next, root, Role::ListItem, "b", "B");
    add(next, root, Role::ListItem, "a", "A");
    CHECK(
        changes_to(changes, next)
        == "{\"order\":[[" + number(root) + ",[" + number(b) + "," + number(a) + "]]]}"
    );
    CHECK(changes_to(changes, next) == "{}");
}

TEST_CASE("a region that begins to scroll is sent anew") {
    TreeChanges changes;
    Tree tree;
    const NodeId main = add(tree, add_root(tree), Role::Main, "content", "");
    changes_to(changes, tree);
    tree.find(main)->content_height = 900;
    const std::string text = changes_to(changes, tree);
    INFO(text);
    CHECK(has(text, "\"role\":\"main\""));
    CHECK(has(text, "\"scroll\":[0,0,900]"));
}

TEST_CASE("a table's order and what lies under its head are sent when they change") {
    Tree tree;
    const NodeId root = add_root(tree);
    Node head;
    head.parent = root;
    head.role = Role::ColumnHeader;
    head.key = "owner";
    head.sorted = ui::SortOrder::None;
    const NodeId head_id = tree.add(head);
    const NodeId field = add(tree, root, Role::TextField, "row-owner", "Owner");
    TreeChanges changes;
    CHECK(has(changes_to(changes, tree), "\"sorted\":\"none\""));
    tree.find(head_id)->sorted = ui::SortOrder::Descending;
    CHECK(has(changes_to(changes, tree), "\"sorted\":\"descending\""));
    tree.find(field)->covered = 12;
    const std::string start = "{\"bounds\":[[" + number(field) + ",0,0,0,0";
    CHECK(changes_to(changes, tree) == start + ",12]]}");
    CHECK(changes_to(changes, tree) == "{}");
    tree.find(field)->covered = 0;
    CHECK(changes_to(changes, tree) == start + "]]}");
}

TEST_CASE("of buttons that arrow keys go between, each says whether Tab stops at it") {
    Tree tree;
    const NodeId root = add_root(tree);
    const NodeId point = add(tree, root, Role::Button, "point/a", "A");
    TreeChanges changes;
    CHECK(!has(changes_to(changes, tree), "stop"));
    tree.find(point)->stop = ui::Tristate::No;
    CHECK(has(changes_to(changes, tree), "\"stop\":false"));
    tree.find(point)->stop = ui::Tristate::Yes;
    CHECK(has(changes_to(changes, tree), "\"stop\":true"));
}

TEST_CASE("a figure that zooms says so, and is sent anew when that changes") {
    Tree tree;
    const NodeId root = add_root(tree);
    const NodeId figure = add(tree, root, Role::Figure, "graph", "Picture");
    TreeChanges changes;
    CHECK(!has(changes_to(changes, tree), "zooms"));
    tree.find(figure)->zooms = true;
    CHECK(has(changes_to(changes, tree), "\"zooms\":true"));
}
