#include "base/date.hpp"
#include "mining/log_file.hpp"
#include "mining/log_import.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace tappa;

namespace {

LogSummary summary_of(std::string bytes, const LogChoices& choices) {
    LogImport import(choices, std::move(bytes));
    double before = 0;
    while (!import.is_done()) {
        import.step();
        CHECK(import.share_done() >= before);
        before = import.share_done();
    }
    CHECK(before == 1);
    return import.summary();
}

LogChoices events(const std::vector<std::string>& heads) {
    LogChoices choices;
    choices.columns = columns_by_name(heads);
    return choices;
}

const std::vector<std::string> heads{"case", "activity", "timestamp", "channel", "goal"};
constexpr const char* head_line = "case,activity,timestamp,channel,goal\n";

const std::string small = std::string(head_line)
    + "1,Search,2026-01-01T10:00:00Z,web,\n"
      "1,Page,2026-01-01T10:02:00Z,web,\n"
      "2,Search,2026-01-02T10:00:00Z,web,\n"
      "1,Form,2026-01-01T10:05:00Z,app,1\n"
      "2,Page,2026-01-02T10:04:00Z,app,\n"
      "2,Page,2026-01-02T10:05:00Z,app,\n";

const Flow* flow_between(const LogSummary& summary, std::uint32_t from, std::uint32_t to) {
    for (const Flow& flow : summary.flows)
        if (flow.from == from && flow.to == to)
            return &flow;
    return nullptr;
}

} // namespace

TEST_CASE("only the cases of a segment, or of a time, count where so chosen") {
    const std::string text = "case,activity,timestamp,segment\n"
                             "1,A,2026-01-01T10:00:00Z,young\n1,B,2026-01-03T10:00:00Z,\n"
                             "2,A,2026-01-02T10:00:00Z,family\n"
                             "3,B,2026-01-03T00:00:00Z,young\n3,A,2026-01-03T01:00:00Z,\n";
    const auto day = [](int of_january) {
        return days_from_date({2026, 1, of_january}) * ticks_per_day;
    };
    LogChoices choices = events({"case", "activity", "timestamp", "segment"});
    choices.cases.segment = "young";
    const LogSummary young = summary_of(text, choices);
    CHECK(young.cases == 2);
    CHECK(young.events == 4);
    CHECK(young.cases_in_file == 3);
    REQUIRE(flow_between(young, 0, 1));
    CHECK(flow_between(young, 0, 1)->count == 1);
    CHECK(young.variants.different == 2);
    choices.cases.from = day(2);
    CHECK(summary_of(text, choices).cases == 1);
    CHECK(summary_of(text, choices).events == 2);
    choices.cases.before = day(3); // case 3 begins at that very moment
    CHECK(summary_of(text, choices).events == 0);
    choices.cases = {{}, {}, day(3)};
    CHECK(summary_of(text, choices).cases == 2);
    CHECK(summary_of(text, choices).events == 3);
}

TEST_CASE("a log is summed up without rules, by its activities") {
    const LogSummary summary = summary_of(small, events(heads));
    CHECK(summary.problem == LogProblem::None);
    CHECK(
        summary.activities == std::vector<ActivityCount>{{"Search", 2}, {"Page", 3}, {"Form", 1}}
    );
    CHECK(summary.touchpoints == 3);
    CHECK(summary.cases == 2);
    CHECK(summary.events == 6);
    CHECK(summary.conversions == 1);
    CHECK(summary.has_goals);
    REQUIRE(flow_between(summary, 0, 1));
    CHECK(flow_between(summary, 0, 1)->count == 2);
    CHECK(flow_between(summary, 0, 1)->median_seconds == 180);
    CHECK(flow_between(summary, flow_start, 0)->count == 2);
    CHECK(flow_between(summary, 2, flow_goal)->count == 1);
    CHECK(flow_between(summary, 1, flow_exit)->count == 1);
    CHECK(summary.channels == std::vector<std::string>{"web", "app", "app"});
    CHECK(iso_from_ticks(*summary.first).view() == "2026-01-01T10:00:00Z");
    CHECK(iso_from_ticks(*summary.last).view() == "2026-01-02T10:05:00Z");
    CHECK(summary.variants.different == 2);
}

