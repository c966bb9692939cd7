#pragma once

#include "base/random.hpp"
#include "model/assessment.hpp"
#include "model/questionnaire.hpp"

#include <string>

namespace tappa::bench {

// Everybody answers everything, in one of eight roles, and leans to one side, as people do. The
// same people every time.
inline Assessment made_up_people(const Questionnaire& questionnaire, int respondents) {
    Xoshiro256 random(1);
    Assessment made;
    for (int i = 0; i < respondents; ++i) {
        const RespondentId id("respondent-" + std::to_string(i));
        made.respondents.push_back({id, "", "Role " + std::to_string(i % 8)});
        const int lean = static_cast<int>(random.below(3));
        for (const Question& question : questionnaire.questions) {
            Answer answer;
            answer.question = question.id;
            answer.respondent = id;
            answer.level = 1 + lean + static_cast<int>(random.below(3));
            made.answers.push_back(answer);
        }
    }
    return made;
}

} // namespace tappa::bench
