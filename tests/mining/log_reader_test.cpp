#include "io/limits.hpp"
#include "mining/listed_rows.hpp"
#include "mining/logs.hpp"

#include <string>
#include <vector>

using namespace tappa;
using namespace tappa::test;

namespace {

using Paths = std::vector<std::string>;

std::vector<std::size_t> bad_lines(const LogReading& reading) {
    std::vector<std::size_t> lines;
    for (const BadRow& row : test::listed(reading.bad))
        lines.push_back(row.line);
    return lines;
}

} // namespace

TEST_CASE("events are ordered by moment within their case, whatever the file's order") {
    const LogReading reading = reading_of("2,C,2026-01-03\n"
                                          "1,B,2026-01-02\n"
                                          "2,A,2026-01-01\n"
                                          "1,A,2026-01-01\n"
                                          "2,B,2026-01-02\n");
    CHECK(paths_of(reading.log) == Paths{"A B C", "A B"});
    CHECK(reading.log.activities == std::vector<std::string>{"C", "B", "A"});
    CHECK(reading.bad.empty());
    CHECK(reading.ties == 0);
}

TEST_CASE("an offset counts for the order") {
    const LogReading reading = reading_of("1,later,2026-01-01T10:00:00Z\n"
                                          "1,earlier,2026-01-01T10:30:00+01:00\n");
    CHECK(paths_of(reading.log) == Paths{"earlier later"});
    CHECK(reading.without_offset == 0);
}

TEST_CASE("events of one moment keep the file's order and are counted") {
    const LogReading reading = reading_of("1,B,2026-01-01\n"
                                          "1,A,2026-01-01T00:00:00.0\n"
                                          "1,A,2026-01-01\n"
                                          "2,A,2026-01-01\n"
                                          "1,first,2025-01-01\n");
    CHECK(paths_of(reading.log) == Paths{"first B A A", "A"});
    CHECK(reading.ties == 2);
    CHECK(reading.duplicates == 1);
    CHECK(reading.log.events.size() == 5);
}

TEST_CASE("a row without case, activity or time is bad, the others count") {
    const LogReading reading = reading_of(",A,2026-01-01\n"
                                          "1,  ,2026-01-01\n"
                                          "1,A,\n"
                                          "1,A,2026-02-31\n"
                                          "1\n"
                                          "1,B,2026-01-01\n");
    CHECK(paths_of(reading.log) == Paths{"B"});
    CHECK(reading.log.activities == std::vector<std::string>{"B"});
    CHECK(
        test::listed(reading.bad)
        == std::vector<
            BadRow>{{2, RowFault::EmptyCell, "case"}, {3, RowFault::EmptyCell, "activity"}, {4, RowFault::EmptyCell, "timestamp"}, {5, RowFault::UnreadableTime, "2026-02-31"}, {6, RowFault::EmptyCell, "activity"}}
    );
}

TEST_CASE("what is too long for a name makes its row bad; other cells may be as long as they like"
) {
    const std::string longest(limits::name_bytes, 'x');
    const std::string day = ",2026-01-01,";
    const LogReading reading = file_of(
                                   "case,activity,timestamp,channel,segment,note\n"
                                   "1,"
                                   + longest + day
                                   + ",,\n"
                                     "1,"
                                   + longest + "x" + day
                                   + ",,\n"
                                     "1,B"
                                   + day + longest
                                   + "x,,\n"
                                     "1,B"
                                   + day + ",x" + longest
                                   + ",\n"
                                     "1,B"
                                   + day + ",,x" + longest + "\n" + longest + "x,B" + day + ",,\n"
    )
                                   .reading;
    CHECK(
        test::listed(reading.bad)
        == std::vector<
            BadRow>{{3, RowFault::LongText, "activity"}, {4, RowFault::LongText, "channel"}, {5, RowFault::LongText, "segment"}}
    );
    CHECK(paths_of(reading.log) == Paths{longest + " B", "B"});
}

TEST_CASE("a case that has bad rows only is none") {
    const LogReading reading = reading_of("1,A,never\n2,A,2026-01-01\n");
    CHECK(paths_of(reading.log) == Paths{"A"});
}

TEST_CASE("blanks around cells do not count") {
    const LogReading reading = reading_of(" 1 , A ,2026-01-01 \n1,A,\t2026-01-02\n");
    CHECK(paths_of(reading.log) == Paths{"A A"});
}

