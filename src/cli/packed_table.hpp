#pragma once

#include "base/language.hpp"
#include "cli/outcome.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace tappa::cli {

// Unpacks a table where `bytes` are a gzip file, a zip archive or a workbook, whatever the file is
// called; all else stays as it is. What stands in the way, or nothing.
[[nodiscard]] std::optional<Failure> unpack_table(
    const std::string& path, std::string& bytes, std::size_t most_bytes, Language language
);

} // namespace tappa::cli
