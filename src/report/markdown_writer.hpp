#pragma once

#include "report/tree.hpp"

#include <string>
#include <string_view>

namespace tappa::report {

// GitHub-flavoured Markdown. A figure becomes its text and its table.
[[nodiscard]] std::string markdown_from_report(const Report&);

// The text on one line, its line breaks as <br>, with every character escaped that Markdown or HTML
// would act on; `|` too, so that it is safe in a table's cell.
[[nodiscard]] std::string markdown_escaped(std::string_view text);

} // namespace tappa::report
