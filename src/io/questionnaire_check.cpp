#include "io/questionnaire_check.hpp"

#include "io/checks.hpp"

#include <algorithm>
#include <vector>

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
        const std::vector<LocalText>& prompts = question.evidence_prompts;
        for (std::size_t k = 0; k < prompts.size(); ++k) {
            const auto here = prompts.begin() + static_cast<std::ptrdiff_t>(k);
            if (std::find(prompts.begin(), here, *here) != here)
                return Error{
                    ErrorCode::ListedTwice,
                    place("questions", i, "evidence_prompts", k),
                    {shown(here->in(all_languages.front()))}};
        }
    }
    return std::nullopt;
}

} // namespace tappa
