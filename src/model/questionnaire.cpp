#include "model/questionnaire.hpp"

#include <algorithm>

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

int first_gate(const Questionnaire& questionnaire) {
    int first = 0;
    for (const Question& question : questionnaire.questions)
        if (question.gate && (first == 0 || *question.gate < first))
            first = *question.gate;
    return first;
}

bool names(const Question& question, JourneyStage stage) {
    const auto& named = question.journey_stages;
    return std::find(named.begin(), named.end(), stage) != named.end();
}

bool speaks_of(const Question& question, JourneyStage stage) {
    return question.journey_stages.empty() || names(question, stage);
}

} // namespace tappa
