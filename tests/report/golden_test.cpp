// The reports of the small document, byte for byte. When a change of them is meant:
// TAPPA_UPDATE_GOLDEN=1 test_report -tc="golden*", then read the difference before committing.

#include "report/build.hpp"
#include "report/html_writer.hpp"
#include "report/json_tree_writer.hpp"
#include "report/markdown_writer.hpp"
#include "report/people.hpp"
#include "report/sample.hpp"
#include "support/files.hpp"

#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>

using namespace tappa;
using namespace tappa::report;
using namespace tappa::test;

namespace {

bool updating() {
    const char* flag = std::getenv("TAPPA_UPDATE_GOLDEN");
    return flag && std::string(flag) == "1";
}

void write_file(const std::string& path, const std::string& bytes) {
    std::FILE* file = std::fopen((std::string(TAPPA_SOURCE_DIR) + "/" + path).c_str(), "wb");
    REQUIRE(file);
    CHECK(std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size());
    std::fclose(file);
}

void check_golden(const std::string& name, const std::string& bytes) {
    const std::string path = "tests/report/golden/" + name;
    if (updating())
        write_file(path, bytes);
    const std::string wanted = file_bytes(path);
    INFO(path);
    std::size_t at = 0;
    while (at < wanted.size() && at < bytes.size() && wanted[at] == bytes[at])
        ++at;
    INFO("first difference at byte ", at, ": ", bytes.substr(at, 120));
    CHECK((wanted == bytes));
}

} // namespace

TEST_CASE("golden reports of the small document") {
    for (const Language language : all_languages) {
        const Report report =
            build_report(small_document(), small_questionnaire(), small_catalogue(), language);
        const std::string name = "small." + std::string(language_code(language));
        check_golden(name + ".html", html_from_report(report));
        check_golden(name + ".md", markdown_from_report(report));
        check_golden(name + ".tree.json", json_from_report(report));
    }
}

TEST_CASE("golden reports with several respondents") {
    const auto report = [](Language language) {
        return build_report(people_document(), people_questionnaire(), small_catalogue(), language);
    };
    check_golden("people.it.html", html_from_report(report(Language::It)));
    check_golden("people.en.md", markdown_from_report(report(Language::En)));
    // Read by tests/web/pdf/people.test.ts too.
    check_golden("people.it.tree.json", json_from_report(report(Language::It)));
}
