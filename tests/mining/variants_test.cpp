#include "mining/case_groups.hpp"
#include "mining/logs.hpp"
#include "mining/variants.hpp"

using namespace tappa;
using namespace tappa::test;

namespace {

// So many cases of a segment that begin then; the longer ones go on to B after ten minutes, of
// which so many reach the goal.
void add_cases(
    std::string& rows,
    const std::string& segment,
    int count,
    const std::string& begin,
    bool are_long = false,
    int reaching = 0
) {
    for (int i = 0; i < count; ++i) {
        const std::string name = segment + std::to_string(rows.size());
        const std::string end = "," + segment + "," + (i < reaching ? "1" : "0") + "\n";
        rows += name + ",A," + begin + ":00:00Z" + end;
        if (are_long)
            rows += name + ",B," + begin + ":10:00Z" + end;
    }
}

CaseGroups groups_of(const std::string& rows, const TimeZone& zone = {}) {
    const EventLog log = file_of("case,activity,timestamp,segment,goal\n" + rows).reading.log;
    return case_groups_of(log, log_paths_of(log), 10, zone);
}

const CaseGroup* group_in(
    const CaseGroups& found,
    std::optional<std::uint32_t> segment,
    std::optional<std::uint32_t> period
) {
    for (const CaseGroup& group : found.groups)
        if (group.segment == segment && group.period == period)
            return &group;
    return nullptr;
}

} // namespace

TEST_CASE("the most frequent paths come first, equal ones in the order of the log") {
    const EventLog log = file_of("case,activity,timestamp,goal\n"
                                 "1,A,2026-01-01T00:00:00,\n1,C,2026-01-01T00:00:05,\n"
                                 "2,A,2026-01-01T00:00:00,1\n2,B,2026-01-01T00:00:10,\n"
                                 "3,A,2026-01-01T00:00:00,\n3,B,2026-01-01T00:00:30,\n"
                                 "4,B,2026-01-01T00:00:00,1\n")
                             .reading.log;
    const Variants variants = variants_of(log, 2);
    CHECK(variants.different == 3);
    CHECK(variants.cases_shown == 3);
    REQUIRE(variants.most_frequent.size() == 2);
    const Variant& first = variants.most_frequent[0];
    CHECK(first.activities == std::vector<std::uint32_t>{0, 2});
    CHECK(first.cases == 2);
    CHECK(first.conversions == 1);
    CHECK(first.median_seconds == 20);
    CHECK(variants.most_frequent[1].activities == std::vector<std::uint32_t>{0, 1});
    CHECK(variants.goal_median_seconds == 5); // of 10 and 0
    CHECK(variants.goal_p90_seconds == 9);
}

TEST_CASE("cases are counted by how long they took, those of one event aside") {
    const EventLog log = file_of("case,activity,timestamp,goal\n"
                                 "1,A,2026-01-01T00:00:00,1\n"
                                 "2,A,2026-01-01T00:00:00,1\n2,B,2026-01-01T00:00:59,\n"
                                 "3,A,2026-01-01T00:00:00,\n3,B,2026-01-01T00:00:00,\n"
                                 "4,A,2026-01-01T00:00:00,1\n4,B,2026-01-01T00:01:00,\n"
                                 "5,A,2026-01-01T00:00:00,\n5,B,2027-01-01T00:00:00,\n")
                             .reading.log;
    const Throughput throughput = variants_of(log, 1).throughput;
    CHECK(throughput.cases == decltype(throughput.cases){2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1});
    CHECK(throughput.conversions == decltype(throughput.conversions){1, 1});
}

TEST_CASE("each step of a path has its own median, of those who took that path") {
    const EventLog log =
        reading_of("1,A,2026-01-01T00:00:00\n1,B,2026-01-01T00:00:10\n1,A,2026-01-01T00:01:00\n"
                   "2,A,2026-01-01T00:00:00\n2,B,2026-01-01T00:00:30\n2,A,2026-01-01T00:00:32\n"
                   "3,A,2026-01-01T00:00:00\n3,B,2026-01-01T09:00:00\n")
            .log;
    const Variants variants = variants_of(log, 1);
    REQUIRE(variants.most_frequent.size() == 1);
    const Variant& path = variants.most_frequent.front();
    CHECK(path.step_seconds == std::vector<double>{20, 26});
    CHECK(path.median_seconds == 46);
    CHECK(path.p90_seconds == doctest::Approx(57.2));
    CHECK_FALSE(variants.goal_median_seconds);
}

TEST_CASE("the order and the number of events make a path") {
    const EventLog log = reading_of("1,A,2026-01-01\n1,B,2026-01-02\n"
                                    "2,B,2026-01-01\n2,A,2026-01-02\n"
                                    "3,A,2026-01-01\n3,B,2026-01-02\n3,B,2026-01-03\n")
                             .log;
    CHECK(variants_of(log, 10).different == 3);
    CHECK(variants_of(EventLog{}, 10).different == 0);
}

