#pragma once

#include "report/tree.hpp"

#include <string>

namespace tappa::report {

// The report as JSON for the PDF writer (`web/pdf`, docs/FORMAT.md). Page labels keep their
// places {page} and {pages}: only the writer knows them.
[[nodiscard]] std::string json_from_report(const Report&);

} // namespace tappa::report
