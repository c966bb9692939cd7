#include "scoring/interval_input.hpp"

#include "scoring/answer_index.hpp"
#include "scoring/overall.hpp"
#include "scoring/question_values.hpp"

namespace tappa {

namespace {

template <typename Chosen>
IntervalInput::Members members(const Questionnaire& questionnaire, const Chosen& chosen) {
    IntervalInput::Members found;
    for (std::size_t i = 0; i < questionnaire.questions.size(); ++i)
        if (chosen(questionnaire.questions[i]))
            found.push_back({static_cast<std::uint32_t>(i), questionnaire.questions[i].weight});
    return found;
}

std::uint8_t code_of(const Answer& answer) {
    switch (answer.state) {
    case AnswerState::DontKnow:
        return IntervalInput::dont_know;
    case AnswerState::NotApplicable:
        return IntervalInput::not_applicable;
    case AnswerState::Level:
        break;
    }
    return static_cast<std::uint8_t>(answer.level);
}

void add_levels(IntervalInput& input, const Assessment& assessment, const AnswerIndex& index) {
    const auto counts = [&](std::size_t answer) {
        return index[answer].known_question() && index[answer].known_respondent()
            && assessment.answers[answer].state == AnswerState::Level;
    };
    std::vector<bool> answered(assessment.respondents.size());
    for (std::size_t i = 0; i < index.size(); ++i)
        if (counts(i))
            answered[index[i].respondent] = true;
    std::vector<std::size_t> rows;
    for (const bool has_row : answered)
        rows.push_back(has_row ? input.respondent_count++ : AnswerPlace::nowhere);
    const std::size_t questions = input.question_count();
    input.levels.resize(input.respondent_count * questions);
    for (std::size_t i = 0; i < index.size(); ++i) {
        if (!index[i].known_question() || !index[i].known_respondent())
            continue;
        const std::size_t row = rows[index[i].respondent];
        if (row != AnswerPlace::nowhere)
            input.levels[row * questions + index[i].question] = code_of(assessment.answers[i]);
    }
}

void add_scores(
    IntervalInput& input, const Questionnaire& questionnaire, const Assessment& assessment
) {
    for (const Capability& capability : questionnaire.capabilities) {
        input.capabilities.push_back(members(questionnaire, [&](const Question& question) {
            return question.capability == capability.id;
        }));
        input.capability_weights.push_back(capability_weight(assessment, capability.id));
    }
    input.overall = members(questionnaire, [&](const Question& question) {
        return capability_weight(assessment, question.capability) > 0;
    });
    for (const JourneyStage stage : all_of<JourneyStage>())
        input.journey_stages[stage] = members(questionnaire, [&](const Question& question) {
            return names(question, stage);
        });
    for (const Pillar pillar : all_of<Pillar>())
        input.pillars[pillar] = members(questionnaire, [&](const Question& question) {
            return question.pillar == pillar;
        });
    for (const Component component : all_of<Component>())
        input.components[component] = members(questionnaire, [&](const Question& question) {
            return question.component == component;
        });
}

} // namespace

IntervalInput interval_input(const Questionnaire& questionnaire, const Assessment& assessment) {
    IntervalInput input;
    const AnswerIndex index = answer_index(questionnaire, assessment);
    for (const QuestionValue& value : question_values(questionnaire, assessment, index))
        input.agreed.push_back(static_cast<std::uint8_t>(value.agreed.value_or(0)));
    for (const Question& question : questionnaire.questions)
        input.gates.push_back(static_cast<std::uint8_t>(question.gate.value_or(0)));
    add_levels(input, assessment, index);
    add_scores(input, questionnaire, assessment);
    return input;
}

} // namespace tappa
