#pragma once

#include "report/tree.hpp"

#include <string>
#include <vector>

namespace tappa::test {

// What a report says, for tests to look for.
[[nodiscard]] std::vector<std::string> texts_of(const report::Report& report);
[[nodiscard]] bool says(const report::Report& report, const std::string& part);
[[nodiscard]] std::vector<std::string> section_ids(const report::Report& report);
// Null when there is none. The pointer lives as long as the report.
[[nodiscard]] const report::Table* table_named(
    const report::Report& report, const std::string& caption
);
// What holds for every report: whole tables, alternatives for figures, no place left unfilled.
void check_sound(const report::Report& report);

} // namespace tappa::test
