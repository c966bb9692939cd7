#include "app/history.hpp"

#include <utility>

namespace tappa {

void History::remember(const Document& before, const std::string& merge_key) {
    m_future.clear();
    // The document before the first of merged steps is the one to come back to.
    if (!merge_key.empty() && merge_key == m_merge_key && !m_past.empty())
        return;
    m_merge_key = merge_key;
    if (m_past.size() == most_steps)
        m_past.erase(m_past.begin());
    m_past.push_back(before);
}

void History::close_step() {
    m_merge_key.clear();
}

void History::undo(Document& present) {
    if (m_past.empty())
        return;
    std::swap(present, m_past.back());
    m_future.push_back(std::move(m_past.back()));
    m_past.pop_back();
    m_merge_key.clear();
}

void History::redo(Document& present) {
    if (m_future.empty())
        return;
    std::swap(present, m_future.back());
    m_past.push_back(std::move(m_future.back()));
    m_future.pop_back();
    m_merge_key.clear();
}

void History::clear() {
    m_past.clear();
    m_future.clear();
    m_merge_key.clear();
}

} // namespace tappa
