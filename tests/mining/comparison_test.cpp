#include "mining/comparison.hpp"
#include "mining/logs.hpp"
#include "mining/two_groups.hpp"

#include <string>

using namespace tappa;
using namespace tappa::test;

namespace {

// `count` cases of a segment, of which so many reach the goal by the longer path.
void add_cases(std::string& rows, const std::string& segment, int count, int reaching, int day) {
    static int number = 0;
    for (int i = 0; i < count; ++i) {
        const std::string start = std::to_string(++number) + ",";
        const std::string end = "," + segment + ",";
        const std::string date =
            "2026-03-" + std::string(day < 10 ? "0" : "") + std::to_string(day);
        rows += start + "Page," + date + "T10:00:00Z" + end + "0\n";
        if (i < reaching)
            rows += start + "Order," + date + "T10:30:00Z" + end + "1\n";
    }
}

EventLog log_of(const std::string& rows) {
    return file_of("case,activity,timestamp,segment,goal\n" + rows).reading.log;
}

LogGroups segments(const char* first, const char* second) {
    LogGroups groups;
    groups.first = first;
    groups.second = second;
    return groups;
}

} // namespace

TEST_CASE("two segments stand side by side, with what they differ in") {
    std::string rows;
    add_cases(rows, "young", 100, 80, 1);
    add_cases(rows, "old", 200, 40, 2);
    add_cases(rows, "other", 7, 0, 3);
    const auto found = comparison_of(log_of(rows), segments("young", "old"));
    REQUIRE(found);
    CHECK(found->first.cases == 100);
    CHECK(found->first.conversions == 80);
    CHECK(found->second.cases == 200);
    CHECK(found->neither == 7);
    REQUIRE(found->conversion);
    CHECK(found->conversion->value == doctest::Approx(-0.6));
    CHECK(found->conversion->low < -0.6);
    CHECK(found->conversion->high > -0.6);
    CHECK(found->conversion->high < -0.45);
    CHECK(found->conversion->test.verdict == DifferenceVerdict::Real);
    CHECK(found->conversion->test.p <= found->conversion->test.adjusted);
    CHECK(found->times_to_goal);
    CHECK(found->first.timed == 80);
    CHECK(found->first.median_seconds == 1800);
    REQUIRE(found->times);
    CHECK(found->times->p == 1); // all take as long
    CHECK(found->times->verdict == DifferenceVerdict::Chance);
    REQUIRE(found->paths.size() == 2);
    CHECK(found->paths[0].first == 20); // Page alone, of 180
    CHECK(found->paths[0].second == 160);
    CHECK(found->paths[1].difference.test.verdict == DifferenceVerdict::Real);
}

TEST_CASE("two groups that are alike could be chance") {
    std::string rows;
    add_cases(rows, "a", 60, 30, 1);
    add_cases(rows, "b", 60, 33, 1);
    const auto found = comparison_of(log_of(rows), segments("a", "b"));
    REQUIRE(found);
    CHECK(found->conversion->test.verdict == DifferenceVerdict::Chance);
    CHECK(found->conversion->low < 0);
    CHECK(found->conversion->high > 0);
}

TEST_CASE("few customers say nothing, however they differ") {
    std::string rows;
    add_cases(rows, "a", 9, 9, 1);
    add_cases(rows, "b", 500, 0, 1);
    const auto found = comparison_of(log_of(rows), segments("a", "b"));
    REQUIRE(found);
    CHECK(found->conversion->test.p < 0.001);
    CHECK(found->conversion->test.verdict == DifferenceVerdict::TooFew);
    CHECK_FALSE(found->times); // nobody of the second group reached the goal
    for (const ComparedPath& path : found->paths)
        CHECK(path.difference.test.verdict == DifferenceVerdict::TooFew);
}

TEST_CASE("a group without customers is not compared") {
    std::string rows;
    add_cases(rows, "a", 20, 9, 1);
    const EventLog log = log_of(rows);
    CHECK_FALSE(comparison_of(log, segments("a", "b")));
    CHECK_FALSE(comparison_of(log, segments("", "a")));
    CHECK_FALSE(comparison_of(EventLog{}, segments("a", "b")));
    LogGroups period;
    period.by_period = true;
    CHECK_FALSE(comparison_of(log, period)); // all are after 1970
}

