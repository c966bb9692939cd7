#include "app/assess/assess_filter.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <unordered_map>

namespace tappa {

namespace {

using Show = AssessFilter::Show;

bool has_words(const Question& question, const std::string& query, Language language) {
    if (query.empty())
        return true;
    std::string all = practice_name(question).in(language) + ' ' + question.text.in(language) + ' '
        + question.help.in(language);
    for (const LocalText& level : question.levels)
        all += ' ' + level.in(language);
    return holds_words(folded(all), query);
}

bool names(const Question& question, const std::optional<JourneyStage>& stage) {
    const auto& stages = question.journey_stages;
    return !stage || std::find(stages.begin(), stages.end(), *stage) != stages.end();
}

// What the person who answers sees of it, so that the list is a list of things to do.
bool fits(Show show, const Question& question, const Answer* answer, const QuestionAgreement& how) {
    switch (show) {
    case Show::All:
        return true;
    case Show::Open:
        return !answer;
    case Show::Key:
        return question.key();
    case Show::DontKnow:
        return answer && answer->state == AnswerState::DontKnow;
    case Show::NoEvidence:
        return answer && answer->state == AnswerState::Level && trimmed(answer->evidence).empty()
            && answer->link.empty();
    case Show::Divided:
        return how.ad_is_high();
    }
    return true;
}

} // namespace

std::vector<const Answer*> current_answers(const State& state) {
    const auto& questions = current_questionnaire(state).questions;
    std::unordered_map<std::string_view, std::size_t> places;
    places.reserve(questions.size());
    for (std::size_t i = 0; i < questions.size(); ++i)
        places.emplace(questions[i].id.text, i);
    const RespondentId respondent = current_respondent(state);
    std::vector<const Answer*> answers(questions.size());
    for (const Answer& answer : state.document.assessment->answers) {
        if (answer.respondent != respondent)
            continue;
        const auto place = places.find(answer.question.text);
        if (place != places.end())
            answers[place->second] = &answer;
    }
    return answers;
}

bool has_answered_all(const State& state) {
    const auto answers = current_answers(state);
    return std::find(answers.begin(), answers.end(), nullptr) == answers.end();
}

std::vector<const Question*> filtered_questions(const State& state, const Results& results) {
    return filtered_questions(state, results, current_answers(state));
}

std::vector<const Question*> filtered_questions(
    const State& state, const Results& results, const std::vector<const Answer*>& answers
) {
    const AssessFilter& filter = state.session.assess_filter;
    const Questionnaire& questionnaire = current_questionnaire(state);
    const std::string query = folded(trimmed(filter.words));
    std::vector<const Question*> found;
    for (std::size_t i = 0; i < questionnaire.questions.size(); ++i) {
        const Question& question = questionnaire.questions[i];
        if (!filter.capability.text.empty() && question.capability != filter.capability)
            continue;
        if (names(question, filter.stage)
            && fits(filter.show, question, answers[i], results.agreement.questions[i])
            && has_words(question, query, state.session.language))
            found.push_back(&question);
    }
    return found;
}

} // namespace tappa
