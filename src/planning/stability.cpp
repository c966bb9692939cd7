#include "planning/stability.hpp"

#include "planning/draws.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace tappa {

namespace {

constexpr std::uint64_t seed = 2026;

double ratio_of(const ActionPriority& action, const Weighting& weights) {
    const double value = weights[0] * action.gap.scaled + weights[1] * action.pain.scaled
        + weights[2] * action.leverage.scaled;
    return value * action.confidence_factor / action.effort_factor;
}

// Places of the actions, the first ones in order.
void order_by(
    const std::vector<ActionPriority>& actions,
    const Weighting& weights,
    std::size_t wanted,
    std::vector<std::size_t>& order
) {
    std::vector<double> priorities;
    double largest = 0;
    for (const ActionPriority& action : actions) {
        priorities.push_back(ratio_of(action, weights));
        largest = std::max(largest, priorities.back());
    }
    for (double& priority : priorities)
        priority = largest > 0 ? 100 * (priority / largest) : 0;
    std::partial_sort(
        order.begin(),
        order.begin() + static_cast<std::ptrdiff_t>(wanted),
        order.end(),
        [&](std::size_t a, std::size_t b) {
            return ranks_before(priorities[a], actions[a].id, priorities[b], actions[b].id);
        }
    );
}

void count(RankStability& stability, std::size_t place) {
    stability.top3 += place < 3 ? 1 : 0;
    stability.top5 += place < 5 ? 1 : 0;
    stability.top10 += place < 10 ? 1 : 0;
}

} // namespace

std::vector<RankStability> rank_stability(
    const std::vector<ActionPriority>& actions, const PriorityWeights& chosen
) {
    constexpr std::size_t most_wanted = 10;
    const std::size_t wanted = std::min(actions.size(), most_wanted);
    std::vector<RankStability> stability(actions.size());
    std::vector<std::size_t> order(actions.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const double sum = chosen.gap + chosen.pain + chosen.leverage;
    const int draws = sum > 0 ? weightings : 1;
    Draws random(seed);
    for (int i = 0; i < draws; ++i) {
        const Weighting weights = drawn_weighting(random, chosen);
        order_by(actions, weights, wanted, order);
        for (std::size_t place = 0; place < wanted; ++place)
            count(stability[order[place]], place);
    }
    for (RankStability& each : stability) {
        each.top3 /= draws;
        each.top5 /= draws;
        each.top10 /= draws;
    }
    return stability;
}

} // namespace tappa
