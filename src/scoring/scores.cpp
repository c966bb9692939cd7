#include "scoring/scores.hpp"

#include <cassert>

namespace tappa {

namespace {

// Proved by the hand-worked tables of tests/scoring/scores_test.cpp and by the comparison with
// tests/reference/scoring_reference.py.
template <typename Chosen>
Score score_over(
    const Questionnaire& questionnaire, const QuestionValues& values, const Chosen& chosen
) {
    assert(values.size() == questionnaire.questions.size());
    Score score;
    double weighted_sum = 0;
    double weight_sum = 0;
    double coverage_sum = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const Question& question = questionnaire.questions[i];
        if (!chosen(question))
            continue;
        ++score.question_count;
        score.answered_count += values[i].answered() ? 1 : 0;
        if (!values[i].applicable())
            continue;
        ++score.applicable_count;
        coverage_sum += values[i].coverage();
        if (!values[i].value)
            continue;
        score.terms.push_back({question.id, question.weight, *values[i].value});
        weighted_sum += question.weight * *values[i].value;
        weight_sum += question.weight;
    }
    if (weight_sum > 0)
        score.value = weighted_sum / weight_sum;
    if (score.applicable_count > 0)
        score.coverage = coverage_sum / score.applicable_count;
    return score;
}

} // namespace

Score capability_score(
    const Questionnaire& questionnaire, const QuestionValues& values, const CapabilityId& capability
) {
    return score_over(questionnaire, values, [&](const Question& question) {
        return question.capability == capability;
    });
}

std::vector<CapabilityScore> capability_scores(
    const Questionnaire& questionnaire, const QuestionValues& values
) {
    std::vector<CapabilityScore> scores;
    scores.reserve(questionnaire.capabilities.size());
    for (const Capability& capability : questionnaire.capabilities) {
        CapabilityScore& score = scores.emplace_back();
        score.capability = capability.id;
        score.score = capability_score(questionnaire, values, capability.id);
        for (const JourneyStage stage : all_of<JourneyStage>())
            score.journey_stages[stage] =
                score_over(questionnaire, values, [&](const Question& question) {
                    return question.capability == capability.id && speaks_of(question, stage);
                });
    }
    return scores;
}

PerEnum<JourneyStage, Score> journey_stage_scores(
    const Questionnaire& questionnaire, const QuestionValues& values
) {
    PerEnum<JourneyStage, Score> scores;
    for (const JourneyStage stage : all_of<JourneyStage>())
        scores[stage] = score_over(questionnaire, values, [&](const Question& question) {
            return names(question, stage);
        });
    return scores;
}

PerEnum<Pillar, Score> pillar_scores(
    const Questionnaire& questionnaire, const QuestionValues& values
) {
    PerEnum<Pillar, Score> scores;
    for (const Pillar pillar : all_of<Pillar>())
        scores[pillar] = score_over(questionnaire, values, [&](const Question& question) {
            return question.pillar == pillar;
        });
    return scores;
}

PerEnum<Component, Score> component_scores(
    const Questionnaire& questionnaire, const QuestionValues& values
) {
    PerEnum<Component, Score> scores;
    for (const Component component : all_of<Component>())
        scores[component] = score_over(questionnaire, values, [&](const Question& question) {
            return question.component == component;
        });
    return scores;
}

const CapabilityScore* find_score(
    const std::vector<CapabilityScore>& scores, const CapabilityId& id
) {
    for (const CapabilityScore& score : scores)
        if (score.capability == id)
            return &score;
    return nullptr;
}

} // namespace tappa
