#include "model/questionnaire.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace tappa {

namespace {

template <typename Items, typename ItemId>
auto* found(const Items& items, const ItemId& id) {
    const auto it =
        std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.id == id; });
    return it == items.end() ? nullptr : &*it;
}

} // namespace

const Question* find_question(const Questionnaire& questionnaire, const QuestionId& id) {
    return found(questionnaire.questions, id);
}

const Capability* find_capability(const Questionnaire& questionnaire, const CapabilityId& id) {
    return found(questionnaire.capabilities, id);
}

const LocalText& practice_name(const Question& question) {
    return question.name == LocalText{} ? question.text : question.name;
}

std::vector<int> stages_without_key_practice(const Questionnaire& questionnaire) {
    constexpr int first = 2;
    constexpr int last = 5;
    std::array<bool, last + 1> has_one{};
    int latest = 0;
    for (const Question& question : questionnaire.questions)
        if (question.gate) {
            has_one.at(static_cast<std::size_t>(*question.gate)) = true;
            latest = std::max(latest, *question.gate);
        }
    std::vector<int> stages;
    for (int stage = first; stage <= (latest > 0 ? latest : last); ++stage)
        if (!has_one[static_cast<std::size_t>(stage)])
            stages.push_back(stage);
    return stages;
}

bool names(const Question& question, JourneyStage stage) {
    const auto& named = question.journey_stages;
    return std::find(named.begin(), named.end(), stage) != named.end();
}

bool speaks_of(const Question& question, JourneyStage stage) {
    return question.journey_stages.empty() || names(question, stage);
}

} // namespace tappa
