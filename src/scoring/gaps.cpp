#include "scoring/gaps.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>

namespace tappa {

namespace {

// A weighted mean of threes may come out as 2.9999999999999996: differences below this are
// rounding, not judgement. Answers are whole, so real differences are many times larger.
constexpr double rounding = 1e-9;

int rounded_down(double score) {
    return static_cast<int>(std::floor(score + rounding));
}

void set_current(
    Gap& gap,
    const QuestionIndex& index,
    const std::vector<std::size_t>& key_practices,
    const QuestionValues& values,
    std::optional<int> asked
) {
    gap.current = gap.score;
    gap.held_by.clear();
    if (!gap.score)
        return;
    const auto asked_value = [&](std::size_t i) {
        return asked && index[i].gate <= *asked ? values[i].gating_value : std::nullopt;
    };
    for (const std::size_t i : key_practices)
        if (const std::optional<int> value = asked_value(i); value && *value < *gap.current)
            gap.current = *value;
    if (*gap.score - *gap.current <= rounding)
        return;
    for (const std::size_t i : key_practices)
        if (const std::optional<int> value = asked_value(i); value && *value <= *gap.current)
            gap.held_by.push_back(values[i].question);
}

void set_explicit_target(Gap& gap, const Assessment& assessment) {
    for (const CapabilityTarget& target : assessment.targets) {
        if (target.capability != gap.capability)
            continue;
        gap.target = target.level;
        gap.target_is_default = false;
        return;
    }
}

void set_distance(Gap& gap) {
    gap.gap.reset();
    gap.weight = 0;
    if (!gap.current || !gap.target)
        return;
    const double missing = *gap.target - *gap.current;
    gap.gap = missing > rounding ? missing : 0;
    gap.weight = missing > rounding ? (1 + missing) * (1 + missing) - 1 : 0;
}

} // namespace

std::optional<int> asked_level(const GatedStage& stage, const OverallScore& overall) {
    std::optional<int> reached = stage.standing();
    if (!reached && overall.value)
        reached = rounded_down(*overall.value);
    return reached ? std::optional(std::min(highest_level, *reached + 1)) : std::nullopt;
}

void set_gap(
    Gap& gap,
    std::optional<double> score,
    const QuestionIndex& index,
    const std::vector<std::size_t>& key_practices,
    const QuestionValues& values,
    std::optional<int> asked
) {
    gap.score = score;
    set_current(gap, index, key_practices, values, asked);
    gap.level = gap.current ? std::optional(rounded_down(*gap.current)) : std::nullopt;
    if (gap.target_is_default)
        gap.target = gap.score ? asked : std::nullopt;
    set_distance(gap);
}

std::vector<std::vector<std::size_t>> key_practices_of(
    std::size_t capabilities, const QuestionIndex& index
) {
    std::vector<std::vector<std::size_t>> practices(capabilities);
    for (const std::size_t i : key_practices_of(index))
        if (index[i].capability < capabilities)
            practices[index[i].capability].push_back(i);
    return practices;
}

std::vector<Gap> capability_gaps(
    const Questionnaire& questionnaire,
    const QuestionIndex& index,
    const Assessment& assessment,
    const QuestionValues& values,
    std::optional<int> asked
) {
    assert(values.size() == questionnaire.questions.size());
    const CapabilityMeans means = capability_means(questionnaire, index, values);
    const auto key_practices = key_practices_of(means.size(), index);
    std::vector<Gap> gaps(means.size());
    for (std::size_t i = 0; i < gaps.size(); ++i) {
        gaps[i].capability = questionnaire.capabilities[i].id;
        set_explicit_target(gaps[i], assessment);
        set_gap(gaps[i], means[i], index, key_practices[i], values, asked);
    }
    return gaps;
}

const Gap* find_gap(const std::vector<Gap>& gaps, const CapabilityId& id) {
    for (const Gap& gap : gaps)
        if (gap.capability == id)
            return &gap;
    return nullptr;
}

} // namespace tappa
