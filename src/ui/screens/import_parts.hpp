#pragma once

#include "app/import/import_plan.hpp"
#include "app/import/import_words.hpp"
#include "app/state.hpp"
#include "ui/kit/ui.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// The steps of the import, one file each, and what they share.

namespace tappa::ui {

// Beside a step's main part stands a narrow one; on a small window it stands below.
inline constexpr float import_side_width = 316;
inline constexpr float import_stack_below = 860;
inline constexpr std::string_view import_problem_key = "import/problem"; // one at a time

[[nodiscard]] std::string count_text(const Ui&, std::uint64_t count);
[[nodiscard]] bool is_event_log(const ImportState&);

void import_file_ui(Ui&, const State&);    // import_file.cpp
void import_reading_ui(Ui&, const State&); // import_file.cpp
// What is wrong with that work on the result; None: with all the rest.
void import_problem_ui(Ui&, const ImportState&, ImportWork work); // import_file.cpp
// How far that work is, where it leaves the result in sight, or why it came to nothing.
void import_pass_ui(Ui&, const ImportState&, ImportWork work); // import_file.cpp
void import_dates_ui(Ui&, const ImportState&);                 // import_columns.cpp
void import_example_ui(Ui&, const ImportState&);               // import_columns.cpp
void import_result_ui(Ui&, const State&);                      // import_result.cpp
void import_variants_ui(Ui&, const ImportState&);              // import_variants.cpp
void import_slow_steps_ui(Ui&, const ImportState&);            // import_variants.cpp
void import_throughput_ui(Ui&, const ImportState&);            // import_variants.cpp
void import_compare_ui(Ui&, const ImportState&);               // import_compare.cpp
void import_cases_ui(Ui&, const ImportState&);                 // import_cases.cpp
void import_cases_notice_ui(Ui&, const ImportState&);          // import_cases.cpp
void export_log_ui(Ui&);                                       // import_log_dialog.cpp

// "Search → Account page ×3 → Application → …"
[[nodiscard]] std::string import_path_text(
    const ImportState&, const std::vector<std::uint32_t>& touchpoints
); // import_variants.cpp

} // namespace tappa::ui
