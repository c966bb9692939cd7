#include "mining/flows.hpp"
#include "mining/logs.hpp"
#include "support/flow_place.hpp"

#include <string>
#include <vector>

using namespace tappa;
using namespace tappa::test;

namespace {

// "A B 3", in the order in which they come.
std::vector<std::string> flows(const EventLog& log) {
    std::vector<std::string> texts;
    for (const Flow& flow : flows_of(log))
        texts.push_back(
            place(log, flow.from) + " " + place(log, flow.to) + " " + std::to_string(flow.count)
        );
    return texts;
}

const Flow* find(const EventLog& log, const std::vector<Flow>& all, const std::string& from) {
    for (const Flow& flow : all)
        if (place(log, flow.from) == from)
            return &flow;
    return nullptr;
}

} // namespace

TEST_CASE("every case leads from Start to Goal or Exit") {
    const EventLog log = file_of("case,activity,timestamp,goal\n"
                                 "1,A,2026-01-01,\n"
                                 "1,B,2026-01-02,1\n"
                                 "1,B,2026-01-03,\n"
                                 "2,A,2026-01-01,\n"
                                 "2,B,2026-01-02,0\n"
                                 "3,A,2026-01-01,\n")
                             .reading.log;
    CHECK(
        flows(log)
        == std::vector<
            std::string>{"(start) A 3", "A B 2", "B B 1", "B (goal) 1", "B (exit) 1", "A (exit) 1"}
    );
}

TEST_CASE("a log without events has no flows") {
    CHECK(flows_of(EventLog{}).empty());
}

TEST_CASE("times are the median and the 90th percentile between two events") {
    // 10, 20, 30 and 100 s: median 25, 90 % at 30 + 0.7 · 70 = 79 (type 7).
    const EventLog log = reading_of("1,A,2026-01-01T00:00:00\n1,B,2026-01-01T00:00:10\n"
                                    "2,A,2026-01-01T00:00:00\n2,B,2026-01-01T00:00:20\n"
                                    "3,A,2026-01-01T00:00:00\n3,B,2026-01-01T00:00:30\n"
                                    "4,A,2026-01-01T00:00:00\n4,B,2026-01-01T00:01:40\n")
                             .log;
    const std::vector<Flow> all = flows_of(log);
    const Flow* const flow = find(log, all, "A");
    REQUIRE(flow);
    CHECK(flow->median_seconds == doctest::Approx(25));
    CHECK(flow->p90_seconds == doctest::Approx(79));
    CHECK_FALSE(find(log, all, "(start)")->median_seconds);
    CHECK_FALSE(find(log, all, "B")->p90_seconds);
}

TEST_CASE("handoffs are counted between neighbours that both have a value") {
    const EventLog log = file_of("case,activity,timestamp,channel,department\n"
                                 "1,A,2026-01-01,web,sales\n"
                                 "1,B,2026-01-02,shop,sales\n"
                                 "1,C,2026-01-03,,support\n"
                                 "1,D,2026-01-04,web,\n"
                                 "2,A,2026-01-01,web,sales\n"
                                 "3,A,2026-01-01,web,sales\n")
                             .reading.log;
    const Handoffs handoffs = handoffs_of(log);
    CHECK(*handoffs.channel_switches == doctest::Approx(100.0 / 3));
    CHECK(*handoffs.department_changes == doctest::Approx(100.0 / 3));
}

TEST_CASE("without the column, or without cases, handoffs are not known") {
    const Handoffs handoffs = handoffs_of(reading_of("1,A,2026-01-01\n").log);
    CHECK_FALSE(handoffs.channel_switches);
    CHECK_FALSE(handoffs.department_changes);
    EventLog empty;
    empty.has_channels = true;
    CHECK_FALSE(handoffs_of(empty).channel_switches);
}
