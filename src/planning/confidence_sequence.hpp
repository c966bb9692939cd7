#pragma once

#include <optional>

namespace tappa {

// Confidence sequences: intervals that hold at all times together. A person who looks after each
// reading, for as long as they like, and stops when they like, is misled by no more than 5 of 100
// series. Each is the set of values whose test martingale, a mixture that starts at 1, has stayed
// below 1/α (Ville's inequality; Robbins, Annals of Mathematical Statistics 41 (1970) 1397–1409).
struct SequenceInterval {
    double low = 0;
    double high = 0;
    bool operator==(const SequenceInterval&) const = default;
};

// Of a share (0–1), from answers that are yes or no: the beta-binomial mixture with a uniform
// prior, B(1 + s, 1 + n − s) / (pˢ (1 − p)ⁿ⁻ˢ) < 1/α. Exact for every p. Robbins 1970;
// Howard, Ramdas, McAuliffe and Sekhon, Annals of Statistics 49 (2021) 1055–1080.
[[nodiscard]] SequenceInterval share_sequence(double yes, double answers);
// Whether it leaves `share` out, without looking for its ends.
[[nodiscard]] bool share_sequence_excludes(double yes, double answers, double share);

// Of the mean of answers on a scale from `least` to `most`: the normal mixture for what is
// sub-Gaussian with σ = (most − least) / 2 (Hoeffding),
// |x̄ − μ| < σ √((n + ρ) ln((n + ρ) / (ρ α²))) / n. Howard et al. 2021, two-sided normal
// mixture; ρ = 63 makes it narrowest near 500 answers: n / (2 ln(1/α) + ln(1 + 2 ln(1/α))).
[[nodiscard]] SequenceInterval scale_sequence(
    double mean, double answers, double least, double most
);

// Of the mean of readings that scatter normally with a spread nobody knows: the t mixture,
// √r (V / (V − S²/(n + c²)))ⁿᐟ² < 1/α with r = c²/(n + c²), S = Σ(xᵢ − μ), V = Σ(xᵢ − μ)².
// Lai, Annals of Statistics 4 (1976) 265–280; Wang and Ramdas, Anytime-valid t-tests and
// confidence sequences for Gaussian means with unknown variance, Sequential Analysis 44 (2025).
// c = ½ expects changes of about twice the spread, and needs four readings. `squares` is
// Σ(xᵢ − x̄)². Nothing with fewer readings, or where all are equal: their spread is not known then.
inline constexpr int least_readings = 4;
[[nodiscard]] std::optional<SequenceInterval> series_sequence(
    double mean, double squares, int readings
);

} // namespace tappa
