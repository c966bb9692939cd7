#pragma once

#include "app/import/import_state.hpp"
#include "base/language.hpp"
#include "mining/log_import.hpp"

#include <string>
#include <string_view>
#include <vector>

// What the import says, in words.

namespace tappa {

// What makes a file useless as a table, where no error says more, and what to do.
[[nodiscard]] std::string_view problem_sentence(LogProblem problem, Language language);

// What is wrong with the file and what to do; empty where nothing is.
[[nodiscard]] std::string import_problem(const ImportState&, Language language);
// The work on the result it is of, so that it is said beside the button that began that; None: it
// is of the file or a step as a whole.
[[nodiscard]] ImportWork work_of_problem(const ImportState&);

// Why there is nothing to compare; empty where there is.
[[nodiscard]] std::string_view comparison_problem(const LogComparison&, Language language);

[[nodiscard]] std::string_view name_of(LogColumn column, Language language);

// Why a row is bad, whichever it is, and what to do about such rows.
[[nodiscard]] std::string fault_name(RowFault fault, Language language);
[[nodiscard]] std::string fault_advice(RowFault fault, Language language);

// What is odd about a log and was read all the same, each in a sentence. `zone_name`: of times
// without an offset; empty: none could be had.
[[nodiscard]] std::vector<std::string> import_notes(
    const LogSummary&, const std::string& zone_name, Language language
);

// Whose paths were chosen, each limit in a sentence; none where all count.
[[nodiscard]] std::vector<std::string> cases_sentences(const ImportedCases&, Language language);

// "2.5 days", "11 min".
[[nodiscard]] std::string duration_text(double seconds, Language language);

// What stands in a bad row, or the name that the file gives to the column in question.
[[nodiscard]] std::string bad_row_detail(const ImportState&, const BadRow& row);
// How many bad rows are counted and not listed; empty where all are.
[[nodiscard]] std::string unlisted_bad_rows(const LogSummary&, Language language);
// The bad rows as a table: line, reason, what stands there. The last row says what it lacks.
[[nodiscard]] std::string bad_rows_csv(const ImportState&, const LogSummary&, Language language);

} // namespace tappa
