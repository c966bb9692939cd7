#pragma once

#include "model/assessment.hpp"
#include "model/questionnaire.hpp"
#include "scoring/answer_index.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tappa {

// A number over fewer people would tell what single ones answered (domain.md §8).
inline constexpr int least_people_shown = 4;

// What the people of one role said, before anything was agreed on. A number that fewer than
// `least_people_shown` of them gave a level for is not here at all; the overall mean is over the
// capabilities that are, so that nothing left out can be computed back from it.
struct RoleScores {
    std::string role; // as first written, without white space around it; empty: no role
    int people = 0;   // respondents of that role, whether they answered or not
    std::optional<double> overall;                   // 1–5, by the capabilities' weights
    std::vector<std::optional<double>> capabilities; // in the questionnaire's order; 1–5
    bool operator==(const RoleScores&) const = default;
};

// In the order roles are first named. Roles are the same whatever their case and accents.
[[nodiscard]] std::vector<RoleScores>
role_scores(const Questionnaire&, const Assessment&, const AnswerIndex&);

} // namespace tappa
