#pragma once

#include "base/shared.hpp"
#include "model/document.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace tappa {

// Documents before and after the present one. A step costs the parts that it changed, because a
// document has all others in common with its neighbours; what the steps cost together is bounded,
// and the oldest make room.
class History {
public:
    static constexpr std::size_t most_steps = 200;
    static constexpr std::size_t most_bytes = 60'000'000;

    // Remembers `before` as one step, now that `present` has come of it. Steps with the same
    // non-empty merge key that follow each other are one step (typing in one field, dragging one
    // thing).
    void remember(const Document& before, const Document& present, const std::string& merge_key);
    // Ends the merging, so that the next change is a step of its own.
    void close_step();

    [[nodiscard]] bool can_undo() const { return !m_past.empty(); }
    [[nodiscard]] bool can_redo() const { return !m_future.empty(); }
    // Swap the present document for the one before or after.
    void undo(Document& present);
    void redo(Document& present);
    void clear();

    // What all steps hold beyond the present document, about (model/document_bytes.hpp).
    [[nodiscard]] std::size_t bytes() const;

private:
    struct Step {
        Shared<Document> document;
        std::size_t bytes = 0; // beyond its neighbour on the side of the present
    };
    using Steps = std::vector<Step>;

    static void go(Document& present, Steps& from, Steps& to);

    Steps m_past;   // the latest last
    Steps m_future; // the next last
    std::string m_merge_key;
};

} // namespace tappa
