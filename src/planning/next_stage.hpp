#pragma once

#include "model/catalogue.hpp"
#include "model/plan.hpp"
#include "scoring/stage.hpp"

#include <vector>

namespace tappa {

// An action that lifts practices which block the next stage.
struct LiftingAction {
    CatalogueActionId action;
    std::vector<QuestionId> practices; // of those that block, in their order
    bool operator==(const LiftingAction&) const = default;
};

// What it takes to reach the next stage: actions whose lifts, taken together, bring every blocking
// practice to the level it needs. Each is the one that adds most levels for a person-day when it is
// chosen (equal ones by id); the plan's own actions come first and cost nothing new.
struct WayToNextStage {
    std::vector<LiftingAction> in_plan;  // in the plan's order; its dropped actions are not there
    std::vector<LiftingAction> proposed; // in the order chosen; none that was dropped before
    double effort_days = 0;              // of the proposed ones, likely person-days
    std::vector<QuestionId> not_lifted;  // practices that stay below what they need
    bool operator==(const WayToNextStage&) const = default;
};

[[nodiscard]] WayToNextStage
way_to_next_stage(const Catalogue&, const std::vector<BlockingPractice>&, const Plan&);

} // namespace tappa
