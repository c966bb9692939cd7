#pragma once

#include "base/language.hpp"
#include "model/questionnaire.hpp"
#include "scoring/intervals.hpp"
#include "scoring/results.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tappa::cli {

// What several respondents add to the scores, for people to read; each is empty where there are
// too few.

[[nodiscard]] std::string interval_line(const Intervals& intervals, Language language);
[[nodiscard]] std::string interval_cell(const std::optional<Interval>& interval, Language language);
// How far people agree, and what to talk about.
[[nodiscard]] std::string agreement_text(
    const Questionnaire& questionnaire, const Results& results, Language language
);
// Nothing when everybody has the same role.
[[nodiscard]] std::string roles_text(const std::vector<RoleScores>& roles, Language language);

} // namespace tappa::cli
