#pragma once

#include <cstddef>

namespace tappa {

// The quantile p (0–1) of n > 0 values by linear interpolation: type 7 of Hyndman and Fan (1996),
// what R, NumPy and spreadsheets do unless told otherwise. `at(k)` is the k-th smallest value,
// counted from 0; it is asked for the lower one first.
template <typename At>
[[nodiscard]] double linear_quantile(std::size_t n, double p, const At& at) {
    const double place = static_cast<double>(n - 1) * p;
    const auto below = static_cast<std::size_t>(place);
    const double share = place - static_cast<double>(below);
    const double low = at(below);
    return share > 0 ? low + share * (at(below + 1) - low) : low;
}

} // namespace tappa
