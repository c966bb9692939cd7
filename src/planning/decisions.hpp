#pragma once

#include "base/language.hpp"
#include "model/catalogue.hpp"
#include "model/journey.hpp"
#include "model/plan.hpp"

#include <string>
#include <vector>

namespace tappa {

// On a thing that is decided against, with what is known of why.
[[nodiscard]] PlanDecision decision_on(const Plan&, DecisionKind, const std::string& id);
// Whether somebody said why.
[[nodiscard]] bool has_reason(const Plan&, DecisionKind, const std::string& id);

// Everything that was decided against, the latest first, those without a date last: the proposals
// and actions that were dropped, with what is known of why, and the findings.
[[nodiscard]] std::vector<PlanDecision> decisions_against(const Plan&);

// What it is about: the title of the proposal, the action or the finding; its id where nothing has
// it any more.
[[nodiscard]] std::string decision_title(
    const PlanDecision&, const Plan&, const Catalogue&, const Journeys&, Language
);

} // namespace tappa
