#include "io/xml_pull.hpp"
#include "mining/flows.hpp"
#include "mining/log_pass.hpp"
#include "mining/logs.hpp"
#include "mining/variants.hpp"
#include "mining/xes_writer.hpp"
#include "support/files.hpp"

#include <algorithm>
#include <string>
#include <vector>

using namespace tappa;
using namespace tappa::test;

namespace {

EventLog read_again(const EventLog& log) {
    return file_of(xes_from_log(log, log.activities)).reading.log;
}

void check_is_same(const EventLog& log, const EventLog& again) {
    CHECK(again.activities == log.activities);
    CHECK(again.channels == log.channels);
    CHECK(again.departments == log.departments);
    CHECK(again.segments == log.segments);
    CHECK(flows_of(again) == flows_of(log));
    CHECK(variants_of(again, 50) == variants_of(log, 50));
    REQUIRE(again.cases.size() == log.cases.size());
    for (std::size_t i = 0; i < log.cases.size(); ++i) {
        CHECK(again.cases[i].segment == log.cases[i].segment);
        CHECK(again.cases[i].reaches_goal == log.cases[i].reaches_goal);
    }
    REQUIRE(again.events.size() == log.events.size());
    for (std::size_t i = 0; i < log.events.size(); ++i)
        CHECK(again.events[i].time == log.events[i].time);
}

} // namespace

TEST_CASE("a log that is written as XES is the same when it is read again") {
    const EventLog log = file_of("case,activity,timestamp,channel,department,segment,goal\n"
                                 "Anna,Search,2026-01-01T10:00:00.1234567Z,web,Sales,young,0\n"
                                 "Bob,Search,2026-01-01T10:00:00Z,,,old,0\n"
                                 "Anna,Order,2026-01-01T10:00:00.1234567Z,app,,young,1\n"
                                 "Bob,Call,1969-12-31T23:59:59.5Z,phone,Care,old,0\n"
                                 "Carl,Order,2026-02-01T00:00:00+02:00,,,,0\n")
                             .reading.log;
    check_is_same(log, read_again(log));
}

TEST_CASE("the sample log comes back from XES") {
    const EventLog log = file_of(file_bytes("assets/samples/sample-log.en.csv")).reading.log;
    REQUIRE(log.cases.size() == 400);
    check_is_same(log, read_again(log));
}

TEST_CASE("no name of a customer is in the file") {
    const EventLog log = reading_of("Anna-Maria,Search,2026-01-01\n").log;
    CHECK(xes_from_log(log, log.activities).find("Anna") == std::string::npos);
}

TEST_CASE("hostile names make a well-formed file, in which they are told apart") {
    EventLog log;
    const std::vector<std::string> names{
        "\"/><event>",
        "a&b",
        "a<b",
        "line\nbreak",
        "line break",
        " ",
        "\x01",
        "tab\there",
        "]]>",
        "same",
        "same",
        "caf\xC3\xA9 \xF0\x9F\x98\x80",
        "\xFF"};
    log.activities = names;
    log.segments = {"<&>\"'\n"};
    for (std::uint32_t i = 0; i < names.size(); ++i)
        log.events.push_back({Ticks{i} * ticks_per_second, i, no_name, no_name, false});
    log.cases = {{0, names.size(), 0, false}};
    const EventLog again = file_of(xes_from_log(log, names)).reading.log;
    REQUIRE(again.activities.size() == names.size());
    CHECK(again.activities[0] == names[0]);
    CHECK(again.activities[3] == "line\nbreak");
    CHECK(again.activities[5] == "6"); // of nothing that can be seen
    CHECK(again.activities[10] == "same (2)");
    CHECK(again.activities[11] == names[11]);
    CHECK(again.segments.size() == 1);
    CHECK(flows_of(again) == flows_of(log));
}

TEST_CASE("the job writes the log by the choices of its import, step by step") {
    LogChoices choices;
    choices.columns = columns_by_name({"case", "activity", "timestamp"});
    choices.rules = {{"a", 1, true}, {"b", std::nullopt, false}, {"c", 0, false}};
    const std::string csv =
        "case,activity,timestamp\nx,a,2026-01-01\nx,b,2026-01-02\nx,c,2026-01-03\ny,b,2026-01-04\n";
    LogWriting run(choices, {"First", "Second"}, csv);
    double before = 0;
    while (!run.is_done()) {
        run.step();
        CHECK(run.share_done() >= before);
        before = run.share_done();
    }
    const WrittenLog written = run.written();
    CHECK_FALSE(written.is_too_large);
    const EventLog again = file_of(written.xes).reading.log;
    CHECK(paths_of(again) == std::vector<std::string>{"Second First"});
    CHECK(again.cases.front().reaches_goal);
    LogWriting none(choices, {"First", "Second"}, "no log at all");
    while (!none.is_done())
        none.step();
    CHECK(none.written().xes.empty());
}

namespace {

LogComparison compared(const LogGroups& groups, const std::string& bytes) {
    LogChoices choices;
    choices.columns = columns_by_name({"case", "activity", "timestamp", "segment"});
    LogComparing run(choices, groups, bytes);
    while (!run.is_done())
        run.step();
    return run.comparison();
}

} // namespace

TEST_CASE("the job compares two groups by the choices of its import") {
    LogGroups groups;
    groups.first = "s";
    groups.second = "t";
    const std::string head = "case,activity,timestamp,segment\n";
    const LogComparison comparison =
        compared(groups, head + "x,a,2026-01-01,s\ny,a,2026-01-01,t\nz,a,2026-01-01,t\n");
    REQUIRE(comparison.found);
    CHECK(comparison.is_readable);
    CHECK(comparison.found->first.cases == 1);
    CHECK(comparison.found->second.cases == 2);
}

TEST_CASE("a group without cases is told from a log that is gone since") {
    LogGroups groups;
    groups.first = "s";
    groups.second = "t";
    const std::string head = "case,activity,timestamp,segment\n";
    CHECK(compared(groups, head + "x,a,2026-01-01,s\n") == LogComparison{{}, true});
    const std::string xes_with_entities = "<?xml version=\"1.0\"?><!DOCTYPE log><log></log>";
    for (const std::string& bytes :
         {std::string(), head, head + "x,a,soon,s\n", std::string("a,b\n1,2\n"), xes_with_entities})
        CHECK(compared(groups, bytes) == LogComparison{{}, false});
}
