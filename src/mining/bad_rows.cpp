#include "mining/bad_rows.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <utility>

namespace tappa {

namespace {

bool is_earlier(const BadRow& a, const BadRow& b) {
    return a.line < b.line;
}

} // namespace

void BadRows::add(BadRow row) {
    ++m_count;
    BadRowCount& reason = m_reasons[row.fault];
    if (reason.rows++ == 0 || is_earlier(row, reason.first))
        reason.first = row;
    if (m_first.size() == most_bad_rows) {
        if (!is_earlier(row, m_first.front()))
            return;
        std::pop_heap(m_first.begin(), m_first.end(), is_earlier);
        m_first.pop_back();
    }
    m_first.push_back(std::move(row));
    std::push_heap(m_first.begin(), m_first.end(), is_earlier);
}

std::vector<BadRow> BadRows::listed() const {
    std::vector<BadRow> rows = m_first;
    std::sort_heap(rows.begin(), rows.end(), is_earlier);
    return rows;
}

std::vector<BadRowCount> BadRows::reasons() const {
    std::vector<BadRowCount> reasons;
    for (const auto& [fault, reason] : m_reasons)
        reasons.push_back(reason);
    return reasons;
}

} // namespace tappa
