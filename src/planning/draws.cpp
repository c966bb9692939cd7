#include "planning/draws.hpp"

#include <cmath>
#include <cstddef>

namespace tappa {

double Draws::uniform() {
    return (static_cast<double>(m_random.next() >> 12U) + 0.5) / 4503599627370496.0;
}

// Box and Muller 1958, the first of the two.
double Draws::normal() {
    constexpr double pi = 3.14159265358979323846;
    const double radius = std::sqrt(-2 * std::log(uniform()));
    return radius * std::cos(2 * pi * uniform());
}

// Marsaglia and Tsang 2000; below a shape of 1 by their power of a uniform number. A shape of 0
// is a weight of 0.
double Draws::gamma(double shape) {
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

// The inverse of its distribution function.
double Draws::triangular(Effort effort) {
    const double u = uniform();
    const double width = effort.high - effort.low;
    if (width <= 0)
        return effort.likely;
    if (u * width < effort.likely - effort.low)
        return effort.low + std::sqrt(u * width * (effort.likely - effort.low));
    return effort.high - std::sqrt((1 - u) * width * (effort.high - effort.likely));
}

Weighting drawn_weighting(Draws& draws, const PriorityWeights& chosen) {
    constexpr double concentration = 20; // how close the weightings stay to the chosen one
    Weighting weights{};
    const double sum = chosen.gap + chosen.pain + chosen.leverage;
    if (sum > 0)
        for (std::size_t k = 0; const double weight : {chosen.gap, chosen.pain, chosen.leverage})
            weights[k++] = draws.gamma(concentration * weight / sum);
    return weights;
}

} // namespace tappa
