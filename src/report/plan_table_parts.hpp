#pragma once

#include "report/plan_columns.hpp"
#include "report/plan_entry_columns.hpp"
#include "report/plan_problems.hpp"
#include "report/plan_table.hpp"

#include <optional>
#include <string>
#include <vector>

// Shared by the files that read an edited plan.

namespace tappa::report {

// Where the heads of a sheet stand, and what its columns hold.
struct PlanSheetLayout {
    std::size_t first_row = 0; // of data, in `rows`
    std::vector<std::optional<PlanTableColumn>> columns;
    std::vector<std::string> heads; // as the file has them, or as an export has them
    bool has_heads = true;          // in the file

    [[nodiscard]] std::optional<std::size_t> place_of(PlanTableColumn::Kind) const;
    [[nodiscard]] std::optional<std::size_t> place_of(PlanField) const;
};

// Nothing where the sheet is none of a plan's. Rows without heads are known by what only exports
// hold.
[[nodiscard]] std::optional<PlanSheetLayout> plan_layout(const PlanTableSheet&);
[[nodiscard]] std::optional<PlanSheetLayout> metrics_layout(const PlanTableSheet&);

// The sheets of a plan among those of a file; null where there is none.
struct PlanSheets {
    const PlanTableSheet* plan = nullptr;
    const PlanTableSheet* metrics = nullptr;
    PlanSheetLayout plan_layout;
    PlanSheetLayout metrics_layout;
    const PlanTableSheet* readings = nullptr;
    const PlanTableSheet* updates = nullptr;
    EntryLayout readings_layout;
    EntryLayout updates_layout;
};

[[nodiscard]] PlanSheets plan_sheets_of(const PlanTable&);

[[nodiscard]] std::string_view cell_at(const PlanTableRow&, std::size_t place);
// Of one of the row's cells; `head`: of its column.
[[nodiscard]] CellPlace place_in(const PlanTableRow&, std::size_t place, std::string head);
[[nodiscard]] bool is_blank(const PlanTableRow&);

} // namespace tappa::report
