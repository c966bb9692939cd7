#include "graph/analysis.hpp"
#include "io/limits.hpp"
#include "mining/flow_tables.hpp"
#include "mining/listed_rows.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace tappa;

namespace {

std::vector<std::string> links(const JourneyGraph& graph) {
    std::vector<std::string> found;
    for (const GraphLink& link : graph.links)
        found.push_back(
            node_id(graph, link.from) + ">" + node_id(graph, link.to) + " "
            + std::to_string(static_cast<int>(*link.count))
        );
    return found;
}

using Names = std::vector<std::string>;

FlowTable transitions(std::string_view csv) {
    Result<FlowTable> table = flow_from_transitions(csv);
    REQUIRE(table.ok());
    return std::move(table).value();
}

FlowTable paths(std::string_view csv) {
    Result<FlowTable> table = flow_from_paths(csv);
    REQUIRE(table.ok());
    return std::move(table).value();
}

} // namespace

TEST_CASE("transitions are read from columns in any order, with reserved names in any case") {
    const FlowTable table =
        transitions("count;to;from\r\n3;A;START\r\n2;B;A\r\n1;exit; A \r\n2;GoAL;B\r\n1;B;A\r\n");
    CHECK(links(table.graph) == Names{"A>B 3", "A>(exit) 1", "B>(goal) 2", "(start)>A 3"});
    CHECK(table.good_rows == 5);
    CHECK(table.graph.measured);
}

TEST_CASE("a count of 0 makes no transition, but its touchpoints are there") {
    const FlowTable table = transitions("from,to,count\nStart,A,0\nB,Goal,0\n");
    CHECK(table.graph.links.empty());
    CHECK(table.graph.touchpoints.size() == 2);
    CHECK(table.bad_rows.empty());
}

TEST_CASE("rows of transitions that make no sense are told with their lines") {
    const FlowTable table = transitions(
        "from,to,count\n,A,1\nA, ,1\nA,B,-1\nA,B,1.5\nA,B,\nA,B\nGoal,A,1\nexit,A,1\nA,start,1\nA,B,1,5\nA,B,2\n"
    );
    using F = RowFault;
    const std::vector<BadRow> expected{
        {2, F::EmptyCell, "from"},
        {3, F::EmptyCell, "to"},
        {4, F::NotACount, "-1"},
        {5, F::NotACount, "1.5"},
        {6, F::NotACount, ""},
        {7, F::NotACount, ""},
        {8, F::LeadsFromEnd, "Goal"},
        {9, F::LeadsFromEnd, "exit"},
        {10, F::LeadsToStart, "start"},
        {11, F::TooManyCells, "3"}};
    CHECK(test::listed(table.bad_rows) == expected);
    CHECK(table.good_rows == 1);
    CHECK(links(table.graph) == Names{"A>B 2"});
}

TEST_CASE("paths are taken apart, with Start, Goal and Exit as names like others") {
    const FlowTable table =
        paths("path,conversions,nulls\nA > B,1,0\n A,0,1\nB,1,1\nStart>Goal,2,0\n\"A > A\",0,0\n");
    CHECK(
        links(table.graph)
        == Names{"A>B 1", "A>(exit) 1", "B>(goal) 2", "B>(exit) 1", "Goal>(goal) 2", "Start>Goal 2", "(start)>A 2", "(start)>B 2", "(start)>Start 2"}
    );
    CHECK(table.good_rows == 5);
}

TEST_CASE("paths have the columns of other programs too, and faults with their lines") {
    const FlowTable table =
        paths("total_null,Path,total_conversions\n0,A>B,1\n0,A>>B,1\n0,,1\n0,A>,1\n-1,A,1\n0,A,x\n"
        );
    using F = RowFault;
    CHECK(
        test::listed(table.bad_rows)
        == std::vector<
            BadRow>{{3, F::EmptyPathElement, "A>>B"}, {4, F::EmptyCell, "Path"}, {5, F::EmptyPathElement, "A>"}, {6, F::NotACount, "-1"}, {7, F::NotACount, "x"}}
    );
}

