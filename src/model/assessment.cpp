#include "model/assessment.hpp"

namespace tappa {

const Answer* find_answer(
    const Assessment& assessment, const QuestionId& question, const RespondentId& respondent
) {
    for (const Answer& answer : assessment.answers)
        if (answer.question == question && answer.respondent == respondent)
            return &answer;
    return nullptr;
}

const AgreedLevel* find_agreed(const Assessment& assessment, const QuestionId& question) {
    for (const AgreedLevel& agreed : assessment.agreed)
        if (agreed.question == question)
            return &agreed;
    return nullptr;
}

} // namespace tappa
