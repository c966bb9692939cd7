#include "base/text.hpp"
#include "mining/bad_rows.hpp"
#include "mining/listed_rows.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace tappa;

TEST_CASE("bad rows are counted by reason and listed in order of the file") {
    BadRows rows;
    CHECK(rows.empty());
    CHECK(rows.first(all_bad_rows) == BadRowList{});
    rows.add({9, RowFault::EmptyCell, "case"});
    rows.add({4, RowFault::UnreadableTime, "soon"});
    rows.add({2, RowFault::EmptyCell, "activity"});
    CHECK(rows.count() == 3);
    CHECK(
        rows.reasons()
        == std::vector<
            BadRowCount>{{2, {2, RowFault::EmptyCell, "activity"}}, {1, {4, RowFault::UnreadableTime, "soon"}}}
    );
    CHECK(
        test::listed(rows)
        == std::vector<
            BadRow>{{2, RowFault::EmptyCell, "activity"}, {4, RowFault::UnreadableTime, "soon"}, {9, RowFault::EmptyCell, "case"}}
    );
}

TEST_CASE("every one of very many bad rows is kept, whenever it is found") {
    constexpr std::size_t many = 20'000;
    BadRows rows;
    for (std::size_t i = 0; i < many; ++i)
        rows.add({100 + 2 * i, RowFault::EmptyCell, i % 2 == 0 ? "case" : "activity"});
    rows.add({1'000'000, RowFault::NulByte, {}});
    for (std::size_t i = 0; i < many; ++i)
        rows.add({101 + 2 * i, RowFault::OtherDateOrder, {}});
    CHECK(rows.count() == 2 * many + 1);
    const std::vector<BadRow> all = test::listed(rows);
    REQUIRE(all.size() == 2 * many + 1);
    for (std::size_t i = 0; i < 2 * many; ++i)
        REQUIRE(all[i].line == 100 + i);
    CHECK(all[2] == BadRow{102, RowFault::EmptyCell, "activity"});
    CHECK(all[3] == BadRow{103, RowFault::OtherDateOrder, {}});
    CHECK(all.back() == BadRow{1'000'000, RowFault::NulByte, {}});
    const BadRowList first = rows.first(3);
    CHECK(first.rows == 3);
    CHECK(test::listed(first) == std::vector<BadRow>(all.begin(), all.begin() + 3));
}

TEST_CASE("bad rows of one kind take two bytes each, and any line and detail comes back") {
    BadRowPacker packer;
    for (std::size_t line = 2; line < 1'002; ++line)
        packer.add({line, RowFault::EmptyCell, "case"});
    CHECK(packer.list().packed.size() == 2'000 + 5);
    const std::string long_detail(300, 'x');
    packer.add({3'000'000'000, RowFault::UnreadableTime, long_detail});
    packer.add({3'000'000'000, RowFault::LongText, {}});
    CHECK_FALSE(packer.takes({2'999'999'999, RowFault::LongText, {}}));
    const std::vector<BadRow> rows = test::listed(packer.list());
    REQUIRE(rows.size() == 1'002);
    CHECK(rows[999] == BadRow{1'001, RowFault::EmptyCell, "case"});
    CHECK(rows[1'000] == BadRow{3'000'000'000, RowFault::UnreadableTime, long_detail});
    CHECK(rows[1'001] == BadRow{3'000'000'000, RowFault::LongText, {}});
}

TEST_CASE("bytes that are no bad rows end the list") {
    BadRowPacker packer;
    packer.add({7, RowFault::UnreadableTime, "soon"});
    const std::string packed = packer.list().packed;
    for (std::size_t size = 1; size < packed.size(); ++size) {
        BadRowReader reader(std::string_view(packed).substr(0, size));
        CHECK_FALSE(reader.next());
    }
    BadRowReader unknown(std::string_view("\x01\x7E", 2));
    CHECK_FALSE(unknown.next());
    const std::string endless(12, '\xFF');
    BadRowReader number(endless);
    CHECK_FALSE(number.next());
}

TEST_CASE("of a long cell the beginning is shown") {
    CHECK(shown_start("soon") == "soon");
    std::string letters;
    for (int i = 0; i < 41; ++i)
        letters += "è";
    CHECK(shown_start(letters) == letters.substr(0, 80) + "…");
}
