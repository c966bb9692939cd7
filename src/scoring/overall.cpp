#include "scoring/overall.hpp"

#include <cstddef>

namespace tappa {

namespace {

std::vector<CapabilityTerm> capability_terms(
    const Questionnaire& questionnaire,
    const std::vector<double>& weights,
    const CapabilityMeans& means
) {
    std::vector<CapabilityTerm> terms;
    terms.reserve(means.size());
    for (std::size_t i = 0; i < means.size(); ++i)
        if (means[i])
            terms.push_back({questionnaire.capabilities[i].id, weights[i], *means[i]});
    return terms;
}

} // namespace

std::optional<double> weighted_mean(const std::vector<CapabilityTerm>& terms) {
    WeightedSum sum;
    for (const CapabilityTerm& term : terms)
        sum.add(term.weight, term.value);
    return sum.mean();
}

bool is_doubtful(const QuestionValue& value) {
    return value.dont_know_count > 0 && !value.agreed;
}

std::optional<double> value_with_dont_knows_at(const QuestionValue& value, int level) {
    if (!is_doubtful(value))
        return value.value;
    const double known_sum = value.value.value_or(0) * value.level_count;
    const int count = value.level_count + value.dont_know_count;
    return (known_sum + level * value.dont_know_count) / count;
}

double capability_weight(const Assessment& assessment, const CapabilityId& id) {
    for (const CapabilityWeight& weight : assessment.weights)
        if (weight.capability == id)
            return weight.weight;
    return 1;
}

std::vector<double> capability_weights(
    const Questionnaire& questionnaire, const Assessment& assessment
) {
    std::vector<double> weights;
    weights.reserve(questionnaire.capabilities.size());
    for (const Capability& capability : questionnaire.capabilities)
        weights.push_back(capability_weight(assessment, capability.id));
    return weights;
}

OverallScore overall_score(
    const Questionnaire& questionnaire,
    const QuestionIndex& index,
    const Assessment& assessment,
    const QuestionValues& values
) {
    OverallScore overall;
    overall.terms = capability_terms(
        questionnaire,
        capability_weights(questionnaire, assessment),
        capability_means(questionnaire, index, values)
    );
    overall.value = weighted_mean(overall.terms);
    double coverage_sum = 0;
    int applicable_count = 0;
    for (const QuestionValue& value : values) {
        if (!value.applicable())
            continue;
        coverage_sum += value.coverage();
        ++applicable_count;
    }
    if (applicable_count > 0)
        overall.coverage = coverage_sum / applicable_count;
    return overall;
}

Bounds overall_bounds(
    const Questionnaire& questionnaire,
    const QuestionIndex& index,
    const Assessment& assessment,
    const QuestionValues& values
) {
    const std::vector<double> weights = capability_weights(questionnaire, assessment);
    const auto terms_at = [&](int level) {
        const auto value_of = [&](const QuestionValue& value) {
            return value_with_dont_knows_at(value, level);
        };
        return capability_terms(
            questionnaire, weights, capability_means(questionnaire, index, values, value_of)
        );
    };
    Bounds bounds;
    bounds.low_terms = terms_at(lowest_level);
    bounds.high_terms = terms_at(highest_level);
    bounds.low = weighted_mean(bounds.low_terms);
    bounds.high = weighted_mean(bounds.high_terms);
    for (const QuestionValue& value : values)
        if (is_doubtful(value))
            bounds.dont_know.push_back(value.question);
    return bounds;
}

} // namespace tappa
