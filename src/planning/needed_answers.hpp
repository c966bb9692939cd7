#pragma once

#include <optional>

namespace tappa {

// How many answers or readings it takes to see a change: a two-sided test that raises at most
// 5 false alarms in 100 and misses at most 20 real changes in 100. All are whole numbers, 2 at
// least; nothing where there is no change, or more would be needed than anybody counts.
inline constexpr double false_alarms = 0.05; // α
inline constexpr double power = 0.8;
// Φ⁻¹(1 − α/2) and Φ⁻¹(power), Φ being the standard normal distribution.
inline constexpr double z_two_sided = 1.959963984540054;
inline constexpr double z_power = 0.8416212335729143;
inline constexpr double most_needed = 1e12;

// Answers before and as many after, for a share (0–1) that goes from `before` to `after`:
// n = (z_α √(2 p̄ q̄) + z_β √(p₁q₁ + p₂q₂))² / (p₁ − p₂)², without correction for continuity.
// Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions, 3rd ed. 2003, ch. 4.
[[nodiscard]] std::optional<double> answers_for_shares(double before, double after);

// Likewise for a mean that changes by `change`, of answers with these variances:
// n = (z_α + z_β)² (σ₁² + σ₂²) / Δ². Chow, Shao and Wang, Sample Size Calculations in Clinical
// Research, 2nd ed. 2008, ch. 3.
[[nodiscard]] std::optional<double> answers_for_means(
    double change, double variance_before, double variance_after
);

// Readings after the action, for a mean that lies `change` away from a baseline that is known,
// of readings with this standard deviation: n = (z_α + z_β)² σ² / Δ² + z_α² / 2. The last term
// stands for the spread being estimated: Guenther, The American Statistician 35 (1981) 243–244.
[[nodiscard]] std::optional<double> readings_for_mean(double change, double standard_deviation);

} // namespace tappa
