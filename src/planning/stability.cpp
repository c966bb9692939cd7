#include "planning/stability.hpp"

#include "base/random.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace tappa {

namespace {

constexpr std::uint64_t seed = 2026;
constexpr double concentration = 20; // how close the weightings stay to the chosen one

using Weighting = std::array<double, 3>; // gap, pain, leverage

class Draws {
public:
    // Marsaglia and Tsang 2000; below a shape of 1 by their power of a uniform number. A shape of 0
    // is a weight of 0.
    double gamma(double shape) {
        if (shape <= 0)
            return 0;
        if (shape < 1)
            return gamma(shape + 1) * std::pow(uniform(), 1 / shape);
        const double d = shape - 1.0 / 3;
        const double c = 1 / std::sqrt(9 * d);
        while (true) {
            const double x = normal();
            const double v = std::pow(1 + c * x, 3);
            if (v > 0 && std::log(uniform()) < x * x / 2 + d - d * v + d * std::log(v))
                return d * v;
        }
    }

private:
    // Above 0, below 1.
    double uniform() {
        return (static_cast<double>(m_random.next() >> 12U) + 0.5) / 4503599627370496.0;
    }
    // Box and Muller 1958, the first of the two.
    double normal() {
        constexpr double pi = 3.14159265358979323846;
        const double radius = std::sqrt(-2 * std::log(uniform()));
        return radius * std::cos(2 * pi * uniform());
    }

    Xoshiro256 m_random{seed};
};

double ratio_of(const ActionPriority& action, const Weighting& weights) {
    const double value = weights[0] * action.gap.scaled + weights[1] * action.pain.scaled
        + weights[2] * action.leverage.scaled;
    return value * action.confidence / action.effort_factor;
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
        priority = largest > 0 ? 100 * priority / largest : 0;
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
    Draws random;
    for (int i = 0; i < draws; ++i) {
        Weighting weights{};
        if (sum > 0)
            for (std::size_t k = 0;
                 const double weight : {chosen.gap, chosen.pain, chosen.leverage})
                weights[k++] = random.gamma(concentration * weight / sum);
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
