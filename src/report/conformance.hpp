#pragma once

#include "graph/figures.hpp"
#include "planning/measured_journey.hpp"
#include "report/context.hpp"

namespace tappa::report {

// Of a drawn journey, `figures` its own: how it fits the measured one it is held against. Nothing
// where there is none.
void add_conformance(
    Blocks&,
    const Context&,
    const MeasuredJourneys&,
    const Journey& drawn,
    const GraphFigures& figures
);

// Whether any of them is held against another one.
[[nodiscard]] bool compares_journeys(const Journeys&);

inline constexpr std::size_t most_deviations = 20;
// A larger measured journey is only named: what can be told of it at once is not on a page.
inline constexpr std::size_t most_compared_touchpoints = 200;
inline constexpr std::size_t most_compared_transitions = 1000;

} // namespace tappa::report
