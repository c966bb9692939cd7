#pragma once

#include "base/language.hpp"
#include "cli/outcome.hpp"
#include "io/table_rows.hpp"

#include <string>
#include <vector>

namespace tappa::cli {

// Adds a note for each row that is of no use, as “FILE: LINE: message”.
void note_bad_rows(
    Outcome&, const std::string& path, const std::vector<BadRow>& rows, Language language
);

} // namespace tappa::cli
