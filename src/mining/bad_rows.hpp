#pragma once

#include "io/table_rows.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tappa {

// As many as the page keeps and exports; a spreadsheet shows hardly more (1,048,576 rows).
inline constexpr std::uint64_t most_exported_bad_rows = 1'000'000;
inline constexpr std::uint64_t all_bad_rows = std::numeric_limits<std::uint64_t>::max();

// Rows that are bad for one reason.
struct BadRowCount {
    std::uint64_t rows = 0;
    BadRow first; // of the file
    bool operator==(const BadRowCount&) const = default;
};

// Bad rows in order of line, as BadRowReader reads them: a few bytes each, so that those of a file
// of bad rows alone take less than the file.
struct BadRowList {
    std::string packed;
    std::uint64_t rows = 0;
    bool operator==(const BadRowList&) const = default;
};

class BadRowPacker {
public:
    // Whether the row stands where the last one does, or after it.
    [[nodiscard]] bool takes(const BadRow& row) const { return row.line >= m_last_line; }
    void add(const BadRow& row);
    [[nodiscard]] const BadRowList& list() const { return m_list; }
    [[nodiscard]] BadRowList take();

private:
    BadRowList m_list;
    std::size_t m_last_line = 0;
    std::string m_last_detail;
};

class BadRowReader {
public:
    // The bytes must outlive it.
    explicit BadRowReader(std::string_view packed) : m_bytes(packed) {}

    // False at the end, and where the bytes are none that BadRowPacker wrote.
    [[nodiscard]] bool next();
    [[nodiscard]] const BadRow& row() const { return m_row; }
    [[nodiscard]] bool is_at_end() const { return m_bytes.empty(); }

private:
    [[nodiscard]] std::optional<std::uint64_t> read_number();

    std::string_view m_bytes; // those not read yet
    BadRow m_row;
};

// The bad rows of a table, in whatever order they are found.
class BadRows {
public:
    void add(const BadRow& row);

    [[nodiscard]] std::uint64_t count() const { return m_count; }
    [[nodiscard]] bool empty() const { return m_count == 0; }
    [[nodiscard]] BadRowList first(std::uint64_t most) const; // of the file
    [[nodiscard]] std::vector<BadRowCount> reasons() const;   // in order of reason

private:
    std::uint64_t m_count = 0;
    std::map<RowFault, BadRowCount> m_reasons;
    // Each in order of line. A reader finds nearly all in that order: a log's first rows wait until
    // it is known how times are written, and the order of dates is known at the end.
    std::vector<BadRowPacker> m_lists;
};

} // namespace tappa