TEST_CASE("activities of one touchpoint are one, and what is left out is counted") {
    LogChoices choices = events(heads);
    choices.rules = {{"Search", 0U, false}, {"Page", 0U, false}, {"Form", std::nullopt, false}};
    const LogSummary summary = summary_of(small, choices);
    CHECK(summary.touchpoints == 1);
    CHECK(summary.events == 5);
    CHECK(summary.events_left_out == 1);
    CHECK(flow_between(summary, 0, 0)->count == 3);
    CHECK(flow_between(summary, 0, flow_goal)->count == 1);
    CHECK(summary.activities.size() == 3); // as the file names them, all the same
}

TEST_CASE("an activity can be the goal, also one that is left out") {
    LogChoices choices = events({"case", "activity", "timestamp"});
    choices.rules = {{"Search", 0U, false}, {"Page", 1U, false}, {"Form", std::nullopt, true}};
    const LogSummary summary = summary_of(small, choices);
    CHECK(summary.has_goals);
    CHECK(summary.conversions == 1);
    CHECK(flow_between(summary, 1, flow_goal)->count == 1);
}

TEST_CASE("customers of whom nothing is left are none") {
    LogChoices choices = events(heads);
    choices.rules = {{"Form", 0U, false}};
    const LogSummary summary = summary_of(small, choices);
    CHECK(summary.cases == 1);
    choices.rules = {{"Form", std::nullopt, false}};
    CHECK(summary_of(small, choices).events == 0);
}

TEST_CASE("bad rows are counted by reason and listed, the first with its line") {
    const LogSummary summary = summary_of(
        std::string(head_line)
            + "1,A,2026-01-01,,\n,A,2026-01-01,,\n2,A,soon,,\n3,,2026-01-01,,\n"
              "4,A,2026-01-01,,,,more\n",
        events(heads)
    );
    CHECK(summary.events == 1);
    CHECK(summary.bad_rows == 4);
    REQUIRE(summary.bad_reasons.size() == 3);
    CHECK(summary.bad_reasons[0].first.fault == RowFault::TooManyCells);
    CHECK(summary.bad_reasons[1].rows == 2);
    CHECK(summary.bad_reasons[1].first == BadRow{3, RowFault::EmptyCell, "case"});
    CHECK(summary.bad_reasons[2].first == BadRow{4, RowFault::UnreadableTime, "soon"});
    CHECK(summary.bad.rows == 4);
}

TEST_CASE("very many bad rows are counted and kept, and take less than their file") {
    constexpr std::size_t many = 20'000;
    std::string bytes = head_line;
    for (std::size_t i = 0; i < many; ++i)
        bytes += ",A,2026-01-01,,\n";
    const LogSummary summary = summary_of(bytes, events(heads));
    CHECK(summary.bad_rows == many);
    CHECK(summary.bad.rows == many);
    CHECK(summary.bad.packed.size() < bytes.size() / 5);
}

TEST_CASE("dates are read as a person says") {
    LogChoices choices = events({"case", "activity", "timestamp"});
    const std::string bytes = "case,activity,timestamp\n1,A,03/04/2026\n1,B,05/04/2026\n";
    CHECK(summary_of(bytes, choices).day_place == DayPlace::DayFirstAssumed);
    choices.dates = DateReading::DayFirst;
    CHECK(summary_of(bytes, choices).day_place == DayPlace::DayFirst);
    choices.dates = DateReading::MonthFirst;
    const LogSummary months = summary_of(bytes, choices);
    CHECK(months.day_place == DayPlace::MonthFirst);
    CHECK(iso_from_ticks(*months.first).view() == "2026-03-04T00:00:00Z");
    const LogSummary against =
        summary_of("case,activity,timestamp\n1,A,13/04/2026\n1,B,05/04/2026\n", choices);
    CHECK(against.bad_reasons.at(0).first.fault == RowFault::OtherDateOrder);
}

TEST_CASE("neither odd dates nor activities left out stretch the time a log covers") {
    const std::string bytes = "case,activity,timestamp\n"
                              "1,A,2026-01-05T10:00:00Z\n1,B,2026-01-06T10:00:00Z\n"
                              "2,A,1970-01-01T00:00:00Z\n2,B,2100-01-01T00:00:00Z\n"
                              "3,A,1899-12-30T00:00:00Z\n3,Archived,2027-05-01T00:00:00Z\n";
    LogChoices choices = events({"case", "activity", "timestamp"});
    const auto span = [](const LogSummary& summary) {
        return std::string(iso_from_ticks(summary.first.value()).view()) + " "
            + std::string(iso_from_ticks(summary.last.value()).view());
    };
    CHECK(span(summary_of(bytes, choices)) == "2026-01-05T10:00:00Z 2027-05-01T00:00:00Z");
    choices.rules = {{"A", 0U, false}, {"B", 1U, false}, {"Archived", std::nullopt, false}};
    CHECK(span(summary_of(bytes, choices)) == "2026-01-05T10:00:00Z 2026-01-06T10:00:00Z");
    CHECK(summary_of(bytes, choices).events == 5);
    CHECK_FALSE(summary_of("case,activity,timestamp\n1,A,1970-01-01\n", choices).first);
}

