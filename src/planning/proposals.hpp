#pragma once

#include "base/language.hpp"
#include "model/catalogue.hpp"
#include "model/journey.hpp"
#include "model/plan.hpp"
#include "planning/leverage.hpp"
#include "planning/next_stage.hpp"
#include "planning/priority.hpp"
#include "scoring/gaps.hpp"

#include <cstddef>
#include <vector>

namespace tappa {

// An action of the catalogue that this organisation has a reason to take.
struct Proposal {
    CatalogueActionId action;
    std::vector<ActionSource> sources;            // practices, gaps, then pain points, worst first
    std::vector<CatalogueActionId> prerequisites; // as the catalogue has them
    std::vector<CatalogueActionId> prerequisites_outside_plan; // those the plan does not hold yet
    ActionPriority priority; // provisional: among the proposals, with the plan's weights
    bool operator==(const Proposal&) const = default;
};

// A pain point suggests at most so many actions, so that the list stays readable.
inline constexpr std::size_t most_actions_per_pain = 3;
// An action keeps at most so many sources, the worst pain points first: no more than a file may
// hold (io/limits.hpp, proved by tests/planning/proposals_test.cpp).
inline constexpr std::size_t most_sources_per_action = 50;

// One for each catalogue action: first what lifts the practices that hold back the next stage, as
// way_to_next_stage chooses it, then the others in order of provisional priority.
//  - From practices: only what is chosen names them, so that the first proposals, taken together,
//    are neither too few nor too many to reach the next stage.
//  - From gaps: a capability with a positive gap weight suggests the actions for the step it
//    stands on (its `current`, rounded down), and those for the next step when its target is two
//    or more levels above.
//  - From pain points: the actions that name its category; first those that a gap suggests too,
//    then the ones whose capability step is nearest to the present level, then the
//    cheapest, then by id.
// Dropped proposals never come back and give way to the next best. Actions already in the plan,
// in whatever status, are not proposed again but keep their place among the best of a pain point.
[[nodiscard]] std::vector<Proposal> proposed_actions(
    const Catalogue& catalogue,
    const std::vector<BlockingPractice>& blocking,
    const std::vector<Gap>& gaps,
    const Journeys& journeys,
    const Plan& plan,
    const Leverage& leverage = {},
    const WayToNextStage& way = {} // of the same answers, catalogue and plan
);

// The plan's action that comes of accepting a proposal. Texts are in `language`; baselines,
// targets, due dates and the owner's name are for people to fill in. NPS, CXi, churn and retention
// start as cold measures, all others as hot.
[[nodiscard]] PlanAction action_from_proposal(
    const CatalogueAction&, std::vector<ActionSource> sources, PlanActionId, Language
);
// The plan's actions that the catalogue asks to come before this one.
[[nodiscard]] std::vector<PlanActionId> prerequisites_in_plan(const CatalogueAction&, const Plan&);

} // namespace tappa
