#include "io/questionnaire_check.hpp"

#include "io/checks.hpp"

namespace tappa {

std::optional<Error> questionnaire_problem(const Questionnaire& questionnaire) {
    IdSet capabilities;
    for (std::size_t i = 0; i < questionnaire.capabilities.size(); ++i) {
        const std::string& id = questionnaire.capabilities[i].id.text;
        if (!capabilities.insert(id).second)
            return duplicate_id(id, place("capabilities", i, "id"));
    }
    IdSet questions;
    for (std::size_t i = 0; i < questionnaire.questions.size(); ++i) {
        const Question& question = questionnaire.questions[i];
        if (!questions.insert(question.id.text).second)
            return duplicate_id(question.id.text, place("questions", i, "id"));
        if (capabilities.count(question.capability.text) == 0)
            return unknown_reference(question.capability.text, place("questions", i, "capability"));
    }
    return std::nullopt;
}

} // namespace tappa
