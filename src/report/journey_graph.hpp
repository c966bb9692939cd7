#pragma once

#include "planning/measured_journey.hpp"
#include "report/context.hpp"

namespace tappa::report {

// Of a journey with transitions: its touchpoint graph, what the graph says, and how it
// fits a measured one (conformance.hpp). One that is larger
// than a page can show is only named.
void add_journey_graph(Blocks&, const Context&, const MeasuredJourneys&, const Journey&);

// Whether there is a graph, and room for it.
[[nodiscard]] bool is_drawn_on_page(const Journey&);

inline constexpr std::size_t most_drawn_touchpoints = 80;
inline constexpr std::size_t most_drawn_transitions = 400;

} // namespace tappa::report
