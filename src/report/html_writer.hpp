#pragma once

#include "report/tree.hpp"

#include <string>

namespace tappa::report {

// One HTML file that needs nothing else: style and drawings are in it, and no script. Fit for the
// screen and for paper.
[[nodiscard]] std::string html_from_report(const Report&);

} // namespace tappa::report
