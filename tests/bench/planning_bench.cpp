// How long planning takes in the native program. Prints JSON; each number is the median of several
// runs, in milliseconds. Run by planning.bench.mjs.
//
// Usage: planning_bench

#include "work_times.hpp"

int main() {
    return tappa::bench::print_planning_times() ? 0 : 1;
}
