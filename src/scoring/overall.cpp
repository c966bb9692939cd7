#include "scoring/overall.hpp"

#include <cassert>
#include <cstddef>

namespace tappa {

namespace {

std::vector<CapabilityTerm> capability_terms(
    const Questionnaire& questionnaire, const Assessment& assessment, const QuestionValues& values
) {
    std::vector<CapabilityTerm> terms;
    for (const Capability& capability : questionnaire.capabilities)
        if (const auto value = capability_score(questionnaire, values, capability.id).value)
            terms.push_back({capability.id, capability_weight(assessment, capability.id), *value});
    return terms;
}

// Nothing when all weights are 0: the user has left nothing to average.
std::optional<double> weighted_mean(const std::vector<CapabilityTerm>& terms) {
    double weighted_sum = 0;
    double weight_sum = 0;
    for (const CapabilityTerm& term : terms) {
        weighted_sum += term.weight * term.value;
        weight_sum += term.weight;
    }
    if (weight_sum <= 0)
        return std::nullopt;
    return weighted_sum / weight_sum;
}

QuestionValues with_dont_knows_at(const QuestionValues& values, int level) {
    QuestionValues changed = values;
    for (QuestionValue& value : changed) {
        if (value.dont_know_count == 0 || value.agreed)
            continue;
        const double known_sum = value.value.value_or(0) * value.level_count;
        const int count = value.level_count + value.dont_know_count;
        value.value = (known_sum + level * value.dont_know_count) / count;
        value.level_count = count;
        value.dont_know_count = 0;
    }
    return changed;
}

} // namespace

double capability_weight(const Assessment& assessment, const CapabilityId& id) {
    for (const CapabilityWeight& weight : assessment.weights)
        if (weight.capability == id)
            return weight.weight;
    return 1;
}

OverallScore overall_score(
    const Questionnaire& questionnaire, const Assessment& assessment, const QuestionValues& values
) {
    assert(values.size() == questionnaire.questions.size());
    OverallScore overall;
    overall.terms = capability_terms(questionnaire, assessment, values);
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
    const Questionnaire& questionnaire, const Assessment& assessment, const QuestionValues& values
) {
    Bounds bounds;
    bounds.low_terms =
        capability_terms(questionnaire, assessment, with_dont_knows_at(values, lowest_level));
    bounds.high_terms =
        capability_terms(questionnaire, assessment, with_dont_knows_at(values, highest_level));
    bounds.low = weighted_mean(bounds.low_terms);
    bounds.high = weighted_mean(bounds.high_terms);
    for (const QuestionValue& value : values)
        if (value.dont_know_count > 0 && !value.agreed)
            bounds.dont_know.push_back(value.question);
    return bounds;
}

} // namespace tappa
