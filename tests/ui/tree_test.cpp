// The tree of what is on the page, by itself.

#include "ui/kit/semantics.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>

using namespace tappa;
using tappa::ui::Node;

TEST_CASE("a tree takes over a node with what is in it, or nothing") {
    const auto node = [](std::string key, ui::NodeId parent) {
        Node made;
        made.key = std::move(key);
        made.parent = parent;
        return made;
    };
    ui::Tree from;
    const ui::NodeId root = from.add(node("root", 0));
    const ui::NodeId card = from.add(node("card", root));
    const ui::NodeId inside = from.add(node("inside", card));
    from.add(node("after", root));
    ui::Tree to;
    to.add(node("root", 0));
    CHECK_FALSE(to.take_over(from, 12345, 1));
    CHECK_FALSE(to.take_over(from, card, 4)); // more than there are
    REQUIRE(to.take_over(from, card, 2));
    CHECK(to.nodes().size() == 3);
    REQUIRE(to.find(inside) != nullptr);
    CHECK(to.find(inside)->key == "inside");
    CHECK(to.find(inside)->parent == card);
    CHECK_FALSE(to.take_over(from, card, 2)); // the ids are taken
    CHECK(to.nodes().size() == 3);
}