TEST_CASE("transitions and paths come to the same kind of summary") {
    LogChoices choices;
    choices.kind = LogKind::Transitions;
    const std::string table = "from,to,count\nStart,A,10\nA,B,6\nB,A,2\nA,Exit,6\nB,Goal,4\n";
    const LogSummary plain = summary_of(table, choices);
    CHECK(plain.cases == 10);
    CHECK(plain.conversions == 4);
    CHECK(plain.activities == std::vector<ActivityCount>{{"A", 12}, {"B", 6}});
    choices.rules = {{"A", 0U, false}, {"B", 0U, false}};
    const LogSummary merged = summary_of(table, choices);
    CHECK(merged.touchpoints == 1);
    CHECK(flow_between(merged, 0, 0)->count == 8);
    choices = {};
    choices.kind = LogKind::Paths;
    const LogSummary paths = summary_of("path,conversions,nulls\nA > B,3,1\nA,0,2\n", choices);
    CHECK(paths.cases == 6);
    CHECK(paths.conversions == 3);
    CHECK(paths.events == 10);
}

TEST_CASE("a table without its starts has as many customers as reach an end") {
    LogChoices choices;
    choices.kind = LogKind::Transitions;
    const LogSummary endless = summary_of("from,to,count\nA,B,3\nB,Goal,3\n", choices);
    CHECK(endless.cases == 3);
    CHECK(endless.conversions == 3);
    CHECK(endless.activities == std::vector<ActivityCount>{{"A", 3}, {"B", 3}});
    CHECK(endless.events == 6);
    const LogSummary more = summary_of("from,to,count\nStart,A,2\nA,Goal,3\nA,Exit,4\n", choices);
    CHECK(more.cases == 7);
    CHECK(more.conversions == 3);
    CHECK(summary_of("from,to,count\nStart,A,9\nA,Goal,3\n", choices).cases == 9);
}

TEST_CASE("counts beyond all bounds stay within them, and no more reach the goal than there are") {
    LogChoices choices;
    choices.kind = LogKind::Transitions;
    const std::string most = "9007199254740992";
    const LogSummary summary = summary_of(
        "from,to,count\nA,Goal," + most + "\nB,Goal," + most + "\nA,Goal," + most + "\nB,A," + most
            + "\nA,Exit," + most + "\n",
        choices
    );
    CHECK(summary.conversions == std::uint64_t{1} << 53U);
    CHECK(summary.cases == summary.conversions);
    CHECK(summary.activities.at(0).events == summary.conversions);
}

TEST_CASE("a file that is not what was chosen says so") {
    CHECK(summary_of("a,b\n1,2\n", LogChoices{}).problem == LogProblem::NotReadable);
    LogChoices transitions;
    transitions.kind = LogKind::Transitions;
    CHECK(summary_of(small, transitions).problem == LogProblem::NotReadable);
    CHECK(summary_of("", events(heads)).events == 0);
    std::string names = "case,activity,timestamp\n";
    for (int i = 0; i < 10'002; ++i)
        names += "1,N" + std::to_string(i) + ",2026-01-01\n";
    CHECK(summary_of(names, events({"case", "activity", "timestamp"})).too_many_activities);
}

TEST_CASE("a log read in steps is the one read at once") {
    std::string bytes = "case,activity,timestamp\n";
    for (int i = 0; i < 12'000; ++i)
        bytes += std::to_string(i % 3'000) + ",A" + std::to_string(i % 7)
            + ",2026-01-01T00:" + std::to_string(10 + i % 50) + "\n";
    std::string copy = bytes;
    const Result<LogFile> file = log_from_file(copy, {});
    REQUIRE(file.ok());
    const LogSummary summary = summary_of(bytes, events({"case", "activity", "timestamp"}));
    CHECK(summary.flows == flows_of(file->reading.log));
    CHECK(summary.variants == variants_of(file->reading.log, imported_variants));
    CHECK(summary.ties == file->reading.ties);
}
