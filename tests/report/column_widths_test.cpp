#include "report/column_widths.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace tappa::report;

namespace {

Table table_of(const std::vector<std::string>& titles, const std::vector<std::string>& row) {
    Table table;
    for (const std::string& title : titles)
        table.columns.push_back({title, Align::Start});
    table.rows = {row};
    return table;
}

std::string words(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
        text += "abcd ";
    return text;
}

} // namespace

TEST_CASE("the longest text gets the most room, and no word breaks") {
    Table table = table_of({"Question", "Level", "Evidence"}, {words(10), "3", words(60)});
    fit_columns(table);
    CHECK(table.columns[2].weight > 3 * table.columns[0].weight);
    CHECK(table.columns[0].weight >= 10); // "Question" and its margin
    CHECK(table.columns[1].weight >= 7);
    CHECK(table.columns[0].weight + table.columns[1].weight + table.columns[2].weight < 97);
}

TEST_CASE("texts that all fit on one line get what they need") {
    Table table = table_of({"Role", "People"}, {"Direction", "3"});
    fit_columns(table);
    CHECK(table.columns[0].weight == doctest::Approx(11).epsilon(0.01));
    CHECK(table.columns[1].weight == doctest::Approx(8).epsilon(0.01));
}

TEST_CASE("a date stays on one line") {
    Table table = table_of({"Action", "Due", "Why"}, {words(20), "15 Feb 2027", words(80)});
    fit_columns(table);
    CHECK(table.columns[1].weight >= 13);
}

TEST_CASE("one long text does not take the room of a column in which every text is long") {
    Table table = table_of(
        {"Action", "Owner", "Metric", "Due", "Effort", "Type", "Priority"},
        {words(12), "Andrea Galli", words(20), "15 Feb 2027", "8", "Reconsider", "100"}
    );
    for (int row = 0; row < 9; ++row)
        table.rows.push_back({words(12), "Andrea Galli", words(8), "15 Feb 2027", "8", "", "68"});
    fit_columns(table);
    for (const std::size_t other : {1U, 3U, 4U, 5U, 6U})
        CHECK(table.columns[0].weight > 1.4 * table.columns[other].weight);
    CHECK(table.columns[0].weight > table.columns[2].weight);
}

TEST_CASE("a name goes on two lines before a long text gets taller") {
    Table table = table_of({"Owner", "Why"}, {"Andrea Galli", words(70)});
    fit_columns(table);
    CHECK(table.columns[0].weight < 12);
    table.rows = {{"Andrea Galli", words(4)}};
    fit_columns(table);
    CHECK(table.columns[0].weight >= 14);
}

TEST_CASE("an address of many letters takes no more than a long word") {
    Table table = table_of({"Link", "Text"}, {std::string(300, 'x'), words(70)});
    fit_columns(table);
    CHECK(table.columns[1].weight > 40);
}

TEST_CASE("a table without rows or texts has widths above zero") {
    Table table = table_of({"", "Level"}, {"", ""});
    fit_columns(table);
    CHECK(table.columns[0].weight > 0);
    table.rows.clear();
    fit_columns(table);
    CHECK(table.columns[0].weight > 0);
}
