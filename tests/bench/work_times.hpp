#pragma once

// What is measured natively and in the browser alike: each prints its times, in milliseconds, as
// JSON, and says whether it has computed anything.

namespace tappa::bench {

bool print_graph_times(int turns);
// The graph whose betweenness is measured: the number of its nodes, then a line for each link:
// from, to and probability.
void print_graph_links();

bool print_layout_times(int turns); // members alone, without braces
void print_layered_graphs(int graphs);

bool print_planning_times();

} // namespace tappa::bench
