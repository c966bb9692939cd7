#include "planning/lifts.hpp"

#include <algorithm>
#include <cstddef>

namespace tappa {

bool lifts(const CatalogueAction& action, const PracticeStep& step) {
    return std::any_of(action.lifts.begin(), action.lifts.end(), [&](const Lift& lift) {
        return lift.question == step.question && lift.from <= step.from && step.from < lift.to;
    });
}

bool only_prepares(
    const Catalogue& catalogue, const CatalogueActionId& id, const QuestionId& practice
) {
    std::vector<const CatalogueAction*> waiting; // what lifts it, what that needs, and so on
    for (const CatalogueAction& action : catalogue.actions)
        if (std::any_of(action.lifts.begin(), action.lifts.end(), [&](const Lift& lift) {
                return lift.question == practice;
            })) {
            if (action.id == id)
                return false;
            waiting.push_back(&action);
        }
    for (std::size_t i = 0; i < waiting.size(); ++i)
        for (const CatalogueActionId& need : waiting[i]->prerequisites) {
            if (need == id)
                return true;
            const CatalogueAction* const action = find_action(catalogue, need);
            if (action && std::find(waiting.begin(), waiting.end(), action) == waiting.end())
                waiting.push_back(action);
        }
    return false;
}

std::vector<PracticeStep> unlifted_steps(
    const Questionnaire& questionnaire, const Catalogue& catalogue
) {
    std::vector<PracticeStep> unlifted;
    for (const Question& question : questionnaire.questions)
        for (int from = 1; question.key() && from < 5; ++from) {
            const PracticeStep step{question.id, from};
            const bool lifted = std::any_of(
                catalogue.actions.begin(),
                catalogue.actions.end(),
                [&](const CatalogueAction& action) { return lifts(action, step); }
            );
            if (!lifted)
                unlifted.push_back(step);
        }
    return unlifted;
}

std::vector<Lift> lifts_to_nowhere(
    const std::vector<Questionnaire>& questionnaires, const Catalogue& catalogue
) {
    std::vector<Lift> lost;
    for (const CatalogueAction& action : catalogue.actions)
        for (const Lift& lift : action.lifts) {
            const bool known = std::any_of(
                questionnaires.begin(),
                questionnaires.end(),
                [&](const Questionnaire& questionnaire) {
                    return find_question(questionnaire, lift.question) != nullptr;
                }
            );
            if (!known)
                lost.push_back(lift);
        }
    return lost;
}

} // namespace tappa
