#pragma once

#include "app/change.hpp"
#include "app/import/import_state.hpp"

#include <string>
#include <string_view>
#include <vector>

// Inside `update` only: what of an import becomes a file.

namespace tappa {

// "aurora-events.csv.gz" → "aurora-events".
[[nodiscard]] std::string name_without_endings(std::string name);

// Of the touchpoints that the result was counted by.
[[nodiscard]] std::vector<std::string> touchpoint_names(const ImportState& import);

struct FileKindOfExport {
    std::string_view ending;
    std::string_view media_type;
};
// Hands over a file of the import, which is called after the log.
void download_of_import(Change& change, Text what, const FileKindOfExport& kind, std::string bytes);

} // namespace tappa
