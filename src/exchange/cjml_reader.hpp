#pragma once

#include "base/result.hpp"
#include "exchange/foreign_journey.hpp"

#include <string>
#include <string_view>

namespace tappa {

// Whether the text begins as XML whose root is called CJML.
[[nodiscard]] bool holds_cjml(std::string_view text);

// The planned and actual journeys of a CJML 2.0 file, in the order of the file. `text` becomes
// UTF-8, whatever it was. docs/EXCHANGE.md says which elements are read.
// Errors, with line and column: FileTooLarge; those of xml_tree_of; NotCjml, NoTouchpoints,
// TooManyItems.
[[nodiscard]] Result<ForeignFile> foreign_from_cjml(std::string& text);

} // namespace tappa
