#pragma once

#include "base/random.hpp"
#include "model/catalogue.hpp"
#include "model/plan.hpp"

#include <array>
#include <cstdint>

namespace tappa {

// Random numbers of the distributions that planning needs, the same ones for the same seed.
class Draws {
public:
    explicit Draws(std::uint64_t seed) : m_random(seed) {}

    [[nodiscard]] double uniform();           // above 0, below 1
    [[nodiscard]] double normal();            // mean 0, variance 1
    [[nodiscard]] double gamma(double shape); // scale 1; a shape of 0 gives 0
    [[nodiscard]] double triangular(Effort);  // from low to high, most often near likely

private:
    Xoshiro256 m_random;
};

using Weighting = std::array<double, 3>; // gap, pain, leverage

// One near the chosen weights: in proportion of a Dirichlet distribution with parameters
// 20 · w / Σ w. All of it 0 where the chosen ones are.
[[nodiscard]] Weighting drawn_weighting(Draws&, const PriorityWeights& chosen);

} // namespace tappa
