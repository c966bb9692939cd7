#include "scoring/question_values.hpp"

#include <array>
#include <cassert>
#include <cstddef>
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

namespace {

using LevelCounts = std::array<int, 5>; // how many gave level 1 … 5

void set_level_values(QuestionValue& value, const LevelCounts& counts) {
    int sum = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        value.level_count += counts[i];
        sum += (static_cast<int>(i) + 1) * counts[i];
    }
    if (value.level_count == 0)
        return;
    value.mean = static_cast<double>(sum) / value.level_count;
    int passed = 0;
    for (std::size_t i = 0; i < counts.size() && !value.lower_median; ++i) {
        passed += counts[i];
        if (2 * passed >= value.level_count)
            value.lower_median = static_cast<int>(i) + 1;
    }
    value.value = value.mean;
    value.gating_value = value.lower_median;
}

void set_agreed_levels(QuestionValues& values, const Assessment& assessment) {
    if (assessment.agreed.empty())
        return;
    std::unordered_map<QuestionId, int> levels;
    for (const AgreedLevel& agreed : assessment.agreed)
        levels.emplace(agreed.question, agreed.level);
    for (QuestionValue& value : values) {
        const auto level = levels.find(value.question);
        if (level == levels.end())
            continue;
        value.agreed = level->second;
        value.value = level->second;
        value.gating_value = level->second;
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
    for (std::size_t i = 0; i < values.size(); ++i)
        set_level_values(values[i], counts[i]);
    set_agreed_levels(values, assessment);
    return values;
}

const QuestionValue* find_value(const QuestionValues& values, const QuestionId& id) {
    for (const QuestionValue& value : values)
        if (value.question == id)
            return &value;
    return nullptr;
}

} // namespace tappa
