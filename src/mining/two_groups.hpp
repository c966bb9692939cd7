#pragma once

#include "graph/findings.hpp"
#include "mining/timestamp.hpp"

#include <cstdint>
#include <vector>

// Statistics of two groups. Pure, and compared with SciPy (tests/reference).

namespace tappa {

// So many of a group.
struct Part {
    std::uint64_t count = 0;
    std::uint64_t of = 0; // at least 1, and at least the count
};

// Fisher's exact test, two-sided: the probability of all tables with the same sums that are no more
// probable than this one. Where the count's standard deviation among these tables is larger than
// widest_summed (two halves of 16 million cases, of which half count) it is the normal
// approximation corrected for continuity, which differs by less than 0.001; the sum would take
// seconds.
inline constexpr double widest_summed = 1000;
[[nodiscard]] double fisher_p(Part first, Part second);

// The 95 % interval of the second share less the first (share_difference).
[[nodiscard]] FindingInterval difference_interval(Part first, Part second);

// The rank-sum test of Mann, Whitney and Wilcoxon, two-sided: normal approximation, corrected for
// ties and continuity. Both sorted, none empty.
[[nodiscard]] double rank_sum_p(const std::vector<Ticks>& first, const std::vector<Ticks>& second);

// The same of times of which only the class is known: how many of each group are in it, the classes
// in order and as many for both. Those of one class are ties.
[[nodiscard]] double class_rank_sum_p(
    const std::vector<double>& first, const std::vector<double>& second
);

// p values of several tests made at once (Benjamini and Hochberg, Journal of the Royal Statistical
// Society B 57, 1995), in the order given.
[[nodiscard]] std::vector<double> adjusted_p(const std::vector<double>& p);

} // namespace tappa