TEST_CASE("a case belongs to the period in which it begins") {
    std::string rows;
    add_cases(rows, "a", 10, 0, 1);
    add_cases(rows, "a", 30, 0, 5);
    rows += "z,Page,2026-03-04T23:59:59Z,a,0\nz,Order,2026-03-06T10:00:00Z,a,0\n";
    const EventLog log = log_of(rows);
    LogGroups period;
    period.by_period = true;
    period.boundary = time_from_text("2026-03-05")->ticks;
    const auto found = comparison_of(log, period);
    REQUIRE(found);
    CHECK(found->first.cases == 11);
    CHECK(found->second.cases == 30);
    CHECK(found->neither == 0);
}

TEST_CASE("without a goal the times of all cases are compared") {
    const EventLog log = file_of("case,activity,timestamp,segment\n"
                                 "1,A,2026-01-01T10:00:00Z,x\n1,B,2026-01-01T11:00:00Z,x\n"
                                 "2,A,2026-01-01T10:00:00Z,y\n")
                             .reading.log;
    const auto found = comparison_of(log, segments("x", "y"));
    REQUIRE(found);
    CHECK_FALSE(found->conversion);
    CHECK_FALSE(found->times_to_goal);
    CHECK(found->first.median_seconds == 3600);
    CHECK(found->second.median_seconds == 0);
}

TEST_CASE("segments are listed with their cases, the largest first") {
    std::string rows;
    add_cases(rows, "small", 2, 0, 1);
    add_cases(rows, "large", 5, 0, 1);
    rows += "z,Page,2026-03-04T23:59:59Z,,0\n";
    CHECK(segments_of(log_of(rows)) == std::vector<SegmentCount>{{"large", 5}, {"small", 2}});
}

TEST_CASE("statistics of two groups at the ends of what they may be given") {
    CHECK(fisher_p({0, 1}, {0, 1}) == 1);
    CHECK(fisher_p({1, 1}, {1, 1}) == 1);
    CHECK(fisher_p({3, 3}, {0, 3}) == doctest::Approx(0.1));
    // Beyond what a double holds: no chance at all, and no endless loop.
    CHECK(fisher_p({5'000'000, 5'000'000}, {0, 5'000'000}) == 0);
    CHECK(fisher_p({2'500'000, 5'000'000}, {2'500'000, 5'000'000}) == doctest::Approx(1));
    // Too many to sum up: the normal approximation, within a frame.
    CHECK(
        fisher_p({8'002'000, 16'000'000}, {8'000'000, 16'000'000})
        == doctest::Approx(0.4797198).epsilon(1e-6)
    );
    constexpr std::uint64_t most = 1'000'000'000'000;
    CHECK(
        fisher_p({most / 2 + 1'000'000, most}, {most / 2, most})
        == doctest::Approx(0.1572996).epsilon(1e-5)
    );
    CHECK(fisher_p({most, most}, {0, most}) == 0);
    const FindingInterval all = difference_interval({0, 10}, {10, 10});
    CHECK(all.low > 0.6);
    CHECK(all.high == doctest::Approx(1));
    CHECK(rank_sum_p({1}, {1}) == 1);
    CHECK(rank_sum_p({1, 1, 1}, {1, 1}) == 1);
    CHECK(adjusted_p({}).empty());
    CHECK(adjusted_p({0.5}) == std::vector<double>{0.5});
    const std::vector<double> adjusted = adjusted_p({0.01, 0.04, 0.03});
    CHECK(adjusted[0] == doctest::Approx(0.03));
    CHECK(adjusted[1] == doctest::Approx(0.04));
    CHECK(adjusted[2] == doctest::Approx(0.04));
}

TEST_CASE("times of which the class alone is known are compared as ties") {
    CHECK(
        class_rank_sum_p({2, 3, 1}, {0, 1, 4})
        == doctest::Approx(rank_sum_p({1, 1, 2, 2, 2, 3}, {2, 3, 3, 3, 3}))
    );
    CHECK(class_rank_sum_p({0, 5}, {0, 7}) == 1);
}
