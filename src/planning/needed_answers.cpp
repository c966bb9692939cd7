#include "planning/needed_answers.hpp"

#include <algorithm>
#include <cmath>

namespace tappa {

namespace {

constexpr double least_needed = 2;

std::optional<double> whole(double count) {
    if (!(count <= most_needed)) // nor what is no number
        return std::nullopt;
    return std::max(least_needed, std::ceil(count));
}

} // namespace

std::optional<double> answers_for_shares(double before, double after) {
    const double change = after - before;
    if (change == 0)
        return std::nullopt;
    const double middle = (before + after) / 2;
    const double spread = before * (1 - before) + after * (1 - after);
    const double root =
        z_two_sided * std::sqrt(2 * middle * (1 - middle)) + z_power * std::sqrt(spread);
    return whole(root * root / (change * change));
}

std::optional<double> answers_for_means(
    double change, double variance_before, double variance_after
) {
    if (change == 0)
        return std::nullopt;
    const double z = z_two_sided + z_power;
    return whole(z * z * (variance_before + variance_after) / (change * change));
}

std::optional<double> readings_for_mean(double change, double standard_deviation) {
    if (change == 0)
        return std::nullopt;
    const double ratio = (z_two_sided + z_power) * standard_deviation / change;
    return whole(ratio * ratio + z_two_sided * z_two_sided / 2);
}

} // namespace tappa
