#include "io/limits.hpp"
#include "mining/listed_rows.hpp"
#include "mining/logs.hpp"

#include <string>
#include <vector>

using namespace tappa;
using namespace tappa::test;

namespace {

using Paths = std::vector<std::string>;
using Names = std::vector<std::string>;

constexpr const char* head = "case,activity,timestamp\n";

} // namespace

TEST_CASE("columns that are missing are named, and nothing is read") {
    CHECK(file_of("case,activity\n1,A\n").missing == Names{"timestamp"});
    CHECK(file_of("").missing == Names{"case", "activity", "timestamp"});
    CHECK(file_of("\n\n").missing == Names{"case", "activity", "timestamp"});
    CHECK(file_of("case;activity,timestamp\n").missing == Names{"case", "activity"});
    CHECK(file_of(head).missing.empty());
    CHECK(file_of(head).reading.log.events.empty());
}

TEST_CASE("semicolons, tabs, marks and carriage returns change nothing") {
    const Paths paths{"A B"};
    CHECK(
        paths_of(file_of("\xEF\xBB\xBF"
                         "case;activity;timestamp\r\n1;A;2026-01-01\r\n1;B;2026-01-02")
                     .reading.log)
        == paths
    );
    CHECK(
        paths_of(
            file_of("timestamp\tactivity\tcase\n2026-01-01\tA\t1\n2026-01-02\tB\t1\n").reading.log
        )
        == paths
    );
}

TEST_CASE("names may hold separators, quotes and line ends") {
    const LogReading reading =
        file_of(
            std::string(head) + "1,\"A, \"\"quoted\"\"\",2026-01-01\n1,\"B\nB\",2026-01-02\n1,,\n"
        )
            .reading;
    CHECK(paths_of(reading.log) == Paths{"A, \"quoted\" B\nB"});
    REQUIRE(reading.bad.count() == 1);
    CHECK(listed(reading.bad).at(0).line == 5);
}

TEST_CASE("a quote that is never closed costs its line and not the file") {
    const LogReading reading =
        file_of(std::string(head) + "1,A,2026-01-01\n1,\"B,2026-01-02\n1,C,2026-01-03\n").reading;
    CHECK(paths_of(reading.log) == Paths{"A C"});
    CHECK(listed(reading.bad) == std::vector<BadRow>{{3, RowFault::OpenQuote, ""}});
}

TEST_CASE("a row with a zero byte is bad") {
    std::string csv = std::string(head) + "1,A,2026-01-01\n1,B?,2026-01-02\n";
    csv[csv.find('?')] = '\0';
    const LogReading reading = file_of(csv).reading;
    CHECK(paths_of(reading.log) == Paths{"A"});
    CHECK(listed(reading.bad) == std::vector<BadRow>{{3, RowFault::NulByte, ""}});
}

TEST_CASE("UTF-16 and Windows-1252 are read, and said") {
    std::string utf16 = "\xFF\xFE";
    for (const char c : std::string(head) + "1,A,2026-01-01\n") {
        utf16 += c;
        utf16 += '\0';
    }
    CHECK(paths_of(file_of(utf16).reading.log) == Paths{"A"});
    const LogFile file = file_of(std::string(head) + "1,citt\xE0,2026-01-01\n");
    CHECK(file.decoding.encoding == TextEncoding::Windows1252);
    CHECK(paths_of(file.reading.log) == Paths{"città"});
}

TEST_CASE("columns can be chosen by hand") {
    LogOptions options;
    options.columns = columns_by_name({"activity", "case", "timestamp"});
    CHECK(paths_of(file_of("x,y,z\nA,1,2026-01-01\n", options).reading.log) == Paths{"A"});
}

TEST_CASE("one case, and one event a case") {
    std::string one_case = head;
    std::string one_event = head;
    for (int i = 0; i < 2'000; ++i) {
        one_case += "1,A,2026-01-01\n";
        one_event += std::to_string(i) + ",A,2026-01-01\n";
    }
    CHECK(file_of(one_case).reading.log.cases.size() == 1);
    CHECK(file_of(one_case).reading.ties == 1'999);
    CHECK(file_of(one_event).reading.log.cases.size() == 2'000);
}

TEST_CASE("a column with a name of its own for every row holds no activities") {
    std::string csv = head;
    for (std::size_t i = 0; i <= limits::touchpoints; ++i)
        csv += "1,name" + std::to_string(i) + ",2026-01-01\n";
    const LogFile file = file_of(csv);
    CHECK(file.too_many_activities);
    CHECK(file.reading.log.events.empty());
}

TEST_CASE("very wide and very long rows are bad and take no time") {
    const std::string wide(1'000'000, ',');
    CHECK(file_of(std::string(head) + "1,A" + wide + "x\n").reading.bad.count() == 1);
    std::string too_wide = "case,activity,timestamp" + wide + "\n1,A,2026-01-01\n";
    CHECK(log_from_file(too_wide, {}).error().code == ErrorCode::TooManyColumns);
    const std::string letters(10'000'000, 'x');
    const LogReading reading =
        file_of(head + letters + ",A,2026-01-01\n1,A," + letters + "\n").reading;
    CHECK(reading.log.events.size() == 1);
    REQUIRE(reading.bad.count() == 1);
    CHECK(listed(reading.bad).at(0).detail == std::string(40, 'x') + "…");
}
