#include "scoring/roles.hpp"

#include "base/text.hpp"
#include "scoring/overall.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <unordered_map>

namespace tappa {

namespace {

// What the people of one role gave, by question.
struct Given {
    std::vector<int> level_sums;
    std::vector<int> level_counts;
    std::vector<int> capability_people; // those who gave a level, by capability
};

struct Groups {
    std::vector<RoleScores> roles;
    std::vector<std::size_t> of_respondents; // which role each respondent has
};

Groups groups_of(const Assessment& assessment) {
    Groups groups;
    std::unordered_map<std::string, std::size_t> places;
    for (const Respondent& respondent : assessment.respondents) {
        const std::string_view role = trimmed(respondent.role);
        const auto [place, is_new] = places.emplace(folded(role), groups.roles.size());
        if (is_new)
            groups.roles.emplace_back().role = role;
        ++groups.roles[place->second].people;
        groups.of_respondents.push_back(place->second);
    }
    return groups;
}

// Which capability each question belongs to.
std::vector<std::size_t> capabilities_of(const Questionnaire& questionnaire) {
    const auto& capabilities = questionnaire.capabilities;
    std::vector<std::size_t> places;
    for (const Question& question : questionnaire.questions) {
        const auto at = std::find_if(
            capabilities.begin(),
            capabilities.end(),
            [&](const Capability& capability) { return capability.id == question.capability; }
        );
        places.push_back(static_cast<std::size_t>(at - capabilities.begin()));
    }
    return places;
}

std::optional<double> capability_mean(
    const Questionnaire& questionnaire,
    const std::vector<std::size_t>& capabilities,
    const Given& given,
    std::size_t capability
) {
    double weighted_sum = 0;
    double weight_sum = 0;
    for (std::size_t i = 0; i < capabilities.size(); ++i) {
        if (capabilities[i] != capability || given.level_counts[i] == 0)
            continue;
        const double weight = questionnaire.questions[i].weight;
        weighted_sum += weight * given.level_sums[i] / given.level_counts[i];
        weight_sum += weight;
    }
    if (weight_sum <= 0)
        return std::nullopt;
    return weighted_sum / weight_sum;
}

} // namespace

std::vector<RoleScores> role_scores(
    const Questionnaire& questionnaire, const Assessment& assessment, const AnswerIndex& index
) {
    assert(index.size() == assessment.answers.size());
    Groups groups = groups_of(assessment);
    const std::vector<std::size_t> capabilities = capabilities_of(questionnaire);
    const std::size_t question_count = questionnaire.questions.size();
    const std::size_t capability_count = questionnaire.capabilities.size();
    const Given nothing{
        std::vector<int>(question_count),
        std::vector<int>(question_count),
        // One more, for questions of a capability that is not there.
        std::vector<int>(capability_count + 1)};
    std::vector<Given> given(groups.roles.size(), nothing);
    std::vector<bool> seen(assessment.respondents.size() * (capability_count + 1));
    for (std::size_t i = 0; i < index.size(); ++i) {
        const AnswerPlace place = index[i];
        if (!place.known_question() || !place.known_respondent()
            || assessment.answers[i].state != AnswerState::Level)
            continue;
        Given& mine = given[groups.of_respondents[place.respondent]];
        mine.level_sums[place.question] += assessment.answers[i].level;
        ++mine.level_counts[place.question];
        const std::size_t capability = capabilities[place.question];
        const std::size_t person = place.respondent * (capability_count + 1) + capability;
        mine.capability_people[capability] += seen[person] ? 0 : 1;
        seen[person] = true;
    }
    for (std::size_t r = 0; r < groups.roles.size(); ++r) {
        RoleScores& role = groups.roles[r];
        role.capabilities.resize(capability_count);
        double weighted_sum = 0;
        double weight_sum = 0;
        for (std::size_t c = 0; c < capability_count; ++c) {
            if (given[r].capability_people[c] < least_people_shown)
                continue;
            role.capabilities[c] = capability_mean(questionnaire, capabilities, given[r], c);
            const double weight = capability_weight(assessment, questionnaire.capabilities[c].id);
            weighted_sum += weight * role.capabilities[c].value_or(0);
            weight_sum += weight;
        }
        if (weight_sum > 0)
            role.overall = weighted_sum / weight_sum;
    }
    return groups.roles;
}

} // namespace tappa
