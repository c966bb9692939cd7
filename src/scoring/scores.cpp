#include "scoring/scores.hpp"

#include <cassert>

namespace tappa {

namespace {

struct Sums {
    WeightedSum values;
    double coverage = 0;
    std::size_t terms = 0;
};

} // namespace

Score& score_at(QuestionScores& scores, std::size_t number) {
    if (number < first_pillar_score)
        return scores.journey_stages.items[number];
    if (number < first_component_score)
        return scores.pillars.items[number - first_pillar_score];
    if (number < first_capability_score)
        return scores.components.items[number - first_component_score];
    const std::size_t place = number - first_capability_score;
    CapabilityScore& row = scores.capabilities[place / scores_of_capability];
    const std::size_t cell = place % scores_of_capability;
    return cell == 0 ? row.score : row.journey_stages.items[cell - 1];
}

// Proved by the hand-worked tables of tests/scoring/scores_test.cpp and by the comparison with
// tests/reference/scoring_reference.py.
QuestionScores question_scores(
    const Questionnaire& questionnaire, const QuestionIndex& index, const QuestionValues& values
) {
    assert(values.size() == questionnaire.questions.size() && index.size() == values.size());
    const std::size_t capabilities = questionnaire.capabilities.size();
    QuestionScores scores;
    scores.capabilities.resize(capabilities);
    for (std::size_t i = 0; i < capabilities; ++i)
        scores.capabilities[i].capability = questionnaire.capabilities[i].id;
    std::vector<Sums> sums(score_count(capabilities));
    for (std::size_t i = 0; i < values.size(); ++i)
        if (values[i].value)
            each_score_of(index[i], capabilities, [&](std::size_t n) { ++sums[n].terms; });
    for (std::size_t n = 0; n < sums.size(); ++n)
        score_at(scores, n).terms.reserve(sums[n].terms);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const QuestionValue& value = values[i];
        const double weight = index[i].weight;
        const bool answered = value.answered();
        const bool applicable = value.applicable();
        const double coverage = value.coverage();
        each_score_of(index[i], capabilities, [&](std::size_t n) {
            Score& score = score_at(scores, n);
            ++score.question_count;
            score.answered_count += answered ? 1 : 0;
            if (!applicable)
                return;
            ++score.applicable_count;
            sums[n].coverage += coverage;
            if (!value.value)
                return;
            score.terms.push_back({value.question, weight, *value.value});
            sums[n].values.add(weight, *value.value);
        });
    }
    for (std::size_t n = 0; n < sums.size(); ++n) {
        Score& score = score_at(scores, n);
        score.value = sums[n].values.mean();
        if (score.applicable_count > 0)
            score.coverage = sums[n].coverage / score.applicable_count;
    }
    return scores;
}

QuestionScores question_scores(const Questionnaire& questionnaire, const QuestionValues& values) {
    return question_scores(questionnaire, question_index(questionnaire), values);
}

CapabilityMeans capability_means(
    const Questionnaire& questionnaire, const QuestionIndex& index, const QuestionValues& values
) {
    return capability_means(questionnaire, index, values, [](const QuestionValue& value) {
        return value.value;
    });
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
