#pragma once

#include "base/language.hpp"
#include "cli/outcome.hpp"

#include <functional>
#include <string_view>

namespace tappa::cli {

// Says each row as a line “FILE: LINE: message”, some thousand lines at a time: all together may be
// longer than the file.
void say_bad_rows(
    const NotedRows& noted, Language language, const std::function<void(std::string_view)>& say
);

} // namespace tappa::cli
