#include "scoring/stage.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>

namespace tappa {

namespace {

std::vector<std::size_t> key_practices_of(const Questionnaire& questionnaire) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < questionnaire.questions.size(); ++i)
        if (questionnaire.questions[i].key())
            places.push_back(i);
    return places;
}

std::vector<DistanceItem> distance_of(
    const std::vector<std::size_t>& key_practices, const QuestionValues& values, int stage
) {
    std::vector<DistanceItem> items;
    for (const std::size_t i : key_practices) {
        const std::optional<int> value = values[i].gating_value;
        if (value && *value < stage)
            items.push_back({values[i].question, *value, stage - *value});
    }
    return items;
}

} // namespace

std::vector<DistanceItem> distance_to_stage(
    const Questionnaire& questionnaire, const QuestionValues& values, int stage
) {
    assert(values.size() == questionnaire.questions.size());
    return distance_of(key_practices_of(questionnaire), values, stage);
}

GatedStage gated_stage(const Questionnaire& questionnaire, const QuestionValues& values) {
    assert(values.size() == questionnaire.questions.size());
    return gated_stage(key_practices_of(questionnaire), values);
}

GatedStage gated_stage(
    const std::vector<std::size_t>& key_practices, const QuestionValues& values
) {
    GatedStage result;
    for (const std::size_t i : key_practices) {
        if (!values[i].applicable())
            continue;
        ++result.key_count;
        if (values[i].gating_value)
            result.at_most = std::min(result.at_most, *values[i].gating_value);
        else
            result.open.push_back(values[i].question);
    }
    if (result.key_count > 0 && result.open.empty())
        result.stage = result.at_most;
    if (result.at_most < highest_level) {
        result.next_stage = result.at_most + 1;
        result.distance = distance_of(key_practices, values, *result.next_stage);
    }
    for (const DistanceItem& item : result.distance) {
        result.blocking.push_back(item.question);
        result.distance_total += item.missing_levels;
    }
    return result;
}

bool is_unknown(const GatedStage& stage) {
    return stage.open.size() == static_cast<std::size_t>(stage.key_count);
}

} // namespace tappa
