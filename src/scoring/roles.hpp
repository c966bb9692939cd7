#pragma once

#include "model/assessment.hpp"
#include "model/questionnaire.hpp"
#include "scoring/answer_index.hpp"
#include "scoring/question_index.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace tappa {

// A number over fewer people would reveal single answers (text “method.roles” of the report).
inline constexpr int least_people_shown = 4;

// Which of the groups that so many people form may have a number: those of `least_people_shown`
// and more. Nor may the next smallest where those left out would be fewer than that all together:
// everybody's number less those shown would give theirs away (secondary suppression; Hundepool et
// al., Statistical Disclosure Control, 2012, §4.2).
[[nodiscard]] std::vector<bool> shown_groups(const std::vector<int>& people);

// What the people of one role said, before anything was agreed on. A number that fewer than
// `least_people_shown` of them gave a level for is not here at all, nor what would give it away
// (`shown_groups`). The overall mean is over the capabilities that are here.
struct RoleScores {
    std::string role; // as first written, without white space around it; empty: no role
    int people = 0;   // respondents of that role, whether they answered or not
    std::optional<double> overall;                   // 1–5, by the capabilities' weights
    std::vector<std::optional<double>> capabilities; // in the questionnaire's order; 1–5
    bool operator==(const RoleScores&) const = default;
};

// What the people of each role gave, counted answer by answer.
class RoleTally {
public:
    RoleTally() = default;
    RoleTally(const Questionnaire&, const QuestionIndex&, const Assessment&);

    // The roles with their people, in the order they are first named, without scores. Roles are
    // the same whatever their case and accents.
    [[nodiscard]] const std::vector<RoleScores>& roles() const { return m_roles; }
    // One answer with a level more, or with times = −1 one less.
    void count(std::size_t respondent, std::size_t question, int level, int times);
    // The numbers of all roles for one capability, and their overall means.
    void set_scores(std::vector<RoleScores>&, std::size_t capability) const;

private:
    struct RoleLevels {
        std::vector<int> level_sums;
        std::vector<int> level_counts;
        std::vector<int> capability_people; // with a level, by capability
    };

    [[nodiscard]] std::vector<bool> shown_roles(std::size_t capability) const;
    [[nodiscard]] std::optional<double> capability_mean(const RoleLevels&, std::size_t capability)
        const;

    std::vector<RoleScores> m_roles;
    std::vector<std::size_t> m_role_of_respondent;
    std::vector<RoleLevels> m_levels;                  // by role
    std::vector<int> m_level_answers;                  // by respondent and capability
    std::vector<std::size_t> m_capability_of_question; // one more: of none that is there
    std::vector<std::vector<std::size_t>> m_questions; // by capability
    std::vector<double> m_question_weights;
    std::vector<double> m_capability_weights;
};

// In the order of RoleTally::roles.
[[nodiscard]] std::vector<RoleScores>
role_scores(const Questionnaire&, const QuestionIndex&, const Assessment&, const AnswerIndex&);

} // namespace tappa
