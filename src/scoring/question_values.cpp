#include "scoring/question_values.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <unordered_map>

namespace tappa {

QuestionState QuestionValue::state() const {
    if (level_count > 0)
        return QuestionState::Level;
    if (dont_know_count > 0)
        return QuestionState::DontKnow;
    return not_applicable_count > 0 ? QuestionState::NotApplicable : QuestionState::Unanswered;
}

double QuestionValue::coverage() const {
    const int known_or_not = level_count + dont_know_count;
    return known_or_not > 0 ? static_cast<double>(level_count) / known_or_not : 0;
}

namespace {

void set_level_values(QuestionValue& value, std::vector<int>& levels) {
    if (levels.empty())
        return;
    std::sort(levels.begin(), levels.end());
    const int sum = std::accumulate(levels.begin(), levels.end(), 0);
    value.level_count = static_cast<int>(levels.size());
    value.value = static_cast<double>(sum) / value.level_count;
    value.gating_value = levels[(levels.size() - 1) / 2];
}

} // namespace

QuestionValues question_values(const Questionnaire& questionnaire, const Assessment& assessment) {
    QuestionValues values(questionnaire.questions.size());
    std::vector<std::vector<int>> levels(values.size());
    std::unordered_map<QuestionId, std::size_t> places;
    for (std::size_t i = 0; i < values.size(); ++i) {
        values[i].question = questionnaire.questions[i].id;
        places.emplace(values[i].question, i);
    }
    for (const Answer& answer : assessment.answers) {
        const auto place = places.find(answer.question);
        if (place == places.end())
            continue;
        QuestionValue& value = values[place->second];
        switch (answer.state) {
        case AnswerState::Level:
            levels[place->second].push_back(answer.level);
            break;
        case AnswerState::DontKnow:
            ++value.dont_know_count;
            break;
        case AnswerState::NotApplicable:
            ++value.not_applicable_count;
            break;
        }
    }
    for (std::size_t i = 0; i < values.size(); ++i)
        set_level_values(values[i], levels[i]);
    return values;
}

const QuestionValue* find_value(const QuestionValues& values, const QuestionId& id) {
    for (const QuestionValue& value : values)
        if (value.question == id)
            return &value;
    return nullptr;
}

} // namespace tappa
