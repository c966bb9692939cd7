#include "app/documents/record.hpp"
#include "builders.hpp"
#include "io/document_io.hpp"

#include <doctest/doctest.h>

using namespace tappa;
using test::App;

namespace {

void edit_title(App& app, const std::string& title) {
    app.act(actions::EditDetails{Set<&Document::title>{title}});
}

} // namespace

TEST_CASE("saved is said only of the revision on screen") {
    App app = test::new_app();
    edit_title(app, "One");
    const std::uint64_t first = app.state.revision;
    CHECK(app.session().save.state == SaveState::Saving);
    app.act(outcomes::Saving{first});
    edit_title(app, "Two");
    app.act(outcomes::Saved{first, "14:02:11"});
    CHECK(app.session().save.state == SaveState::Saving);
    app.act(outcomes::Saved{app.state.revision, "14:02:12"});
    CHECK(app.session().save.state == SaveState::Saved);
    CHECK(app.session().save.time == "14:02:12");
    edit_title(app, "Three");
    CHECK(app.session().save.state == SaveState::Saving);
}

TEST_CASE("a record that is only compared with a file leaves the open document saved") {
    App app = test::new_app();
    app.act(outcomes::Saved{app.state.revision, "14:02:11"});
    const Document stored = test::sample_app().document();
    Document file = stored;
    file.title = "Last month";
    app.act(outcomes::FileRead{"file.json", json_from_document(file), false});
    const std::string record = RecordWriter().record(stored, app.state.revision + 500);
    app.act(outcomes::RecentRead{stored.id, record, false});
    REQUIRE(app.session().waiting_file);
    CHECK(app.session().waiting_file->stored_ms);
    CHECK(app.session().save.state == SaveState::Saved);
    CHECK(app.session().save.saved_revision == app.state.revision);
}

TEST_CASE("why nothing is stored is told once, in people's words, and goes when it passes") {
    App app = test::new_app();
    for (int i = 0; i < 3; ++i)
        app.act(outcomes::SaveFailed{StorageProblem::Full})
            .act(outcomes::StorageFailed{StorageProblem::Full})
            .act(outcomes::Saving{app.state.revision});
    app.act(outcomes::SaveFailed{StorageProblem::Full});
    CHECK(app.session().save.state == SaveState::Failed);
    REQUIRE(app.session().toasts.size() == 1);
    CHECK(app.session().toasts[0].kind == Toast::Kind::Problem);
    CHECK(app.session().toasts[0].text.find("no room left") != std::string::npos);
    app.act(outcomes::Saved{app.state.revision, "10:00:00"});
    CHECK(app.session().save.state == SaveState::Saved);
    CHECK(app.session().toasts.empty());
    app.act(outcomes::SaveFailed{StorageProblem::NoAnswer});
    CHECK(app.session().toasts.size() == 1);
    // One problem after the other, and the language changed between.
    app.act(outcomes::SaveFailed{StorageProblem::Unavailable});
    CHECK(app.session().toasts.size() == 2);
    app.act(actions::SetLanguage{Language::It})
        .act(outcomes::Saved{app.state.revision, "10:00:01"});
    CHECK(app.session().toasts.empty());
}

TEST_CASE("what was damaged in storage is said once") {
    App app;
    app.act(outcomes::StorageRepaired{}).act(outcomes::StorageRepaired{});
    REQUIRE(app.session().toasts.size() == 1);
    CHECK(app.session().toasts[0].kind == Toast::Kind::Notice);
}

TEST_CASE("a document of another tab is read, not changed, and can be taken") {
    for (const Standing standing : {Standing::OpenElsewhere, Standing::DeletedElsewhere}) {
        App app = test::new_app();
        edit_title(app, "Before");
        const Document before = app.document();
        app.act(outcomes::DocumentStands{standing});
        for (int i = 0; i < 2; ++i) {
            edit_title(app, "Not mine");
            CHECK(app.document() == before);
            CHECK_FALSE(app.effect<effects::SaveDocument>());
            REQUIRE(app.session().toasts.size() == 1);
            CHECK(app.session().toasts[0].kind == Toast::Kind::Refused); // nothing was done
            CHECK(app.session().toasts[0].passes());
            app.act(actions::Undo{});
            CHECK(app.document() == before);
        }
        app.act(actions::WorkHere{});
        CHECK(app.effect<effects::WorkHere>());
        app.act(outcomes::DocumentStands{Standing::Mine});
        edit_title(app, "Mine again");
        CHECK(app.document().title == "Mine again");
        app.act(actions::WorkHere{});
        CHECK_FALSE(app.effect<effects::WorkHere>());
    }
}

