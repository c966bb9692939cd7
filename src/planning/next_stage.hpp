#pragma once

#include "model/catalogue.hpp"
#include "model/plan.hpp"
#include "scoring/results.hpp"

#include <vector>

namespace tappa {

// An action that lifts practices which block the next stage.
struct LiftingAction {
    CatalogueActionId action;
    std::vector<QuestionId> practices; // of those that block, in their order
    // It lifts none of them itself; those named are lifted by what needs it to come first.
    bool prepares = false;
    bool operator==(const LiftingAction&) const = default;
};

// The cheapest way to the next stage: what the plan's own actions leave is lifted by those actions
// of the catalogue that together take the least effort, each with its prerequisites. A
// prerequisite is left out where the plan has it, where it was dropped, and where what it brings
// is there: every practice that it lifts has the level it lifts to, or, with none of them asked,
// every capability that it lifts has passed its step.
struct WayToNextStage {
    std::vector<LiftingAction> in_plan;  // in the plan's order; its dropped actions are not there
    std::vector<LiftingAction> proposed; // in an order in which each helps; none dropped before
    double effort_days = 0;              // of the proposed ones, likely person-days
    double bound = 0;                    // no other choice takes less; `effort_days` if it is exact
    bool optimal = true;                 // false: the search was stopped
    std::vector<QuestionId> not_lifted;  // practices that stay below what they need
    bool operator==(const WayToNextStage&) const = default;
};

[[nodiscard]] WayToNextStage way_to_next_stage(const Catalogue&, const Results&, const Plan&);

} // namespace tappa
