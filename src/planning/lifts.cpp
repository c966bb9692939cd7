#include "planning/lifts.hpp"

#include <algorithm>

namespace tappa {

bool lifts(const CatalogueAction& action, const PracticeStep& step) {
    return std::any_of(action.lifts.begin(), action.lifts.end(), [&](const Lift& lift) {
        return lift.question == step.question && lift.from <= step.from && step.from < lift.to;
    });
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
