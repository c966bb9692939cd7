// How long the native program takes from the bytes of a log to its transitions with their times,
// and how much memory. Prints JSON: milliseconds (the least of the turns) and the peak in bytes.
// Run by mining.bench.mjs.
//
// Usage: mining_bench LOG TURNS

#include "mining/flows.hpp"
#include "mining/log_file.hpp"
#include "mining/variants.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

using namespace tappa;

namespace {

std::string bytes_of(const char* path) {
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    std::string bytes(file ? static_cast<std::size_t>(file.tellg()) : 0, '\0');
    file.seekg(0);
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return bytes;
}

double ms_since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
        .count();
}

} // namespace

int main(int count, char** arguments) {
    const int turns = count == 3 ? std::atoi(arguments[2]) : 0;
    if (turns <= 0) {
        std::fputs("usage: mining_bench LOG TURNS\n", stderr);
        return 2;
    }
    double graph_ms = 1e30;
    double variants_ms = 1e30;
    std::size_t cases = 0;
    std::size_t events = 0;
    std::size_t flows = 0;
    std::size_t variants = 0;
    for (int turn = 0; turn < turns; ++turn) {
        const auto start = std::chrono::steady_clock::now();
        std::string bytes = bytes_of(arguments[1]);
        const Result<LogFile> file = log_from_file(bytes, {});
        if (!file.ok() || !file->missing.empty()) {
            std::fputs("mining_bench: this is no log\n", stderr);
            return 1;
        }
        const EventLog& log = file->reading.log;
        flows = flows_of(log).size();
        graph_ms = std::min(graph_ms, ms_since(start));
        const auto before = std::chrono::steady_clock::now();
        variants = static_cast<std::size_t>(variants_of(log, 100).different);
        variants_ms = std::min(variants_ms, ms_since(before));
        cases = log.cases.size();
        events = log.events.size();
    }
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf(
        "{\"cases\": %zu, \"events\": %zu, \"flows\": %zu, \"variants\": %zu, \"graph_ms\": %.1f, "
        "\"variants_ms\": %.1f, \"peak_bytes\": %lld}\n",
        cases,
        events,
        flows,
        variants,
        graph_ms,
        variants_ms,
        static_cast<long long>(usage.ru_maxrss) * 1024
    );
    return 0;
}
