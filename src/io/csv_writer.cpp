#include "io/csv_writer.hpp"

#include "base/directions.hpp"
#include "base/number.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <utility>

namespace tappa {

namespace {

// A spreadsheet that takes another separator than ours begins a cell within the text: after a
// comma, semicolon, tab or line break, and quotes do not keep it from doing so.
constexpr std::string_view formula_starts = "=+-@\t\r";
constexpr std::string_view cell_ends = ",;\t\r\n";

bool begins_cell_after(char c, bool began) {
    return cell_ends.find(c) != std::string_view::npos || (began && c == '"');
}

// Without what a table has no use for and a terminal would obey (ECMA-48); lines and tabs stay.
std::string without_controls(std::string_view text) {
    std::string shown;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        const bool kept = c == U'\t' || c == U'\n' || c == U'\r';
        if (kept || (c >= 0x20 && c < 0x7F) || c >= 0xA0)
            append_code_point(shown, c);
    }
    return shown;
}

} // namespace

CsvWriter::CsvWriter(Language language)
    : m_separator(language == Language::It ? ';' : ',')
    , m_decimal_mark(language == Language::It ? ',' : '.') {}

void CsvWriter::cell(std::string_view value) {
    if (!m_row_empty)
        m_text += m_separator;
    m_row_empty = false;
    const bool plain = value.find_first_of("\"\r\n") == std::string_view::npos
        && value.find(m_separator) == std::string_view::npos;
    if (plain) {
        m_text += value;
        return;
    }
    m_text += '"';
    for (const char c : value) {
        if (c == '"')
            m_text += '"';
        m_text += c;
    }
    m_text += '"';
}

void CsvWriter::text(std::string_view value) {
    std::string safe;
    bool cell_starts = true;
    for (const char c : with_directions_closed(without_controls(value))) {
        if (cell_starts && formula_starts.find(c) != std::string_view::npos)
            safe += '\'';
        cell_starts = begins_cell_after(c, cell_starts);
        safe += c;
    }
    cell(safe);
}

void CsvWriter::raw(std::string_view value) {
    cell(value);
}

void CsvWriter::number(double value) {
    std::string text = exact_text(value);
    std::replace(text.begin(), text.end(), '.', m_decimal_mark);
    cell(text);
}

void CsvWriter::end_row() {
    m_text += "\r\n";
    m_row_empty = true;
}

std::string text_from_guarded(std::string_view cell) {
    std::string text;
    bool cell_starts = true;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        const bool is_guard = cell_starts && cell[i] == '\'' && i + 1 < cell.size()
            && formula_starts.find(cell[i + 1]) != std::string_view::npos;
        if (is_guard)
            ++i;
        text += cell[i];
        cell_starts = begins_cell_after(cell[i], cell_starts);
    }
    return text;
}

std::string CsvWriter::take() {
    m_row_empty = true;
    return std::exchange(m_text, {});
}

} // namespace tappa
