#pragma once

#include "graph/findings.hpp"
#include "graph/journey_graph.hpp"
#include "mining/event_log.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace tappa {

inline constexpr std::size_t leverage_samples = 200;
inline constexpr std::size_t fewest_sampled_cases = 30;
inline constexpr std::size_t most_drawn_cases = 20'000;      // in one sample
inline constexpr std::size_t most_sampled_touchpoints = 200; // beyond, it would take too long

// How sure the leverage of each touchpoint is (graph/absorption.hpp), by number in the graph: the
// 2.5th and 97.5th percentile over samples of as many cases as the log has, drawn from it with
// replacement and with a fixed seed (Efron's bootstrap, 1979, as for the scores). Whole cases are
// drawn, because the steps of one customer belong together. Of a log with more than
// most_drawn_cases so many are drawn, and what the percentiles differ from the leverage by is
// reduced by √(drawn / cases) (the m out of n bootstrap; Bickel, Götze and van Zwet, 1997). Nothing
// for a touchpoint whose leverage one sample in twenty does not have, and for too few cases or too
// many touchpoints.
[[nodiscard]] std::vector<std::optional<FindingInterval>> leverage_intervals_of(
    const EventLog& log, const JourneyGraph& graph
);

} // namespace tappa
