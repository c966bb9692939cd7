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
    history.remember(titled("a"), "");
    history.remember(titled("b"), "");
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
    history.remember(titled(""), "title");
    history.remember(titled("a"), "title");
    history.remember(titled("ab"), "title");
    history.undo(present);
    CHECK(present.title == "");
    CHECK_FALSE(history.can_undo());
}

TEST_CASE("a closed step, an undo, or another key ends the merging") {
    History history;
    Document present = titled("3");
    history.remember(titled("0"), "x");
    history.close_step();
    history.remember(titled("1"), "x");
    history.remember(titled("2"), "y");
    history.undo(present);
    CHECK(present.title == "2");
    history.remember(present, "y");
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
    for (std::size_t i = 0; i < History::most_steps + 10; ++i)
        history.remember(titled(std::to_string(i)), "");
    Document present = titled("now");
    std::size_t steps = 0;
    for (; history.can_undo(); ++steps)
        history.undo(present);
    CHECK(steps == History::most_steps);
    CHECK(present.title == "10");
}

TEST_CASE("with hundreds of respondents fewer steps are kept, so that memory lasts") {
    History history;
    Document large = titled("large");
    large.assessment.answers.resize(History::most_answers / 10);
    for (int i = 0; i < 50; ++i)
        history.remember(large, "");
    Document present = large;
    std::size_t steps = 0;
    for (; history.can_undo(); ++steps)
        history.undo(present);
    CHECK(steps == 10);

    large.assessment.answers.resize(History::most_answers);
    history.clear();
    for (int i = 0; i < 50; ++i)
        history.remember(large, "");
    for (steps = 0; history.can_undo(); ++steps)
        history.undo(present);
    CHECK(steps == History::fewest_steps);
}
