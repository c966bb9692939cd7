#include "scoring/answer_index.hpp"

#include "scoring/places.hpp"

namespace tappa {

AnswerIndex answer_index(const Questionnaire& questionnaire, const Assessment& assessment) {
    Places questions(questionnaire.questions);
    Places respondents(assessment.respondents);
    AnswerIndex index;
    index.reserve(assessment.answers.size());
    for (const Answer& answer : assessment.answers)
        index.push_back({questions.of(answer.question.text), respondents.of(answer.respondent.text)}
        );
    return index;
}

} // namespace tappa
