#pragma once

#include "report/context.hpp"

namespace tappa::report {

// Of a journey with transitions: its touchpoint graph and what the graph says. One that is larger
// than a page can show is only named.
void add_journey_graph(Blocks&, const Context&, const Journey&);

inline constexpr std::size_t most_drawn_touchpoints = 80;
inline constexpr std::size_t most_drawn_transitions = 400;

} // namespace tappa::report
