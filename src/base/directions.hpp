#pragma once

#include <string>
#include <string_view>

namespace tappa {

// The text with every embedding, override and isolate of direction closed that it opens (Unicode
// Standard Annex 9, 2), so that what stands after it on its line is read in its own direction.
[[nodiscard]] std::string with_directions_closed(std::string_view text);

} // namespace tappa
