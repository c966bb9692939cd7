#include "planning/confidence_sequence.hpp"

#include "planning/needed_answers.hpp"

#include <algorithm>
#include <cmath>

namespace tappa {

namespace {

// ln of the mixture for a share p, 0 < p < 1.
class ShareMixture {
public:
    ShareMixture(double yes, double answers)
        : m_yes(yes)
        , m_no(answers - yes)
        , m_beta(std::lgamma(1 + m_yes) + std::lgamma(1 + m_no) - std::lgamma(2 + answers)) {}

    [[nodiscard]] bool excludes(double p) const {
        return m_beta - m_yes * std::log(p) - m_no * std::log1p(-p) >= -std::log(false_alarms);
    }

private:
    double m_yes;
    double m_no;
    double m_beta;
};

} // namespace

SequenceInterval share_sequence(double yes, double answers) {
    const double share = yes / answers;
    const ShareMixture mixture(yes, answers);
    // The mixture is least at the share itself and grows towards both ends.
    const auto edge = [&](double end) {
        double inside = share;
        double outside = end;
        for (int halvings = 0; halvings < 60; ++halvings) {
            const double middle = (inside + outside) / 2;
            if (middle == inside || middle == outside)
                break;
            (mixture.excludes(middle) ? outside : inside) = middle;
        }
        return outside;
    };
    return {yes > 0 ? edge(0) : 0, yes < answers ? edge(1) : 1};
}

bool share_sequence_excludes(double yes, double answers, double share) {
    if (share <= 0)
        return yes > 0;
    if (share >= 1)
        return yes < answers;
    return ShareMixture(yes, answers).excludes(share);
}

SequenceInterval scale_sequence(double mean, double answers, double least, double most) {
    constexpr double rho = 63;
    const double sigma = (most - least) / 2;
    const double total = answers + rho;
    const double radius =
        sigma / answers * std::sqrt(total * std::log(total / (rho * false_alarms * false_alarms)));
    return {std::max(least, mean - radius), std::min(most, mean + radius)};
}

std::optional<SequenceInterval> series_sequence(double mean, double squares, int readings) {
    constexpr double c_squared = 0.25;
    const double n = readings;
    const double r = c_squared / (n + c_squared);
    // With d² = n (x̄ − μ)²: (squares + d²) / (squares + r d²) reaches `ratio` at the edge.
    const double ratio = std::pow(1 / (false_alarms * false_alarms * r), 1 / n);
    if (readings < least_readings || !(squares > 0))
        return std::nullopt;
    const double radius = std::sqrt(squares * (ratio - 1) / ((1 - ratio * r) * n));
    return SequenceInterval{mean - radius, mean + radius};
}

} // namespace tappa
