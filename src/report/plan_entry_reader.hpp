#pragma once

#include "report/plan_problems.hpp"
#include "report/plan_row_matches.hpp"
#include "report/plan_table_parts.hpp"
#include "report/plan_value_reader.hpp"

#include <string>
#include <vector>

namespace tappa::report {

// Reads the sheets of readings and of updates into the rows of their actions. `rows` grows by the
// dropped actions of which there are updates: the sheet of the plan has none of them.
void read_entries(
    const PlanTable& table,
    const PlanSheets& sheets,
    const Document& document,
    PlanValueReader& values,
    std::vector<MatchedRow>& rows,
    PlanProblems& problems
);

} // namespace tappa::report
