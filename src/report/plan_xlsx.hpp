#pragma once

#include "base/language.hpp"
#include "planning/schedule.hpp"
#include "report/build.hpp"

#include <string>

namespace tappa::report {

// The plan as a workbook (io/xlsx_writer.hpp) in the reader's words: the actions that are not
// dropped, in order of rank, done ones last; their metrics; the gaps of the capabilities; and the
// actions with planned dates, in their order. Dates, numbers and shares are those, not texts.
[[nodiscard]] std::string xlsx_from_plan(const ReportInput&, const Schedule&, Language language);

} // namespace tappa::report
