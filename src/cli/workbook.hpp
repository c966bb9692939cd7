#pragma once

#include "base/language.hpp"

#include <string>
#include <string_view>

namespace tappa::cli {

// Whether the bytes are those of a workbook, or of a program's older form, rather than of text.
[[nodiscard]] bool is_workbook(std::string_view bytes);

// The sheets of an edited plan as the separated values that report/plan_table.hpp reads, or what
// stood in the way, as a sentence in the language asked for.
struct ReadWorkbook {
    std::string table;
    std::string problem; // empty: all is well
};
// Reads it as the page does, with a part of the program that runs under Node
// (web/cli/workbook_node.ts).
[[nodiscard]] ReadWorkbook plan_in_workbook(std::string_view bytes, Language language);

} // namespace tappa::cli
