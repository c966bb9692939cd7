#include "app/exports/exports.hpp"
#include "builders.hpp"
#include "io/document_io.hpp"

#include <doctest/doctest.h>

using namespace tappa;
using test::App;

TEST_CASE("file names say what is in the file, in letters every system takes") {
    Document document;
    document.date = {2026, 11, 21};
    struct Row {
        const char* organisation;
        const char* title;
        ExportFormat format;
        Language language;
        const char* name;
    };
    const Row rows[]{
        {"Banca Aurora",
         "x",
         ExportFormat::Json,
         Language::En,
         "tappa-banca-aurora-2026-11-21.json"},
        {"", "Città & Più", ExportFormat::Json, Language::En, "tappa-citta-piu-2026-11-21.json"},
        {"../../etc", "", ExportFormat::Html, Language::En, "tappa-etc-2026-11-21-report.html"},
        {"日本", "", ExportFormat::Markdown, Language::It, "tappa-2026-11-21-rapporto.md"},
        {"A", "", ExportFormat::PlanCsv, Language::It, "tappa-a-2026-11-21-piano.csv"},
        {"A", "", ExportFormat::PlanJson, Language::En, "tappa-a-2026-11-21-plan.json"},
        {"A", "", ExportFormat::Pdf, Language::En, "tappa-a-2026-11-21-report.pdf"},
    };
    for (const Row& row : rows) {
        document.organisation = row.organisation;
        document.title = row.title;
        CHECK(export_file_name(document, row.format, row.language) == row.name);
    }
    document.organisation = std::string(500, 'a');
    CHECK(export_file_name(document, ExportFormat::Json, Language::En).size() < 80);
}

TEST_CASE("the same state gives the same bytes, in every format") {
    const App one = test::sample_app();
    const App two = test::sample_app();
    for (const ExportFormat format : all_of<ExportFormat>()) {
        INFO(std::string(enum_id(format)));
        const ExportedFile file = exported(one.state, format);
        CHECK(file == exported(two.state, format));
        CHECK(file.bytes.size() > 500);
        CHECK_FALSE(file.media_type.empty());
    }
}

TEST_CASE("an exported document is the document, and a report of an unready plan is a draft") {
    App app = test::sample_app();
    const Result<Document> read = document_from_json(exported(app.state, ExportFormat::Json).bytes);
    REQUIRE(read.ok());
    CHECK(*read == app.document());
    app.act(actions::AddPlanAction{"Not thought through", {}});
    CHECK(exported(app.state, ExportFormat::Html).draft);
    CHECK(exported(app.state, ExportFormat::PlanCsv).draft);
    CHECK_FALSE(exported(app.state, ExportFormat::Json).draft);
}

TEST_CASE("the report follows its own language and leaves out what was switched off") {
    App app = test::sample_app();
    const report::Report english = report_of(app.state);
    CHECK(english.language == Language::En);
    app.act(actions::SetReportLanguage{Language::It});
    CHECK(report_of(app.state).language == Language::It);
    app.act(actions::SetReportSection{"method", false});
    CHECK(report_of(app.state).blocks.size() < english.blocks.size());
}

TEST_CASE("the plan as a table takes the form of the interface's language") {
    App app = test::sample_app();
    app.act(actions::SetLanguage{Language::En});
    CHECK(exported(app.state, ExportFormat::PlanCsv).bytes.rfind("\uFEFFRank,", 0) == 0);
    app.act(actions::SetLanguage{Language::It});
    CHECK(exported(app.state, ExportFormat::PlanCsv).bytes.rfind("\uFEFFPosizione;", 0) == 0);
}
