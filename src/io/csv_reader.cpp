#include "io/csv_reader.hpp"

#include "base/text.hpp"
#include "io/limits.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <utility>

namespace tappa {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view line_ends = "\r\n";
constexpr std::string_view separators = ",;\t"; // where two are as frequent, the earlier one

std::size_t line_breaks(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool second = text[i] == '\n' && i > 0 && text[i - 1] == '\r';
        if ((text[i] == '\r' || text[i] == '\n') && !second)
            ++count;
    }
    return count;
}

Error not_utf8(std::string_view bytes, std::size_t at) {
    const std::string_view before = bytes.substr(0, at);
    const std::size_t last_break = before.find_last_of(line_ends);
    const std::size_t line_begin = last_break == std::string_view::npos ? 0 : last_break + 1;
    const std::size_t column = code_point_count(before.substr(line_begin)) + 1;
    return Error{
        ErrorCode::NotUtf8,
        std::to_string(line_breaks(before) + 1) + ":" + std::to_string(column),
        {}};
}

char separator_of(std::string_view line) {
    std::array<std::size_t, separators.size()> counts{};
    bool quoted = false;
    for (const char c : line) {
        quoted = quoted != (c == '"');
        const std::size_t which = separators.find(c);
        if (!quoted && which != std::string_view::npos)
            ++counts[which];
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    return separators[static_cast<std::size_t>(most - counts.begin())];
}

constexpr std::uint64_t in_every_byte = 0x0101010101010101U;

// The highest bit of each byte below a number of 128 at most; right up to the lowest of them.
constexpr std::uint64_t bytes_below(std::uint64_t bytes, unsigned number) {
    return (bytes - in_every_byte * number) & ~bytes & (in_every_byte << 7U);
}

} // namespace

CsvReader::CsvReader(std::string_view bytes) : m_bytes(bytes) {
    if (m_bytes.starts_with(byte_order_mark))
        m_bytes.remove_prefix(byte_order_mark.size());
    constexpr std::string_view says_separator = "sep=";
    const std::string_view first = m_bytes.substr(0, m_bytes.find_first_of(line_ends));
    const bool said = first.size() == says_separator.size() + 1 && first.starts_with(says_separator)
        && separators.find(first.back()) != std::string_view::npos;
    m_separator = said ? first.back() : separator_of(first);
    if (said) {
        m_at = first.size();
        end_line();
    }
}

bool CsvReader::next() {
    do {
        if (m_at >= m_bytes.size())
            return false;
        read_record();
    } while (m_cells.size() == 1 && trimmed(m_cells.front()).empty() && m_fault == CsvFault::None);
    return true;
}

void CsvReader::read_record() {
    m_line = m_next_line;
    m_fault = CsvFault::None;
    m_cells.clear();
    m_joined_count = 0;
    while (true) {
        const bool quoted = m_at < m_bytes.size() && m_bytes[m_at] == '"';
        const std::string_view cell = quoted ? quoted_cell() : plain_cell();
        if (m_cells.size() < limits::table_columns)
            m_cells.push_back(cell);
        else
            m_fault = CsvFault::TooManyCells;
        if (m_at >= m_bytes.size())
            return;
        if (m_bytes[m_at] != m_separator) {
            end_line();
            return;
        }
        ++m_at;
    }
}

bool CsvReader::ends_cell(char letter) const {
    return letter == m_separator || letter == '\n' || letter == '\r';
}

std::size_t CsvReader::end_of_plain(std::size_t from) const {
    // Eight letters at a time: no processor foresees where a cell ends, so each turn less counts.
    const std::uint64_t separator_bytes = in_every_byte * static_cast<unsigned char>(m_separator);
    std::uint64_t letters = 0;
    while (m_bytes.size() - from >= sizeof letters) {
        std::memcpy(&letters, m_bytes.data() + from, sizeof letters);
        const std::uint64_t ends =
            bytes_below(letters, ' ') | bytes_below(letters ^ separator_bytes, 1);
        if (ends == 0) {
            from += sizeof letters;
            continue;
        }
        from += static_cast<std::size_t>(std::countr_zero(ends)) / 8;
        if (ends_cell(m_bytes[from]))
            return from;
        ++from; // another one of those below the blank, which no table should have
    }
    while (from < m_bytes.size() && !ends_cell(m_bytes[from]))
        ++from;
    return from;
}

std::string_view CsvReader::plain_cell() {
    const std::size_t begin = std::exchange(m_at, end_of_plain(m_at));
    return m_bytes.substr(begin, m_at - begin);
}

std::string_view CsvReader::quoted_cell() {
    const std::size_t begin = m_at + 1;
    std::size_t piece = begin;
    std::size_t close = m_bytes.find('"', begin);
    std::string* joined = nullptr;
    const auto add = [&](std::string_view part) {
        if (!joined) {
            if (m_joined_count == m_joined.size())
                m_joined.emplace_back();
            joined = &m_joined[m_joined_count++];
            joined->clear();
        }
        joined->append(part);
    };
    while (close != std::string_view::npos && close + 1 < m_bytes.size()
           && m_bytes[close + 1] == '"') {
        add(m_bytes.substr(piece, close + 1 - piece));
        piece = close + 2;
        close = m_bytes.find('"', piece);
    }
    if (close == std::string_view::npos) {
        // Costs the rest of this line, not of the file. Whatever quotes follow stand in even
        // numbers, or one of them had closed this one: so the search never fails twice.
        m_fault = CsvFault::OpenQuote;
        m_at = std::min(m_bytes.find_first_of(line_ends, begin), m_bytes.size());
        return m_bytes.substr(begin, m_at - begin);
    }
    m_next_line += line_breaks(m_bytes.substr(begin, close - begin));
    m_at = end_of_plain(close + 1);
    if (!joined && m_at == close + 1)
        return m_bytes.substr(begin, close - begin);
    add(m_bytes.substr(piece, close - piece));
    add(m_bytes.substr(close + 1, m_at - close - 1));
    return *joined;
}

void CsvReader::end_line() {
    if (m_at < m_bytes.size() && m_bytes[m_at] == '\r')
        ++m_at;
    else if (m_at < m_bytes.size() && m_bytes[m_at] == '\n') {
        ++m_at;
        ++m_next_line;
        return;
    }
    if (m_at < m_bytes.size() && m_bytes[m_at] == '\n')
        ++m_at;
    ++m_next_line;
}

Result<CsvReader> csv_reader_of(std::string_view bytes) {
    const std::size_t invalid = first_invalid_utf8(bytes);
    if (invalid != std::string_view::npos)
        return not_utf8(bytes, invalid);
    return csv_reader_of_utf8(bytes);
}

CsvReader csv_reader_of_utf8(std::string_view bytes) {
    return CsvReader(bytes);
}

} // namespace tappa
