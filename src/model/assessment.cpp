#include "model/assessment.hpp"

#include <iterator>
#include <utility>

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

const Answer* only_changed_answer(const Assessment& before, const Assessment& after) {
    const bool same_otherwise = before.questionnaire_id == after.questionnaire_id
        && before.questionnaire_revision == after.questionnaire_revision
        && before.respondents == after.respondents && before.agreed == after.agreed
        && before.targets == after.targets && before.weights == after.weights;
    const auto old_end = before.answers.end();
    const auto new_end = after.answers.end();
    const std::ptrdiff_t more = std::ssize(after.answers) - std::ssize(before.answers);
    if (!same_otherwise || more < -1 || more > 1)
        return nullptr;
    auto [old_at, new_at] = SharedList<Answer>::first_difference(
        before.answers.begin(), old_end, after.answers.begin(), new_end
    );
    if (old_at == old_end && new_at == new_end)
        return nullptr;
    if (more == 1)
        return old_at == old_end ? &*new_at : nullptr;
    const Answer& was = *old_at++;
    if (more == 0 && (new_at->question != was.question || new_at->respondent != was.respondent))
        return nullptr;
    if (more == 0)
        ++new_at;
    const auto rest = SharedList<Answer>::first_difference(old_at, old_end, new_at, new_end);
    return rest.first == old_end && rest.second == new_end ? &was : nullptr;
}

} // namespace tappa
