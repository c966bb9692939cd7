#pragma once

#include "base/language.hpp"
#include "cli/outcome.hpp"
#include "mining/bad_rows.hpp"

#include <string>

namespace tappa::cli {

// Adds a note for each row that is of no use, as “FILE: LINE: message”, and one for those that are
// not listed.
void note_bad_rows(Outcome&, const std::string& path, const BadRows& rows, Language language);

} // namespace tappa::cli