TEST_CASE("cases are counted by segment and by period, and so is each path") {
    std::string rows;
    add_cases(rows, "young", 10, "2026-01-05T10", true, 4);
    add_cases(rows, "old", 12, "2026-02-10T10");
    add_cases(rows, "few", 2, "2026-03-01T10", true);
    add_cases(rows, "", 1, "2026-03-01T10", true);
    const CaseGroups found = groups_of(rows);
    // Fewer than ten are among the others, whatever their segment is called.
    CHECK(found.segments == std::vector<std::string>{"old", "young"});
    REQUIRE(found.periods.size() == 8); // weeks, from Monday to Sunday
    CHECK(found.periods.front() == CasePeriod{{2026, 1, 5}, {2026, 1, 11}});
    CHECK(found.periods.back() == CasePeriod{{2026, 2, 23}, {2026, 3, 1}});
    REQUIRE(found.groups.size() == 9); // those without cases are not there
    REQUIRE(group_in(found, 1, std::nullopt));
    const CaseGroup& young = *group_in(found, 1, std::nullopt);
    CHECK(young.cases == 10);
    CHECK(young.conversions == 4);
    CHECK(young.different == 1);
    CHECK(young.median_seconds == 600);
    CHECK(young.goal_median_seconds == 600);
    CHECK(young.throughput.cases[2] == 10);
    CHECK(young.throughput.conversions[2] == 4);
    REQUIRE(group_in(found, 2, std::nullopt));
    CHECK(group_in(found, 2, std::nullopt)->cases == 3);
    CHECK_FALSE(group_in(found, 2, std::nullopt)->goal_median_seconds);
    REQUIRE(group_in(found, std::nullopt, 5));
    CHECK(group_in(found, std::nullopt, 5)->cases == 12);
    CHECK(group_in(found, 0, 5));
    CHECK_FALSE(group_in(found, 1, 5));
    REQUIRE(found.of_path.size() == 2);
    CHECK(
        found.of_path[0]
        == std::vector<
            PathPart>{{1, 10, 4, 600}, {2, 3, 0, 600}, {3, 10, 4, 600}, {5, 3, 0, 600}, {7, 10, 4, 600}, {8, 3, 0, 600}}
    );
    CHECK(found.of_path[1] == std::vector<PathPart>{{0, 12, 0, 0}, {4, 12, 0, 0}, {6, 12, 0, 0}});
}

TEST_CASE("a period is of the clocks that wrote the log, and there are twelve at most") {
    std::string two;
    add_cases(two, "", 1, "2026-01-11T22");
    add_cases(two, "", 1, "2026-01-11T23");
    CHECK(groups_of(two) == CaseGroups{}); // one day, and one segment
    TimeZone east;
    east.offset_seconds = 5'400;
    CHECK(
        groups_of(two, east).periods
        == std::vector<CasePeriod>{{{2026, 1, 11}, {2026, 1, 11}}, {{2026, 1, 12}, {2026, 1, 12}}}
    );
    std::string years;
    for (const char* day : {"1970-01-01T00", "2000-05-05T10", "2010-05-05T10", "2020-05-05T10"})
        add_cases(years, "", 1, day);
    const CaseGroups found = groups_of(years);
    REQUIRE(found.periods.size() == limits::variant_periods);
    CHECK(found.periods.front() == CasePeriod{{2009, 1, 1}, {2009, 12, 31}});
    REQUIRE(group_in(found, std::nullopt, 12));
    CHECK(group_in(found, std::nullopt, 12)->cases == 2); // 1970 says nothing, 2000 is long ago
}

TEST_CASE("of a segment in a period only the most frequent paths are counted") {
    std::string rows;
    // Path i is i + 1 activities long, and 50 − i cases of either segment take it.
    for (int path = 0; path < 25; ++path)
        for (int i = 0; i < 50 - path; ++i)
            for (int step = 0; step <= path; ++step)
                rows += std::to_string(path) + "-" + std::to_string(i) + ",A,2026-0"
                    + (i % 2 == 0 ? "1" : "2") + "-01T10:00:00Z," + (i % 3 == 0 ? "x" : "y")
                    + ",0\n";
    const CaseGroups found = groups_of(rows);
    const EventLog log = file_of("case,activity,timestamp,segment,goal\n" + rows).reading.log;
    const CaseGroups all = case_groups_of(log, log_paths_of(log), 25, {});
    REQUIRE(all.of_path.size() == 25);
    CHECK(all.of_path[limits::crossed_variants - 1].size() == 2 + 2 + 4);
    CHECK(all.of_path[limits::crossed_variants].size() == 2 + 2);
    CHECK(found.of_path.size() == 10);
}