TEST_CASE("the column decides whether the day or the month stands first") {
    SUBCASE("the day, because one row says so") {
        const LogReading reading = reading_of("1,A,13/05/2026\n1,B,01/06/2026\n");
        CHECK(reading.day_place == DayPlace::DayFirst);
        CHECK(paths_of(reading.log) == Paths{"A B"});
    }
    SUBCASE("the month, because one row far below says so") {
        std::string rows = "1,A,02/01/2026\n1,B,01/03/2026\n";
        for (int i = 0; i < 1'500; ++i)
            rows += "2,C,01/01/2026\n";
        const LogReading reading = reading_of(rows + "3,D,05/13/2026\n");
        CHECK(reading.day_place == DayPlace::MonthFirst);
        CHECK(path_of(reading.log, 0) == "B A");
        CHECK(reading.bad.empty());
    }
    SUBCASE("the day, when no row says it") {
        const LogReading reading = reading_of("1,A,02/01/2026\n1,B,01/03/2026\n");
        CHECK(reading.day_place == DayPlace::DayFirstAssumed);
        CHECK(paths_of(reading.log) == Paths{"A B"});
    }
    SUBCASE("rows that contradict the others are bad") {
        const LogReading reading = reading_of("1,A,05/13/2026\n1,B,05/14/2026\n2,C,20/05/2026\n");
        CHECK(reading.day_place == DayPlace::MonthFirst);
        CHECK(test::listed(reading.bad) == std::vector<BadRow>{{4, RowFault::OtherDateOrder, ""}});
        CHECK(paths_of(reading.log) == Paths{"A B"});
        CHECK(reading.log.activities == std::vector<std::string>{"A", "B"});
    }
    SUBCASE("as many of one as of the other: the day") {
        const LogReading reading = reading_of("1,A,05/13/2026\n2,B,13/05/2026\n");
        CHECK(bad_lines(reading) == std::vector<std::size_t>{2});
    }
    SUBCASE("ISO dates leave nothing open") {
        CHECK(reading_of("1,A,2026-01-02\n").day_place == DayPlace::Given);
    }
}

TEST_CASE("bad rows stand in the order of the file, whenever they were found") {
    const LogReading reading =
        reading_of("1,A,05/13/2026\n1,B,13/05/2026\n1,C,14/05/2026\n1,D,soon\n");
    CHECK(bad_lines(reading) == std::vector<std::size_t>{2, 5});
}

TEST_CASE("times without an offset are of the zone given") {
    LogOptions options;
    options.zone.offset_seconds = 3600;
    const LogReading reading = file_of(
                                   "case,activity,timestamp\n"
                                   "1,B,2026-01-01T10:00:00\n"
                                   "1,A,2026-01-01T08:59:59Z\n",
                                   options
    )
                                   .reading;
    CHECK(paths_of(reading.log) == Paths{"A B"});
    CHECK(reading.without_offset == 1);
}

TEST_CASE("numbers are times where the column is one of numbers") {
    CHECK(reading_of("1,B,1778663100\n1,A,7\n").bad.empty());
    CHECK(reading_of("1,B,1778663100\n1,A,7\n").dated_1970 == 1);
    CHECK(
        bad_lines(reading_of("1,A,2026-01-01\n1,B,2026-01-01\n1,C,1778663100\n"))
        == std::vector<std::size_t>{4}
    );
}

TEST_CASE("dates of 1970 and from 2100 on are counted") {
    const LogReading reading = reading_of("1,A,1970-01-01\n"
                                          "1,B,1970-12-31T23:59:59Z\n"
                                          "1,C,1971-01-01\n"
                                          "1,D,1969-12-31\n"
                                          "1,E,2099-12-31T23:59:59\n"
                                          "1,F,2100-01-01\n"
                                          "1,G,9999-12-31\n");
    CHECK(reading.dated_1970 == 2);
    CHECK(reading.dated_future == 2);
}

TEST_CASE("a case reaches the goal when any of its good rows says so") {
    const LogReading reading = file_of("case,activity,timestamp,goal\n"
                                       "1,A,2026-01-01,YES\n"
                                       "1,B,2026-01-02,0\n"
                                       "2,A,2026-01-01,maybe\n"
                                       "3,A,2026-01-01,1\n"
                                       "4,A,2026-01-01,True\n"
                                       "5,A,2026-01-01,sì\n"
                                       "6,A,2026-01-01,\n"
                                       "6,A,never,1\n")
                                   .reading;
    std::vector<bool> goals;
    for (const LogCase& entry : reading.log.cases)
        goals.push_back(entry.reaches_goal);
    CHECK(goals == std::vector<bool>{true, false, true, true, true, false});
    CHECK(reading.unknown_goals == 1);
}

TEST_CASE("channel, department and segment may be there or not") {
    const EventLog log = file_of("case,activity,timestamp,channel,segment\n"
                                 "1,A,2026-01-01,web,\n"
                                 "1,B,2026-01-02,,young\n"
                                 "1,C,2026-01-03,shop,old\n")
                             .reading.log;
    CHECK(log.has_channels);
    CHECK_FALSE(log.has_departments);
    CHECK(log.channels == std::vector<std::string>{"web", "shop"});
    CHECK(log.events[1].channel == no_name);
    CHECK(log.events[2].channel == 1);
    CHECK(log.segments.at(log.cases[0].segment) == "young");
}
