#include "io/limits.hpp"
#include "mining/listed_rows.hpp"
#include "mining/log_import.hpp"
#include "mining/log_preview.hpp"
#include "mining/logs.hpp"
#include "mining/xes_reader.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace tappa;

namespace {

std::string attribute(const std::string& key, const std::string& value) {
    return "<string key=\"" + key + "\" value=\"" + value + "\"/>";
}

std::string event(
    const std::string& name,
    const std::string& time,
    const std::string& transition = {},
    const std::string& more = {}
) {
    return "<event>" + attribute("concept:name", name)
        + "<date key=\"time:timestamp\" value=\"2026-01-05T" + time + ":00Z\"/>"
        + (transition.empty() ? "" : attribute("lifecycle:transition", transition)) + more
        + "</event>\n";
}

std::string trace(const std::string& name, const std::string& within) {
    return "<trace>" + (name.empty() ? "" : attribute("concept:name", name)) + "\n" + within
        + "</trace>\n";
}

std::string log_of(const std::string& within, const std::string& head = {}) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<log xes.version=\"1.0\">\n" + head
        + within + "</log>\n";
}

struct Row {
    std::size_t line;
    std::vector<std::string> cells;
};

struct Read {
    std::vector<std::string> heads;
    std::vector<Row> rows;
    std::optional<Error> error;
};

Read read(const std::string& text) {
    XesReader xes(text, xes_columns_of(text));
    Read read{xes.columns().heads, {}, {}};
    while (xes.next())
        read.rows.push_back({xes.line(), {xes.cells().begin(), xes.cells().end()}});
    read.error = xes.error();
    return read;
}

ErrorCode refusal_of(std::string text) {
    const Result<LogFile> file = log_from_file(text, {});
    REQUIRE_FALSE(file.ok());
    return file.error().code;
}

} // namespace

TEST_CASE("an event log in XES is a table with a row for each event") {
    const std::string head =
        "<extension name=\"Concept\"/>"
        "<global scope=\"event\"><string key=\"org:group\" value=\"?\"/></global>"
        "<global scope=\"trace\"><string key=\"segment\" value=\"?\"/></global>"
        "<string key=\"creator\" value=\"x\"/>\n";
    const std::string more =
        "<float key=\"cost\" value=\"2.5\"/><boolean key=\"goal\" value=\"true\"/>"
        "<int key=\"n\" value=\"3\"><string key=\"unit\" value=\"EUR\"/></int>"
        "<id key=\"i\" value=\"u-1\"/>";
    const Read log = read(log_of(
        trace("C&amp;1", attribute("segment", "young") + event("A", "10:00", {}, more)), head
    ));
    CHECK_FALSE(log.error);
    CHECK(
        log.heads
        == std::vector<
            std::
                string>{"case:concept:name", "concept:name", "time:timestamp", "org:group", "case:segment", "cost", "goal", "n", "i"}
    );
    REQUIRE(log.rows.size() == 1);
    CHECK(log.rows[0].line == 5);
    CHECK(
        log.rows[0].cells
        == std::vector<
            std::string>{"C&1", "A", "2026-01-05T10:00:00Z", "", "young", "2.5", "true", "3", "u-1"}
    );
}

TEST_CASE("lists and containers are cells with their values") {
    const std::string list =
        "<list key=\"l\"><values><string key=\"a\" value=\"1\"/><string key=\"b\" value=\"2\"/></values></list>"
        "<container key=\"c\"><int key=\"x\" value=\"7\"/></container>";
    const Read log = read(log_of(trace("1", event("A", "10:00", {}, list))));
    REQUIRE(log.rows.size() == 1);
    CHECK(log.rows[0].cells[3] == "1, 2");
    CHECK(log.rows[0].cells[4] == "7");
}

TEST_CASE("a start and its completion are one step at the time of the start") {
    std::string text = log_of(trace(
        "1",
        event("A", "10:00", "start", attribute("org:resource", "Ann") + attribute("room", "1"))
            + event("B", "10:10", "Start")
            + event("A", "10:20", "complete", attribute("org:resource", "Bob"))
            + event("B", "10:30", "COMPLETE") + event("C", "10:40", "complete")
            + event("D", "10:50") + event("E", "11:00", "start")
    ));
    const Read log = read(text);
    REQUIRE(log.rows.size() == 5);
    CHECK(log.rows[0].cells[2] == "2026-01-05T10:00:00Z");
    const auto resource =
        std::find(log.heads.begin(), log.heads.end(), "org:resource") - log.heads.begin();
    const auto room = std::find(log.heads.begin(), log.heads.end(), "room") - log.heads.begin();
    CHECK(log.rows[0].cells[static_cast<std::size_t>(resource)] == "Bob");
    CHECK(log.rows[0].cells[static_cast<std::size_t>(room)] == "1");
    const LogFile file = test::file_of(text);
    CHECK(test::paths_of(file.reading.log) == std::vector<std::string>{"A B C D E"});
    CHECK(file.unfinished == 1);
    CHECK(file.no_steps == 0);
}

