#include "scoring/question_index.hpp"

#include "scoring/places.hpp"

#include <algorithm>

namespace tappa {

QuestionIndex question_index(const Questionnaire& questionnaire) {
    constexpr unsigned all_stages = (1U << enum_count<JourneyStage>)-1;
    Places capabilities(questionnaire.capabilities);
    QuestionIndex index;
    index.reserve(questionnaire.questions.size());
    for (const Question& question : questionnaire.questions) {
        QuestionPlace& place = index.emplace_back();
        place.capability =
            std::min(capabilities.of(question.capability.text), questionnaire.capabilities.size());
        for (const JourneyStage stage : question.journey_stages)
            place.named_stages |= 1U << static_cast<unsigned>(stage);
        place.spoken_of_stages = question.journey_stages.empty() ? all_stages : place.named_stages;
        place.pillar = question.pillar;
        place.component = question.component;
        place.weight = question.weight;
        place.gate = question.gate.value_or(0);
    }
    return index;
}

} // namespace tappa
