#include "mining/logs.hpp"
#include "mining/variants.hpp"

using namespace tappa;
using namespace tappa::test;

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
