#pragma once

#include "mining/timestamp.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace tappa {

struct DurationQuantiles {
    std::optional<double> median_seconds; // nothing for a group without durations
    std::optional<double> p90_seconds;
};

// Durations in groups, such as those of one transition; 12 bytes each, and 8 more at the end.
class Durations {
public:
    explicit Durations(std::size_t expected);
    void add(std::uint32_t group, Ticks duration);
    // Of each group, type 7 (scoring/quantile.hpp).
    [[nodiscard]] std::vector<DurationQuantiles> quantiles(std::size_t groups) const;

private:
    std::vector<std::uint32_t> m_groups;
    std::vector<Ticks> m_durations;
};

} // namespace tappa
