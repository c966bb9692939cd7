#pragma once

#include "model/document.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace tappa {

// Documents before and after the present one. Documents are values of some ten kilobytes, so
// keeping whole ones is simpler than keeping differences, and cannot go wrong. With hundreds of
// respondents they are megabytes, and fewer of them are kept.
class History {
public:
    static constexpr std::size_t most_steps = 200;
    static constexpr std::size_t most_answers = 400'000; // in all of them; some 100 MB
    static constexpr std::size_t fewest_steps = 5;       // kept however many answers there are

    // Remembers `before` as one step. Steps with the same non-empty merge key that follow each
    // other are one step (typing in one field, dragging one thing).
    void remember(const Document& before, const std::string& merge_key);
    // Ends the merging, so that the next change is a step of its own.
    void close_step();

    [[nodiscard]] bool can_undo() const { return !m_past.empty(); }
    [[nodiscard]] bool can_redo() const { return !m_future.empty(); }
    // Swap the present document for the one before or after.
    void undo(Document& present);
    void redo(Document& present);
    void clear();

private:
    std::vector<Document> m_past;
    std::vector<Document> m_future;
    std::string m_merge_key;
};

} // namespace tappa
