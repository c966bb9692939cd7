#include "app/history.hpp"

#include <doctest/doctest.h>

using namespace tappa;

namespace {

Document titled(const std::string& title) {
    Document document;
    document.title = title;
    return document;
}

} // namespace

TEST_CASE("undo and redo go through the steps one by one") {
    History history;
    Document present = titled("c");
    history.remember(titled("a"), present, "");
    history.remember(titled("b"), present, "");
    history.undo(present);
    CHECK(present.title == "b");
    history.undo(present);
    CHECK(present.title == "a");
    CHECK_FALSE(history.can_undo());
    history.undo(present);
    CHECK(present.title == "a");
    history.redo(present);
    history.redo(present);
    CHECK(present.title == "c");
    CHECK_FALSE(history.can_redo());
}

TEST_CASE("changes with the same key that follow each other are one step") {
    History history;
    Document present = titled("abc");
    history.remember(titled(""), present, "title");
    history.remember(titled("a"), present, "title");
    history.remember(titled("ab"), present, "title");
    history.undo(present);
    CHECK(present.title == "");
    CHECK_FALSE(history.can_undo());
}

TEST_CASE("a closed step, an undo, or another key ends the merging") {
    History history;
    Document present = titled("3");
    history.remember(titled("0"), present, "x");
    history.close_step();
    history.remember(titled("1"), present, "x");
    history.remember(titled("2"), present, "y");
    history.undo(present);
    CHECK(present.title == "2");
    history.remember(present, titled("4"), "y");
    CHECK_FALSE(history.can_redo());
    present = titled("4");
    history.undo(present);
    CHECK(present.title == "2");
    history.undo(present);
    CHECK(present.title == "1");
    history.undo(present);
    CHECK(present.title == "0");
}

TEST_CASE("the history keeps the latest steps and forgets the oldest") {
    History history;
    Document present = titled("now");
    for (std::size_t i = 0; i < History::most_steps + 10; ++i)
        history.remember(titled(std::to_string(i)), present, "");
    std::size_t steps = 0;
    for (; history.can_undo(); ++steps)
        history.undo(present);
    CHECK(steps == History::most_steps);
    CHECK(present.title == "10");
}
