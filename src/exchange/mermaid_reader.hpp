#pragma once

#include "base/result.hpp"
#include "exchange/foreign_journey.hpp"

#include <string>
#include <string_view>

namespace tappa {

// Whether the text is, or as Markdown holds, a Mermaid diagram of the kind `journey`.
[[nodiscard]] bool holds_mermaid_journey(std::string_view text);

// The `journey` diagrams of a Mermaid file, or of the fenced blocks of a Markdown file; other
// diagrams beside them are left out. `text` becomes UTF-8, whatever it was. Mermaid's own grammar
// is the measure (docs/EXCHANGE.md): a line that it would not read is an error. Errors, with line
// and column: FileTooLarge, ControlCharacter, NotMermaid, NotAJourney, NoTouchpoints, TooManyItems.
[[nodiscard]] Result<ForeignFile> foreign_from_mermaid(std::string& text);

} // namespace tappa
