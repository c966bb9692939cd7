#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tappa {

struct TextLine {
    std::string_view text;  // without white space at its ends
    std::size_t offset = 0; // of that text, in bytes of the file
};

using TextLines = std::vector<TextLine>;

// The Mermaid diagrams of a text, without blank lines: its fenced blocks called mermaid, as
// Markdown has them, else the whole of it. A block that is not closed ends with the text.
[[nodiscard]] std::vector<TextLines> mermaid_diagrams_of(std::string_view text);

// Whether the line is a comment: after "%%", or after a "#" that begins no code for a character.
[[nodiscard]] bool is_mermaid_comment(std::string_view line);

// The line with the diagram's kind, after front matter, directives, comments and blank lines;
// nothing where there is none.
[[nodiscard]] std::string_view mermaid_head_of(const TextLines& diagram);

// Whether the text begins with this word, which is in lower case, in any case.
[[nodiscard]] bool begins_with_word(std::string_view text, std::string_view word);

// The text with Mermaid's codes for characters resolved: "#35;" is "#", "#quot;" a quotation mark.
[[nodiscard]] std::string without_mermaid_codes(std::string_view text);

} // namespace tappa
