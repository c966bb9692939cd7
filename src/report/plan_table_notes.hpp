#pragma once

#include "report/plan_cells.hpp"
#include "report/plan_problems.hpp"
#include "report/plan_row_matches.hpp"
#include "report/plan_table_parts.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What is to be known of an edited plan's file as a whole, some of it said among its notes.

namespace tappa::report {

// Says which columns are there twice, unknown or computed; of those there twice the first is read.
void settle_columns(PlanSheetLayout& layout, PlanProblems& problems);
void note_lacking_columns(
    const PlanSheetLayout& layout, std::string_view currency, PlanProblems& problems
);
// What the bytes and the marks of the rows say of where the file comes from.
void note_origin(
    const PlanTable& table,
    const PlanSheets& sheets,
    const std::string& document,
    PlanProblems& problems
);
void note_new_owners(const Plan& plan, const std::vector<MatchedRow>& rows, PlanProblems& problems);

// Whose decimal mark the file has: as the numbers tell that can be read in one way only, else as
// what stands between its cells and the language of its heads tell. Empty where that is not clear.
[[nodiscard]] std::optional<Language> language_of_numbers(
    const PlanTable& table, const PlanSheets& sheets
);
// Which of day and month comes first, as the dates tell that can be read in one way only.
[[nodiscard]] DateOrder date_order(
    const PlanSheets& sheets, bool is_italian, PlanProblems& problems
);

} // namespace tappa::report
