#include "app/history.hpp"

#include <utility>

namespace tappa {

void History::remember(const Document& before, const std::string& merge_key) {
    m_future.clear();
    // The document before the first of merged steps is the one to come back to.
    if (!merge_key.empty() && merge_key == m_merge_key && !m_past.empty())
        return;
    m_merge_key = merge_key;
    m_past.push_back(before);
    std::size_t answers = 0;
    std::size_t kept = 0;
    for (auto step = m_past.rbegin(); step != m_past.rend() && kept < most_steps; ++step, ++kept) {
        answers += step->assessment.answers.size();
        if (answers > most_answers && kept >= fewest_steps)
            break;
    }
    m_past.erase(m_past.begin(), m_past.end() - static_cast<std::ptrdiff_t>(kept));
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
