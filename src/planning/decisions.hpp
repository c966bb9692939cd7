#pragma once

#include "base/language.hpp"
#include "model/catalogue.hpp"
#include "model/journey.hpp"
#include "model/plan.hpp"

#include <string>
#include <vector>

namespace tappa {

// Everything that was decided against, the latest first, those without a date last: the proposals
// and actions that were dropped, with what is known of why, and the findings.
[[nodiscard]] std::vector<PlanDecision> decisions_against(const Plan&);

// What it is about: the title of the proposal, the action or the finding; its id where nothing has
// it any more.
[[nodiscard]] std::string decision_title(
    const PlanDecision&, const Plan&, const Catalogue&, const Journeys&, Language
);

} // namespace tappa