TEST_CASE("a step that ends before it starts counts at its start, and is said") {
    const std::string early = event("B", "11:00", "start") + event("B", "10:00", "complete");
    const LogFile file = test::file_of(log_of(trace(
        "1",
        event("A", "10:30", "start") + event("A", "10:30", "complete") + early
            + event("C", "soon", "start") + event("C", "10:00", "complete")
    )));
    CHECK(test::paths_of(file.reading.log) == std::vector<std::string>{"A B"});
    CHECK(file.early_ends == EarlyEnds{1, 6});
    std::string text = log_of(trace("1", early) + trace("2", early));
    CHECK(test::file_of(text).early_ends == EarlyEnds{2, 4});
}

TEST_CASE("steps of one name are told apart by their instance, else first in first out") {
    const auto with = [](const std::string& instance) {
        return attribute("concept:instance", instance);
    };
    const Read log = read(log_of(trace(
        "1",
        event("A", "10:00", "start", with("x")) + event("A", "10:05", "start", with("y"))
            + event("A", "10:10", "complete", with("y") + attribute("by", "y"))
            + event("A", "10:20", "complete", with("x") + attribute("by", "x"))
            + event("A", "10:30", "start") + event("A", "10:40", "start")
            + event("A", "10:50", "complete", attribute("by", "first"))
    )));
    REQUIRE(log.rows.size() == 4);
    const auto by = static_cast<std::size_t>(
        std::find(log.heads.begin(), log.heads.end(), "by") - log.heads.begin()
    );
    CHECK(log.rows[0].cells[by] == "x");
    CHECK(log.rows[1].cells[by] == "y");
    CHECK(log.rows[2].cells[by] == "first");
    CHECK(log.rows[3].cells[by].empty());
}

TEST_CASE("what only says that a step is planned or paused is counted and left out") {
    std::string text = log_of(trace(
        "1",
        event("A", "09:00", "schedule") + event("A", "10:00", "start")
            + event("A", "10:05", "suspend") + event("A", "10:06", "resume")
            + event("A", "10:10", "complete") + event("B", "10:20", "In progress")
    ));
    const LogFile file = test::file_of(text);
    CHECK(test::paths_of(file.reading.log) == std::vector<std::string>{"A B"});
    CHECK(file.no_steps == 3);
}

TEST_CASE("events are named by the log's classifier where they have no name") {
    const std::string head =
        "<classifier name=\"Kind\" keys=\"Ereignis 'zwei Teile' lifecycle:transition\"/>";
    const std::string named = "<event>" + attribute("Ereignis", "Anruf")
        + attribute("zwei Teile", "x")
        + "<date key=\"time:timestamp\" value=\"2026-01-05T10:00:00Z\"/></event>";
    const Read log = read(log_of(trace("1", named), head));
    REQUIRE(log.rows.size() == 1);
    CHECK(log.heads[3] == "Kind");
    CHECK(log.rows[0].cells[1] == "Anruf+x");
    CHECK(log.rows[0].cells[3] == "Anruf+x");
}

TEST_CASE("traces without a name are cases of their own, one name is one case") {
    std::string text = log_of(
        trace("", event("A", "10:00")) + trace("", event("B", "10:00"))
        + trace("X", event("C", "10:00")) + trace("X", event("D", "11:00"))
    );
    CHECK(
        test::paths_of(test::file_of(text).reading.log) == std::vector<std::string>{"A", "B", "C D"}
    );
}

TEST_CASE("events without name, time or case are bad rows with their line") {
    std::string text = log_of(
        trace(
            "1",
            "<event>" + attribute("concept:name", "A") + "</event>\n" + event("", "10:00")
                + event("B", "25:00")
        )
        + event("C", "10:00")
    );
    const std::vector<BadRow> bad = test::listed(test::file_of(text).reading.bad);
    REQUIRE(bad.size() == 4);
    CHECK(bad[0] == BadRow{4, RowFault::EmptyCell, "timestamp"});
    CHECK(bad[1] == BadRow{5, RowFault::EmptyCell, "activity"});
    CHECK(bad[2] == BadRow{6, RowFault::UnreadableTime, "2026-01-05T25:00:00Z"});
    CHECK(bad[3] == BadRow{8, RowFault::EmptyCell, "case"});
}

