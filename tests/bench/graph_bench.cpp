// How long the native program takes for all that a graph says, and for betweenness alone. Prints
// JSON; each number is the median of the turns, in milliseconds. Run by graph.bench.mjs.
//
// Usage: graph_bench TURNS

#include "work_times.hpp"

#include <cstdio>
#include <cstdlib>

int main(int count, char** arguments) {
    const int turns = count == 2 ? std::atoi(arguments[1]) : 0;
    if (turns <= 0) {
        std::fputs("usage: graph_bench TURNS\n", stderr);
        return 2;
    }
    return tappa::bench::print_graph_times(turns) ? 0 : 1;
}
