#include "mining/durations.hpp"

#include "scoring/quantile.hpp"

#include <algorithm>

namespace tappa {

namespace {

// The quantile of what stands from `begin` to `end`, whose order changes.
double quantile_seconds(Ticks* begin, Ticks* end, double p) {
    const double ticks =
        linear_quantile(static_cast<std::size_t>(end - begin), p, [&](std::size_t k) {
            std::nth_element(begin, begin + k, end);
            return static_cast<double>(begin[k]);
        });
    return ticks / static_cast<double>(ticks_per_second);
}

} // namespace

Durations::Durations(std::size_t expected) {
    m_groups.reserve(expected);
    m_durations.reserve(expected);
}

void Durations::add(std::uint32_t group, Ticks duration) {
    m_groups.push_back(group);
    m_durations.push_back(duration);
}

std::vector<DurationQuantiles> Durations::quantiles(std::size_t groups) const {
    std::vector<std::size_t> ends(groups, 0);
    for (const std::uint32_t group : m_groups)
        ++ends[group];
    std::size_t place = 0;
    for (std::size_t& end : ends) {
        place += end;
        end = place;
    }
    // Filled from behind, each group's end becomes its beginning.
    std::vector<Ticks> sorted(m_durations.size());
    for (std::size_t i = m_durations.size(); i-- > 0;)
        sorted[--ends[m_groups[i]]] = m_durations[i];
    std::vector<DurationQuantiles> quantiles(groups);
    for (std::size_t i = 0; i < groups; ++i) {
        Ticks* const begin = sorted.data() + ends[i];
        Ticks* const end = sorted.data() + (i + 1 < groups ? ends[i + 1] : sorted.size());
        if (begin == end)
            continue;
        quantiles[i].median_seconds = quantile_seconds(begin, end, 0.5);
        quantiles[i].p90_seconds = quantile_seconds(begin, end, 0.9);
    }
    return quantiles;
}

} // namespace tappa
