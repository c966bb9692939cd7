#pragma once

#include "cli/arguments.hpp"
#include "cli/graph_compare.hpp"
#include "cli/outcome.hpp"
#include "graph/analysis.hpp"
#include "graph/findings.hpp"
#include "graph/journey_graph.hpp"
#include "mining/log_graph.hpp"
#include "model/document.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace tappa::cli {

// What `graph` shows, whichever way it came by it.
struct GraphView {
    std::string path;
    JourneyGraph graph;
    GraphAnalysis analysis;
    std::size_t rows_bad = 0;
    // Of an assessment: the document, and which of its journeys.
    std::optional<Document> document;
    std::size_t journey_index = 0;
    std::vector<std::optional<FindingInterval>> leverage_intervals; // by touchpoint, of a log
    std::optional<LogGraph> log;
    std::optional<LogCompared> compared; // two groups of it

    [[nodiscard]] const Journey* journey() const {
        return document ? &*document->journeys[journey_index] : nullptr;
    }
};

[[nodiscard]] std::vector<Finding> findings_of(const GraphView&);

// The output in the format asked for, and what is odd all the same.
[[nodiscard]] Outcome outcome_of(const GraphView&, const Arguments&);

[[nodiscard]] std::string json_from_graph(const GraphView&, Language language);
[[nodiscard]] std::string text_from_graph(const GraphView&, Language language);

} // namespace tappa::cli
