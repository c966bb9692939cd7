#include "mining/two_groups.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace tappa {

namespace {

// How probable a first count is beside the likeliest one, of all that leave the sums as they are
// (the hypergeometric distribution).
class Table {
public:
    Table(Part first, Part second)
        : m_drawn(static_cast<double>(first.of))
        , m_others(static_cast<double>(second.of))
        , m_marked(static_cast<double>(first.count) + static_cast<double>(second.count)) {}

    [[nodiscard]] double least() const { return std::max(0.0, m_marked - m_others); }
    [[nodiscard]] double most() const { return std::min(m_marked, m_drawn); }
    [[nodiscard]] double likeliest() const {
        const double place = std::floor((m_drawn + 1) * (m_marked + 1) / (m_drawn + m_others + 2));
        return std::clamp(place, least(), most());
    }
    [[nodiscard]] double mean() const { return m_drawn * (m_marked / (m_drawn + m_others)); }
    [[nodiscard]] double deviation() const {
        const double all = m_drawn + m_others; // at least 2
        const double others = (all - m_marked) / all;
        return std::sqrt(m_drawn * (m_others / all) * (m_marked / (all - 1)) * others);
    }
    // P(count + 1) / P(count)
    [[nodiscard]] double step_up(double count) const {
        return (m_marked - count) * (m_drawn - count)
            / ((count + 1) * (m_others - m_marked + count + 1));
    }

private:
    double m_drawn;
    double m_others;
    double m_marked;
};

// How often a larger time stands before a smaller one, and what ties take from the spread.
struct Ranks {
    double sum_of_first = 0;
    double ties = 0; // Σ t³ − t

    // So many of each group that are equal, with `before` others below them.
    void add(double before, double own, double equal) {
        sum_of_first += own * (before + (equal + 1) / 2);
        ties += equal * equal * equal - equal;
    }
};

// Two-sided, of a whole number so far from its mean: half of one is taken off for continuity.
double normal_p(double distance, double deviation) {
    const double beyond = std::fabs(distance) - 0.5;
    if (!(deviation > 0) || beyond <= 0)
        return 1;
    return std::erfc(beyond / (deviation * std::sqrt(2.0)));
}

double p_of(const Ranks& ranks, double n1, double n2) {
    const double n = n1 + n2;
    const double wins = ranks.sum_of_first - n1 * (n1 + 1) / 2;
    const double variance = n1 * n2 / 12 * (n + 1 - ranks.ties / (n * (n - 1)));
    return normal_p(wins - n1 * n2 / 2, std::sqrt(variance));
}

Ranks ranks_of(const std::vector<Ticks>& first, const std::vector<Ticks>& second) {
    Ranks ranks;
    std::size_t i = 0;
    std::size_t k = 0;
    while (i < first.size() || k < second.size()) {
        const Ticks value = k == second.size() || (i < first.size() && first[i] <= second[k])
            ? first[i]
            : second[k];
        const std::size_t before = i + k;
        const std::size_t own = i;
        while (i < first.size() && first[i] == value)
            ++i;
        while (k < second.size() && second[k] == value)
            ++k;
        ranks.add(
            static_cast<double>(before),
            static_cast<double>(i - own),
            static_cast<double>(i + k - before)
        );
    }
    return ranks;
}

} // namespace

// From the likeliest count outwards, each relative to it: no factorial, and as exact for millions.
// A double tells apart some 40 deviations on either side, so that the deviation bounds the work.
double fisher_p(Part first, Part second) {
    constexpr double rounding = 1 + 1e-7; // equally probable ones count, however they were rounded
    const Table table(first, second);
    if (table.deviation() > widest_summed)
        return normal_p(static_cast<double>(first.count) - table.mean(), table.deviation());
    const double middle = table.likeliest();
    const auto own = static_cast<double>(first.count);
    double observed = 1;
    for (double count = middle; count < own && observed > 0; ++count)
        observed *= table.step_up(count);
    for (double count = middle; count > own && observed > 0; --count)
        observed /= table.step_up(count - 1);
    double all = 0;
    double no_more_probable = 0;
    const auto add = [&](double weight) {
        all += weight;
        if (weight <= observed * rounding)
            no_more_probable += weight;
    };
    add(1);
    double weight = 1;
    for (double count = middle; count < table.most() && weight > 0; ++count) {
        weight *= table.step_up(count);
        add(weight);
    }
    weight = 1;
    for (double count = middle; count > table.least() && weight > 0; --count) {
        weight /= table.step_up(count - 1);
        add(weight);
    }
    return std::min(1.0, no_more_probable / all);
}

FindingInterval difference_interval(Part first, Part second) {
    const auto counted = [](Part part) {
        return CountedShare{static_cast<double>(part.count), static_cast<double>(part.of)};
    };
    return share_difference(counted(first), counted(second));
}

double rank_sum_p(const std::vector<Ticks>& first, const std::vector<Ticks>& second) {
    return p_of(
        ranks_of(first, second),
        static_cast<double>(first.size()),
        static_cast<double>(second.size())
    );
}

double class_rank_sum_p(const std::vector<double>& first, const std::vector<double>& second) {
    Ranks ranks;
    double n1 = 0;
    double n2 = 0;
    for (std::size_t i = 0; i < first.size(); ++i) {
        ranks.add(n1 + n2, first[i], first[i] + second[i]);
        n1 += first[i];
        n2 += second[i];
    }
    return p_of(ranks, n1, n2);
}

std::vector<double> adjusted_p(const std::vector<double>& p) {
    std::vector<std::size_t> order(p.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return p[a] > p[b] || (p[a] == p[b] && a < b);
    });
    std::vector<double> adjusted(p.size());
    double least = 1;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto rank = static_cast<double>(order.size() - i); // from the smallest
        least = std::min(least, p[order[i]] * static_cast<double>(order.size()) / rank);
        adjusted[order[i]] = least;
    }
    return adjusted;
}

} // namespace tappa
