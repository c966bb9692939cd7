#include "base/text.hpp"
#include "io/csv_reader.hpp"
#include "io/limits.hpp"
#include "io/random.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace tappa;

namespace {

using Rows = std::vector<std::vector<std::string>>;

struct Read {
    Rows rows;
    std::vector<std::size_t> lines;
    std::vector<CsvFault> faults;
};

Read read(std::string_view bytes) {
    Result<CsvReader> csv = csv_reader_of(bytes);
    REQUIRE(csv.ok());
    Read found;
    while (csv.value().next()) {
        found.rows.emplace_back(csv->cells().begin(), csv->cells().end());
        found.lines.push_back(csv->line());
        found.faults.push_back(csv->fault());
    }
    return found;
}

Rows rows(std::string_view bytes) {
    return read(bytes).rows;
}

} // namespace

TEST_CASE("comma, semicolon and tab stand between cells, whichever the first line has most of") {
    CHECK(rows("a,b\n1;x,2\n") == Rows{{"a", "b"}, {"1;x", "2"}});
    CHECK(rows("a;b\n1,5;2\n") == Rows{{"a", "b"}, {"1,5", "2"}});
    CHECK(rows("a\tb\n1,5\t2;3\n") == Rows{{"a", "b"}, {"1,5", "2;3"}});
    CHECK(rows("\"a,b,c\";d\n1;2\n") == Rows{{"a,b,c", "d"}, {"1", "2"}});
    CHECK(rows("path\nA > B\n") == Rows{{"path"}, {"A > B"}});
    CHECK(rows("sep=;\r\na,b;c\r\n") == Rows{{"a,b", "c"}});
}

TEST_CASE("lines end in LF, CRLF or CR, and the last one need not") {
    const Rows expected{{"a", "b"}, {"1", "2"}, {"3", ""}};
    for (const std::string_view text :
         {"a,b\n1,2\n3,\n", "a,b\r\n1,2\r\n3,\r\n", "a,b\r1,2\r3,\r", "a,b\n1,2\n3,"}) {
        INFO(text);
        CHECK(rows(text) == expected);
    }
}

TEST_CASE("a byte order mark and blank lines are passed over, and lines keep their numbers") {
    const Read found = read("\xEF\xBB\xBF"
                            "a,b\n\n  \n1,2\r\n\r\n3,4");
    CHECK(found.rows == Rows{{"a", "b"}, {"1", "2"}, {"3", "4"}});
    CHECK(found.lines == std::vector<std::size_t>{1, 4, 6});
    CHECK(rows("").empty());
    CHECK(rows("\xEF\xBB\xBF").empty());
    CHECK(rows("\n\r\n").empty());
}

TEST_CASE("quotes keep separators, line breaks and doubled quotes in a cell") {
    const Read found =
        read("a,b\n\"x,y\",\"one\r\ntwo\nthree\"\n\"say \"\"hi\"\"\",\"\"\nlast,\"\"\"\"\n");
    CHECK(
        found.rows
        == Rows{{"a", "b"}, {"x,y", "one\r\ntwo\nthree"}, {"say \"hi\"", ""}, {"last", "\""}}
    );
    CHECK(found.lines == std::vector<std::size_t>{1, 2, 5, 6});
}

TEST_CASE("what follows a closing quote belongs to the cell, a quote further on is a letter") {
    CHECK(rows("a,b\n\"x\"y,z\"w\"\n") == Rows{{"a", "b"}, {"xy", "z\"w\""}});
}

