#include "base/text.hpp"
#include "mining/bad_rows.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace tappa;

TEST_CASE("bad rows are counted by reason, each with the first of the file") {
    BadRows rows;
    CHECK(rows.empty());
    rows.add({9, RowFault::EmptyCell, "case"});
    rows.add({4, RowFault::UnreadableTime, "soon"});
    rows.add({2, RowFault::EmptyCell, "activity"});
    CHECK(rows.count() == 3);
    CHECK(
        rows.reasons()
        == std::vector<
            BadRowCount>{{2, {2, RowFault::EmptyCell, "activity"}}, {1, {4, RowFault::UnreadableTime, "soon"}}}
    );
    REQUIRE(rows.listed().size() == 3);
    CHECK(rows.listed()[0].line == 2);
    CHECK(rows.listed()[2].line == 9);
}

TEST_CASE("of very many bad rows the first of the file are kept, whenever they are found") {
    BadRows rows;
    for (std::size_t i = 0; i < most_bad_rows; ++i)
        rows.add({100 + 2 * i, RowFault::EmptyCell, {}});
    rows.add({1'000'000, RowFault::NulByte, {}});
    rows.add({7, RowFault::OtherDateOrder, {}});
    CHECK(rows.count() == most_bad_rows + 2);
    const std::vector<BadRow> listed = rows.listed();
    REQUIRE(listed.size() == most_bad_rows);
    CHECK(listed.front().line == 7);
    CHECK(listed.back().line == 100 + 2 * (most_bad_rows - 2));
    CHECK(rows.reasons().back().first.line == 1'000'000);
}

TEST_CASE("of a long cell the beginning is shown") {
    CHECK(shown_start("soon") == "soon");
    std::string letters;
    for (int i = 0; i < 41; ++i)
        letters += "è";
    CHECK(shown_start(letters) == letters.substr(0, 80) + "…");
}
