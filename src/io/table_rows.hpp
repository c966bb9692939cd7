#pragma once

#include "base/error.hpp"
#include "io/csv_reader.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tappa {

// Why a row of a table is of no use.
enum class RowFault {
    OpenQuote,
    TooManyCells,     // {detail} how many heads there are
    EmptyCell,        // {detail} the column
    NotACount,        // {detail} what stands there instead of a whole number of 0 or more
    EmptyPathElement, // {detail} the path
    LeadsFromEnd,     // from Goal or Exit, where journeys end
    LeadsToStart,
    UnreadableTime, // {detail} what stands there
    OtherDateOrder, // the month first where most dates of the column have the day first, or back
    NulByte,        // the character U+0000, which no text has
    LongText        // {detail} the column: what stands there is no name (limits::name_bytes)
};

struct BadRow {
    std::size_t line = 0;
    RowFault fault = RowFault::EmptyCell;
    std::string detail;
    bool operator==(const BadRow&) const = default;
};

// TooManyColumns where the first record of a table has more heads than anything looks at: its rows
// could not be told from bad ones.
[[nodiscard]] std::optional<Error> heads_fault(const CsvReader& heads);

// What is wrong with the record's form: a quote left open, or more cells than the table has heads,
// empty ones at the end aside.
[[nodiscard]] std::optional<BadRow> form_fault(const CsvReader& record, std::size_t heads);

// Whether a name is the one in lower case, capital letters A–Z aside.
[[nodiscard]] bool is_same_name(std::string_view name, std::string_view lower_case);

// The column with the first of the names that a head has, cases of letters and blanks around it
// aside. `names` are in lower case.
[[nodiscard]] std::optional<std::size_t> column_named(
    std::span<const std::string_view> heads, std::span<const std::string_view> names
);

// A head without what tells no names apart: "Case_ID " is "case id".
[[nodiscard]] std::string plain_head(std::string_view head);

// A name that several columns have. Nobody can tell which of them is meant: the first one is read,
// unless a person chooses.
struct RepeatedHead {
    std::size_t line = 1;
    std::string name;
    std::vector<std::size_t> places; // from 0
    bool operator==(const RepeatedHead&) const = default;
};
// Plain heads compared; empty ones are no names.
[[nodiscard]] std::vector<RepeatedHead> repeated_heads(
    std::span<const std::string_view> heads, std::size_t line
);
// "2, 5": counted from 1, as people count.
[[nodiscard]] std::string column_numbers(const RepeatedHead& repeated);
// Leaves those with a column that is read.
void keep_read(
    std::vector<RepeatedHead>& repeated, std::span<const std::optional<std::size_t>> read
);

// A column that a table must or may have.
struct TableColumnName {
    std::span<const std::string_view> names; // the first is what messages call it
    bool required = true;
};

// The columns' places in the order asked for, or the names of those that must be there and are not.
struct FoundColumns {
    std::vector<std::optional<std::size_t>> places;
    std::vector<std::string> missing;
};
[[nodiscard]] FoundColumns columns_of(
    std::span<const std::string_view> heads, std::span<const TableColumnName> columns
);

// A whole number of 0 or more, "12", "+12", "12.0" or "12,0", up to 2^53, beyond which a double no
// longer holds every one; nothing for anything else, nor for "18.000" or "18,000", which is
// eighteen thousand to half of the world.
[[nodiscard]] std::optional<double> count_from_cell(std::string_view cell);

} // namespace tappa
