#include "scoring/stage.hpp"

#include <cassert>

namespace tappa {

namespace {

constexpr int weak_below = 2; // levels under the stage that make a practice a weak spot

void set_blocking(
    GatedStage& result,
    const QuestionIndex& index,
    const std::vector<std::size_t>& key_practices,
    const QuestionValues& values
) {
    const int next = *result.next_stage;
    for (const std::size_t i : key_practices) {
        const std::optional<int> value = values[i].gating_value;
        if (index[i].gate > next || !value || *value >= next)
            continue;
        result.blocking.push_back({values[i].question, *value, next});
        result.distance_total += next - *value;
    }
}

} // namespace

std::vector<std::size_t> key_practices_of(const QuestionIndex& index) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < index.size(); ++i)
        if (index[i].key())
            places.push_back(i);
    return places;
}

GatedStage gated_stage(const Questionnaire& questionnaire, const QuestionValues& values) {
    assert(values.size() == questionnaire.questions.size());
    const QuestionIndex index = question_index(questionnaire);
    return gated_stage(index, key_practices_of(index), values);
}

GatedStage gated_stage(
    const QuestionIndex& index,
    const std::vector<std::size_t>& key_practices,
    const QuestionValues& values
) {
    GatedStage result;
    for (const std::size_t i : key_practices) {
        result.key_count += values[i].applicable() ? 1 : 0;
        if (values[i].applicable() && !values[i].gating_value)
            result.open.push_back(values[i].question);
    }
    if (result.key_count == 0)
        return result;
    const auto with_unknown_at = [&](int level) {
        return largest_stage(index, key_practices, [&](std::size_t i) {
            return values[i].applicable() ? std::optional(values[i].gating_value.value_or(level))
                                          : std::nullopt;
        });
    };
    result.at_least = with_unknown_at(lowest_level);
    result.at_most = with_unknown_at(highest_level);
    if (result.at_least == result.at_most)
        result.stage = result.at_least;
    const int standing = *result.at_least;
    if (standing < highest_level) {
        result.next_stage = standing + 1;
        set_blocking(result, index, key_practices, values);
    }
    for (const QuestionValue& value : values)
        if (value.gating_value && *value.gating_value <= standing - weak_below)
            result.weak_spots.push_back({value.question, *value.gating_value});
    return result;
}

bool is_unknown(const GatedStage& stage) {
    return stage.open.size() == static_cast<std::size_t>(stage.key_count);
}

} // namespace tappa