TEST_CASE("the columns have Italian names too, and faults are told by the names of the file") {
    using F = RowFault;
    for (const char* count : {"conteggio", "clienti", "Customers"}) {
        const FlowTable table = transitions(
            "Da;A;" + std::string(count) + "\nStart;X;1250,0\nX;Goal;1250.0\n;X;1\nX;Goal;1,250\n"
        );
        CHECK(links(table.graph) == Names{"X>(goal) 1250", "(start)>X 1250"});
        CHECK(
            test::listed(table.bad_rows)
            == std::vector<BadRow>{{4, F::EmptyCell, "Da"}, {5, F::NotACount, "1,250"}}
        );
    }
    const FlowTable table = paths("Percorso;conversioni;nulli\nX > Y;2,0;1\n;1;1\n");
    CHECK(links(table.graph) == Names{"X>Y 3", "Y>(goal) 2", "Y>(exit) 1", "(start)>X 3"});
    CHECK(test::listed(table.bad_rows) == std::vector<BadRow>{{3, F::EmptyCell, "Percorso"}});
}

TEST_CASE("of columns with one name the first is read, and it is said") {
    const FlowTable table = transitions("\nfrom,to,note,count,Count,note\nStart,A,x,3,4,y\n");
    CHECK(links(table.graph) == Names{"(start)>A 3"});
    CHECK(table.repeated == std::vector<RepeatedHead>{{2, "count", {3, 4}}});
    CHECK(transitions("from,to,count\nStart,A,3\n").repeated.empty());
}

TEST_CASE("of a long cell that makes a row bad the beginning is kept") {
    const std::string letters(100'000, 'x');
    const FlowTable table = transitions("from,to,count\nA,B," + letters + "\n");
    CHECK(test::listed(table.bad_rows).at(0).detail == std::string(40, 'x') + "…");
    const FlowTable bad =
        paths("path,conversions,nulls\n" + letters + ">,1,0\nA," + letters + ",0\n");
    for (const BadRow& row : test::listed(bad.bad_rows))
        CHECK(row.detail == std::string(40, 'x') + "…");
    CHECK(bad.bad_rows.count() == 2);
}

TEST_CASE("what is too long for a name is none, and says in which column it stands") {
    using F = RowFault;
    const std::string longest(limits::name_bytes, 'x');
    const FlowTable table = transitions(
        "from,to,count\nA," + longest + ",1\nA," + longest + "x,1\n" + longest + "x,A,1\n"
    );
    CHECK(
        test::listed(table.bad_rows)
        == std::vector<BadRow>{{3, F::LongText, "to"}, {4, F::LongText, "from"}}
    );
    const FlowTable bad = paths("path,conversions,nulls\nA > " + longest + "x > B,1,0\n");
    CHECK(test::listed(bad.bad_rows) == std::vector<BadRow>{{2, F::LongText, "path"}});
}

TEST_CASE("a table without its columns is not read") {
    CHECK(transitions("from,to\nA,B\n").missing_columns == Names{"count"});
    CHECK(transitions("").missing_columns == Names{"from", "to", "count"});
    CHECK(paths("path,conversions\nA,1\n").missing_columns == Names{"nulls"});
    CHECK_FALSE(flow_from_paths("path\n\xFF").ok());
    const Result<FlowTable> wide = flow_from_paths(std::string(limits::table_columns, ','));
    REQUIRE_FALSE(wide.ok());
    CHECK(wide.error() == Error{ErrorCode::TooManyColumns, "1:1", {"1000"}});
}

TEST_CASE("transitions and paths of the same customers are the same journey") {
    const FlowTable by_path = paths("path,conversions,nulls\nA > B > A,3,1\nB,2,5\n");
    const FlowTable by_transition = transitions(
        "from,to,count\nStart,A,4\nStart,B,7\nA,B,4\nB,A,4\nA,Goal,3\nA,Exit,1\nB,Goal,2\nB,Exit,5\n"
    );
    CHECK(by_path.graph == by_transition.graph);
}
