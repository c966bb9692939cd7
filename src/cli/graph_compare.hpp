#pragma once

#include "cli/arguments.hpp"
#include "io/json_writer.hpp"
#include "mining/comparison.hpp"
#include "mining/log_graph.hpp"

#include <string>
#include <variant>

namespace tappa::cli {

struct GraphView;

// Two groups of a log, as `--compare` or `--compare-period` name them.
struct LogCompared {
    std::string first; // segments, or the same day twice
    std::string second;
    bool by_period = false;
    GroupComparison found;
};

// Or the sentence that says why there are none.
[[nodiscard]] std::variant<LogCompared, std::string> compared_groups(
    const LogGraph& graph, const Arguments& arguments
);

// The member "comparison" (docs/IMPORT.md).
void comparison_member(JsonWriter& json, const LogCompared& compared, const LogGraph& graph);
[[nodiscard]] std::string text_from_comparison(const GraphView& view, Language language);

} // namespace tappa::cli
