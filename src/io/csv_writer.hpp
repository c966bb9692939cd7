#pragma once

#include "base/language.hpp"

#include <string>
#include <string_view>

namespace tappa {

// Writes a table as separated values (RFC 4180) into a string, in the form the spreadsheets of a
// language open: in Italian the comma is for decimals, so a semicolon stands between cells.
class CsvWriter {
public:
    explicit CsvWriter(Language language = Language::En);

    // A text as a person wrote it. A spreadsheet would run a cell that begins with = + - @, tab or
    // carriage return as a formula, so these get an apostrophe in front: at the start of the text,
    // and within it where a spreadsheet that expects another separator would begin a cell
    // (owasp.org/www-community/attacks/CSV_Injection). Reading it back means dropping that.
    void text(std::string_view value);
    // A cell of ours, such as a number or a date: never changed.
    void raw(std::string_view value);
    void number(double value);
    void end_row();

    [[nodiscard]] std::string take();

private:
    void cell(std::string_view value);

    char m_separator;
    char m_decimal_mark;
    std::string m_text;
    bool m_row_empty = true;
};

// A text as CsvWriter::text wrote it, without the apostrophes it put before what would be a
// formula.
[[nodiscard]] std::string text_from_guarded(std::string_view cell);

} // namespace tappa
