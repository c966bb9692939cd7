#include "scoring/question_values.hpp"

#include <cassert>
#include <cstddef>
#include <string_view>
#include <unordered_map>

namespace tappa {

QuestionState QuestionValue::state() const {
    if (agreed || level_count > 0)
        return QuestionState::Level;
    if (dont_know_count > 0)
        return QuestionState::DontKnow;
    return not_applicable_count > 0 ? QuestionState::NotApplicable : QuestionState::Unanswered;
}

double QuestionValue::coverage() const {
    if (agreed)
        return 1;
    const int known_or_not = level_count + dont_know_count;
    return known_or_not > 0 ? static_cast<double>(level_count) / known_or_not : 0;
}

void set_levels(QuestionValue& value, const LevelCounts& counts) {
    int sum = 0;
    value.level_count = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        value.level_count += counts[i];
        sum += (static_cast<int>(i) + 1) * counts[i];
    }
    value.mean.reset();
    value.lower_median.reset();
    if (value.level_count > 0)
        value.mean = static_cast<double>(sum) / value.level_count;
    int passed = 0;
    for (std::size_t i = 0; i < counts.size() && value.mean && !value.lower_median; ++i) {
        passed += counts[i];
        if (2 * passed >= value.level_count)
            value.lower_median = static_cast<int>(i) + 1;
    }
    value.value = value.mean;
    value.gating_value = value.lower_median;
    if (value.agreed) {
        value.value = *value.agreed;
        value.gating_value = value.agreed;
    }
}

namespace {

void set_agreed_levels(QuestionValues& values, const Assessment& assessment) {
    if (assessment.agreed.empty())
        return;
    std::unordered_map<std::string_view, int> levels;
    for (const AgreedLevel& agreed : assessment.agreed)
        levels.emplace(agreed.question.text, agreed.level);
    for (QuestionValue& value : values) {
        const auto level = levels.find(value.question.text);
        if (level != levels.end())
            value.agreed = level->second;
    }
}

} // namespace

QuestionValues question_values(const Questionnaire& questionnaire, const Assessment& assessment) {
    return question_values(questionnaire, assessment, answer_index(questionnaire, assessment));
}

QuestionValues question_values(
    const Questionnaire& questionnaire, const Assessment& assessment, const AnswerIndex& index
) {
    assert(index.size() == assessment.answers.size());
    QuestionValues values(questionnaire.questions.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i].question = questionnaire.questions[i].id;
    std::vector<LevelCounts> counts(values.size());
    for (std::size_t i = 0; i < index.size(); ++i) {
        if (!index[i].known_question())
            continue;
        const Answer& answer = assessment.answers[i];
        QuestionValue& value = values[index[i].question];
        switch (answer.state) {
        case AnswerState::Level:
            ++counts[index[i].question].at(static_cast<std::size_t>(answer.level - 1));
            break;
        case AnswerState::DontKnow:
            ++value.dont_know_count;
            break;
        case AnswerState::NotApplicable:
            ++value.not_applicable_count;
            break;
        }
    }
    set_agreed_levels(values, assessment);
    for (std::size_t i = 0; i < values.size(); ++i)
        set_levels(values[i], counts[i]);
    return values;
}

const QuestionValue* find_value(const QuestionValues& values, const QuestionId& id) {
    for (const QuestionValue& value : values)
        if (value.question == id)
            return &value;
    return nullptr;
}

} // namespace tappa
