#include "io/random_document.hpp"
#include "report/build.hpp"
#include "report/html_writer.hpp"
#include "report/json_tree_writer.hpp"
#include "report/markdown_writer.hpp"
#include "report/sample.hpp"
#include "scene/xml_check.hpp"

#include <doctest/doctest.h>

#include <string>

// Small pictures beside the names of touchpoints.

using namespace tappa;
using namespace tappa::report;
using namespace tappa::test;

namespace {

Report report_with(const std::string& description) {
    Document document = small_document();
    document.journeys.front().edit().touchpoints.edit(0).picture = Picture{tiny_jpeg, description};
    return build_report(document, small_questionnaire(), small_catalogue(), Language::En);
}

std::size_t count_of(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++count;
    return count;
}

const std::string data_uri = std::string("src=\"data:image/jpeg;base64,") + tiny_jpeg + "\"";

} // namespace

TEST_CASE("a touchpoint's picture is in the page, with its words") {
    const std::string html = html_from_report(report_with("The <counter> & \"desk\""));
    CHECK(xml_fault(html.substr(html.find('\n') + 1)).empty());
    CHECK(count_of(html, data_uri) == 1);
    CHECK(count_of(html, "<img ") == 1);
    CHECK(
        html.find("alt=\"The &lt;counter&gt; &amp; &quot;desk&quot;\" " + data_uri)
        != std::string::npos
    );
    // It stands in the cell with the name.
    const std::string name = small_document().journeys.front()->touchpoints[0].name;
    CHECK(html.find(" />" + name) != std::string::npos);
}

TEST_CASE("a picture without words is decoration beside the name") {
    const std::string html = html_from_report(report_with(""));
    CHECK(html.find("alt=\"\" " + data_uri) != std::string::npos);
}

TEST_CASE("Markdown tells a picture in words, or not at all") {
    const std::string told = markdown_from_report(report_with("The counter | empty"));
    CHECK(told.find("<br>Picture: The counter \\| empty") != std::string::npos);
    CHECK(told.find(tiny_jpeg) == std::string::npos);
    CHECK(
        markdown_from_report(report_with(""))
        == markdown_from_report(
            build_report(small_document(), small_questionnaire(), small_catalogue(), Language::En)
        )
    );
}

TEST_CASE("the PDF part is given the picture with its row") {
    Report report;
    report.blocks = {Table{"C", true, {{"D"}}, {{"a"}, {"b"}}, {{1, Picture{"QUJD", "x"}}}}};
    CHECK(
        json_from_report(report).find(
            R"("rows":[["a"],["b"]],"pictures":[{"row":1,"jpeg":"QUJD","alternative":"x"}]})"
        )
        != std::string::npos
    );
    CHECK(json_from_report(report_with("x")).find(tiny_jpeg) != std::string::npos);
}
