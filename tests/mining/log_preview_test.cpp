#include "io/limits.hpp"
#include "mining/log_file.hpp"
#include "mining/log_preview.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace tappa;

namespace {

LogProblem problem_of(const std::string& bytes) {
    return preview_of(bytes).problem;
}

} // namespace

TEST_CASE("a preview says what stands where, and how sure that is") {
    const LogPreview preview = preview_of(
        "customer_id;event;ts;note\n7;Search;2026-01-05 10:00;x\n7;Page;2026-01-05 10:05;\n"
    );
    CHECK(preview.problem == LogProblem::None);
    CHECK(preview.kind == LogKind::Events);
    CHECK(preview.separator == ';');
    CHECK(preview.heads == std::vector<std::string>{"customer_id", "event", "ts", "note"});
    REQUIRE(preview.rows.size() == 2);
    CHECK(preview.rows[1] == std::vector<std::string>{"7", "Page", "2026-01-05 10:05", ""});
    CHECK(preview.columns.at(LogColumn::Case)->place == 0);
    CHECK(preview.columns.at(LogColumn::Activity)->place == 1);
    CHECK(preview.columns.at(LogColumn::Timestamp)->place == 2);
    CHECK_FALSE(preview.columns.at(LogColumn::Goal));
    CHECK(preview.row_bytes == doctest::Approx(26.5).epsilon(0.1));
}

TEST_CASE("a row's bytes are those of the file, however its letters are written") {
    const std::string table = "case;activity;timestamp\n7;Search;2026-01-05\n7;Page;2026-01-05\n";
    std::string utf16 = "\xFF\xFE";
    for (const char c : table) {
        utf16 += c;
        utf16 += '\0';
    }
    CHECK(
        preview_of(utf16).row_bytes
        == doctest::Approx(2 * preview_of(table).row_bytes).epsilon(0.05)
    );
}

TEST_CASE("tables that are counted already are known by their heads") {
    CHECK(preview_of("from,to,count\nStart,A,2\n").kind == LogKind::Transitions);
    CHECK(preview_of("Path;Conversions;Nulls\nA > B;1;2\n").kind == LogKind::Paths);
    CHECK(preview_of("path,total_conversions,total_null\nA,1,2\n").kind == LogKind::Paths);
    CHECK(preview_of("total_null,path,conversions\n1,A,2\n").kind == LogKind::Paths);
    CHECK(preview_of("da;a;conteggio\nStart;A;2\n").kind == LogKind::Transitions);
    CHECK(preview_of("Da;A;Clienti\nStart;A;2\n").kind == LogKind::Transitions);
    CHECK(preview_of("percorso;conversioni;nulli\nA > B;1;2\n").kind == LogKind::Paths);
    CHECK(preview_of("from,to\nA,B\n").kind == LogKind::Events);
}

TEST_CASE("a table that lacks a column of its kind is one whose columns are asked for") {
    CHECK(preview_of("path,conversions\nA > B,2\n").kind == LogKind::Events);
    CHECK(preview_of("path,nulls\nA > B,2\n").kind == LogKind::Events);
    CHECK(preview_of("path,conversions,null\nA > B,2,1\n").kind == LogKind::Events);
}

