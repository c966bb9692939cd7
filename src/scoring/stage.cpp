#include "scoring/stage.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>

namespace tappa {

std::vector<DistanceItem> distance_to_stage(
    const Questionnaire& questionnaire, const QuestionValues& values, int stage
) {
    assert(values.size() == questionnaire.questions.size());
    std::vector<DistanceItem> items;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::optional<int> value = values[i].gating_value;
        if (questionnaire.questions[i].key && value && *value < stage)
            items.push_back({values[i].question, *value, stage - *value});
    }
    return items;
}

GatedStage gated_stage(const Questionnaire& questionnaire, const QuestionValues& values) {
    assert(values.size() == questionnaire.questions.size());
    GatedStage result;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!questionnaire.questions[i].key || !values[i].applicable())
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
        result.distance = distance_to_stage(questionnaire, values, *result.next_stage);
    }
    for (const DistanceItem& item : result.distance) {
        result.blocking.push_back(item.question);
        result.distance_total += item.missing_levels;
    }
    return result;
}

} // namespace tappa
