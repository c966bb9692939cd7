#include "graph/drawn.hpp"
#include "mining/flow_export.hpp"
#include "mining/flow_tables.hpp"
#include "mining/log_graph.hpp"
#include "mining/logs.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace tappa;

namespace {

LogGraph graph_of(std::string csv) {
    Result<LogGraph> graph = graph_from_log(csv, {});
    REQUIRE(graph.ok());
    return std::move(graph).value();
}

const std::string log = "case,activity,timestamp,goal\n"
                        "1,\"=HYPERLINK(1),-x\",2026-01-01T00:00:00Z,0\n"
                        "1,\"Call, again\",2026-01-01T00:01:30.5Z,1\n"
                        "2,\"Call, again\",2026-01-01T00:00:00Z,0\n"
                        "2,'quoted',2026-01-02T00:00:00Z,0\n";

} // namespace

TEST_CASE("exported transitions are read as the graph they are of, in either language") {
    const LogGraph graph = graph_of(log);
    for (const Language language : all_languages) {
        const std::string csv =
            transitions_csv(graph.reading.log.activities, graph.flows, language);
        const Result<FlowTable> table = flow_from_transitions(csv);
        REQUIRE(table.ok());
        CHECK(table->bad_rows.empty());
        CHECK(table->graph == graph.table.graph);
        CHECK(transitions_csv(table->graph, language).starts_with("from"));
    }
    CHECK(
        transitions_csv(graph.reading.log.activities, graph.flows, Language::En)
            .find(",1,90.5,90.5\r\n")
        != std::string::npos
    );
}

TEST_CASE("exported paths are read as the graph they are of") {
    const LogGraph graph = graph_of(log);
    const std::string csv = paths_csv(graph.reading.log.activities, graph.variants, Language::It);
    const Result<FlowTable> table = flow_from_paths(csv);
    REQUIRE(table.ok());
    CHECK(table->bad_rows.empty());
    CHECK(table->graph == graph.table.graph);
}

TEST_CASE("touchpoints keep apart in a table, whatever they are called") {
    CHECK(
        names_in_table({"A", "A", "goal", "", "a > b", " Exit\n", "A (2)"})
        == std::vector<
            std::string>{"A", "A (2)", "goal (2)", "4", "a \u203A b", "Exit (2)", "A (2) (2)"}
    );
}

TEST_CASE("of a graph the links with counts are exported") {
    JourneyGraph graph;
    graph.touchpoints = {{"tp-1", "A", {}, {}, {}, Evidence::Measured}};
    graph.links = {
        {0, graph.goal(), 3.0, 0.75},
        {0, graph.exit(), std::nullopt, 0.25},
        {graph.start(), 0, 4.0, 1.0}};
    CHECK(
        transitions_csv(graph, Language::En)
        == "from,to,count,median_seconds,p90_seconds\r\nA,Goal,3,,\r\nStart,A,4,,\r\n"
    );
}