TEST_CASE("a quote that is never closed costs its line, not the rest of the file") {
    const Read found = read("a,b\n1,\"x\ny\",2\n4,\"\n5,\"z\n6,\"w\"\n7,v\n");
    using F = CsvFault;
    CHECK(found.lines == std::vector<std::size_t>{1, 2, 4, 6, 7});
    CHECK(found.faults == std::vector<F>{F::None, F::None, F::None, F::None, F::None});
    const Read open = read("a,b\n\"x\ny\",\"4\n5,\"\"\n\"\"\"\"\n7,v\n");
    CHECK(open.lines == std::vector<std::size_t>{1, 2, 4, 5, 6});
    CHECK(open.faults == std::vector<F>{F::None, F::OpenQuote, F::None, F::None, F::None});
    CHECK(open.rows[1] == std::vector<std::string>{"x\ny", "4"});
    CHECK(open.rows[2] == std::vector<std::string>{"5", ""});
    CHECK(open.rows[4] == std::vector<std::string>{"7", "v"});
}

TEST_CASE("more cells than a table may have are a fault of the record alone") {
    const Read found = read("a,b\n" + std::string(limits::table_columns, ',') + "\n1,2\n");
    CHECK(
        found.faults
        == std::vector<CsvFault>{CsvFault::None, CsvFault::TooManyCells, CsvFault::None}
    );
    CHECK(found.rows[1].size() == limits::table_columns);
    CHECK(found.rows[2] == std::vector<std::string>{"1", "2"});
}

TEST_CASE("a cell of any length ends at its separator, wherever in the file it stands") {
    // Letters beside those that end a cell, in a byte's number and in its high bit.
    const std::string letters = "\x0b\x0c\x0e\x08+-*:<\xc2\xac\xc2\x8d";
    for (const char separator : {',', ';', '\t'})
        for (std::size_t length = 0; length <= 20; ++length)
            for (const std::string end : {"\n", "\r", "\r\n", ""}) {
                std::string cell;
                while (cell.size() < length)
                    cell += letters[cell.size() % letters.size()];
                if (first_invalid_utf8(cell) != std::string_view::npos)
                    cell.back() = '_';
                const std::string head = std::string("a") + separator + "b\n";
                const Rows found = rows(head + cell + separator + cell + "x" + end);
                REQUIRE(found == Rows{{"a", "b"}, {cell, cell + "x"}});
            }
}

TEST_CASE("bytes that are not UTF-8 are refused with line and column") {
    const Result<CsvReader> csv = csv_reader_of("a,b\r\nperch\xC3\xA9 \xE9,1\n");
    REQUIRE_FALSE(csv.ok());
    CHECK(csv.error().code == ErrorCode::NotUtf8);
    CHECK(csv.error().where == "2:8");
}

TEST_CASE("quotes by the thousand, open or not, take no longer than the file is long") {
    for (const std::string_view line :
         {"\"\"\"x\n", "\"x\n", "\"\n\",", "\"\"\"\",\"\"x\n", "\"a\n\"\"b\","}) {
        INFO(line);
        std::string bytes = "a,b\n";
        for (int i = 0; i < 20'000; ++i)
            bytes += line;
        CHECK(read(bytes + "\"").lines.front() == 1);
        CHECK(read(bytes + "x").lines.front() == 1);
    }
}

TEST_CASE("what is written with quotes is read as it was") {
    test::Random random(7);
    const std::vector<std::string> pieces{"a", "\"", ",", "\n", "\r\n", ";", "é", " ", ""};
    for (int round = 0; round < 300; ++round) {
        Rows expected{{"h1", "h2", "h3"}};
        std::string bytes = "h1,h2,h3\n";
        const std::size_t count = 1 + random.below(5);
        for (std::size_t i = 0; i < count; ++i) {
            std::vector<std::string>& row = expected.emplace_back();
            for (int cell = 0; cell < 3; ++cell) {
                std::string& value = row.emplace_back();
                const std::size_t length = random.below(6);
                for (std::size_t k = 0; k < length; ++k)
                    value += pieces[random.below(pieces.size())];
                bytes += cell > 0 ? ",\"" : "\"";
                for (const char c : value)
                    bytes += c == '"' ? "\"\"" : std::string(1, c);
                bytes += '"';
            }
            bytes += random.chance() ? "\r\n" : "\n";
        }
        INFO(bytes);
        CHECK(rows(bytes) == expected);
    }
}
