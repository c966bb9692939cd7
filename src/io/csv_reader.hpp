#pragma once

#include "base/result.hpp"

#include <cstddef>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tappa {

// What is wrong with the form of a record.
enum class CsvFault {
    None,
    OpenQuote,   // a quote is opened and never closed; the record ends with its line
    TooManyCells // more than limits::table_columns; the rest is left out
};

// Reads separated values (RFC 4180) record by record, the first of which are the heads:
//
//     Result<CsvReader> csv = csv_reader_of(bytes);
//     while (csv.value().next())
//         use(csv.value().line(), csv.value().cells());
//
// Between cells stands a comma, a semicolon or a tab, whichever the first line has most of, or
// what a first line "sep=;" says (Excel). Lines end in LF, CRLF or CR; a byte order mark and blank
// lines are passed over. What follows a closing quote belongs to the cell. Nothing is copied but
// cells with quotes within.
class CsvReader {
public:
    // Moves to the next record; false after the last one.
    bool next();

    // Views that hold until next().
    [[nodiscard]] std::span<const std::string_view> cells() const { return m_cells; }
    // The cell, or nothing where the record is too short for it.
    [[nodiscard]] std::string_view cell(std::size_t column) const {
        return column < m_cells.size() ? m_cells[column] : std::string_view();
    }
    // The line on which the record begins, from 1.
    [[nodiscard]] std::size_t line() const { return m_line; }
    [[nodiscard]] CsvFault fault() const { return m_fault; }
    [[nodiscard]] char separator() const { return m_separator; }
    // Where the next record begins, in bytes: how far the reader has come.
    [[nodiscard]] std::size_t offset() const { return m_at; }

private:
    friend Result<CsvReader> csv_reader_of(std::string_view bytes);
    friend CsvReader csv_reader_of_utf8(std::string_view bytes);
    explicit CsvReader(std::string_view bytes);

    void read_record();
    [[nodiscard]] std::string_view plain_cell();
    [[nodiscard]] std::string_view quoted_cell();
    [[nodiscard]] bool ends_cell(char letter) const;
    [[nodiscard]] std::size_t end_of_plain(std::size_t from) const;
    void end_line();

    std::string_view m_bytes;
    std::size_t m_at = 0;
    std::size_t m_line = 1;
    std::size_t m_next_line = 1;
    char m_separator = ',';
    CsvFault m_fault = CsvFault::None;
    std::vector<std::string_view> m_cells;
    // Cells put together from pieces; a deque, because they stay where they are.
    std::deque<std::string> m_joined;
    std::size_t m_joined_count = 0;
};

// A reader of `bytes`, which must outlive it. Errors: NotUtf8 with line and column.
[[nodiscard]] Result<CsvReader> csv_reader_of(std::string_view bytes);
// The same of what is known to be UTF-8: a log of a million events is not looked at twice for it.
[[nodiscard]] CsvReader csv_reader_of_utf8(std::string_view bytes);

} // namespace tappa
