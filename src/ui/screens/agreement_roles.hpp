#pragma once

#include "model/assessment.hpp"

#include <array>
#include <string>
#include <vector>

namespace tappa::ui {

// How the people of one role answered one question.
struct RoleAnswers {
    std::string role;                  // as first written; empty: no role
    int people = 0;                    // who gave a level
    std::array<int, 5> counts{};       // how many gave level 1 … 5
    [[nodiscard]] double mean() const; // of people > 0
};

struct RolesOfQuestion {
    std::vector<RoleAnswers> shown; // in the order roles are first named
    int role_count = 0;             // roles with a level
    [[nodiscard]] bool some_hidden() const {
        return static_cast<std::size_t>(role_count) > shown.size();
    }
};

// Only roles that may be shown, by the respondents who gave a level (`shown_groups` in
// scoring/roles.hpp).
[[nodiscard]] RolesOfQuestion roles_of_question(const Assessment&, const QuestionId&);

} // namespace tappa::ui
