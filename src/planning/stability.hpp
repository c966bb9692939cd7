#pragma once

#include "planning/priority.hpp"

#include <vector>

namespace tappa {

// In how many of the weightings near the chosen one an action stays among the first.
struct RankStability {
    double top3 = 0; // shares, 0–1
    double top5 = 0;
    double top10 = 0;
    bool operator==(const RankStability&) const = default;
};

inline constexpr int weightings = 1'000;
// An action is sure to stay where it does in so many of them; as with the choices for a budget.
inline constexpr double sure_share = 0.95;

// One for each action, in the order given: the weights of gap, pain and leverage are
// drawn from a Dirichlet distribution with parameters 20 · w / Σ w, always the same ones. Where all
// weights are 0 nothing can be drawn, and the order stays as it is.
[[nodiscard]] std::vector<RankStability>
rank_stability(const std::vector<ActionPriority>&, const PriorityWeights&);

} // namespace tappa
