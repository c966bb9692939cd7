#include "planning/plan_entries.hpp"
#include "planning/plan_values.hpp"
#include "report/plan_cells.hpp"
#include "report/plan_table_parts.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>

// Whatever the bytes, an edited plan comes to an end: rows whose numbers go up, columns that are
// known or not, and cells that are values within their bounds or nothing.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace tappa;
    const report::PlanTable table =
        report::plan_table_from({reinterpret_cast<const char*>(data), size});
    for (const report::PlanTableSheet& sheet : table.sheets) {
        (void)report::plan_layout(sheet);
        (void)report::metrics_layout(sheet);
        for (const report::EntrySheet kind :
             {report::EntrySheet::Readings, report::EntrySheet::Updates}) {
            (void)report::entry_layout(sheet, kind);
            (void)report::is_named_as(sheet, kind);
            (void)report::lacking_columns(sheet, kind);
        }
        std::size_t number = 0;
        for (const report::PlanTableRow& row : sheet.rows) {
            if (row.number <= number)
                std::abort();
            number = row.number;
            for (const std::string& cell : row.cells) {
                (void)plain_text(cell);
                (void)ExportMark::from(cell);
                (void)EntryMark::from(cell, 3);
                (void)report::order_told_by(cell);
                (void)report::choice_in_cell<ActionStatus>(cell);
                for (const Language language : all_languages) {
                    (void)report::number_in_cell(cell, language, 12.5);
                    (void)report::share_in_cell(cell, language, 0.8);
                }
                const auto date = report::date_in_cell(cell, report::DateOrder::DayFirst, {});
                if (date
                    && (date->month < 1 || date->month > 12 || date->day < 1 || date->day > 31))
                    std::abort();
            }
        }
    }
    return 0;
}
