#pragma once

#include "base/language.hpp"
#include "planning/schedule.hpp"
#include "report/build.hpp"

#include <string>

namespace tappa::report {

// The plan for Jira's import of CSV files: one task for each action that is not dropped, in order
// of rank, done ones last, then one for each milestone. Heads, priorities and labels are Jira's and
// Tappa's own words, in English; `language` is that of the lines on metrics. Estimates are in
// seconds, a person-day is 8 hours.
[[nodiscard]] std::string jira_from_plan(const ReportInput&, const Schedule&, Language language);

} // namespace tappa::report
