#include "graph/absorption.hpp"
#include "mining/leverage_intervals.hpp"
#include "mining/listed_rows.hpp"
#include "mining/log_graph.hpp"
#include "mining/logs.hpp"

#include <string>
#include <vector>

using namespace tappa;
using namespace tappa::test;

namespace {

LogGraph graph_of(std::string csv) {
    Result<LogGraph> graph = graph_from_log(csv, {});
    REQUIRE(graph.ok());
    return std::move(graph).value();
}

// So many customers of A then B; half of them reach the goal, a quarter leaves at A.
std::string journeys(int fours) {
    std::string csv = "case,activity,timestamp,goal\n";
    for (int i = 0; i < fours * 4; ++i) {
        const std::string name = std::to_string(i);
        csv += name + ",A,2026-01-01,\n";
        if (i % 4 != 0)
            csv += name + ",B,2026-01-02," + (i % 4 == 1 ? "0" : "1") + "\n";
    }
    return csv;
}

std::vector<std::optional<FindingInterval>> intervals(int fours) {
    const LogGraph graph = graph_of(journeys(fours));
    return leverage_intervals_of(graph.reading.log, graph.table.graph);
}

} // namespace

TEST_CASE("a log gives the graph that its transitions give") {
    const LogGraph log =
        graph_of("case,activity,timestamp,goal\n"
                 "1,B,2026-01-01,\n1,A,2026-01-02,1\n2,B,2026-01-01,\n3,,2026-01-01,\n");
    const Result<FlowTable> table =
        flow_from_transitions("from,to,count\nStart,B,2\nB,A,1\nA,Goal,1\nB,Exit,1\n");
    REQUIRE(table.ok());
    CHECK(log.table.graph == table->graph);
    CHECK(log.table.good_rows == 3);
    CHECK(
        test::listed(log.table.bad_rows)
        == std::vector<BadRow>{{5, RowFault::EmptyCell, "activity"}}
    );
    CHECK(log.variants.different == 2);
}

TEST_CASE("a log without a good row has no graph") {
    const LogGraph log = graph_of("case,activity,timestamp\n1,A,soon\n");
    CHECK(log.table.good_rows == 0);
    CHECK(log.table.bad_rows.count() == 1);
    CHECK(
        graph_of("case\n").table.missing_columns
        == std::vector<std::string>{"activity", "timestamp"}
    );
}

TEST_CASE("the interval of a leverage holds it, and more customers make it narrower") {
    const LogGraph graph = graph_of(journeys(25));
    const Absorption absorption = absorption_of(graph.table.graph, GraphArcs(graph.table.graph));
    const double leverage = absorption.touchpoints[0].leverage.value();
    CHECK(leverage == doctest::Approx(0.5 * 0.025 / 0.75));
    const FindingInterval few = intervals(25)[0].value();
    const FindingInterval many = intervals(400)[0].value();
    CHECK(few.low < leverage);
    CHECK(few.high > leverage);
    CHECK(many.low < leverage);
    CHECK(many.high > leverage);
    CHECK(many.high - many.low < (few.high - few.low) / 2);
    CHECK(intervals(25) == intervals(25));
    // 24,000 customers are more than are drawn: 15 times as many as 1,600, so √15 = 3.9 times
    // narrower.
    const FindingInterval most = intervals(6'000)[0].value();
    CHECK(most.low < leverage);
    CHECK(most.high > leverage);
    CHECK((many.high - many.low) / (most.high - most.low) == doctest::Approx(3.9).epsilon(0.25));
}

TEST_CASE("few customers give no interval") {
    CHECK(intervals(7) == std::vector<std::optional<FindingInterval>>(2));
    CHECK(intervals(8)[0].has_value());
}
