#include "mining/bad_rows.hpp"

#include <algorithm>
#include <utility>

namespace tappa {

namespace {

constexpr RowFault last_fault = RowFault::LongText;

// Seven bits a byte, the lowest first; the eighth says that more follow (LEB128).
void append_number(std::string& bytes, std::uint64_t number) {
    for (; number >= 0x80; number >>= 7U)
        bytes += static_cast<char>((number & 0x7FU) | 0x80U);
    bytes += static_cast<char>(number);
}

} // namespace

// How many lines after the row before, twice the fault, plus one where the detail is another than
// the row's before, and then that detail.
void BadRowPacker::add(const BadRow& row) {
    const bool is_other = row.detail != m_last_detail;
    append_number(m_list.packed, row.line - m_last_line);
    append_number(m_list.packed, static_cast<std::uint64_t>(row.fault) * 2 + (is_other ? 1 : 0));
    if (is_other) {
        append_number(m_list.packed, row.detail.size());
        m_list.packed += row.detail;
        m_last_detail = row.detail;
    }
    m_last_line = row.line;
    ++m_list.rows;
}

BadRowList BadRowPacker::take() {
    return std::move(m_list);
}

std::optional<std::uint64_t> BadRowReader::read_number() {
    std::uint64_t number = 0;
    for (unsigned shift = 0; shift < 64 && !m_bytes.empty(); shift += 7) {
        const auto byte = static_cast<unsigned char>(m_bytes.front());
        m_bytes.remove_prefix(1);
        number |= std::uint64_t{byte & 0x7FU} << shift;
        if (byte < 0x80)
            return number;
    }
    return std::nullopt;
}

bool BadRowReader::next() {
    const std::optional<std::uint64_t> lines = read_number();
    const std::optional<std::uint64_t> kind = read_number();
    if (!lines || !kind || *kind / 2 > static_cast<std::uint64_t>(last_fault))
        return false;
    m_row.line += static_cast<std::size_t>(*lines);
    m_row.fault = static_cast<RowFault>(*kind / 2);
    if (*kind % 2 == 0)
        return true;
    const std::optional<std::uint64_t> size = read_number();
    if (!size || *size > m_bytes.size())
        return false;
    m_row.detail = m_bytes.substr(0, static_cast<std::size_t>(*size));
    m_bytes.remove_prefix(static_cast<std::size_t>(*size));
    return true;
}

void BadRows::add(const BadRow& row) {
    ++m_count;
    BadRowCount& reason = m_reasons[row.fault];
    if (reason.rows++ == 0 || row.line < reason.first.line)
        reason.first = row;
    const auto list = std::find_if(m_lists.begin(), m_lists.end(), [&](const BadRowPacker& each) {
        return each.takes(row);
    });
    (list == m_lists.end() ? m_lists.emplace_back() : *list).add(row);
}

BadRowList BadRows::first(std::uint64_t most) const {
    std::vector<BadRowReader> readers;
    for (const BadRowPacker& list : m_lists)
        if (BadRowReader reader(list.list().packed); reader.next())
            readers.push_back(reader);
    BadRowPacker merged;
    while (!readers.empty() && merged.list().rows < most) {
        const auto first = std::min_element(
            readers.begin(),
            readers.end(),
            [](const BadRowReader& a, const BadRowReader& b) { return a.row().line < b.row().line; }
        );
        merged.add(first->row());
        if (!first->next())
            readers.erase(first);
    }
    return merged.take();
}

std::vector<BadRowCount> BadRows::reasons() const {
    std::vector<BadRowCount> reasons;
    for (const auto& [fault, reason] : m_reasons)
        reasons.push_back(reason);
    return reasons;
}

} // namespace tappa
