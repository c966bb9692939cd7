#pragma once

#include "model/document.hpp"

#include <cstddef>

namespace tappa {

// How much the open document may still grow, so that what is typed into it never makes it larger
// than a file that can be read. To measure a document takes a moment when it is large: only growth
// is estimated, from above, and it is measured again once that has used up the room.
class FileRoom {
public:
    // Whether `present`, which has just come of `before`, may stay: it fits into a file, or is no
    // larger than before.
    [[nodiscard]] bool has_room(const Document& before, const Document& present);
    // Undone or done again; what was a document once is one.
    void went(const Document& before, const Document& present);
    // Another document is open.
    void forget() { m_room = 0; }

private:
    bool measure(const Document& document);

    std::size_t m_room = 0; // bytes by which its file may grow, at least
};

} // namespace tappa
