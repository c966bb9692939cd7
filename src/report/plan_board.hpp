#pragma once

#include "base/language.hpp"
#include "planning/schedule.hpp"
#include "report/build.hpp"

#include <string>

namespace tappa::report {

// Programs that show tasks on boards and read them from separated values.
enum class BoardProgram { Trello, Planner, Asana };

// The plan as the program's import reads it: UTF-8 with commas, the program's own English names of
// columns, actions that are not dropped in order of rank, each after those it depends on. Dates
// are planned ones, in Asana month first, as its import wants them. A person is named where the
// program finds people: Asana by e-mail alone, so that others are named in the description.
// Milestones come last, in a list of their own.
[[nodiscard]] std::string board_from_plan(
    const ReportInput&, const Schedule&, BoardProgram, Language language
);

} // namespace tappa::report
