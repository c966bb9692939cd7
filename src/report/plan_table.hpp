#pragma once

#include "base/language.hpp"
#include "io/text_encoding.hpp"
#include "model/plan.hpp"
#include "planning/plan_changes.hpp"
#include "report/build.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Exported plans that come back edited: separated values in either language, saved by whatever
// spreadsheet, with columns moved, left out, added or translated.

namespace tappa::report {

struct PlanTableRow {
    std::size_t number = 0; // as a spreadsheet counts it, from 1
    std::vector<std::string> cells;
    bool has_open_quote = false;
    std::vector<std::size_t> numbers; // cells that a workbook stores as numbers, not as texts
};

struct PlanTableSheet {
    std::string name; // of a workbook's sheet
    std::vector<PlanTableRow> rows;
    std::vector<std::string> merged; // "A2:A5"
};

// The cells as they stand in the file. Of a workbook the page makes separated values too
// (web/src/workbook/plan.ts): before each further sheet stands a row with one cell, a form feed and
// the sheet's name, what was merged in a sheet is a row of its own after a vertical tab, and before
// a number with decimals stands a "shift out", which is no part of the cell: it has a point for
// decimals whatever the language, while a number that was typed as text has the mark of whoever
// did.
struct PlanTable {
    std::vector<PlanTableSheet> sheets;
    char separator = ',';
    TextDecoding decoding;
    bool is_cut = false; // there were more rows than are ever read
};

// Rows of a sheet beyond this many are not read: a plan holds fewer.
inline constexpr std::size_t most_plan_table_rows = 10'000;

[[nodiscard]] PlanTable plan_table_from(std::string bytes);

// Whether the rows begin with heads that no other table has so, or hold what only exports of a plan
// do. An event log has an id, a status and dates too; edited_plan() is content with less.
[[nodiscard]] bool is_plan_table(const PlanTable&);

// What could not be read of a place, in a sentence that says what to do.
struct PlanTableProblem {
    std::size_t row = 0;
    std::string column; // as its head says it; empty: the row as a whole
    std::string message;
    std::string sheet = {}; // of a workbook
};

struct EditedPlan {
    std::vector<EditedAction> rows;
    std::vector<PlanTableProblem> problems;
    std::vector<std::string> notes; // of the file as a whole, in sentences
    std::string failure;            // why nothing of it can be read; empty: it can
    bool is_of_plan = false;        // by a column of ids, or a row about one of its actions
    bool all_rows_read = true;      // else what has no row may have been in one of the others
};

// What new actions start from.
struct NewActions {
    PlanActionId first_id; // with a number at its end: the others count on
    ActionSource source;   // what they answer to where the table does not say
};

// Sentences are in `language`. Readings and updates of days after `today` are refused, as in the
// app, unless the plan has one of that day; without a clock all are read.
[[nodiscard]] EditedPlan edited_plan(
    const PlanTable&,
    const ReportInput&,
    const NewActions&,
    Language language,
    const std::optional<Date>& today
);

// "Row 5, Owner: …"; of a workbook "Sheet Plan, row 5, Owner: …".
[[nodiscard]] std::string problem_sentence(const PlanTableProblem&, Language language);

// The changes of every changed action, in their order.
[[nodiscard]] std::vector<std::vector<ChangeWords>> change_words(
    const ReportInput&, const PlanChanges&, Language language
);

} // namespace tappa::report