TEST_CASE("what is no table is refused with its reason") {
    CHECK(problem_of("") == LogProblem::Empty);
    CHECK(problem_of(" \r\n\t\n") == LogProblem::Empty);
    CHECK(problem_of("PK\x03\x04 and so on") == LogProblem::NoText);
    CHECK(problem_of("%PDF-1.7\na,b\n") == LogProblem::NoText);
    CHECK(problem_of(std::string(500, '\0')) == LogProblem::NoText);
    CHECK(problem_of("\x89PNG\r\n\x1A\nand so on, in colours\n") == LogProblem::NoText);
    CHECK(problem_of("\xD0\xCF\x11\xE0 and so on\n") == LogProblem::NoText);
    std::string noise;
    for (int i = 0; i < 5'000; ++i)
        noise.push_back(static_cast<char>(i * i % 251));
    CHECK(problem_of(noise) == LogProblem::NoText);
    CHECK(problem_of("case,activity\n1,A\x1A\n" + std::string(200, 'x')) == LogProblem::None);
    CHECK(problem_of("one\ntwo\nthree\n") == LogProblem::OneColumn);
    CHECK(problem_of("a|b|c\n1|2|3\n") == LogProblem::OneColumn);
    CHECK(problem_of("case,activity,timestamp\n") == LogProblem::NoRows);
    CHECK(problem_of(std::string(preview_bytes, 'x')) == LogProblem::LongLine);
    const std::string heads = "case,activity,timestamp\n"; // a row that goes on beyond what is seen
    CHECK(
        problem_of((heads + std::string(preview_bytes, 'x')).substr(0, preview_bytes))
        == LogProblem::LongLine
    );
    CHECK(problem_of("\xEF\xBB\xBF\n<!DocType HTML>\n<br>") == LogProblem::WebPage);
    CHECK(problem_of("<html lang=\"it\"><br>") == LogProblem::WebPage);
}

TEST_CASE("a table with more columns than are looked at is refused, with the line of its heads") {
    std::string heads = "case,activity,timestamp" + std::string(limits::table_columns - 3, ',');
    CHECK(preview_of(heads + "\n1,A,2026-01-01\n").problem == LogProblem::None);
    const LogPreview preview = preview_of("\n" + heads + ",\n1,A,2026-01-01\n");
    CHECK(preview.problem == LogProblem::Refused);
    CHECK(preview.error == Error{ErrorCode::TooManyColumns, "2:1", {"1000"}});
    std::string text = heads + ",\n1,A,2026-01-01\n";
    const Result<LogFile> file = log_from_file(text, {});
    REQUIRE_FALSE(file.ok());
    CHECK(file.error().code == ErrorCode::TooManyColumns);
}

TEST_CASE("columns of one name get numbers, so that each can be chosen") {
    const LogPreview preview = preview_of(
        "case,activity,timestamp,Activity,activity (2),activity,,\n1,A,2026-01-01,B,C,D,,\n"
    );
    CHECK(
        preview.heads
        == std::vector<
            std::
                string>{"case", "activity", "timestamp", "Activity (2)", "activity (2)", "activity (3)", "", ""}
    );
    CHECK(preview.repeated == std::vector<RepeatedHead>{{1, "activity", {1, 3, 5}}});
    CHECK(preview.columns.at(LogColumn::Activity)->place == 1);
    CHECK(preview_of("case,activity,timestamp\n1,A,2026-01-01\n").repeated.empty());
}

TEST_CASE("hostile beginnings make a preview or a reason, within bounds") {
    std::string open_quote = "case,activity,timestamp\n1,\"A,2026-01-01\n";
    while (open_quote.size() < preview_bytes)
        open_quote += "2,B,2026-01-02\n";
    open_quote.resize(preview_bytes);
    CHECK(preview_of(open_quote).rows.size() <= preview_rows);
    const LogPreview nul = preview_of(
        "case,activity,timestamp\n" + std::string(300, 'a') + std::string(1, '\0')
        + ",A,2026-01-01\n"
    );
    CHECK(nul.problem == LogProblem::None);
    const LogPreview wide = preview_of(std::string(3'000, ',') + "\n" + std::string(3'000, ','));
    CHECK(wide.heads.size() <= 1'000);
    const LogPreview long_cell = preview_of("case,activity\n1," + std::string(90'000, 'b') + "\n");
    CHECK(long_cell.rows[0][1].size() == preview_cell);
}

TEST_CASE("a line cut at the end of the preview is left out") {
    std::string bytes = "case,activity,timestamp\n";
    while (bytes.size() < preview_bytes)
        bytes += std::string(9'000, 'x') + ",A,2026-01-01\n";
    bytes.resize(preview_bytes);
    const LogPreview preview = preview_of(bytes);
    CHECK(preview.rows.size() == (preview_bytes - 24) / 9'014);
    for (const auto& row : preview.rows)
        CHECK(row[2] == "2026-01-01");
}

TEST_CASE("letters of other encodings become UTF-8") {
    const LogPreview preview = preview_of("case,attivit\xE0,data\n1,Caff\xE8,2026-01-01\n");
    CHECK(preview.decoding.encoding == TextEncoding::Windows1252);
    CHECK(preview.heads[1] == "attività");
    CHECK(preview.rows[0][1] == "Caffè");
    CHECK(preview.columns.at(LogColumn::Activity)->place == 1);
}

TEST_CASE("a first row of data in place of names is noticed") {
    CHECK(preview_of("7,Search,2026-01-05 10:00\n7,Page,2026-01-05 10:05\n").heads_are_data);
    CHECK_FALSE(preview_of("case,activity,timestamp\n7,Page,2026-01-05 10:05\n").heads_are_data);
}
