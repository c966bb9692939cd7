#include "builders.hpp"

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

TEST_CASE("a failed save is told once, and the next success ends it") {
    App app = test::new_app();
    app.act(outcomes::SaveFailed{"quota"}).act(outcomes::SaveFailed{"quota"});
    CHECK(app.session().save.state == SaveState::Failed);
    REQUIRE(app.session().toasts.size() == 1);
    CHECK(app.session().toasts[0].kind == Toast::Kind::Problem);
    app.act(outcomes::Saved{app.state.revision, "10:00:00"});
    CHECK(app.session().save.state == SaveState::Saved);
}

TEST_CASE("while another tab has the document, nothing is written over it") {
    App app = test::new_app();
    app.act(outcomes::ChangedElsewhere{});
    CHECK(app.session().save.held_elsewhere);
    edit_title(app, "Not saved");
    CHECK_FALSE(app.effect<effects::SaveDocument>());
    CHECK(app.session().save.state == SaveState::Failed);
    CHECK(app.session().toasts.size() == 1);
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