TEST_CASE("a zero byte in a value is a bad row") {
    std::string text = log_of(trace("1", event("A", "10:00") + event("B?", "10:10")));
    text[text.find('?', text.find("B?"))] = '\0';
    const LogFile file = test::file_of(text);
    CHECK(test::paths_of(file.reading.log) == std::vector<std::string>{"A"});
    REQUIRE(file.reading.bad.count() == 1);
    CHECK(test::listed(file.reading.bad)[0].fault == RowFault::NulByte);
}

TEST_CASE("XES that is no sound log is refused, wherever it ends") {
    const std::string whole = log_of(trace("1", event("A", "10:00")));
    for (std::size_t size = whole.find("<log"); size + 8 < whole.size(); size += 11) {
        INFO(size);
        CHECK(refusal_of(whole.substr(0, size)) == ErrorCode::NotXml);
    }
    CHECK(refusal_of("<?xml version='1.0'?><html/>") == ErrorCode::NotXes);
    CHECK(refusal_of("<!DOCTYPE log [<!ENTITY a \"b\">]><log/>") == ErrorCode::XmlDoctype);
    CHECK(refusal_of(log_of(trace("1", event("&a;", "10:00")))) == ErrorCode::XmlReference);
}

TEST_CASE("a million nested elements cost no stack and end at the limit") {
    std::string deep;
    for (int i = 0; i < 1'000'000; ++i)
        deep += "<a>";
    std::string text = log_of(trace("1", event("A", "10:00", {}, deep)));
    const Result<LogFile> file = log_from_file(text, {});
    REQUIRE_FALSE(file.ok());
    CHECK(file.error().code == ErrorCode::TooDeep);
    CHECK(file.error().where.starts_with("4:"));
}

TEST_CASE("a log in UTF-16 is read like any other") {
    const std::string text = log_of(trace("1", event("Città", "10:00")));
    std::string wide = "\xFF\xFE";
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool is_letter = text.substr(at, 2) == "à";
        wide += is_letter ? '\xE0' : text[at];
        wide += '\0';
        at += is_letter ? 1 : 0;
    }
    const LogFile file = test::file_of(wide);
    CHECK(file.decoding.encoding == TextEncoding::Utf16);
    CHECK(test::paths_of(file.reading.log) == std::vector<std::string>{"Città"});
}

TEST_CASE("the preview of a long log on one line has the columns that reading it has") {
    std::string within;
    for (int i = 0; within.size() < 2 * preview_bytes; ++i) {
        std::string one =
            trace(std::to_string(i), event("Città", "10:00", {}, attribute("channel", "web")));
        one.erase(std::remove(one.begin(), one.end(), '\n'), one.end());
        within += one;
    }
    const std::string text =
        "<log>" + within + trace("z", event("A", "10:00", {}, attribute("late", "x"))) + "</log>";
    const LogPreview preview = preview_of(text.substr(0, preview_bytes));
    CHECK(preview.problem == LogProblem::None);
    CHECK(preview.is_xes);
    CHECK(preview.decoding.lines == 0);
    CHECK(preview.rows.size() == preview_rows);
    CHECK(preview.heads.size() == 4);
    CHECK(preview.columns.missing().empty());
    CHECK(preview.columns.at(LogColumn::Channel) == ColumnGuess{3, 1, true});
    LogChoices choices;
    choices.columns = preview.columns;
    LogImport import(choices, text);
    while (!import.is_done())
        import.step();
    const LogSummary summary = import.summary();
    CHECK(summary.problem == LogProblem::None);
    CHECK(summary.channels.front() == "web");
}

TEST_CASE("a goal that only the last trace of a long log has is counted") {
    std::string within;
    for (int i = 0; within.size() < 2 * preview_bytes; ++i)
        within += trace(std::to_string(i), event("A", "10:00"));
    std::string text =
        log_of(within + trace("z", "<boolean key=\"goal\" value=\"true\"/>" + event("A", "10:00")));
    const Result<LogFile> file = log_from_file(text, {});
    REQUIRE(file.ok());
    CHECK(
        std::count_if(
            file.value().reading.log.cases.begin(),
            file.value().reading.log.cases.end(),
            [](const auto& one) { return one.reaches_goal; }
        )
        == 1
    );
}

TEST_CASE("what is refused says where, in the preview and when all is read") {
    const std::string text = log_of(trace("1", event("A", "10:00"))) + "<again/>";
    const LogPreview preview = preview_of(text);
    CHECK(preview.problem == LogProblem::Refused);
    REQUIRE(preview.error);
    CHECK(preview.error->where == "7:1");
    LogChoices choices;
    choices.columns = preview.columns;
    LogImport import(choices, text);
    while (!import.is_done())
        import.step();
    const LogSummary summary = import.summary();
    CHECK(summary.problem == LogProblem::Refused);
    CHECK(summary.error == preview.error);
}
