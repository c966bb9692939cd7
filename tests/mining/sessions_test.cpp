#include "mining/logs.hpp"
#include "mining/sessions.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace tappa;

namespace {

const std::string rows = "case,activity,timestamp,segment,goal\n"
                         "1,A,2026-01-01T00:00:00Z,young,0\n"
                         "1,B,2026-01-02T00:00:00Z,young,1\n"
                         "1,C,2026-01-03T00:00:01Z,young,0\n"
                         "2,A,2026-01-01T00:00:00Z,old,0\n"
                         "1,D,2026-06-01T00:00:00Z,young,0\n";

LogOptions with_gap(Ticks hours) {
    LogOptions options;
    options.session_gap = hours * 3'600 * ticks_per_second;
    return options;
}

} // namespace

TEST_CASE("a pause longer than the gap begins a new case, one as long does not") {
    const LogFile file = test::file_of(rows, with_gap(24));
    CHECK(test::paths_of(file.reading.log) == std::vector<std::string>{"A B", "C", "D", "A"});
    CHECK(file.cases_in_file == 2);
    CHECK(file.reading.log.cases[2].segment == file.reading.log.cases[0].segment);
    CHECK(file.reading.log.cases[3].segment != file.reading.log.cases[0].segment);
}

TEST_CASE("a goal counts for the case in which it was reached") {
    const EventLog log = test::file_of(rows, with_gap(24)).reading.log;
    CHECK(log.cases[0].reaches_goal);
    for (std::size_t i = 1; i < log.cases.size(); ++i)
        CHECK_FALSE(log.cases[i].reaches_goal);
    CHECK(test::file_of(rows).reading.log.cases[0].reaches_goal);
}

TEST_CASE("without a gap a case never ends by a pause") {
    CHECK(
        test::paths_of(test::file_of(rows).reading.log) == std::vector<std::string>{"A B C D", "A"}
    );
}

TEST_CASE("the number of cases is known for every gap before one is chosen") {
    const LogFile file = test::file_of(rows);
    for (std::size_t i = 0; i < session_gaps.size(); ++i) {
        INFO(session_gaps[i]);
        const LogFile cut = test::file_of(rows, with_gap(session_gaps[i]));
        CHECK(file.session_counts[i] == cut.reading.log.cases.size());
    }
    CHECK(file.session_counts.front() == 5);
    CHECK(file.session_counts.back() == 2);
}