TEST_CASE("details keep a date that exists and texts that fit") {
    App app = test::new_app();
    app.act(actions::EditDetails{Set<&Document::title>{std::string(900, 'a')}});
    app.act(actions::EditDetails{Set<&Document::date>{Date{2026, 13, 1}}});
    CHECK(app.document().title.size() == 200);
    CHECK(app.document().date == Date{2026, 11, 21});
}

TEST_CASE("a PDF is made once at a time and ends with a word") {
    App app = test::sample_app();
    app.act(actions::Export{ExportFormat::Pdf});
    REQUIRE(app.effect<effects::MakePdf>());
    CHECK(app.effect<effects::MakePdf>()->file_name == "tappa-banca-aurora-2026-11-12-report.pdf");
    CHECK(app.session().exporting_pdf);
    app.act(actions::Export{ExportFormat::Pdf});
    CHECK_FALSE(app.effect<effects::MakePdf>());
    app.act(outcomes::PdfFailed{"out of memory"});
    CHECK_FALSE(app.session().exporting_pdf);
    CHECK(app.session().toasts.back().kind == Toast::Kind::Problem);
    app.act(actions::Export{ExportFormat::Pdf}).act(outcomes::PdfDone{{}});
    CHECK(app.session().toasts.back().text == "The PDF is downloaded");
}

TEST_CASE("the making of a PDF says how far it is and can be ended") {
    App app = test::sample_app();
    app.act(outcomes::PdfProgress{0.5});
    CHECK(app.session().pdf_share == 0);
    app.act(actions::Export{ExportFormat::Pdf}).act(outcomes::PdfProgress{0.5});
    CHECK(app.session().pdf_share == doctest::Approx(0.5));
    app.act(actions::CancelPdf{});
    CHECK(app.effect<effects::CancelPdf>());
    CHECK_FALSE(app.session().exporting_pdf);
    app.act(actions::CancelPdf{});
    CHECK_FALSE(app.effect<effects::CancelPdf>());
    app.act(actions::Export{ExportFormat::Pdf});
    CHECK(app.session().pdf_share == 0);
}

TEST_CASE("an export downloads and leaves the document as it is") {
    App app = test::sample_app();
    const std::uint64_t revision = app.state.revision;
    app.act(actions::OpenOverlay{Overlay::Palette}).act(actions::Export{ExportFormat::Json});
    REQUIRE(app.effect<effects::Download>());
    CHECK(app.effect<effects::Download>()->bytes == json_from_document(app.document()));
    CHECK(app.state.revision == revision);
    CHECK(app.session().overlay == Overlay::None);
}

TEST_CASE("report sections are left out and put back") {
    App app = test::sample_app();
    app.act(actions::SetReportSection{"method", false});
    app.act(actions::SetReportSection{"method", false});
    CHECK(app.session().report_sections_off == std::vector<std::string>{"method"});
    app.act(actions::SetReportSection{"method", true});
    CHECK(app.session().report_sections_off.empty());
    app.act(actions::SetReportLanguage{Language::It});
    CHECK(app.session().report_language == Language::It);
    CHECK(app.session().language == Language::En);
}

TEST_CASE("what an archive held is said in full: none, one and many") {
    App app = test::new_app();
    const auto said = [&](std::int64_t added, std::int64_t present, std::int64_t differing) {
        app.act(outcomes::ArchiveTaken{"all.zip", added, present, differing, 0});
        return app.session().toasts.back();
    };
    CHECK(said(1, 0, 0).text == "1 assessment from “all.zip” is now on this device.");
    CHECK(said(12, 1, 0).text.find("12 assessments") == 0);
    CHECK(said(12, 1, 0).kind == Toast::Kind::Done);
    CHECK(said(0, 2, 0).text == "Nothing new in “all.zip”. 2 were here already.");
    const Toast differing = said(0, 0, 1);
    CHECK(differing.text.find("1 differs from the one here, which stays") != std::string::npos);
    CHECK(differing.kind == Toast::Kind::Notice);
    app.act(outcomes::ArchiveTaken{"all.zip", 0, 0, 0, 3});
    CHECK(app.session().toasts.back().text.find("3 files are no") != std::string::npos);
    CHECK(app.session().save.state != SaveState::Failed);
}
