#pragma once

#include "model/catalogue.hpp"
#include "model/questionnaire.hpp"

#include <vector>

namespace tappa {

// A step of a practice, from a level to the next.
struct PracticeStep {
    QuestionId question;
    int from = 1; // 1–4
    bool operator==(const PracticeStep&) const = default;
};

// Whether the action takes the practice from this level to the next, perhaps further.
[[nodiscard]] bool lifts(const CatalogueAction&, const PracticeStep&);
// Whether it lifts nothing of the practice, but something that does cannot come before it.
[[nodiscard]] bool only_prepares(
    const Catalogue&, const CatalogueActionId&, const QuestionId& practice
);
// The steps of key practices that no action of the catalogue lifts, in the questionnaire's order:
// where one of them holds back a stage, no proposal would help.
[[nodiscard]] std::vector<PracticeStep> unlifted_steps(const Questionnaire&, const Catalogue&);
// The lifts of the catalogue whose question none of the questionnaires has.
[[nodiscard]] std::vector<Lift>
lifts_to_nowhere(const std::vector<Questionnaire>&, const Catalogue&);

} // namespace tappa
