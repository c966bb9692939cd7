#pragma once

#include <algorithm>

namespace tappa {

// Sums and quotients of decimal fractions are off by rounding: what exceeds a limit by less than
// this part of it keeps the limit.
inline constexpr double tolerance = 1e-9;

[[nodiscard]] inline double with_tolerance(double limit) {
    return limit + tolerance * std::max(1.0, limit);
}
[[nodiscard]] inline bool exceeds(double value, double limit) {
    return value > with_tolerance(limit);
}

} // namespace tappa
