#include "scoring/results.hpp"

namespace tappa {

Results score(const Questionnaire& questionnaire, const Assessment& assessment) {
    Results results;
    const AnswerIndex index = answer_index(questionnaire, assessment);
    const QuestionIndex places = question_index(questionnaire);
    results.questions = question_values(questionnaire, assessment, index);
    const QuestionValues& values = results.questions;
    static_cast<QuestionScores&>(results) = question_scores(questionnaire, places, values);
    results.overall = overall_score(questionnaire, places, assessment, values);
    results.bounds = overall_bounds(questionnaire, places, assessment, values);
    results.stage = gated_stage(places, key_practices_of(places), values);
    const std::optional<int> asked = asked_level(results.stage, results.overall);
    results.gaps = capability_gaps(questionnaire, places, assessment, values, asked);
    results.agreement = agreement(questionnaire, assessment, index);
    results.confidence = confidence_mix(assessment, index);
    results.evidence = evidence_share(assessment, index);
    results.progress = answer_progress(values);
    results.respondents = respondent_progress(questionnaire, assessment, index);
    results.roles = role_scores(questionnaire, places, assessment, index);
    for (const AnswerPlace& place : index)
        results.foreign_answers += place.known_question() ? 0 : 1;
    return results;
}

} // namespace tappa
