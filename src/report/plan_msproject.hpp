#pragma once

#include "base/language.hpp"
#include "planning/schedule.hpp"
#include "report/build.hpp"

#include <string>

namespace tappa::report {

// The plan as MS Project reads it (MSPDI, namespace http://schemas.microsoft.com/project): the
// calendar of the plan, the actions that are not dropped as tasks of fixed duration that do not
// start before their planned dates, each after those it depends on, milestones as such, owners as
// resources with what they do of each task. Due dates are deadlines. Days have eight hours.
[[nodiscard]] std::string msproject_from_plan(const ReportInput&, const Schedule&, Language);

} // namespace tappa::report
