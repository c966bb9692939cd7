#pragma once

#include "mining/flow_tables.hpp"
#include "mining/flows.hpp"
#include "mining/log_file.hpp"
#include "mining/variants.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace tappa {

// What a log says, with its journey as transitions or paths would give it.
struct LogGraph {
    FlowTable table;
    TextDecoding decoding;
    LogReading reading; // the log itself included; its bad rows are the table's
    std::vector<Flow> flows;
    Variants variants; // the most frequent
    Handoffs handoffs;
    std::uint64_t no_steps = 0; // these as in LogFile
    std::uint64_t unfinished = 0;
    EarlyEnds early_ends;
    std::uint64_t cases_in_file = 0;
};

inline constexpr std::size_t shown_variants = 20;

// `bytes` become UTF-8, whatever they were.
[[nodiscard]] Result<LogGraph> graph_from_log(std::string& bytes, const LogOptions& options);

} // namespace tappa
