#include "ui/screens/agreement_roles.hpp"

#include "base/text.hpp"
#include "scoring/roles.hpp"

#include <unordered_map>
#include <utility>

namespace tappa::ui {

namespace {

std::vector<RoleAnswers> answers_by_role(const Assessment& assessment, const QuestionId& question) {
    std::unordered_map<std::string_view, const Answer*> given;
    for (const Answer& answer : assessment.answers)
        if (answer.question == question && answer.state == AnswerState::Level)
            given.emplace(answer.respondent.text, &answer);
    std::vector<RoleAnswers> roles;
    std::unordered_map<std::string, std::size_t> places;
    for (const Respondent& respondent : assessment.respondents) {
        const auto answer = given.find(respondent.id.text);
        if (answer == given.end())
            continue;
        const std::string_view role = trimmed(respondent.role);
        const auto [place, is_new] = places.emplace(folded(role), roles.size());
        if (is_new)
            roles.emplace_back().role = role;
        RoleAnswers& answers = roles[place->second];
        ++answers.people;
        ++answers.counts.at(static_cast<std::size_t>(answer->second->level - lowest_level));
    }
    return roles;
}

} // namespace

double RoleAnswers::mean() const {
    int sum = 0;
    for (std::size_t i = 0; i < counts.size(); ++i)
        sum += counts[i] * (static_cast<int>(i) + lowest_level);
    return static_cast<double>(sum) / people;
}

RolesOfQuestion roles_of_question(const Assessment& assessment, const QuestionId& question) {
    std::vector<RoleAnswers> roles = answers_by_role(assessment, question);
    std::vector<int> people;
    for (const RoleAnswers& role : roles)
        people.push_back(role.people);
    const std::vector<bool> shown = shown_groups(people);
    RolesOfQuestion result;
    result.role_count = static_cast<int>(roles.size());
    for (std::size_t i = 0; i < roles.size(); ++i)
        if (shown[i])
            result.shown.push_back(std::move(roles[i]));
    return result;
}

} // namespace tappa::ui
