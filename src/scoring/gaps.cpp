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

void set_level(Gap& gap, const Questionnaire& questionnaire, const QuestionValues& values) {
    for (std::size_t i = 0; i < values.size(); ++i) {
        const Question& question = questionnaire.questions[i];
        const std::optional<int> value = values[i].gating_value;
        if (!question.key || question.capability != gap.capability || !value)
            continue;
        if (!gap.level || *value < *gap.level)
            gap.level_questions.clear();
        gap.level = std::min(gap.level.value_or(*value), *value);
        if (*value == *gap.level)
            gap.level_questions.push_back(question.id);
    }
    if (gap.level) {
        gap.level_basis = LevelBasis::KeyPractices;
    } else if (gap.score) {
        gap.level = rounded_down(*gap.score);
        gap.level_basis = LevelBasis::Score;
    }
}

void set_target(Gap& gap, const Assessment& assessment) {
    for (const CapabilityTarget& target : assessment.targets) {
        if (target.capability != gap.capability)
            continue;
        gap.target = target.level;
        gap.target_is_default = false;
        return;
    }
    if (gap.level)
        gap.target = std::min(highest_level, *gap.level + 1);
}

void set_distance(Gap& gap) {
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

std::vector<Gap> capability_gaps(
    const Questionnaire& questionnaire, const Assessment& assessment, const QuestionValues& values
) {
    assert(values.size() == questionnaire.questions.size());
    std::vector<Gap> gaps;
    gaps.reserve(questionnaire.capabilities.size());
    for (const Capability& capability : questionnaire.capabilities) {
        Gap& gap = gaps.emplace_back();
        gap.capability = capability.id;
        gap.score = capability_score(questionnaire, values, capability.id).value;
        set_level(gap, questionnaire, values);
        set_target(gap, assessment);
        set_distance(gap);
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
