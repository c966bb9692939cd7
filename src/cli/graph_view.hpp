#pragma once

#include "cli/arguments.hpp"
#include "cli/graph_compare.hpp"
#include "cli/outcome.hpp"
#include "graph/analysis.hpp"
#include "graph/conformance.hpp"
#include "graph/findings.hpp"
#include "graph/journey_graph.hpp"
#include "mining/log_graph.hpp"
#include "model/document.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace tappa::cli {

// What the journey is compared with.
struct ComparedJourney {
    std::string name;  // or the log's file
    std::string shown; // of the journey itself
    Conformance conformance;
};

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
    std::optional<LogCompared> compared;    // two groups of it
    std::optional<ComparedJourney> against; // another journey, or a log

    [[nodiscard]] const Journey* journey() const {
        return document ? &*document->journeys[journey_index] : nullptr;
    }
};

[[nodiscard]] std::vector<Finding> findings_of(const GraphView&);

// The place of the journey of this id in the document, the first for none; or the sentence that
// names those there are.
[[nodiscard]] std::variant<std::size_t, Failure>
chosen_journey(const Document&, const std::optional<std::string>& id, const Arguments&);
// What makes a table useless as a whole and what to do; nothing where it can be used. Columns are
// missed on line 1. `beginning`: of the file (beginning_of), which says what it is where it is no
// such table.
[[nodiscard]] std::optional<Failure> table_problem(
    const std::string& path, const FlowTable&, const std::string& beginning, Language
);

// The output in the format asked for, and what is odd all the same.
[[nodiscard]] Outcome outcome_of(const GraphView&, const Arguments&);

[[nodiscard]] std::string json_from_graph(const GraphView&, Language language);
[[nodiscard]] std::string text_from_graph(const GraphView&, Language language);

} // namespace tappa::cli
