#pragma once

#include <algorithm>
#include <chrono>
#include <vector>

namespace tappa::bench {

// Milliseconds that `run` takes: the median of several runs, at least one.
template <typename Run>
double median_ms(int runs, const Run& run) {
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        const auto start = std::chrono::steady_clock::now();
        run();
        const auto end = std::chrono::steady_clock::now();
        times.push_back(std::chrono::duration<double, std::milli>(end - start).count());
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

} // namespace tappa::bench
