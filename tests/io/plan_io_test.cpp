#include "io/csv_writer.hpp"
#include "io/document_io.hpp"
#include "io/json_guard.hpp"
#include "io/json_string.hpp"
#include "io/plan_io.hpp"
#include "support/files.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace tappa;

namespace {

Document full() {
    return document_from_json(test::file_bytes("tests/data/valid/document.json")).value();
}

std::string csv_of_text(std::string_view text, Language language = Language::En) {
    CsvWriter csv(language);
    csv.text(text);
    return csv.take();
}

} // namespace

TEST_CASE("the plan as JSON names its document and holds the plan as the document does") {
    const Document document = full();
    const std::string json = json_from_plan(document);
    const Result<JsonOutline> outline = check_json(json, 1'000'000);
    REQUIRE(outline.ok());
    REQUIRE(outline->members.size() == 8);
    CHECK(text_of_json_string(outline->members[0].value) == "tappa-plan");
    CHECK(outline->members[1].value == "8");
    CHECK(text_of_json_string(outline->members[2].value) == "doc-1");
    CHECK(outline->members[5].value == "\"2026-11-21\"");
    CHECK(outline->members[6].value == "\"CHF\"");
    // Put into a document in place of its own plan, it changes nothing.
    std::string in_document = json_from_document(document);
    const std::size_t plan = in_document.find("\"plan\":");
    in_document.replace(plan, std::string::npos, "\"plan\":");
    in_document += std::string(outline->members[7].value) + "}}";
    REQUIRE(document_from_json(in_document).ok());
    CHECK(document_from_json(in_document).value() == document);
}

TEST_CASE("in Italian too no cell can start a formula, or end before it should") {
    CHECK(csv_of_text("=1+1;2", Language::It) == "\"'=1+1;2\"");
    CHECK(csv_of_text("a;=1+1", Language::It) == "\"a;'=1+1\"");
    CHECK(csv_of_text("-12,5", Language::It) == "'-12,5");
    CHECK(csv_of_text("a,b", Language::It) == "a,b");
    CHECK(csv_of_text("a;b", Language::En) == "a;b");
}

TEST_CASE("a cell holds nothing that acts on a terminal or on the cells after it") {
    CHECK(csv_of_text("a\x1B[31mb\a\u007F\u009B\u0085c") == "a[31mbc");
    CHECK(csv_of_text("a\tb\nc") == "\"a\tb\nc\"");
    CHECK(csv_of_text("a\u202Eb") == "a\u202Eb\u202C");
    CHECK(csv_of_text("\x1B=1+1") == "'=1+1");
}

TEST_CASE("no cell a person wrote can start a formula in a spreadsheet") {
    CHECK(
        csv_of_text("=HYPERLINK(\"http://x\",\"y\")")
        == "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""
    );
    CHECK(csv_of_text("+39 02") == "'+39 02");
    CHECK(csv_of_text("-1") == "'-1");
    CHECK(csv_of_text("@sum") == "'@sum");
    CHECK(csv_of_text("\tx") == "'\tx");
    CHECK(csv_of_text("\rx") == "\"'\rx\"");
    CHECK(csv_of_text("a=b") == "a=b");
    CHECK(csv_of_text("") == "");
}

TEST_CASE("nor can what another separator would take for a cell") {
    for (const Language language : all_languages) {
        INFO(language_code(language));
        for (const char* text :
             {"a,=1+1", "a;=1+1", "a\t=1+1", "a\n=1+1", "a\r\n=1+1", "a;\"=1+1\""}) {
            INFO(text);
            const std::string cell = csv_of_text(text, language);
            CHECK(cell.find("'=1+1") != std::string::npos);
            CHECK(cell.find(",=") == std::string::npos);
            CHECK(cell.find(";=") == std::string::npos);
        }
        CHECK(csv_of_text("5 - 3 = 2", language) == "5 - 3 = 2");
        CHECK(csv_of_text("a, b; -1", language).find('\'') == std::string::npos);
    }
}

TEST_CASE("cells with commas, quotes or line breaks are quoted") {
    CHECK(csv_of_text("a,b") == "\"a,b\"");
    CHECK(csv_of_text("say \"yes\"") == "\"say \"\"yes\"\"\"");
    CHECK(csv_of_text("a\nb") == "\"a\nb\"");
}
