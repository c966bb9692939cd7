// The names on both sides of the border between program and page.

#include "io/limits.hpp"
#include "report/plan_columns.hpp"
#include "support/files.hpp"
#include "web/kinds.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace tappa;
using namespace tappa::web;

namespace {

// The quoted texts of a list in web/src/kinds.ts.
std::vector<std::string> names_in_page(const std::string& list) {
    const std::string source = test::file_bytes("web/src/kinds.ts");
    const std::size_t begin = source.find("export const " + list + " = [");
    REQUIRE(begin != std::string::npos);
    const std::string items = source.substr(begin, source.find("] as const;", begin) - begin);
    std::vector<std::string> names;
    for (std::size_t at = items.find('"'); at != std::string::npos; at = items.find('"', at + 1)) {
        const std::size_t end = items.find('"', at + 1);
        names.push_back(items.substr(at + 1, end - at - 1));
        at = end;
    }
    return names;
}

template <typename Variant>
std::vector<std::string> names_in_program() {
    const auto kinds = kinds_of<Variant>();
    return {kinds.begin(), kinds.end()};
}

std::vector<std::string> sorted(std::vector<std::string> names) {
    std::sort(names.begin(), names.end());
    return names;
}

// The value of a number that a source of the page exports, without its underscores.
std::string exported_number(const char* file, const std::string& name) {
    const std::string source = test::file_bytes(file);
    const std::string before = "export const " + name + " = ";
    const std::size_t at = source.find(before);
    REQUIRE(at != std::string::npos);
    const std::size_t digit = at + before.size();
    std::string digits = source.substr(digit, source.find(';', at) - digit);
    digits.erase(std::remove(digits.begin(), digits.end(), '_'), digits.end());
    return digits;
}

} // namespace

TEST_CASE("program and page know the same effects") {
    CHECK(sorted(names_in_program<Effect>()) == sorted(names_in_page("EFFECT_KINDS")));
}

TEST_CASE("program and page know the same outcomes") {
    CHECK(sorted(names_in_program<HostOutcome>()) == sorted(names_in_page("OUTCOME_KINDS")));
}

TEST_CASE_TEMPLATE("every kind has a name of its own", Variant, Effect, HostOutcome) {
    const std::vector<std::string> names = names_in_program<Variant>();
    CHECK(std::set<std::string>(names.begin(), names.end()).size() == names.size());
}

TEST_CASE("the page knows a plan that comes back by heads that the program knows") {
    const std::string source = test::file_bytes("web/src/plan_table.ts");
    std::size_t heads = 0;
    for (const char* const list :
         {"NAMES_ACTIONS: readonly string[] = [",
          "OTHERS: readonly string[] = [",
          "ONLY_IN_PLANS: readonly string[] = ["}) {
        std::size_t at = source.find(list);
        REQUIRE(at != std::string::npos);
        const std::size_t end = source.find("];", at);
        for (at = source.find('"', at); at < end; at = source.find('"', at), ++heads) {
            const std::size_t close = source.find('"', at + 1);
            const std::string head = source.substr(at + 1, close - at - 1);
            CAPTURE(head);
            const auto column = report::plan_column_from_head(head, report::PlanSheetKind::Plan);
            REQUIRE(column);
            if (std::string_view(list).starts_with("ONLY"))
                CHECK((column->only_in_plans || column->kind == report::PlanTableColumn::Kind::Mark)
                );
            at = close + 1;
        }
    }
    CHECK(heads > 45);
}

TEST_CASE("the page unpacks as much as the program reads, and says") {
    CHECK(
        exported_number("web/src/incoming.ts", "MOST_TABLE_BYTES")
        == std::to_string(limits::table_bytes)
    );
    CHECK(
        exported_number("web/src/zip_documents.ts", "MOST_DOCUMENTS")
        == std::to_string(limits::archive_documents)
    );
}
