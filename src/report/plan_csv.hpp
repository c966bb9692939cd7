#pragma once

#include "base/language.hpp"
#include "report/build.hpp"

#include <string>

namespace tappa::report {

// The plan as a table for people, as the spreadsheets of the language open it (io/csv_writer.hpp;
// UTF-8 with a byte order mark, without which Excel takes it for the system's old code page). One
// row for each action that is not dropped, in order of rank, done ones last and without a rank;
// heads and names are in the language, metrics in columns of their own, dates as in JSON. At the
// end stand the action's id and what tells an edited table's changes from those of the plan
// (plan_values.hpp).
[[nodiscard]] std::string csv_from_plan(const ReportInput&, Language language);

// As above with what it needs computed on the spot.
[[nodiscard]] std::string csv_from_plan(
    const Document&, const Questionnaire&, const Catalogue&, Language language
);

} // namespace tappa::report
