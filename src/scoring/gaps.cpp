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

void set_level(
    Gap& gap, const std::vector<std::size_t>& key_practices, const QuestionValues& values
) {
    gap.level.reset();
    for (const std::size_t i : key_practices)
        if (const std::optional<int> value = values[i].gating_value)
            gap.level = std::min(gap.level.value_or(*value), *value);
    // Written over, which spares most of the copies the texts that were there.
    std::size_t count = 0;
    for (const std::size_t i : key_practices) {
        if (!gap.level || values[i].gating_value != gap.level)
            continue;
        gap.level_questions.resize(std::max(gap.level_questions.size(), count + 1));
        gap.level_questions[count++] = values[i].question;
    }
    gap.level_questions.resize(count);
    gap.level_basis = gap.level ? LevelBasis::KeyPractices
        : gap.score             ? LevelBasis::Score
                                : LevelBasis::None;
    if (gap.level_basis == LevelBasis::Score)
        gap.level = rounded_down(*gap.score);
}

void set_default_target(Gap& gap) {
    gap.target.reset();
    if (gap.level)
        gap.target = std::min(highest_level, *gap.level + 1);
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
    gap.current.reset();
    gap.weight = 0;
    if (!gap.score || !gap.target)
        return;
    const double to_score = *gap.target - *gap.score;
    gap.gap = to_score > rounding ? to_score : 0;
    gap.current = gap.score;
    if (gap.level_basis == LevelBasis::KeyPractices)
        gap.current = std::min(*gap.score, static_cast<double>(*gap.level));
    const double to_current = *gap.target - *gap.current;
    gap.weight = to_current > rounding ? (1 + to_current) * (1 + to_current) - 1 : 0;
}

} // namespace

void set_gap(
    Gap& gap,
    std::optional<double> score,
    const std::vector<std::size_t>& key_practices,
    const QuestionValues& values
) {
    gap.score = score;
    set_level(gap, key_practices, values);
    if (gap.target_is_default)
        set_default_target(gap);
    set_distance(gap);
}

std::vector<std::vector<std::size_t>> key_practices_of(
    std::size_t capabilities, const QuestionIndex& index
) {
    std::vector<std::vector<std::size_t>> practices(capabilities);
    for (std::size_t i = 0; i < index.size(); ++i)
        if (index[i].key && index[i].capability < capabilities)
            practices[index[i].capability].push_back(i);
    return practices;
}

std::vector<Gap> capability_gaps(
    const Questionnaire& questionnaire, const Assessment& assessment, const QuestionValues& values
) {
    return capability_gaps(questionnaire, question_index(questionnaire), assessment, values);
}

std::vector<Gap> capability_gaps(
    const Questionnaire& questionnaire,
    const QuestionIndex& index,
    const Assessment& assessment,
    const QuestionValues& values
) {
    assert(values.size() == questionnaire.questions.size());
    const CapabilityMeans means = capability_means(questionnaire, index, values);
    const auto key_practices = key_practices_of(means.size(), index);
    std::vector<Gap> gaps(means.size());
    for (std::size_t i = 0; i < gaps.size(); ++i) {
        gaps[i].capability = questionnaire.capabilities[i].id;
        set_explicit_target(gaps[i], assessment);
        set_gap(gaps[i], means[i], key_practices[i], values);
    }
    return gaps;
}

std::optional<int> standing_level(const Gap& gap) {
    if (!gap.current)
        return std::nullopt;
    return rounded_down(*gap.current);
}

const Gap* find_gap(const std::vector<Gap>& gaps, const CapabilityId& id) {
    for (const Gap& gap : gaps)
        if (gap.capability == id)
            return &gap;
    return nullptr;
}

} // namespace tappa
