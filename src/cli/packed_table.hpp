#pragma once

#include "base/language.hpp"
#include "cli/outcome.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace tappa::cli {

// Tables that are no plain text are read as the page reads them, by a part of the program that runs
// under Node (web/cli/table_node.ts).

// Unpacks a table where `bytes` are a gzip file, a zip archive or a workbook, whatever the file is
// called; all else stays as it is. What stands in the way, or nothing.
[[nodiscard]] std::optional<Failure> unpack_table(
    const std::string& path, std::string& bytes, std::size_t most_bytes, Language language
);

// Whether the bytes are those of a workbook, or of a program's older form, rather than of text.
[[nodiscard]] bool is_workbook(std::string_view bytes);

// The sheets of an edited plan as the separated values that report/plan_table.hpp reads, or what
// stood in the way, as a sentence in the language asked for.
struct ReadTable {
    std::string table;
    std::string problem; // empty: all is well
};
[[nodiscard]] ReadTable plan_in_workbook(std::string_view bytes, Language language);

} // namespace tappa::cli
