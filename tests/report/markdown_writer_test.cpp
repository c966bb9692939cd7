#include "report/build.hpp"
#include "report/markdown_writer.hpp"
#include "report/sample.hpp"

#include <doctest/doctest.h>

using namespace tappa;
using namespace tappa::report;
using namespace tappa::test;

namespace {

Report with_blocks(std::vector<Block> blocks) {
    Report report;
    report.blocks = std::move(blocks);
    return report;
}

// Cells of a line of a table, at bars that are not escaped.
std::size_t cells_of(const std::string& line) {
    std::size_t bars = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '\\')
            ++i;
        else if (line[i] == '|')
            ++bars;
    }
    return bars - 1;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines(1);
    for (const char c : text) {
        if (c == '\n')
            lines.emplace_back();
        else
            lines.back() += c;
    }
    return lines;
}

} // namespace

TEST_CASE("signs that Markdown acts on are escaped") {
    CHECK(markdown_escaped("a*b_c`d[e]f|g~h\\") == "a\\*b\\_c\\`d\\[e\\]f\\|g\\~h\\\\");
    CHECK(markdown_escaped("<script>x</script> & y") == "\\<script\\>x\\</script\\> &amp; y");
    CHECK(markdown_escaped("plain text, 2.5 %") == "plain text, 2.5 %");
    CHECK(markdown_escaped("") == "");
}

TEST_CASE("a text cannot begin a heading, a list or a rule") {
    CHECK(markdown_escaped("# x") == "\\# x");
    CHECK(markdown_escaped("- x") == "\\- x");
    CHECK(markdown_escaped("+ x") == "\\+ x");
    CHECK(markdown_escaped("=== x") == "\\=== x");
    CHECK(markdown_escaped("12. x") == "12\\. x");
    CHECK(markdown_escaped("3) x") == "3\\) x");
    CHECK(markdown_escaped("3.5") == "3\\.5");
    CHECK(markdown_escaped("a - b # c") == "a - b # c");
}

TEST_CASE("line ends stay, other control characters become one space") {
    CHECK(markdown_escaped("a\nb") == "a<br>b");
    CHECK(markdown_escaped("a\r\n\r\nb\tc") == "a<br><br>b c");
    CHECK(markdown_escaped("  a\n") == " a ");
}

TEST_CASE("DEL and C1 become one space, and what turns the direction is closed") {
    CHECK(markdown_escaped("a\u007Fb\u009Bc\u0085\u0080d") == "a b c d");
    CHECK(markdown_escaped("\u00A0a\u00BFb") == " a\u00BFb");
    CHECK(markdown_escaped("a\u202Eb") == "a\u202Eb\u202C");
}

TEST_CASE("cells with bars and line ends stay one cell") {
    const Table table{
        "Caption",
        true,
        {{"A", Align::Start, 1}, {"B", Align::End, 1}},
        {{"x | y", "1\n2"}, {"", "|"}}};
    const std::string text = markdown_from_report(with_blocks({table}));
    const std::vector<std::string> lines = lines_of(text);
    CHECK(text.find("| x \\| y | 1<br>2 |") != std::string::npos);
    CHECK(text.find("| --- | ---: |") != std::string::npos);
    for (const std::string& line : lines)
        if (!line.empty() && line[0] == '|')
            CHECK(cells_of(line) == 2);
}

TEST_CASE("bold never begins or ends with a space") {
    const Paragraph paragraph{ParagraphStyle::Body, {{"Why: ", true}, {"because", false}}};
    CHECK(markdown_from_report(with_blocks({paragraph})) == "**Why:** because\n");
}

TEST_CASE("every table of a report keeps its width in every row") {
    for (const Language language : all_languages) {
        const std::string text = markdown_from_report(
            build_report(small_document(), small_questionnaire(), small_catalogue(), language)
        );
        std::size_t width = 0;
        for (const std::string& line : lines_of(text)) {
            if (line.empty() || line[0] != '|') {
                width = 0;
                continue;
            }
            INFO(line);
            if (width == 0)
                width = cells_of(line);
            CHECK(cells_of(line) == width);
        }
    }
}
