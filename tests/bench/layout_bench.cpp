// How long the native program takes to lay out the graph of a journey, and how few of its links
// cross. Prints JSON: times are medians of the turns in milliseconds; of each graph for the
// comparison the layers and, for each link, its ends, its width and its place in every layer it
// passes. Run by layout.bench.mjs.
//
// Usage: layout_bench TURNS GRAPHS

#include "work_times.hpp"

#include <cstdio>
#include <cstdlib>

int main(int count, char** arguments) {
    const int turns = count == 3 ? std::atoi(arguments[1]) : 0;
    const int graphs = count == 3 ? std::atoi(arguments[2]) : 0;
    if (turns <= 0 || graphs <= 0) {
        std::fputs("usage: layout_bench TURNS GRAPHS\n", stderr);
        return 2;
    }
    std::printf("{");
    const bool measured = tappa::bench::print_layout_times(turns);
    std::printf(", \"graphs\": [\n");
    tappa::bench::print_layered_graphs(graphs);
    std::printf("]}\n");
    return measured ? 0 : 1;
}
