#include "io/table_rows.hpp"

#include <doctest/doctest.h>

#include <array>
#include <optional>
#include <string>
#include <vector>

using namespace tappa;

TEST_CASE("columns are found by their names in any order, letters and blanks aside") {
    static constexpr std::array<std::string_view, 1> from{"from"};
    static constexpr std::array<std::string_view, 2> count{"count", "n"};
    static constexpr std::array<std::string_view, 1> share{"share"};
    const std::array<TableColumnName, 3> columns{{{from}, {count}, {share, false}}};
    const std::vector<std::string_view> heads{" N ", "to", "FROM", "from"};
    const FoundColumns found = columns_of(heads, columns);
    CHECK(found.places == std::vector<std::optional<std::size_t>>{2, 0, std::nullopt});
    CHECK(found.missing.empty());
    const std::vector<std::string_view> without{"to", "from x"};
    CHECK(columns_of(without, columns).missing == std::vector<std::string>{"from", "count"});
}

TEST_CASE("the first name that is there wins over where it stands") {
    const std::array<std::string_view, 2> names{"activity", "concept:name"};
    const std::vector<std::string_view> heads{"concept:name", "activity"};
    CHECK(column_named(heads, names) == 1);
}

TEST_CASE("heads that cannot be told apart are found, with their places") {
    const std::vector<std::string_view> heads{"Case ID", "a", "", "x", "case_id ", "", "A", "a"};
    std::vector<RepeatedHead> repeated = repeated_heads(heads, 3);
    CHECK(repeated == std::vector<RepeatedHead>{{3, "Case ID", {0, 4}}, {3, "a", {1, 6, 7}}});
    CHECK(column_numbers(repeated[1]) == "2, 7, 8");
    keep_read(repeated, std::vector<std::optional<std::size_t>>{3, 6, std::nullopt});
    CHECK(repeated == std::vector<RepeatedHead>{{3, "a", {1, 6, 7}}});
}

TEST_CASE("a count is a whole number of 0 or more") {
    CHECK(count_from_cell("0") == 0);
    CHECK(count_from_cell(" 12 ") == 12);
    CHECK(count_from_cell("+3") == 3);
    CHECK(count_from_cell("007") == 7);
    CHECK(count_from_cell("5.00") == 5);
    CHECK(count_from_cell("0.000") == 0);
    CHECK(count_from_cell("18.0000") == 18);
    CHECK(count_from_cell("1800.000") == 1800);
    CHECK(count_from_cell("1250.0") == 1250);
    CHECK(count_from_cell("1250,0") == 1250);
    CHECK(count_from_cell("5,00") == 5);
    CHECK(count_from_cell("0,000") == 0);
    CHECK(count_from_cell("1800,000") == 1800);
    CHECK(count_from_cell("1000000000") == 1e9);
    CHECK(count_from_cell("9007199254740992") == 9007199254740992.0);
    for (const std::string_view cell :
         {"",
          " ",
          "-1",
          "1.5",
          "1,5",
          "1,000",
          "1,250",
          "1.000",
          "18.000",
          "18,000",
          "1.250,0",
          ",0",
          "18 000",
          "18'000",
          "1e3",
          "nan",
          "inf",
          "x",
          "+",
          ".",
          ".0",
          "1 2",
          "--2",
          "9007199254740993",
          "99999999999999999999999999"}) {
        INFO(cell);
        CHECK_FALSE(count_from_cell(cell).has_value());
    }
}

TEST_CASE("a row with more cells than heads is at fault, unless they are empty") {
    const auto faults = [](std::string_view bytes) {
        Result<CsvReader> csv = csv_reader_of(bytes);
        REQUIRE(csv.ok());
        std::vector<BadRow> found;
        csv.value().next();
        while (csv.value().next())
            if (const auto fault = form_fault(*csv, 2))
                found.push_back(*fault);
        return found;
    };
    CHECK(faults("a,b\n1,2\n1,2,,\n1\n").empty());
    CHECK(faults("a,b\n1,2,5\n") == std::vector<BadRow>{{2, RowFault::TooManyCells, "2"}});
    CHECK(faults("a,b\n1,\"2\n") == std::vector<BadRow>{{2, RowFault::OpenQuote, ""}});
}
