#include "app/history.hpp"

#include "model/document_bytes.hpp"

#include <utility>

namespace tappa {

void History::remember(
    const Document& before, const Document& present, const std::string& merge_key
) {
    m_future.clear();
    // The document before the first of merged steps is the one to come back to.
    const bool merges = !merge_key.empty() && merge_key == m_merge_key && !m_past.empty();
    if (!merges)
        m_past.push_back({before, 0});
    m_merge_key = merge_key;
    m_past.back().bytes = bytes_beyond(m_past.back().document, present);
    std::size_t total = bytes();
    auto oldest = m_past.begin();
    for (; total > most_bytes || m_past.end() - oldest > std::ptrdiff_t{most_steps}; ++oldest)
        total -= oldest->bytes;
    m_past.erase(m_past.begin(), oldest);
}

void History::close_step() {
    m_merge_key.clear();
}

void History::go(Document& present, Steps& from, Steps& to) {
    if (from.empty())
        return;
    const Shared<Document> next = from.back().document;
    to.push_back({present, bytes_beyond(present, next)});
    from.pop_back();
    present = next;
}

void History::undo(Document& present) {
    go(present, m_past, m_future);
    m_merge_key.clear();
}

void History::redo(Document& present) {
    go(present, m_future, m_past);
    m_merge_key.clear();
}

void History::clear() {
    m_past.clear();
    m_future.clear();
    m_merge_key.clear();
}

std::size_t History::bytes() const {
    std::size_t total = 0;
    for (const Steps* steps : {&m_past, &m_future})
        for (const Step& step : *steps)
            total += step.bytes;
    return total;
}

} // namespace tappa
