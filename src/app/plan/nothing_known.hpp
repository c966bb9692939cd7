#pragma once

#include "app/texts.hpp"
#include "model/document.hpp"
#include "scoring/results.hpp"

#include <optional>

namespace tappa {

// What to do first, while nothing is known that a proposal could come from.
[[nodiscard]] std::optional<Text> nothing_known_words(const Document&, const Results&);

} // namespace tappa
