#include "app/assess_filter.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace tappa {

namespace {

using Show = AssessFilter::Show;

std::vector<std::string> words_of(const std::string& text) {
    std::vector<std::string> words;
    const std::string all = folded(text);
    for (std::size_t begin = 0; begin < all.size();) {
        std::size_t end = all.find(' ', begin);
        end = end == std::string::npos ? all.size() : end;
        if (end > begin)
            words.push_back(all.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

bool has_words(const Question& question, const std::vector<std::string>& words, Language language) {
    if (words.empty())
        return true;
    std::string all = question.text.in(language) + ' ' + question.help.in(language);
    for (const LocalText& level : question.levels)
        all += ' ' + level.in(language);
    const std::string text = folded(all);
    return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
        return text.find(word) != std::string::npos;
    });
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
        return question.key;
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

std::vector<const Question*> filtered_questions(const State& state, const Results& results) {
    const AssessFilter& filter = state.session.assess_filter;
    const Questionnaire& questionnaire = current_questionnaire(state);
    const RespondentId respondent = current_respondent(state);
    const std::vector<std::string> words = words_of(filter.words);
    std::vector<const Question*> found;
    for (std::size_t i = 0; i < questionnaire.questions.size(); ++i) {
        const Question& question = questionnaire.questions[i];
        if (!filter.capability.text.empty() && question.capability != filter.capability)
            continue;
        const Answer* answer = find_answer(state.document.assessment, question.id, respondent);
        if (names(question, filter.stage)
            && fits(filter.show, question, answer, results.agreement.questions[i])
            && has_words(question, words, state.session.language))
            found.push_back(&question);
    }
    return found;
}

} // namespace tappa
