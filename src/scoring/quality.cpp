#include "scoring/quality.hpp"

#include "base/text.hpp"

#include <cstddef>
#include <unordered_map>
#include <unordered_set>

namespace tappa {

double EvidenceShare::share() const {
    return level_answers > 0 ? static_cast<double>(with_evidence) / level_answers : 0;
}

double Progress::share() const {
    return total > 0 ? static_cast<double>(answered) / total : 0;
}

namespace {

using QuestionSet = std::unordered_set<QuestionId>;

QuestionSet question_set(const Questionnaire& questionnaire) {
    QuestionSet ids;
    for (const Question& question : questionnaire.questions)
        ids.insert(question.id);
    return ids;
}

// The answers with a level to questions the questionnaire has.
std::vector<const Answer*> level_answers(
    const Questionnaire& questionnaire, const Assessment& assessment
) {
    const QuestionSet known = question_set(questionnaire);
    std::vector<const Answer*> answers;
    for (const Answer& answer : assessment.answers)
        if (answer.state == AnswerState::Level && known.count(answer.question) > 0)
            answers.push_back(&answer);
    return answers;
}

bool rests_on_evidence(const Answer& answer) {
    return answer.confidence == Confidence::Documented || !trimmed(answer.evidence).empty()
        || !trimmed(answer.link).empty();
}

} // namespace

ConfidenceMix confidence_mix(const Questionnaire& questionnaire, const Assessment& assessment) {
    ConfidenceMix mix;
    for (const Answer* answer : level_answers(questionnaire, assessment)) {
        if (!answer->confidence) {
            ++mix.unstated;
            continue;
        }
        switch (*answer->confidence) {
        case Confidence::Guess:
            ++mix.guess;
            break;
        case Confidence::FairlySure:
            ++mix.fairly_sure;
            break;
        case Confidence::Documented:
            ++mix.documented;
            break;
        }
    }
    return mix;
}

EvidenceShare evidence_share(const Questionnaire& questionnaire, const Assessment& assessment) {
    EvidenceShare share;
    for (const Answer* answer : level_answers(questionnaire, assessment)) {
        ++share.level_answers;
        share.with_evidence += rests_on_evidence(*answer) ? 1 : 0;
    }
    return share;
}

Progress answer_progress(const Questionnaire& questionnaire, const Assessment& assessment) {
    const QuestionSet known = question_set(questionnaire);
    QuestionSet answered;
    for (const Answer& answer : assessment.answers)
        if (known.count(answer.question) > 0)
            answered.insert(answer.question);
    return {static_cast<int>(answered.size()), static_cast<int>(questionnaire.questions.size())};
}

std::vector<RespondentProgress> respondent_progress(
    const Questionnaire& questionnaire, const Assessment& assessment
) {
    const QuestionSet known = question_set(questionnaire);
    const int total = static_cast<int>(questionnaire.questions.size());
    std::unordered_map<RespondentId, std::size_t> places;
    std::vector<RespondentProgress> progress;
    for (const Respondent& respondent : assessment.respondents) {
        places.emplace(respondent.id, progress.size());
        progress.push_back({respondent.id, {0, total}});
    }
    // An answer is unique by question and respondent (model/assessment.hpp).
    for (const Answer& answer : assessment.answers) {
        const auto place = places.find(answer.respondent);
        if (place != places.end() && known.count(answer.question) > 0)
            ++progress[place->second].progress.answered;
    }
    return progress;
}

} // namespace tappa
