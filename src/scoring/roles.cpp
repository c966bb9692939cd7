#include "scoring/roles.hpp"

#include "base/text.hpp"
#include "scoring/overall.hpp"

#include <cassert>
#include <unordered_map>

namespace tappa {

std::vector<bool> shown_groups(const std::vector<int>& people) {
    std::vector<bool> shown(people.size());
    int left_out = 0;
    for (std::size_t i = 0; i < people.size(); ++i) {
        shown[i] = people[i] >= least_people_shown;
        left_out += shown[i] ? 0 : people[i];
    }
    while (left_out > 0 && left_out < least_people_shown) {
        std::size_t smallest = people.size();
        for (std::size_t i = 0; i < people.size(); ++i)
            if (shown[i] && (smallest == people.size() || people[i] < people[smallest]))
                smallest = i;
        if (smallest == people.size())
            break;
        shown[smallest] = false;
        left_out += people[smallest];
    }
    return shown;
}

RoleTally::RoleTally(
    const Questionnaire& questionnaire, const QuestionIndex& index, const Assessment& assessment
)
    : m_questions(questionnaire.capabilities.size() + 1)
    , m_capability_weights(capability_weights(questionnaire, assessment)) {
    std::unordered_map<std::string, std::size_t> places;
    for (const Respondent& respondent : assessment.respondents) {
        const std::string_view role = trimmed(respondent.role);
        const auto [place, is_new] = places.emplace(folded(role), m_roles.size());
        if (is_new)
            m_roles.emplace_back().role = role;
        ++m_roles[place->second].people;
        m_role_of_respondent.push_back(place->second);
    }
    for (std::size_t i = 0; i < index.size(); ++i) {
        m_capability_of_question.push_back(index[i].capability);
        m_questions[index[i].capability].push_back(i);
        m_question_weights.push_back(index[i].weight);
    }
    m_levels.assign(
        m_roles.size(),
        {std::vector<int>(index.size()),
         std::vector<int>(index.size()),
         std::vector<int>(m_questions.size())}
    );
    m_level_answers.resize(assessment.respondents.size() * m_questions.size());
}

void RoleTally::count(std::size_t respondent, std::size_t question, int level, int times) {
    RoleLevels& levels = m_levels[m_role_of_respondent[respondent]];
    levels.level_sums[question] += times * level;
    levels.level_counts[question] += times;
    const std::size_t capability = m_capability_of_question[question];
    int& answers = m_level_answers[respondent * m_questions.size() + capability];
    const bool gave_before = answers > 0;
    answers += times;
    levels.capability_people[capability] += (answers > 0 ? 1 : 0) - (gave_before ? 1 : 0);
}

std::optional<double> RoleTally::capability_mean(const RoleLevels& levels, std::size_t capability)
    const {
    double weighted_sum = 0;
    double weight_sum = 0;
    for (const std::size_t i : m_questions[capability]) {
        if (levels.level_counts[i] == 0)
            continue;
        weighted_sum += m_question_weights[i] * levels.level_sums[i] / levels.level_counts[i];
        weight_sum += m_question_weights[i];
    }
    if (weight_sum <= 0)
        return std::nullopt;
    return weighted_sum / weight_sum;
}

std::vector<bool> RoleTally::shown_roles(std::size_t capability) const {
    std::vector<int> people;
    for (const RoleLevels& levels : m_levels)
        people.push_back(levels.capability_people[capability]);
    return shown_groups(people);
}

void RoleTally::set_scores(std::vector<RoleScores>& scores, std::size_t capability) const {
    const std::vector<bool> shown = shown_roles(capability);
    for (std::size_t role = 0; role < m_levels.size(); ++role) {
        RoleScores& of_role = scores[role];
        of_role.capabilities.resize(m_capability_weights.size());
        of_role.capabilities[capability] =
            shown[role] ? capability_mean(m_levels[role], capability) : std::nullopt;
        WeightedSum sum;
        for (std::size_t c = 0; c < m_capability_weights.size(); ++c)
            if (of_role.capabilities[c])
                sum.add(m_capability_weights[c], *of_role.capabilities[c]);
        of_role.overall = sum.mean();
    }
}

std::vector<RoleScores> role_scores(
    const Questionnaire& questionnaire,
    const QuestionIndex& places,
    const Assessment& assessment,
    const AnswerIndex& index
) {
    assert(index.size() == assessment.answers.size());
    RoleTally tally(questionnaire, places, assessment);
    for (std::size_t i = 0; i < index.size(); ++i) {
        const Answer& answer = assessment.answers[i];
        if (index[i].known_question() && index[i].known_respondent()
            && answer.state == AnswerState::Level)
            tally.count(index[i].respondent, index[i].question, answer.level, 1);
    }
    std::vector<RoleScores> roles = tally.roles();
    for (std::size_t c = 0; c < questionnaire.capabilities.size(); ++c)
        tally.set_scores(roles, c);
    return roles;
}

} // namespace tappa
