#pragma once

#include "report/plan_problems.hpp"
#include "report/plan_row_matches.hpp"
#include "report/plan_table_parts.hpp"

#include <vector>

// What an edited plan says that can be taken over and cannot be meant. It is said among the notes,
// with its place, unless the plan says the same already.

namespace tappa::report {

// Due before its start.
void note_wrong_order(const MatchedRow&, const PlanSheetLayout&, PlanProblems&);
// A target that is the baseline, or worse, or off the scale of its metric, as the baseline may be.
// `plan`: the metric it is; null: a new one.
void note_wrong_target(const EditedMetric&, const PlanMetric* plan, const CellPlace& target, PlanProblems&);
// Actions that would wait for each other.
void note_new_circles(const Plan&, const std::vector<MatchedRow>&, const PlanSheetLayout&, PlanProblems&);

} // namespace tappa::report
