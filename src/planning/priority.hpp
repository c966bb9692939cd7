#pragma once

#include "model/catalogue.hpp"
#include "model/journey.hpp"
#include "model/plan.hpp"
#include "scoring/gaps.hpp"
#include "scoring/stage.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tappa {

// What one source adds to an action's value.
struct SourceTerm {
    ActionSource source;
    bool found = false;          // false: the capability or pain point is no longer there; raw is 0
    std::optional<int> severity; // of a pain point, 1–5
    std::optional<double> share; // of customers hit, 0–1; nothing: unknown, counted as usual
    double raw = 0;              // the gap's weight, or severity × share
    bool blocks = false;   // of a practice that the action lifts: it holds back the next stage
    bool prepares = false; // of a practice: not the action lifts it, but what waits for it
    bool operator==(const SourceTerm&) const = default;
};

// One of the three parts of an action's value. That of gaps is whole, scaled to 1, for an action
// that lifts a practice which holds back the next stage, as long as it does.
struct PriorityPart {
    double raw = 0;      // Σ over the sources
    double largest = 0;  // the largest raw among the actions considered
    double scaled = 0;   // raw / largest, 0–1; 0 when the largest is 0
    double weight = 0;   // as chosen by the user
    double weighted = 0; // weight · scaled
    bool operator==(const PriorityPart&) const = default;
};

// An action's priority with every term of it (text “method.priority” of the report):
//   V = w₁·gap + w₂·pain + w₃·leverage;  priority = 100 · (V · confidence / effort^α) / max
// Where the weights ignore confidence, 1 takes its place.
struct ActionPriority {
    std::string id; // the plan action's, or the catalogue action's for a proposal
    std::vector<SourceTerm> sources;
    PriorityPart gap;
    PriorityPart pain;
    PriorityPart leverage;
    double value = 0;             // V
    double confidence = 0;        // of the action
    double confidence_factor = 1; // as it counts
    double effort_days = 0;
    double effort_exponent = 0; // α
    double effort_factor = 1;   // effort^α
    double ratio = 0;           // V · confidence_factor / effort^α
    double largest_ratio = 0;   // among the actions considered
    double priority = 0;        // 0–100
    int rank = 0;               // 1 is first; equal priorities are ranked by id
    bool operator==(const ActionPriority&) const = default;
};

// An action as far as its priority goes.
struct PriorityInput {
    std::string id;
    std::vector<ActionSource> sources;     // one named twice counts once
    double effort_days = 0;                // > 0; anything below 0.01 counts as 0.01
    double confidence = 0;                 // 0–1
    std::optional<double> leverage;        // >= 0, from the graph analysis; absent counts as 0
    std::vector<QuestionId> prepares = {}; // of the sources' practices, those it does not lift
};

// In order of rank.
[[nodiscard]] std::vector<ActionPriority> prioritised(
    const std::vector<PriorityInput>& inputs,
    const std::vector<BlockingPractice>& blocking,
    const std::vector<Gap>& gaps,
    const Journeys& journeys,
    const PriorityWeights& weights
);
// Neither dropped nor done.
[[nodiscard]] bool is_open_action(const PlanAction&);
// The plan's open actions in order of rank. `leverage` stands in the order of plan.actions and may
// be shorter. The catalogue says which practices an action only prepares (lifts.hpp).
[[nodiscard]] std::vector<ActionPriority> plan_priorities(
    const Plan&,
    const std::vector<BlockingPractice>&,
    const std::vector<Gap>&,
    const Journeys&,
    const std::vector<std::optional<double>>& leverage = {},
    const Catalogue& catalogue = {}
);

// Whether the first of two actions stands before the second: by priority, then by id. Priorities
// that differ only by rounding are equal.
[[nodiscard]] bool ranks_before(
    double priority_a, std::string_view id_a, double priority_b, std::string_view id_b
);

// Null when there is none. The pointer lives as long as the vector.
[[nodiscard]] const ActionPriority* find_priority(
    const std::vector<ActionPriority>&, std::string_view id
);

} // namespace tappa
