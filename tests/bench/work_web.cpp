// The same measurements as a program for the browser; work_page/main.mjs runs it.

#include "work_times.hpp"

#include <emscripten/emscripten.h>

#include <cstdio>

using namespace tappa::bench;

extern "C" {

EMSCRIPTEN_KEEPALIVE int bench_graph(int turns) {
    return print_graph_times(turns) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE void bench_links() {
    print_graph_links();
}

EMSCRIPTEN_KEEPALIVE int bench_layout(int turns) {
    std::printf("{");
    const bool measured = print_layout_times(turns);
    std::printf("}\n");
    return measured ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE int bench_planning() {
    return print_planning_times() ? 1 : 0;
}

} // extern "C"
