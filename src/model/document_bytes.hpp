#pragma once

#include "model/document.hpp"

#include <cstddef>

namespace tappa {

// What a document takes in memory, about: its parts with their texts and the usual overhead of an
// allocation. A part that is held in common counts once.
[[nodiscard]] std::size_t bytes_of(const Document&);
// The same of those parts that `other` does not hold too: what keeping both costs more than
// keeping the other alone.
[[nodiscard]] std::size_t bytes_beyond(const Document& document, const Document& other);

} // namespace tappa
