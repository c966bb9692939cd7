#include "scoring/quality.hpp"

#include "base/text.hpp"

#include <cassert>
#include <cstddef>

namespace tappa {

double EvidenceShare::share() const {
    return level_answers > 0 ? static_cast<double>(with_evidence) / level_answers : 0;
}

double Progress::share() const {
    return total > 0 ? static_cast<double>(answered) / total : 0;
}

namespace {

// The answers with a level to questions the questionnaire has.
std::vector<const Answer*> level_answers(const Assessment& assessment, const AnswerIndex& index) {
    assert(index.size() == assessment.answers.size());
    std::vector<const Answer*> answers;
    for (std::size_t i = 0; i < index.size(); ++i)
        if (index[i].known_question() && assessment.answers[i].state == AnswerState::Level)
            answers.push_back(&assessment.answers[i]);
    return answers;
}

} // namespace

void count_answer(ConfidenceMix& mix, const std::optional<Confidence>& confidence, int times) {
    if (!confidence) {
        mix.unstated += times;
        return;
    }
    switch (*confidence) {
    case Confidence::Guess:
        mix.guess += times;
        break;
    case Confidence::FairlySure:
        mix.fairly_sure += times;
        break;
    case Confidence::Documented:
        mix.documented += times;
        break;
    }
}

void count_answer(EvidenceShare& share, bool with_evidence, int times) {
    share.level_answers += times;
    share.with_evidence += with_evidence ? times : 0;
}

bool rests_on_evidence(const Answer& answer) {
    return answer.confidence == Confidence::Documented || !trimmed(answer.evidence).empty()
        || !trimmed(answer.link).empty();
}

ConfidenceMix confidence_mix(const Assessment& assessment, const AnswerIndex& index) {
    ConfidenceMix mix;
    for (const Answer* answer : level_answers(assessment, index))
        count_answer(mix, answer->confidence, 1);
    return mix;
}

EvidenceShare evidence_share(const Assessment& assessment, const AnswerIndex& index) {
    EvidenceShare share;
    for (const Answer* answer : level_answers(assessment, index))
        count_answer(share, rests_on_evidence(*answer), 1);
    return share;
}

Progress answer_progress(const QuestionValues& values) {
    Progress progress{0, static_cast<int>(values.size())};
    for (const QuestionValue& value : values)
        progress.answered += value.answered() ? 1 : 0;
    return progress;
}

std::vector<RespondentProgress> respondent_progress(
    const Questionnaire& questionnaire, const Assessment& assessment, const AnswerIndex& index
) {
    const int total = static_cast<int>(questionnaire.questions.size());
    std::vector<RespondentProgress> progress;
    progress.reserve(assessment.respondents.size());
    for (const Respondent& respondent : assessment.respondents)
        progress.push_back({respondent.id, {0, total}});
    // An answer is unique by question and respondent (model/assessment.hpp).
    for (const AnswerPlace& place : index)
        if (place.known_question() && place.known_respondent())
            ++progress[place.respondent].progress.answered;
    return progress;
}

} // namespace tappa
